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
  { gpu: 'h20', lowUsd: 12000, highUsd: 13500, date: '2026-09-29', source: `Epoch AI ml_hardware.csv 12,000 at release; ${HF_TASKS} 13,500` },
  { gpu: 'h800', lowUsd: 30000, highUsd: 30000, date: '2026-09-29', source: `${HF_TASKS} (msrp, street estimate)` },
  { gpu: 'a800-80gb', lowUsd: 12000, highUsd: 12000, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'a800-pcie-80gb', lowUsd: 12000, highUsd: 12000, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'l20', lowUsd: 4299, highUsd: 5000, date: '2026-09-29', source: `Epoch AI ml_hardware.csv 4,299; ${HF_TASKS} 5,000` },
  { gpu: 'rtx-5000-ada', lowUsd: 4000, highUsd: 4000, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-4500-ada', lowUsd: 2250, highUsd: 2250, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-4000-ada', lowUsd: 1250, highUsd: 1250, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-4000-sff-ada', lowUsd: 1250, highUsd: 1250, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-3090-ti', lowUsd: 1999, highUsd: 1999, date: '2022-03', source: 'launch price: Epoch AI ml_hardware.csv (no street price of 2026 found)' },
  { gpu: 'rtx-4060-ti-16gb', lowUsd: 500, highUsd: 500, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-4070-ti-super', lowUsd: 800, highUsd: 800, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-4080-super', lowUsd: 1000, highUsd: 1000, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-5070-ti', lowUsd: 750, highUsd: 750, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-5080', lowUsd: 999, highUsd: 999, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-5060-ti-16gb', lowUsd: 450, highUsd: 450, date: '2026-09-29', source: `${HF_TASKS} (launch price; no street price of 2026 found)` },
  { gpu: 'rtx-4080', lowUsd: 1199, highUsd: 1199, date: '2022-11', source: 'launch price: Epoch AI ml_hardware.csv, pcpartdb.com (no street price of 2026 found)' },
  { gpu: 'rtx-pro-2000', lowUsd: 700, highUsd: 700, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-pro-4000', lowUsd: 1500, highUsd: 1500, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-pro-4500', lowUsd: 2800, highUsd: 2800, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-pro-5000-72gb', lowUsd: 4500, highUsd: 4500, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rtx-pro-5000-48gb', lowUsd: 4500, highUsd: 4500, date: '2026-09-29', source: `${HF_TASKS} (msrp of the largest memory)` },
  { gpu: 'rtx-pro-6000-maxq', lowUsd: 8600, highUsd: 14500, date: '2026-09-29', source: `${HF_TASKS} msrp 8,600; listings of mid-2026 12,000 to 14,500 (digitalapplied.com 2026-06-28)` },
  { gpu: 'dgx-spark', lowUsd: 3999, highUsd: 4699, date: '2026-09-29', source: `${HF_TASKS} launch 3,999; 4,699 since a rise in memory prices (digitalapplied.com 2026-06-28)` },
  { gpu: 'mi210', lowUsd: 8000, highUsd: 8000, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'mi250x', lowUsd: 14500, highUsd: 14500, date: '2021-11', source: 'release price: Epoch AI ml_hardware.csv' },
  { gpu: 'p40', lowUsd: 150, highUsd: 330, date: '2026-06-20', used: true, source: 'localaimaster.com/blog/tesla-p40-local-llm: 150 to 300, often 260 to 330 as of June 2026' },
  { gpu: 'p100', lowUsd: 170, highUsd: 170, date: 'undated', used: true, source: 'gpudojo tesla-p40-best-budget-gpu' },
  { gpu: 'gaudi3', lowUsd: 15000, highUsd: 15625, date: '2024-06-13', source: "Intel's list price of a kit of eight, 125,000 (nextplatform.com 2024-06-13, y-ic.de); awesomeagents.ai about 15,000 a card" },
  { gpu: 'arc-pro-b60', lowUsd: 499, highUsd: 499, date: '2025-09', source: 'launch price: technical.city Arc Pro B60' },
  { gpu: 'h200-nvl', lowUsd: 28000, highUsd: 35000, date: '2026-03', source: 'as H200 (runlocalai.co 28-31k, aiinframap.com about 35k); form factor not stated' },
  { gpu: 'ryzen-ai-max-395', lowUsd: 3399, highUsd: 3399, date: '2026-04', source: 'mini PC with 128 GB: craftrigs' },
  { gpu: 'arc-a770-16gb', lowUsd: 350, highUsd: 350, date: '2026-09-29', source: `${HF_TASKS} (launch price)` },
  { gpu: 'arc-b580', lowUsd: 249, highUsd: 250, date: '2026-09-29', source: `hmc-tech launch 249; ${HF_TASKS} 250` },
  { gpu: 'rx-7900-xtx', lowUsd: 999, highUsd: 999, date: '2022-12', source: 'launch price: Epoch AI ml_hardware.csv' },
  { gpu: 'r9700', lowUsd: 1250, highUsd: 1250, date: '2026-09-29', source: `${HF_TASKS} (msrp)` },
  { gpu: 'rx-9070-xt', lowUsd: 599, highUsd: 599, date: '2025-03', source: 'launch price: hmc-tech' },
];
