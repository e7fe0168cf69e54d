/** Fields of the APIs of a scenario, by their paths, and what their prices are called. */

/** Where `apis[0].mix[1].share` stands. */
export interface ApiField {
  /** Index in `scenario.apis`. */
  readonly api: number;
  /** Index in the mix of that API; null where it is of no part of one. */
  readonly part: number | null;
  /** What it is of the API or of the part; empty where it is the whole of it. */
  readonly name: string;
}

const PATH = /^apis\[(\d+)\](?:\.mix\[(\d+)\])?(?:\.(\w+))?$/;

/** Null where the field is none of an API. */
export const apiFieldAt = (field: string): ApiField | null => {
  const [, api, part, name = ''] = PATH.exec(field) ?? [];
  return api === undefined
    ? null
    : { api: Number(api), part: part === undefined ? null : Number(part), name };
};

/** What a million tokens of a kind are called, by the field of their price; and beside a price, where room is short. */
export const TOKEN_PRICES: ReadonlyMap<string, { readonly called: string; readonly brief: string }> = new Map(
  [
    ['usdPerMillionInput', { called: 'input', brief: 'in' }],
    ['usdPerMillionOutput', { called: 'output', brief: 'out' }],
    ['usdPerMillionCachedInput', { called: 'cached input', brief: 'cached' }],
    ['usdPerMillionCacheWrite', { called: 'cache writes', brief: 'cache writes' }],
  ],
);
