import { apiPrice, purchasePrice, rentalPrice } from '../catalog/index.ts';
import { BookedPrice } from '../domain/price-book.ts';
import { type NewDefault, parseDefaults } from './default-words.ts';
import { notUnderstood } from './problems.ts';

/** Words that set a price of the workspace's own: the same as behind `defaults`, and prices alone. */

export interface SaidPrice {
  /** `gpu-hour/<gpu>`, `gpu-price/<gpu>`, `api-price/<id>` or `discount/<seller>`. */
  readonly field: string;
  /** USD an hour, USD each, USD per million tokens, or a share. */
  readonly value: number | BookedPrice;
  /** What the list asks for the same; undefined where it has nothing, and of a discount. */
  readonly listed: number | BookedPrice | undefined;
}

const PRICE_FIELD = /^(gpu-hour|gpu-price|api-price|discount)\/(.+)$/;
/** Prices that step with the length of a request are compared below their first step. */
const REQUEST = { inputTokens: 1000, outputTokens: 1000 };

const EXAMPLES = ['H100 at $2.10/hr', 'claude sonnet at $2/$8', '20% discount on claude'];

const listPrice = (kind: string, about: string, asOf: Date): SaidPrice['listed'] => {
  if (kind === 'gpu-hour') return rentalPrice(about, { market: 'on-demand' }, asOf)?.usdPerGpuHour;
  if (kind === 'gpu-price') return purchasePrice(about, asOf)?.usdPerGpu;
  const price = kind === 'api-price' ? apiPrice(about, REQUEST, asOf) : undefined;
  if (price === undefined || 'noPrice' in price) return undefined;
  const { usdPerMillionInput, usdPerMillionOutput } = price;
  return { usdPerMillionInput, usdPerMillionOutput };
};

const isPrice = (value: NewDefault['value']): value is SaidPrice['value'] =>
  typeof value === 'number' || 'usdPerMillionInput' in value;

const priceOf = ({ field, value }: NewDefault, asOf: Date): SaidPrice => {
  const [, kind, about] = PRICE_FIELD.exec(field) ?? [];
  if (kind === undefined || about === undefined || !isPrice(value))
    throw notUnderstood(
      'That sets a default, not a price. Type a price with its GPU or its API, such as "H100 at $2.10/hr".',
      EXAMPLES,
    );
  return { field, value, listed: listPrice(kind, about, asOf) };
};

/**
 * The prices that these words set, each with that of the list on a day. Throws LlmcostError, with words that would do,
 * where they set none, something else, or a price of 0.
 */
export const parsePrices = async (words: string, asOf: Date): Promise<readonly SaidPrice[]> => {
  const said = await parseDefaults(words);
  if (said.kind === 'unset')
    throw notUnderstood('To take a price away, choose "Remove" beside it.', EXAMPLES.slice(0, 1));
  return said.defaults.map((setting) => priceOf(setting, asOf));
};

const usd = (value: number): string => `$${value}`;

/** Words that set this price again, for somebody to change; undefined where it is no price. */
export const printPrice = ({
  field,
  value,
}: Pick<NewDefault, 'field'> & { readonly value: unknown }): string | undefined => {
  const [, kind, about] = PRICE_FIELD.exec(field) ?? [];
  if (kind === 'api-price') {
    const price = BookedPrice.safeParse(value).data;
    if (price === undefined) return undefined;
    const { usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput: cached } = price;
    const more = cached === undefined ? '' : `, cached ${usd(cached)}`;
    return `${about} at ${usd(usdPerMillionInput)}/${usd(usdPerMillionOutput)}${more}`;
  }
  if (typeof value !== 'number') return undefined;
  if (kind === 'gpu-hour') return `${about} at ${usd(value)}/hr`;
  if (kind === 'gpu-price') return `own ${about} at ${usd(value)} each`;
  return kind === 'discount' ? `${Number((value * 100).toPrecision(12))}% discount on ${about}` : undefined;
};
