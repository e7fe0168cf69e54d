import { type CardLine, HF_DATE, HF_TABLES } from './cards.ts';

/** NVIDIA's cards for workstations and small servers, and its boards for machines at the edge. */

const NVIDIA = { vendor: 'nvidia', date: HF_DATE } as const;
const CARD = { ...NVIDIA, link: 'pcie', linkGbPerSecond: 32, servingEngines: ['vllm', 'llama.cpp'] } as const;
const BOARD = { ...NVIDIA, link: 'network', linkGbPerSecond: 1.25, unifiedMemory: true } as const;

export const WORKSTATION_LINES: readonly CardLine[] = [
  {
    ...CARD,
    label: 'RTX',
    words: ['nvidia', 'quadro', 'rtx'],
    computeCapability: 8.6,
    rates: (fp32) => ({ fp16: 4 * fp32, int8: 8 * fp32 }),
    source: `${HF_TABLES}; bandwidth: cputronic.com (A4500 640 GB/s), askgeek.io (A5500 768 GB/s, 34.1 FP32 TFLOPS), NVIDIA's data sheet of A2000 (288 GB/s), llmfit hardware.rs (A4000, A5000); FP16 = 4 x FP32 as for RTX A6000`,
    // biome-ignore format: one card a line
    cards: [
      ['A5500', 24, 768, 34.1, 230, 2022, null],
      ['A5000', 24, 768, 27.77, 230, 2021, 2250],
      ['A4500', 20, 640, 23.65, 200, 2021, null],
      ['A4000', 16, 448, 19.17, 140, 2021, 1000],
      ['A2000', 12, 288, 7.987, 70, 2021, 450],
      ['A2000', 6, 288, 7.987, 70, 2021, null],
    ],
  },
  {
    ...CARD,
    label: 'RTX',
    words: ['nvidia', 'rtx'],
    computeCapability: 8.9,
    rates: (fp32) => ({ fp16: 4 * fp32, fp8: 8 * fp32, int8: 8 * fp32 }),
    assumed: ['memoryBandwidthGbPerSecond'],
    source: `${HF_TABLES}; bandwidth: topcpu.net (RTX 2000 Ada 256 GB/s; NVIDIA says 224 of some), RTX 5880 Ada as RTX 6000 Ada with the same memory; FP16 = 4 x FP32, FP8 twice that`,
    // biome-ignore format: one card a line
    cards: [
      ['5880 Ada', 48, 960, 69.3, 285, 2024, 6000, ['rtx 5880 ada generation']],
      ['2000 Ada', 16, 224, 12.0, 70, 2024, 650, ['rtx 2000 ada generation', 'nvidia rtx 2000 ada generation']],
    ],
  },
  {
    ...CARD,
    label: '',
    words: ['nvidia'],
    linkGbPerSecond: 16,
    computeCapability: 8.6,
    rates: (fp32) => ({ fp16: 4 * fp32, int8: 8 * fp32 }),
    assumed: ['memoryBandwidthGbPerSecond'],
    source: `${HF_TABLES}; hmc-tech.com nvidia-a2 (FP16 18.1, INT8 36.3 dense, 60 W); 128 bits of memory at the rate of A10`,
    cards: [['A2', 16, 200, 4.531, 60, 2021, 1000]],
  },
  {
    ...CARD,
    label: 'Quadro RTX',
    words: ['nvidia'],
    always: 'quadro rtx',
    linkGbPerSecond: 16,
    computeCapability: 7.5,
    rates: (fp32) => ({ fp16: 8 * fp32, int8: 16 * fp32 }),
    source:
      'sysrqmts.com nvidia-quadro-rtx-6000 (16.31 FP32 TFLOPS, 672 GB/s, 260 W, 6,299 USD at its launch); squadfill.com 2018-08-14 (RTX 8000 672, RTX 5000 448 GB/s); github.com/winston-zhang-orz/gpu-specs (RTX 5000 11.2 FP32 TFLOPS); FP16 = 8 x FP32 as for Titan RTX',
    priceSource: 'price at its launch: sysrqmts.com nvidia-quadro-rtx-6000',
    assumed: ['boardWatts'],
    // biome-ignore format: one card a line
    cards: [
      ['8000', 48, 672, 16.31, 260, 2018, null, ['rtx 8000', 'nvidia rtx 8000']],
      ['6000', 24, 672, 16.31, 260, 2018, 6299],
      ['5000', 16, 448, 11.2, 230, 2018, null],
    ],
  },
  {
    ...BOARD,
    label: 'Jetson',
    words: ['nvidia', 'jetson'],
    servingEngines: ['llama.cpp'],
    computeCapability: 8.7,
    rates: (fp16) => ({ fp16 }),
    assumed: ['denseTflops'],
    source: `${HF_TABLES} (FP16 without tensor cores); bandwidth: 204.8, 102.4 and 68 GB/s as a public comparison of the Orin platforms gives them (read 2026-11-26); one gigabit or ten between boards`,
    note: 'the whole board, memory shared with its CPU',
    // biome-ignore format: one card a line
    cards: [
      ['AGX Orin', 64, 204.8, 10.65, 60, 2022, 2000],
      ['AGX Orin', 32, 204.8, 6.66, 40, 2022, 999],
      ['Orin NX', 16, 102.4, 3.76, 25, 2023, 600],
      ['Orin NX', 8, 102.4, 3.13, 20, 2023, 400],
      ['Orin Nano', 8, 68, 2.56, 15, 2023, 500, ['jetson orin nano super', 'orin nano super']],
    ],
  },
  {
    ...BOARD,
    label: 'Jetson',
    words: ['nvidia'],
    always: 'jetson',
    servingEngines: ['vllm', 'llama.cpp'],
    computeCapability: 11.0,
    rates: (fp4) => ({ fp16: fp4 / 4, fp8: fp4 / 2, fp4 }),
    assumed: ['denseTflops'],
    source:
      'github.com/jetsonhacks/jetson-mem-bench README (273 GB/s in theory); learnaivisually.com jetson-thor-edge-blackwell 2026-05-21 (2,070 FP4 TFLOPS, with sparsity: half of it here; 40 to 130 W); 128 GB: the developer kit',
    priceSource: "price of the developer kit: NVIDIA's blog, as five public notes quote it",
    note: 'the whole board, memory shared with its CPU; FP8 and FP16 derived from FP4',
    cards: [
      ['Thor', 128, 273, 1035, 130, 2025, 3499, ['jetson agx thor', 'nvidia jetson agx thor', 'agx thor']],
    ],
  },
];
