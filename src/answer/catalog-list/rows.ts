import {
  apiName,
  apiPrice,
  CHAT,
  closingOf,
  type GpuRow,
  type InstanceRow,
  isClosed,
  type ModelRow,
  rentalPrice,
  sameModelPrices,
  servesTeams,
} from '../../catalog/index.ts';
import { gigabytes, plain, plural, usdExact, usdPerMillion } from '../../domain/format.ts';
import { weightGb } from '../../engine/throughput/weights.ts';
import { searchApis, searchGpus, searchInstances, searchModels } from './search.ts';

/** What the catalog knows of what was found, worded. */

/** What of the catalog can be listed, as people type it. */
export const LISTS = ['models', 'gpus', 'instances', 'apis'] as const;
/** One of those lists. */
export type ListKind = (typeof LISTS)[number];

/** A row by its id, with what is known of it. */
interface ListedRow {
  readonly id: string;
  readonly text: string;
}

const modelRow =
  (asOf: Date) =>
  (row: ModelRow): ListedRow => {
    const size =
      row.activeParamsB < row.totalParamsB * 0.99
        ? `${plain(row.totalParamsB)}B, ${plain(row.activeParamsB)}B active`
        : `${plain(row.totalParamsB)}B`;
    const weights = `${gigabytes(weightGb(row, row.ownPrecision))} at ${row.ownPrecision}`;
    const prices = sameModelPrices(row.id, CHAT, CHAT, asOf);
    const [cheapest] = prices;
    const sold =
      cheapest === undefined
        ? 'nobody sells it per token, as far as we know'
        : `${plural(prices.length, 'seller')} from ${usdPerMillion(cheapest.blendedUsdPerMillion)}`;
    const unsure = row.assumed === undefined ? '' : `; assumed: ${row.assumed.join(', ')}`;
    const facts = [size, weights, sold, row.licence, `read ${row.date}${unsure}`];
    return { id: row.id, text: `${row.name} (${row.maker}, ${row.year}): ${facts.join('; ')}` };
  };

const gpuRow =
  (asOf: Date) =>
  (row: GpuRow): ListedRow => {
    const price = rentalPrice(row.id, { market: 'on-demand' }, asOf);
    const rent =
      price === undefined
        ? 'no rental price known'
        : `${usdExact(price.usdPerGpuHour)}/hr, median of ${plural(price.sellers, 'seller')}, ${price.date}`;
    const engines = servesTeams(row)
      ? ''
      : `; ${(row.servingEngines ?? []).join(' and ')} only: a few requests at once`;
    const memory = `${gigabytes(row.memoryGb)}, ${plain(row.memoryBandwidthGbPerSecond)} GB/s`;
    return { id: row.id, text: `${row.name} (${row.year}): ${memory}; ${rent}${engines}` };
  };

const instanceRow = (row: InstanceRow): ListedRow => {
  const price =
    row.onDemandUsdPerHour === undefined
      ? 'no price on demand known'
      : `${usdExact(row.onDemandUsdPerHour)}/hr`;
  const machine = `${row.cloud}, ${row.region}: ${plain(row.gpuCount)}x ${row.gpu}`;
  return { id: row.instance, text: `${machine}; ${price}; read ${row.date}` };
};

const closingWords = (id: string, asOf: Date): string => {
  const closing = closingOf(id);
  if (closing === undefined) return '';
  const { on, replacement } = closing;
  return `; ${isClosed(id, asOf) ? 'closed' : 'closes'} on ${on}${replacement === undefined ? '' : `, then ${replacement}`}`;
};

/** None where it has no price. */
const apiRow =
  (asOf: Date) =>
  (id: string): readonly ListedRow[] => {
    const price = apiPrice(id, CHAT, asOf);
    if ('noPrice' in price) return [];
    const { usdPerMillionInput, usdPerMillionOutput, stale } = price;
    const asks = `${usdExact(usdPerMillionInput)} in, ${usdExact(usdPerMillionOutput)} out per 1M`;
    const seen = `confirmed on ${price.confirmed ?? price.date}${stale ? ', stale' : ''}`;
    return [{ id, text: `${apiName(id)}: ${asks}; ${seen}${closingWords(id, asOf)}` }];
  };

/** Each row of a kind whose name has every word: what was named outright first, then the newest. */
export const rowsListed = (kind: ListKind, words: string, asOf: Date): readonly ListedRow[] => {
  switch (kind) {
    case 'models':
      return searchModels(words).map(modelRow(asOf));
    case 'gpus':
      return searchGpus(words).map(gpuRow(asOf));
    case 'instances':
      return searchInstances(words).map(instanceRow);
    case 'apis':
      return searchApis(words, asOf).flatMap(apiRow(asOf));
  }
};
