import { apiIds, apiName } from './api-prices.ts';
import { sellerOf } from './api-sellers.ts';
import { GPUS, type GpuRow } from './gpus.ts';
import { MODELS, type ModelRow } from './models.ts';
import { perEdition } from './price-edition.ts';

/** The order of every list and menu: the newest first. */

/** "Claude Sonnet 4-5" is 4.5, "GPT-5" is 5; 0 where a name has no version. Dates are no versions. */
const versionOf = (name: string): number => {
  const found = /(?<![\d.])\d{1,2}(?:[.-]\d{1,2})?(?![\d])/.exec(name)?.[0];
  return found === undefined ? 0 : Number(found.replace('-', '.'));
};

const byNewestModel = (a: ModelRow, b: ModelRow): number =>
  b.year - a.year || versionOf(b.name) - versionOf(a.name) || b.totalParamsB - a.totalParamsB;

/** The newest first; within a year the higher version, then the larger. */
export const newestModels = (): readonly ModelRow[] => MODELS.toSorted(byNewestModel);

/** The newest first; within a year the one with more memory. */
export const newestGpus = (): readonly GpuRow[] =>
  GPUS.toSorted((a, b) => b.year - a.year || b.memoryGb - a.memoryGb);

const KINDS = ['maker', 'direct', 'cloud', 'router'];
const kindOf = (id: string): number => KINDS.indexOf(sellerOf(id)?.kind ?? 'router');

/** Makers, then direct sellers, clouds and routers; of each kind the higher version first. */
export const newestApis = perEdition((): readonly string[] =>
  apiIds()
    .map((id) => ({ id, kind: kindOf(id), version: versionOf(apiName(id)) }))
    .sort((a, b) => a.kind - b.kind || b.version - a.version)
    .map(({ id }) => id),
);
