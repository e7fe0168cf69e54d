import { isDated, isStale } from './dates.ts';
import { PURCHASE_ROWS, type PurchaseRow } from './purchase-rows.ts';
import type { PurchasePrice } from './types.ts';

/** New before used, dated before undated, then the newest. */
const better = (a: PurchaseRow, b: PurchaseRow): number =>
  Number(a.used ?? false) - Number(b.used ?? false) ||
  Number(isDated(b.date)) - Number(isDated(a.date)) ||
  (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);

/**
 * USD for one GPU, without its server: the middle of the best range found. Undefined where none was found: then
 * somebody has to name a price.
 */
export const purchasePrice = (gpuId: string, asOf: Date): PurchasePrice | undefined => {
  const row = PURCHASE_ROWS.filter((candidate) => candidate.gpu === gpuId).sort(better)[0];
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
