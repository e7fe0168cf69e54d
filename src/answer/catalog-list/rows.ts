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
} from '../../catalog/index.ts';
import type { ListKind } from '../../domain/catalog-lists.ts';
import { servesTeams } from '../../domain/hardware.ts';
import { weightGb } from '../../engine/throughput/weights.ts';
import { type ApiFacts, apiWords, gpuWords, instanceWords, modelWords } from '../../words/catalog-list.ts';
import { searchApis, searchGpus, searchInstances, searchModels } from './search.ts';

/** What the catalog knows of what was found. */

/** A row by its id, with what is known of it. */
interface ListedRow {
  readonly id: string;
  readonly text: string;
}

const modelRow =
  (asOf: Date) =>
  (row: ModelRow): ListedRow => {
    const prices = sameModelPrices(row.id, CHAT, CHAT, asOf);
    const { name, maker, year, totalParamsB, activeParamsB, licence, date, assumed } = row;
    const text = modelWords({
      name,
      maker,
      year,
      totalParamsB,
      activeParamsB,
      weightGb: weightGb(row, row.ownPrecision),
      precision: row.ownPrecision,
      sellers: prices.length,
      fromUsdPerMillion: prices[0]?.blendedUsdPerMillion,
      licence,
      date,
      assumed,
    });
    return { id: row.id, text };
  };

const gpuRow =
  (asOf: Date) =>
  (row: GpuRow): ListedRow => {
    const price = rentalPrice(row.id, { market: 'on-demand' }, asOf);
    const { name, year, memoryGb, memoryBandwidthGbPerSecond } = row;
    const text = gpuWords({
      name,
      year,
      memoryGb,
      memoryBandwidthGbPerSecond,
      rent: price && { usdPerHour: price.usdPerGpuHour, sellers: price.sellers, date: price.date },
      deskEngines: servesTeams(row) ? [] : (row.servingEngines ?? []),
    });
    return { id: row.id, text };
  };

const instanceRow = (row: InstanceRow): ListedRow => {
  const { cloud, region, gpu, gpuCount, onDemandUsdPerHour: usdPerHour, date } = row;
  return { id: row.instance, text: instanceWords({ cloud, region, gpu, gpuCount, usdPerHour, date }) };
};

const closingFacts = (id: string, asOf: Date): ApiFacts['closing'] => {
  const closing = closingOf(id);
  return closing && { isOver: isClosed(id, asOf), on: closing.on, replacement: closing.replacement };
};

/** None where it has no price. */
const apiRow =
  (asOf: Date) =>
  (id: string): readonly ListedRow[] => {
    const price = apiPrice(id, CHAT, asOf);
    if ('noPrice' in price) return [];
    const { usdPerMillionInput, usdPerMillionOutput, stale } = price;
    const text = apiWords({
      name: apiName(id),
      usdPerMillionInput,
      usdPerMillionOutput,
      confirmed: price.confirmed ?? price.date,
      stale,
      closing: closingFacts(id, asOf),
    });
    return [{ id, text }];
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
