import { familyIds } from './api-families.ts';
import { apiPrice } from './api-prices.ts';
import { defaultFrontier, fastLine, frontierApis } from './frontier.ts';
import { MODELS } from './models.ts';
import { apisServing } from './open-model-apis.ts';
import { CHAT } from './shapes-of-work.ts';

/** USD per million tokens of input, output and cached input; nulls where there is no price. */
export type RecordedPrice = readonly [
  id: string,
  input: number | null,
  output: number | null,
  cachedInput: number | null,
];

/** The ids that answers rest on without anybody naming them, and those that family words mean. */
const watchedIds = (): readonly string[] =>
  [
    ...new Set([
      ...MODELS.flatMap(({ id }) => apisServing(id)).map(({ id }) => id),
      ...familyIds().values(),
      ...frontierApis(),
      defaultFrontier(),
      ...fastLine(),
    ]),
  ].sort();

/** What the installed package asks for a mean request of chat, at noon UTC: prices by the hour then do not flicker. */
export const installedPrices = (day: string): readonly RecordedPrice[] =>
  watchedIds().map((id) => {
    const price = apiPrice(id, CHAT, new Date(`${day}T12:00:00Z`));
    return 'noPrice' in price
      ? [id, null, null, null]
      : [id, price.usdPerMillionInput, price.usdPerMillionOutput, price.usdPerMillionCachedInput];
  });

/** What moved between two records of the package's prices. */
export interface PriceChanges {
  readonly added: readonly RecordedPrice[];
  readonly gone: readonly RecordedPrice[];
  readonly changed: readonly { readonly before: RecordedPrice; readonly after: RecordedPrice }[];
}

const same = (a: RecordedPrice, b: RecordedPrice): boolean => a.every((value, index) => value === b[index]);

/** By id: a price that is another in any of its parts is one change. */
export const priceChanges = (
  before: readonly RecordedPrice[],
  after: readonly RecordedPrice[],
): PriceChanges => {
  const old = new Map(before.map((price) => [price[0], price]));
  const current = new Map(after.map((price) => [price[0], price]));
  return {
    added: after.filter(([id]) => !old.has(id)),
    gone: before.filter(([id]) => !current.has(id)),
    changed: after.flatMap((price) => {
      const was = old.get(price[0]);
      return was === undefined || same(was, price) ? [] : [{ before: was, after: price }];
    }),
  };
};
