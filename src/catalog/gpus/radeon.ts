import { type CardLine, HF_DATE, HF_TABLES } from './cards.ts';

/**
 * AMD's cards below the Instinct of today, and Intel's Arc. FP16 is the vector rate that the list gives: matrix units
 * do more on RDNA 3 and 4, so the estimate is wide.
 */

const TABLE = `${HF_TABLES}; bandwidth: llmfit hardware.rs and a public table of cards' data sheets (read 2026-11-26)`;
const AMD = {
  vendor: 'amd',
  link: 'pcie',
  linkGbPerSecond: 32,
  source: TABLE,
  date: HF_DATE,
  rates: (fp16: number) => ({ fp16 }),
} as const;
const WIDE = { ...AMD, assumed: ['denseTflops'] } as const;
const RX = { ...WIDE, label: 'Radeon RX', idLabel: 'RX', words: ['amd', 'radeon'], always: 'rx' } as const;
const INSTINCT = { ...AMD, label: 'Instinct', idLabel: '', words: ['amd', 'radeon', 'instinct'] } as const;

/** vLLM's ROCm list: gfx1100 and 1101, gfx1200 and 1201. */
const WITH_VLLM = ['vllm', 'llama.cpp'] as const;
const LLAMA_ONLY = ['llama.cpp'] as const;

export const RADEON_LINES: readonly CardLine[] = [
  {
    ...RX,
    servingEngines: WITH_VLLM,
    // biome-ignore format: one card a line
    cards: [
      ['9070', 16, 640, 72.25, 220, 2025, 550],
      ['9060 XT', 16, 322, 51.28, 160, 2025, 350, ['9060 xt', '9060xt']],
      ['9060 XT', 8, 322, 51.28, 150, 2025, null, ['9060 xt', '9060xt']],
      ['7900 XT', 20, 800, 103.0, 315, 2022, 900, ['7900 xt', '7900xt']],
      ['7900 GRE', 16, 576, 91.96, 260, 2023, 550, ['7900 gre']],
      ['7800 XT', 16, 624, 74.65, 263, 2023, 500, ['7800 xt', '7800xt']],
      ['7700 XT', 12, 432, 70.34, 245, 2023, 450, ['7700 xt', '7700xt']],
    ],
  },
  {
    ...RX,
    servingEngines: LLAMA_ONLY,
    // biome-ignore format: one card a line
    cards: [
      ['7600 XT', 16, 288, 45.14, 190, 2024, 350, ['7600 xt', '7600xt']],
      ['6950 XT', 16, 576, 47.31, 335, 2022, 1100, ['6950 xt', '6950xt']],
      ['6800 XT', 16, 512, 41.47, 300, 2020, null, ['6800 xt', '6800xt']],
      ['6800', 16, 512, 32.33, 250, 2020, 600],
      ['6700 XT', 12, 384, 26.43, 230, 2021, 500, ['6700 xt', '6700xt']],
      ['6600 XT', 8, 256, 21.21, 160, 2021, 400, ['6600 xt']],
      ['5700 XT', 8, 448, 19.51, 225, 2019, 399, ['5700 xt']],
    ],
  },
  {
    ...WIDE,
    label: 'Radeon Pro',
    words: ['amd', 'radeon', 'pro'],
    servingEngines: WITH_VLLM,
    cards: [
      ['W7900', 48, 864, 122.6, 295, 2023, 4000],
      ['W7800', 32, 576, 90.5, 260, 2023, 2500],
    ],
  },
  {
    ...WIDE,
    label: 'Radeon Pro',
    words: ['amd', 'radeon', 'pro'],
    servingEngines: LLAMA_ONLY,
    assumed: ['denseTflops', 'memoryBandwidthGbPerSecond'],
    source: `${TABLE}; as RX 6800, with the same memory bus`,
    cards: [['V620', 32, 512, 40.55, 300, 2021, 3000]],
  },
  {
    ...INSTINCT,
    servingEngines: LLAMA_ONLY,
    source: `${TABLE}; sysrqmts.com amd-radeon-instinct-mi50 (1,024 GB/s), of MI60 the same memory with more of it; rocm.docs.amd.com (memory)`,
    note: 'vLLM asks for gfx90a or newer',
    // biome-ignore format: one card a line
    cards: [
      ['MI50', 16, 1024, 26.5, 300, 2018, 1800],
      ['MI50', 32, 1024, 26.5, 300, 2018, null],
      ['MI60', 32, 1024, 29.5, 300, 2018, 3000],
      ['MI100', 32, 1229, 184.6, 300, 2020, 6400],
    ],
  },
  {
    ...INSTINCT,
    servingEngines: WITH_VLLM,
    linkGbPerSecond: 400,
    link: 'infinity-fabric',
    note: 'two dies of 64 GB each: software sees two GPUs; no FP8',
    cards: [['MI250', 128, 3277, 362.1, 560, 2021, 10_000]],
  },
  {
    ...WIDE,
    vendor: 'intel',
    label: 'Arc',
    words: ['intel', 'arc'],
    servingEngines: WITH_VLLM,
    linkGbPerSecond: 16,
    // biome-ignore format: one card a line
    cards: [
      ['A750', 8, 512, 34.41, 225, 2022, 250],
      ['B570', 10, 380, 23.04, 150, 2025, 200],
      ['A380', 6, 186, 8.4, 75, 2022, 139],
      ['Pro B50', 16, 224, 21.3, 70, 2025, 350, ['arc b50', 'intel b50']],
    ],
  },
  {
    ...AMD,
    vendor: 'intel',
    label: 'Arc',
    words: ['intel', 'arc'],
    servingEngines: WITH_VLLM,
    linkGbPerSecond: 64,
    rates: (int8) => ({ fp16: int8 / 2, int8 }),
    source: `${HF_TABLES} (memory, watts, price); zolotukhin.ai 2026-05-18 (608 GB/s, 367 INT8 TOPS); FP16 half of INT8`,
    cards: [['Pro B70', 32, 608, 367, 230, 2026, 949, ['arc b70', 'intel b70']]],
  },
];
