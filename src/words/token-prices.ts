import { TOKEN_PRICE_FIELDS, type TokenPriceField } from '../domain/token-prices.ts';

interface Called {
  readonly called: string;
  readonly brief: string;
}

const NAMES: Readonly<Record<TokenPriceField, Called>> = {
  usdPerMillionInput: { called: 'input', brief: 'in' },
  usdPerMillionOutput: { called: 'output', brief: 'out' },
  usdPerMillionCachedInput: { called: 'cached input', brief: 'cached' },
  usdPerMillionCacheWrite: { called: 'cache writes', brief: 'cache writes' },
};

/** What a million tokens of a kind are called, by the field of their price; and beside a price, where room is short. */
export const TOKEN_PRICE_NAMES: ReadonlyMap<string, Called> = new Map(
  TOKEN_PRICE_FIELDS.map((field) => [field, NAMES[field]]),
);
