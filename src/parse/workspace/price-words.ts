import { apiPrice, purchasePrice, rentalPrice, SHORT_REQUEST } from '../../catalog/index.ts';
import { BookedPrice, type OwnPriceKind, ownPriceOf, PRICE_EXAMPLES } from '../../domain/price-book.ts';
import { withoutDust } from '../../domain/round.ts';
import { notUnderstood, say } from '../problems.ts';
import type { NewDefault } from './default-apis.ts';
import { parseDefaults } from './default-words.ts';

/** Words that set a price of the workspace's own: the same as behind `defaults`, and prices alone. */

/** A price of a workspace's own, as it was said. */
export interface SaidPrice {
  /** As `ownPriceField` names it. */
  readonly field: string;
  /** USD an hour, USD each, USD per million tokens, or a share. */
  readonly value: number | BookedPrice;
  /** What the list asks for the same; undefined where it has nothing, and of a discount. */
  readonly listed: number | BookedPrice | undefined;
}

/** What the list asks for each kind of price, by the id of what it is a price of. */
const LISTED: Readonly<Record<OwnPriceKind, (about: string, asOf: Date) => SaidPrice['listed']>> = {
  'gpu-hour': (gpu, asOf) => rentalPrice(gpu, { market: 'on-demand' }, asOf)?.usdPerGpuHour,
  'gpu-price': (gpu, asOf) => purchasePrice(gpu, asOf)?.usdPerGpu,
  'api-price': (api, asOf) => {
    const price = apiPrice(api, SHORT_REQUEST, asOf);
    if ('noPrice' in price) return undefined;
    const { usdPerMillionInput, usdPerMillionOutput } = price;
    return { usdPerMillionInput, usdPerMillionOutput };
  },
  discount: () => undefined,
};

const isPrice = (value: NewDefault['value']): value is SaidPrice['value'] =>
  typeof value === 'number' || (typeof value === 'object' && 'usdPerMillionInput' in value);

const priceOf = ({ field, value }: NewDefault, asOf: Date): SaidPrice => {
  const price = ownPriceOf(field);
  if (price === undefined || !isPrice(value))
    throw notUnderstood(
      say`That sets a default, not a price. Type a price with its GPU or its API, such as "H100 at $2.10/hr".`,
      PRICE_EXAMPLES,
    );
  return { field, value, listed: LISTED[price.kind](price.about, asOf) };
};

/**
 * The prices that these words set, each with that of the list on a day. Throws LlmcostError, with words that would do,
 * where they set none, something else, or a price of 0.
 */
export const parsePrices = async (words: string, asOf: Date): Promise<readonly SaidPrice[]> => {
  const said = await parseDefaults(words);
  if (said.kind === 'unset')
    throw notUnderstood(say`To take a price away, choose "Remove" beside it.`, PRICE_EXAMPLES.slice(0, 1));
  return said.defaults.map((setting) => priceOf(setting, asOf));
};

const usd = (value: number): string => `$${value}`;

type Print = (about: string, value: unknown) => string | undefined;

const figure =
  (print: (about: string, value: number) => string): Print =>
  (about, value) =>
    typeof value === 'number' ? print(about, value) : undefined;

/** Words that each kind of price is read from again. */
const PRINTED: Readonly<Record<OwnPriceKind, Print>> = {
  'gpu-hour': figure((gpu, value) => `${gpu} at ${usd(value)}/hr`),
  'gpu-price': figure((gpu, value) => `own ${gpu} at ${usd(value)} each`),
  'api-price': (api, value) => {
    const price = BookedPrice.safeParse(value).data;
    if (price === undefined) return undefined;
    const { usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput: cached } = price;
    const more = cached === undefined ? '' : `, cached ${usd(cached)}`;
    return `${api} at ${usd(usdPerMillionInput)}/${usd(usdPerMillionOutput)}${more}`;
  },
  discount: figure((seller, value) => `${withoutDust(value * 100)}% discount on ${seller}`),
};

/** Words that set this price again, for somebody to change; undefined where it is no price. */
export const printPrice = ({
  field,
  value,
}: Pick<NewDefault, 'field'> & { readonly value: unknown }): string | undefined => {
  const price = ownPriceOf(field);
  return price && PRINTED[price.kind](price.about, value);
};
