import type { Sourced } from './types.ts';

/** What one GPU costs to buy, USD from and to, as it was read. New unless `used`. */
export interface PurchaseRow extends Sourced {
  readonly gpu: string;
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly used?: true;
}

const HF_TASKS = '@huggingface/tasks 0.21.54';

/** A month or a year alone is kept as it was published and counts from its first day. */
// biome-ignore format: one row a line
export const PURCHASE_ROWS: readonly PurchaseRow[] = [
  { gpu: 'h100-sxm', lowUsd: 25000, highUsd: 30000, date: '2026-05-25', source: 'data-gate.ch/gpu-market-analysis-2026 (spot market, SXM and PCIe)' },
  { gpu: 'h100-sxm', lowUsd: 25000, highUsd: 40000, date: 'undated', source: 'host360.ai H100/H200/B200 guide, a page of 2026; same range weblidera.com 2026-03-27' },
  { gpu: 'h100-sxm', lowUsd: 30000, highUsd: 30000, date: 'undated', source: `aiinframap.com TCO tool, mid-2026 (rough, 20-40 % either way); ${HF_TASKS} msrp 30000` },
  { gpu: 'h100-sxm', lowUsd: 22000, highUsd: 25000, date: '2026-03', used: true, source: 'runlocalai.co/pulse/nvidia-b200-production-ramp-pricing, first quarter of 2026' },
  { gpu: 'h100-pcie', lowUsd: 25000, highUsd: 30000, date: '2026-05-25', source: 'data-gate.ch/gpu-market-analysis-2026 (spot market, SXM and PCIe)' },
  { gpu: 'h200', lowUsd: 28000, highUsd: 35000, date: '2026-03', source: `runlocalai.co 28-31k, first quarter of 2026; aiinframap.com about 35k; ${HF_TASKS} msrp 32000` },
  { gpu: 'b200', lowUsd: 40000, highUsd: 50000, date: '2026-05-25', source: `data-gate.ch 40-50k; runlocalai.co 40-43k; aiinframap.com about 40k; ${HF_TASKS} 40000` },
  { gpu: 'b300', lowUsd: 45000, highUsd: 45000, date: '2026-09-29', source: `${HF_TASKS} msrp (street estimate, single source)` },
  { gpu: 'a100-80gb', lowUsd: 8000, highUsd: 15000, date: '2026-03-20', source: `aitooldiscovery.com; weblidera.com 10-15k (2026-03-27); ${HF_TASKS} msrp 15000` },
  { gpu: 'a100-80gb', lowUsd: 4000, highUsd: 9000, date: '2026-03-20', used: true, source: 'aitooldiscovery.com' },
  { gpu: 'a100-pcie-80gb', lowUsd: 8000, highUsd: 15000, date: '2026-03-20', source: 'aitooldiscovery.com (A100 80GB, form factor not stated)' },
  { gpu: 'a100-pcie-80gb', lowUsd: 4000, highUsd: 9000, date: '2026-03-20', used: true, source: 'aitooldiscovery.com (A100 80GB, form factor not stated)' },
  { gpu: 'l40s', lowUsd: 7000, highUsd: 10000, date: 'undated', source: `datastorage.com/gpu/nvidia-l40s; rentgpu.org MSRP 9000; ${HF_TASKS} 8500` },
  { gpu: 'l40', lowUsd: 7500, highUsd: 7500, date: '2026-09-29', source: `${HF_TASKS} msrp (launch or street, single source)` },
  { gpu: 'l4', lowUsd: 2500, highUsd: 2500, date: '2026-09-29', source: `${HF_TASKS} msrp (launch or street, single source)` },
  { gpu: 'rtx-pro-6000', lowUsd: 8000, highUsd: 9200, date: '2026-04-06', source: `newgearhub.com (MSRP 8565); ${HF_TASKS} 8600; an undated page (gotfort.com) says well over 10000` },
  { gpu: 'rtx-5090', lowUsd: 1999, highUsd: 1999, date: '2025-01', source: 'launch MSRP: weblidera.com, orionflux.blogspot.com' },
  { gpu: 'rtx-5090', lowUsd: 2500, highUsd: 4299, date: '2026-01', source: 'street: techjuice.pk 2500-4000; orionflux.blogspot.com 3400-4299' },
  { gpu: 'rtx-4090', lowUsd: 1600, highUsd: 1600, date: '2026-09-29', source: `${HF_TASKS} (launch MSRP; no street price of 2026 found)` },
  { gpu: 'rtx-3090', lowUsd: 750, highUsd: 750, date: 'undated', used: true, source: 'thinksmart.life gpu-rig-budget-vs-pro' },
  { gpu: 'rtx-6000-ada', lowUsd: 6800, highUsd: 6800, date: '2026-09-29', source: `${HF_TASKS} msrp (launch)` },
  { gpu: 'rtx-a6000', lowUsd: 4650, highUsd: 4650, date: '2026-09-29', source: `${HF_TASKS} msrp (launch)` },
  { gpu: 'a40', lowUsd: 5500, highUsd: 5500, date: '2026-09-29', source: `${HF_TASKS} msrp` },
  { gpu: 'a10', lowUsd: 3200, highUsd: 3200, date: '2026-09-29', source: `${HF_TASKS} msrp` },
  { gpu: 't4', lowUsd: 2000, highUsd: 2000, date: '2026-09-29', source: `${HF_TASKS} msrp (launch)` },
  { gpu: 'mi300x', lowUsd: 15000, highUsd: 20000, date: '2026-05-25', source: `data-gate.ch; ${HF_TASKS} "MI300" 15000` },
];
