import { isDated, isStale } from '../domain/dated.ts';
import { lazy } from '../lazy.ts';
import { withMoreMemory } from './gpu-order.ts';
import { APPLE_PRICES } from './gpus/apple.ts';
import { cardPrices } from './gpus/cards.ts';
import { GEFORCE_LINES } from './gpus/geforce.ts';
import { RADEON_LINES } from './gpus/radeon.ts';
import { WORKSTATION_LINES } from './gpus/workstation-cards.ts';
import { gpuById } from './gpus.ts';
import { PURCHASE_ROWS, type PurchaseRow } from './purchase-rows.ts';
import type { PurchasePrice } from './types.ts';

/** New before used, dated before undated, then the newest. */
const better = (a: PurchaseRow, b: PurchaseRow): number =>
  Number(a.used ?? false) - Number(b.used ?? false) ||
  Number(isDated(b.date)) - Number(isDated(a.date)) ||
  (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);

/** What was found for each GPU, with what the tables of cards and Macs say beside their figures. */
const rows = lazy((): readonly PurchaseRow[] => [
  ...PURCHASE_ROWS,
  ...APPLE_PRICES,
  ...cardPrices([...GEFORCE_LINES, ...WORKSTATION_LINES, ...RADEON_LINES]),
]);

const rowsOf = (gpuId: string): readonly PurchaseRow[] => rows().filter((row) => row.gpu === gpuId);

const largerIn = (gpuId: string, larger: string): string =>
  (gpuById(larger)?.memoryGb ?? 0) > (gpuById(gpuId)?.memoryGb ?? 0) ? 'with more memory' : 'the faster one';

/** Its own best row, else that of the same one with more memory or speed: with less it costs no more. */
const bestRow = (gpuId: string): PurchaseRow | undefined => {
  const own = rowsOf(gpuId).toSorted(better)[0];
  if (own !== undefined) return own;
  for (const larger of withMoreMemory(gpuId)) {
    const row = bestRow(larger);
    if (row !== undefined)
      return { ...row, source: `at most that of ${larger}, ${largerIn(gpuId, larger)}: ${row.source}` };
  }
  return undefined;
};

/**
 * USD for one GPU, without its server: the middle of the best range found, else at most that of the same one with more
 * memory. Undefined where none was found: then somebody has to name a price.
 */
export const purchasePrice = (gpuId: string, asOf: Date): PurchasePrice | undefined => {
  const row = bestRow(gpuId);
  return row === undefined
    ? undefined
    : {
        usdPerGpu: (row.lowUsd + row.highUsd) / 2,
        lowUsdPerGpu: row.lowUsd,
        highUsdPerGpu: row.highUsd,
        source: `${row.used ? 'used' : 'new'}${row.lowUsd === row.highUsd ? '' : ', middle of the range'}: ${row.source}`,
        date: row.date,
        stale: isStale(row.date, asOf),
      };
};
