import * as z from 'zod';
import { allOptional, optional } from './optional.ts';
import { toType, wholePercents } from './round.ts';
import { MixPart } from './scenario/mix.ts';
import { Api } from './scenario.ts';
import { TOKEN_PRICE_FIELDS } from './token-prices.ts';

/** A part of a mix, as somebody said it. */
const DraftMixPart = MixPart.extend({
  /** `seller/model`, or words for one. */
  id: z.string().min(3).max(300),
  /** Its own price was negotiated, as somebody said. */
  isNegotiated: optional(z.boolean()),
});

/** An API to compare with, as far as somebody said it: an id or family words of the catalog, or own prices. */
export const DraftApi = z.strictObject({
  ...allOptional(Api.shape),
  /** `seller/model`, or words for one; `custom/3-15` for own prices said in words. */
  id: z.string().min(3),
  /** Its own price was negotiated, as somebody said: it is not everybody's to know. */
  isNegotiated: optional(z.boolean()),
  mix: optional(z.array(DraftMixPart).min(2)),
  /** What the shares of the mix are of; tokens where nobody said. Shares of the spend become those of the tokens by price. */
  sharesOf: optional(z.enum(['tokens', 'spend'])),
});
export type DraftApi = z.infer<typeof DraftApi>;

/** The parts of a mix, as somebody said them. */
export type DraftMix = NonNullable<DraftApi['mix']>;

/** Whether somebody gave its price, or that of a part of it: no list says it. */
export const hasPriceOfItsOwn = ({ usdPerMillionInput, usdPerMillionOutput, mix = [] }: DraftApi): boolean =>
  [{ usdPerMillionInput, usdPerMillionOutput }, ...mix].some(
    (one) => one.usdPerMillionInput !== undefined || one.usdPerMillionOutput !== undefined,
  );

/** An API with the parts of its mix, as far as their ids go. */
interface Named {
  readonly id: string;
  readonly mix?: readonly { readonly id: string }[];
}

/** The ids of all APIs, each mix followed by those of its parts. */
export const idsWithParts = (apis: readonly Named[]): readonly string[] =>
  apis.flatMap(({ id, mix = [] }) => [id, ...mix.map((part) => part.id)]);

/** What may be said of one part of a mix, and of an API alone. */
export const MIX_TERMS = [
  ...TOKEN_PRICE_FIELDS,
  'batchDiscount',
  'discount',
  'isNegotiated',
] as const satisfies readonly (keyof DraftApi & keyof DraftMix[number])[];

/** What a mix is called, after its models and their shares in whole per cents, and what those are of but for tokens. */
export const mixId = (
  mix: readonly { readonly id: string; readonly share: number }[],
  sharesOf: DraftApi['sharesOf'] = 'tokens',
): string =>
  `mix/${mix.map(({ id, share }) => `${id.slice(id.indexOf('/') + 1)}-${wholePercents(share)}`).join('+')}${sharesOf === 'spend' ? '-of-spend' : ''}`;

/** What a bill is of all that is spent, 0..1, with as many digits as no bill shows the difference of. */
export const shareOfSpend = (usd: number, allUsd: number): number => toType(usd / allUsd);
