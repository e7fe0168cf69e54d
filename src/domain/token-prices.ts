/** What an API charges for tokens, by the fields that hold it everywhere. */

/** The fields, in the order in which they are read and shown. */
export const TOKEN_PRICE_FIELDS = [
  'usdPerMillionInput',
  'usdPerMillionOutput',
  'usdPerMillionCachedInput',
  'usdPerMillionCacheWrite',
] as const;
/** A field that holds a price of tokens. */
export type TokenPriceField = (typeof TOKEN_PRICE_FIELDS)[number];

/** USD per million tokens. */
export interface TokenPrices {
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
  /** null: no price for cached input is known. */
  readonly usdPerMillionCachedInput: number | null;
  /** null: writing to the cache costs what input costs. */
  readonly usdPerMillionCacheWrite: number | null;
}
