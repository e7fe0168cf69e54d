import { z } from 'zod';
import { apiIds, apiPrice, GPUS, MODELS, rentalPrice } from '../catalog/index.ts';

/** What the catalog knows, found by words of a name. */

export const KINDS = ['models', 'gpus', 'apis'] as const;
export type Kind = (typeof KINDS)[number];

const Row = z.object({
  id: z.string(),
  name: z.string(),
  facts: z.string().describe('Size and memory, or prices in USD with their day'),
  source: z.string(),
  date: z.string(),
});

export const CatalogShown = { found: z.number(), rows: z.array(Row) };

type Row = z.infer<typeof Row>;

const MOST_ROWS = 25;
/** Prices of APIs are shown at this size of a request, where they hang on it. */
const REQUEST = { inputTokens: 1_150, outputTokens: 210 };

const fold = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');

const models = (): Row[] =>
  MODELS.map(({ id, name, totalParamsB, activeParamsB, ownPrecision, source, date }) => ({
    id,
    name,
    facts: `${totalParamsB}B parameters, ${activeParamsB}B active, published in ${ownPrecision}`,
    source,
    date,
  }));

const gpus = (asOf: Date) => (): Row[] =>
  GPUS.map(({ id, name, memoryGb, memoryBandwidthGbPerSecond, boardWatts, source, date }) => {
    const price = rentalPrice(id, { market: 'on-demand' }, asOf);
    const rent =
      price === undefined ? 'no rental price known' : `$${price.usdPerGpuHour} an hour (${price.date})`;
    return {
      id,
      name,
      facts: `${memoryGb} GB, ${memoryBandwidthGbPerSecond} GB/s, ${boardWatts} W, ${rent}`,
      source,
      date,
    };
  });

const apis = (asOf: Date) => (): Row[] =>
  apiIds().flatMap((id) => {
    const price = apiPrice(id, REQUEST, asOf);
    if ('noPrice' in price) return [];
    const { name, usdPerMillionInput, usdPerMillionOutput, source, date } = price;
    const facts = `$${usdPerMillionInput} in, $${usdPerMillionOutput} out a million tokens`;
    return [{ id, name, facts, source, date }];
  });

/** Rows whose id or name has every word; all of a kind where there is none. */
export const catalogRows = (kind: Kind, words: string, asOf: Date): { found: number; rows: Row[] } => {
  const all = { models, gpus: gpus(asOf), apis: apis(asOf) }[kind]();
  const wanted = fold(words).split(' ').filter(Boolean);
  const found = all.filter(({ id, name }) => wanted.every((word) => fold(`${id} ${name}`).includes(word)));
  return { found: found.length, rows: found.slice(0, MOST_ROWS) };
};
