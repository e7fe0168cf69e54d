import { defined } from '../../defined.ts';
import type { PurchaseRow } from '../purchase-rows.ts';
import { HF_DATE, HF_TABLES } from './cards.ts';
import type { GpuRow } from './row.ts';

/** Macs: a chip with its memory is the whole machine. */

interface Chip {
  /** "M4 Max". */
  readonly name: string;
  readonly year: number;
  /** FP32 of its GPU, at which FP16 is counted. */
  readonly tflops: number;
  readonly gbPerSecond: number;
  readonly watts: number;
  /** Sold with so much, the size first that is meant where nobody says one. */
  readonly memoryGb: readonly number[];
  readonly machines: readonly string[];
  /** Sizes by which the machine alone says the chip: "mac studio 512gb". */
  readonly alone?: readonly (readonly [machine: string, memoryGb: number])[];
  /** USD of the machine with so much memory. */
  readonly usd: readonly (readonly [memoryGb: number, usd: number, date?: string, source?: string])[];
  readonly bandwidthSource: string;
  readonly note?: string;
  /** Cores of its GPU, where the chip is sold with fewer too. */
  readonly cores?: number;
}

const STUDIO = 'mac studio';
const BOOK = ['macbook pro', 'macbook', 'mbp'];
const LLMFIT = 'llmfit hardware.rs (bandwidth)';

// biome-ignore format: one chip a paragraph
const CHIPS: readonly Chip[] = [
  { name: 'M5 Ultra', year: 2026, tflops: 45.6, gbPerSecond: 1228, watts: 220, memoryGb: [256, 96], machines: [STUDIO], usd: [[256, 10_799]],
    bandwidthSource: 'bandwidth twice that of M5 Max, as of the earlier Ultras (derived)' },
  { name: 'M5 Max', cores: 40, year: 2026, tflops: 22.8, gbPerSecond: 614, watts: 110, memoryGb: [128, 64, 48, 36], machines: [STUDIO, ...BOOK], usd: [[128, 5000]],
    bandwidthSource: 'banandre.com and digitalapplied.com 2026-06-28 (614 GB/s; 460 for the 32-core part)', note: 'al-engr.com 2026-04-07 says about 410 GB/s: contradicts, likely wrong' },
  { name: 'M5 Pro', year: 2026, tflops: 11.4, gbPerSecond: 307, watts: 50, memoryGb: [64, 48, 36, 24], machines: ['mac mini', ...BOOK], usd: [[64, 2900]], bandwidthSource: LLMFIT },
  { name: 'M5', year: 2025, tflops: 5.7, gbPerSecond: 153.6, watts: 25, memoryGb: [32, 24, 16], machines: ['mac mini', 'macbook air', 'imac', ...BOOK], usd: [[32, 2000]], bandwidthSource: LLMFIT },
  { name: 'M4 Max', cores: 40, year: 2024, tflops: 18.4, gbPerSecond: 546, watts: 100, memoryGb: [128, 64, 48, 36], machines: [STUDIO, ...BOOK], alone: [[STUDIO, 128], [STUDIO, 64], [STUDIO, 36]], usd: [[128, 5000]],
    bandwidthSource: 'macrumors.com 2024-10-30 (up to 546 GB/s, up to 128 GB)', note: '32-core GPU: 410 GB/s (Macworld 2025-03)' },
  { name: 'M4 Pro', year: 2024, tflops: 9.2, gbPerSecond: 273, watts: 45, memoryGb: [64, 48, 24], machines: ['mac mini', ...BOOK], usd: [[64, 2600]], bandwidthSource: LLMFIT },
  { name: 'M4', year: 2024, tflops: 4.6, gbPerSecond: 120, watts: 22, memoryGb: [32, 24, 16], machines: ['mac mini', 'macbook air', 'imac', ...BOOK], usd: [[32, 1600]], bandwidthSource: LLMFIT },
  { name: 'M3 Ultra', year: 2025, tflops: 28.4, gbPerSecond: 819, watts: 180, memoryGb: [512, 256, 96], machines: [STUDIO], alone: [[STUDIO, 96], [STUDIO, 256], [STUDIO, 512]],
    usd: [[96, 3999, '2025-03', 'launch price with 96 GB: Macworld'], [512, 9500, HF_DATE, `${HF_TABLES} (launch price with 512 GB; not sold with more than 96 GB since mid-2026)`]],
    bandwidthSource: 'techpowerup.com 2025-03 (819 GB/s, up to 512 GB)' },
  { name: 'M3 Max', year: 2023, tflops: 14.2, gbPerSecond: 400, watts: 90, memoryGb: [128, 96, 64, 48, 36], machines: BOOK, usd: [[128, 5000]], bandwidthSource: LLMFIT, note: 'the part with fewer cores: 300 GB/s' },
  { name: 'M3 Pro', year: 2023, tflops: 7.4, gbPerSecond: 150, watts: 40, memoryGb: [36, 18], machines: BOOK, usd: [[36, 2400]], bandwidthSource: LLMFIT },
  { name: 'M3', year: 2023, tflops: 4.1, gbPerSecond: 100, watts: 22, memoryGb: [24, 16, 8], machines: ['macbook air', 'imac', ...BOOK], usd: [[24, 1500]], bandwidthSource: LLMFIT },
  { name: 'M2 Ultra', year: 2023, tflops: 27.2, gbPerSecond: 800, watts: 150, memoryGb: [192, 128, 96, 64], machines: [STUDIO, 'mac pro'], alone: [[STUDIO, 192], ['mac pro', 192]], usd: [[192, 7000]],
    bandwidthSource: 'Ars Technica 2023-06-05 copy blog.patti.tech (800 GB/s, 192 GB)', note: 'TFLOPS: FP32 of the GPU (HF); package power estimated by HF' },
  { name: 'M2 Max', year: 2023, tflops: 13.49, gbPerSecond: 400, watts: 80, memoryGb: [96, 64, 32], machines: [STUDIO, ...BOOK], usd: [[96, 4500]], bandwidthSource: LLMFIT },
  { name: 'M2 Pro', year: 2023, tflops: 6.8, gbPerSecond: 200, watts: 35, memoryGb: [32, 24, 16], machines: ['mac mini', ...BOOK], usd: [[32, 2800]], bandwidthSource: LLMFIT },
  { name: 'M2', year: 2022, tflops: 3.6, gbPerSecond: 100, watts: 20, memoryGb: [24, 16, 8], machines: ['mac mini', 'macbook air', ...BOOK], usd: [[24, 1500]], bandwidthSource: LLMFIT },
  { name: 'M1 Ultra', year: 2022, tflops: 21, gbPerSecond: 800, watts: 120, memoryGb: [128, 64], machines: [STUDIO], usd: [[128, 6200]], bandwidthSource: LLMFIT },
  { name: 'M1 Max', year: 2021, tflops: 10.4, gbPerSecond: 400, watts: 60, memoryGb: [64, 32], machines: [STUDIO, ...BOOK], usd: [[64, 3900]], bandwidthSource: LLMFIT },
  { name: 'M1 Pro', year: 2021, tflops: 5.2, gbPerSecond: 200, watts: 30, memoryGb: [32, 16], machines: BOOK, usd: [[32, 2900]], bandwidthSource: LLMFIT },
  { name: 'M1', year: 2020, tflops: 2.6, gbPerSecond: 68, watts: 15, memoryGb: [16, 8], machines: ['mac mini', 'macbook air', 'imac', ...BOOK], usd: [[16, 1250]], bandwidthSource: LLMFIT },
];

const idOf = ({ name, memoryGb }: Chip, size: number): string =>
  `${name.toLowerCase().replace(' ', '-')}${size === memoryGb[0] ? '' : `-${size}gb`}`;

const aliasesOf = (
  { name, memoryGb, machines, alone = [], cores }: Chip,
  size: number,
): readonly string[] => {
  const chip = name.toLowerCase();
  const counted = cores === undefined ? [] : [`${cores}-core gpu`, `(${cores}-core gpu)`];
  const named = [
    ...[chip, `apple ${chip}`].flatMap((words) => [words, ...counted.map((gpu) => `${words} ${gpu}`)]),
    chip.replace(' ', ''),
    `${chip} mac`,
  ];
  const inMachine = machines.flatMap((machine) => [`${machine} ${chip}`, `${chip} ${machine}`]);
  const names = [...named, ...inMachine, ...inMachine.map((words) => `apple ${words}`)];
  return [
    ...new Set([
      ...names.map((words) => `${words} ${size}gb`),
      `${size}gb ${chip}`,
      ...machines.flatMap((machine) => [`${machine} ${size}gb ${chip}`, `${size}gb ${chip} ${machine}`]),
      ...alone.flatMap(([machine, memory]) => (memory === size ? [`${machine} ${size}gb`] : [])),
      ...(size === memoryGb[0] ? names : []),
    ]),
  ];
};

export const APPLE: readonly GpuRow[] = CHIPS.flatMap((chip) =>
  chip.memoryGb.map(
    (memoryGb): GpuRow => ({
      id: idOf(chip, memoryGb),
      name: `Apple ${chip.name} ${memoryGb}GB`,
      memoryGb,
      memoryBandwidthGbPerSecond: chip.gbPerSecond,
      denseTflops: { fp16: chip.tflops },
      boardWatts: chip.watts,
      link: 'network',
      linkGbPerSecond: 1.25,
      vendor: 'apple',
      year: chip.year,
      workstation: true,
      unifiedMemory: true,
      servingEngines: ['llama.cpp', 'mlx'],
      ...(chip.bandwidthSource.includes('derived') && { assumed: ['memoryBandwidthGbPerSecond'] }),
      ...defined({ note: chip.note }),
      get aliases() {
        return aliasesOf(chip, memoryGb);
      },
      source: `${HF_TABLES}; ${chip.bandwidthSource}; 10 Gbit/s Ethernet between machines`,
      date: HF_DATE,
    }),
  ),
);

/** What a Mac costs with so much memory; with less it costs no more (see `gpu-order.ts`). */
export const APPLE_PRICES: readonly PurchaseRow[] = CHIPS.flatMap((chip) =>
  chip.usd.map(
    ([memoryGb, usd, date = HF_DATE, source = `${HF_TABLES} (price with the most memory)`]): PurchaseRow => ({
      gpu: idOf(chip, memoryGb),
      lowUsd: usd,
      highUsd: usd,
      date,
      source,
    }),
  ),
);

/** The sizes of each chip, from the least memory to the most. */
export const APPLE_SIZES: readonly (readonly string[])[] = CHIPS.map((chip) =>
  chip.memoryGb.toSorted((a, b) => a - b).map((size) => idOf(chip, size)),
);
