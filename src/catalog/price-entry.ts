import type { ModelInfo, Provider } from '@pydantic/genai-prices';
import { defined } from '../defined.ts';
import { isOtherKind } from './api-kinds.ts';
import type { CarriedPrice, ListedModel, PriceDates } from './types.ts';

/** One model of a seller in the price package's own form, and what its row says: what it sells, and how it is charged. */

/** USD per million tokens at one tier; `cached` null: the list has no price for cached input. */
export interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly cacheWrite: number | null;
  readonly feeForRequests: boolean;
}

/** A model of a seller with its prices, as the package or a refresh has it. */
export interface Entry {
  readonly listed: ListedModel;
  /** With this one model alone, under its exact id: the package matches by prefix and would price a typo. */
  readonly provider: Provider;
  readonly info: ModelInfo;
  readonly dates: PriceDates;
  /** Input tokens of a request above which another tier is charged, on any day. */
  readonly tiersFrom: readonly number[];
  /** The price depends on the day, or on the hour. */
  readonly isDated: boolean;
  /** The row that a refresh took the place of: it is kept, and counts again when the refresh is taken back. */
  readonly replaced?: Entry;
}

const OTHER_OUTPUT = /^(?:output_(?:image|audio|video)|audio_|input_document)/;

const ratesOf = (info: ModelInfo): readonly Record<string, unknown>[] =>
  Array.isArray(info.prices) ? info.prices.map((part) => part.prices) : [info.prices];

const isCharged = (rate: unknown): boolean =>
  typeof rate === 'number'
    ? rate > 0
    : typeof rate === 'object' && rate !== null && 'base' in rate && Number(rate.base) > 0;

const sellsText = (info: ModelInfo): boolean =>
  !isOtherKind(info.id) &&
  !info.id.endsWith(':free') &&
  ratesOf(info).some(
    (rates) =>
      rates.input_mtok !== undefined &&
      rates.output_mtok !== undefined &&
      (isCharged(rates.input_mtok) || isCharged(rates.output_mtok)) &&
      !Object.keys(rates).some((key) => OTHER_OUTPUT.test(key)),
  );

const EMBEDDING = /embed|^voyage-|(?:^|\/)bge-/i;

const embeds = (info: ModelInfo): boolean =>
  EMBEDDING.test(info.id) &&
  !info.id.endsWith(':free') &&
  ratesOf(info).some((rates) => isCharged(rates.input_mtok));

const isByTheHour = (info: ModelInfo): boolean =>
  Array.isArray(info.prices) &&
  info.prices.some((part) => part.constraint !== undefined && 'start_time' in part.constraint);

const startsOf = (rate: unknown): readonly number[] =>
  typeof rate === 'object' && rate !== null && 'tiers' in rate && Array.isArray(rate.tiers)
    ? rate.tiers.map((tier: { start: number }) => tier.start)
    : [];

const tiersOf = (info: ModelInfo): readonly number[] => [
  ...new Set(ratesOf(info).flatMap((rates) => Object.values(rates).flatMap(startsOf))),
];

/** A model under its exact id, with what its row says of it. */
export const entryOf = (provider: Provider, info: ModelInfo, dates: PriceDates): Entry => ({
  provider: { ...provider, models: [{ ...info, match: { equals: info.id } }] },
  info,
  dates,
  tiersFrom: tiersOf(info),
  isDated: Array.isArray(info.prices),
  listed: {
    id: `${provider.id}/${info.id}`,
    seller: provider.id,
    model: info.id,
    name: info.name?.trim() || undefined,
    deprecated: info.deprecated ?? false,
    comments: info.price_comments ?? '',
    hasPrices: ratesOf(info).some((rates) => Object.keys(rates).length > 0),
    sellsText: sellsText(info),
    embeds: embeds(info),
    byTheHour: isByTheHour(info),
    dates,
  },
});

const stepped = (base: number, above: number, price: number | null) =>
  price === null ? base : { base, tiers: [{ start: above, price }] };

/** A row of ours in the package's own form, so that one way of pricing serves both. */
export const infoOf = ([id, name, input, output, cached, cacheWrite, tier]: CarriedPrice): ModelInfo => {
  const model = id.slice(id.indexOf('/') + 1);
  const [above, inputAbove, outputAbove, cachedAbove] = tier ?? [0, null, null, null];
  return {
    id: model,
    ...(name !== '' && { name }),
    match: { equals: model },
    prices: {
      input_mtok: stepped(input, above, inputAbove),
      output_mtok: stepped(output, above, outputAbove),
      ...(cached !== null && { cache_read_mtok: stepped(cached, above, cachedAbove) }),
      ...defined({ cache_write_mtok: cacheWrite ?? undefined }),
    },
  };
};
