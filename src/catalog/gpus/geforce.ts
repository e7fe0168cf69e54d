import { type CardLine, HF_DATE, HF_TABLES } from './cards.ts';

/**
 * NVIDIA's cards for desks and laptops. Their tensor cores add in FP32 at half the rate of the workstation cards: FP16
 * is twice the listed FP32 (of Turing: the listed FP16), FP8 twice that, INT8 twice that again.
 */

const BANDWIDTHS =
  'bandwidth: github.com/CYBIRD-D/How-to-Choose-your-LLM-Model-for-translation Nvidia_GPU_Specification.md, llmfit hardware.rs';
const SOURCE = `${HF_TABLES}; ${BANDWIDTHS}; tensor rates derived as for RTX 3090, 4090 and 5090`;

const GEFORCE = {
  label: 'RTX',
  words: ['nvidia', 'geforce', 'rtx'],
  vendor: 'nvidia',
  link: 'pcie',
  source: SOURCE,
  date: HF_DATE,
} as const;

const USUAL = ['vllm', 'llama.cpp'] as const;

export const GEFORCE_LINES: readonly CardLine[] = [
  {
    ...GEFORCE,
    linkGbPerSecond: 64,
    computeCapability: 12.0,
    servingEngines: USUAL,
    rates: (fp32) => ({ fp16: 2 * fp32, fp8: 4 * fp32, int8: 8 * fp32, fp4: 16 * fp32 }),
    // biome-ignore format: one card a line
    cards: [
      ['5090 D', 32, 1792, 104.8, 575, 2025, 2000],
      ['5070', 12, 672, 30.84, 250, 2025, 550],
      ['5060', 8, 448, 19.18, 150, 2025, 300],
      ['5050', 8, 320, 13.17, 130, 2025, 249],
      ['5090 Laptop', 24, 896, 31.8, 175, 2025, 1500, ['rtx 5090 mobile']],
      ['5080 Laptop', 16, 896, 23.04, 175, 2025, 1000, ['rtx 5080 mobile']],
      ['5070 Ti Laptop', 12, 672, 17.04, 140, 2025, 700, ['rtx 5070 ti mobile']],
      ['5070 Laptop', 8, 384, 13.13, 100, 2025, 500, ['rtx 5070 mobile']],
    ],
  },
  {
    ...GEFORCE,
    sized: true,
    linkGbPerSecond: 32,
    computeCapability: 12.0,
    servingEngines: USUAL,
    rates: (fp32) => ({ fp16: 2 * fp32, fp8: 4 * fp32, int8: 8 * fp32, fp4: 16 * fp32 }),
    cards: [['5060 Ti', 8, 448, 23.7, 180, 2025, null]],
  },
  {
    ...GEFORCE,
    linkGbPerSecond: 32,
    computeCapability: 8.9,
    servingEngines: USUAL,
    rates: (fp32) => ({ fp16: 2 * fp32, fp8: 4 * fp32, int8: 8 * fp32 }),
    // biome-ignore format: one card a line
    cards: [
      ['4090 D', 24, 1008, 79.49, 425, 2023, 1600],
      ['4090 D', 48, 1008, 79.49, 425, 2023, null],
      ['4070 Ti', 12, 504, 40.09, 285, 2023, 800],
      ['4070 Super', 12, 504, 35.48, 220, 2024, 600],
      ['4070', 12, 504, 29.15, 200, 2023, 600],
      ['4060 Ti', 8, 288, 22.06, 165, 2023, null],
      ['4060', 8, 272, 15.11, 115, 2023, 300],
      ['4090 Laptop', 16, 576, 32.98, 150, 2023, 1500, ['rtx 4090 mobile']],
      ['4080 Laptop', 12, 432, 24.72, 150, 2023, 1000, ['rtx 4080 mobile']],
      ['4070 Laptop', 8, 256, 15.62, 115, 2023, 500, ['rtx 4070 mobile']],
      ['4060 Laptop', 8, 256, 11.61, 115, 2023, 300, ['rtx 4060 mobile']],
    ],
  },
  {
    ...GEFORCE,
    linkGbPerSecond: 32,
    computeCapability: 8.6,
    servingEngines: USUAL,
    rates: (fp32) => ({ fp16: 2 * fp32, int8: 8 * fp32 }),
    // biome-ignore format: one card a line
    cards: [
      ['3080 Ti', 12, 912, 34.1, 350, 2021, 1200],
      ['3080', 10, 760, 29.8, 350, 2020, 800],
      ['3080', 12, 912, 30.6, 350, 2022, null],
      ['3070 Ti', 8, 608, 21.75, 290, 2021, 600],
      ['3070', 8, 448, 20.31, 220, 2020, 500],
      ['3060 Ti', 8, 448, 16.2, 200, 2020, 400],
      ['3060', 12, 360, 12.74, 170, 2021, 350],
      ['3060', 8, 240, 12.74, 170, 2022, null],
      ['3080 Laptop', 16, 448, 18.98, 150, 2021, 800, ['rtx 3080 mobile']],
      ['3070 Ti Laptop', 8, 448, 16.6, 125, 2022, 700],
      ['3060 Laptop', 6, 336, 10.94, 115, 2021, 400],
    ],
  },
  {
    ...GEFORCE,
    linkGbPerSecond: 16,
    computeCapability: 7.5,
    servingEngines: USUAL,
    rates: (fp16) => ({ fp16: 2 * fp16, int8: 8 * fp16 }),
    // biome-ignore format: one card a line
    cards: [
      ['2080 Ti', 11, 616, 26.9, 250, 2018, 1000],
      ['2080 Ti', 22, 616, 26.9, 250, 2018, null],
      ['2080', 8, 448, 20.14, 215, 2018, 700],
      ['2070 Super', 8, 448, 18.12, 215, 2019, 500],
      ['2070', 8, 448, 14.93, 175, 2018, 500],
      ['2060', 6, 336, 12.9, 160, 2019, 350],
      ['2060', 12, 336, 14.36, 184, 2021, 300],
    ],
  },
  {
    ...GEFORCE,
    label: 'GTX',
    words: ['nvidia', 'geforce', 'gtx'],
    linkGbPerSecond: 16,
    computeCapability: 6.1,
    servingEngines: ['llama.cpp'],
    rates: (fp32) => ({ fp16: fp32 }),
    note: 'no usable FP16: counted at its FP32 rate',
    // biome-ignore format: one card a line
    cards: [
      ['1080 Ti', 11, 484, 11.34, 250, 2017, 700],
      ['1080', 8, 320, 8.87, 180, 2016, 599],
      ['1070 Ti', 8, 256, 8.2, 180, 2017, 450],
      ['1070', 8, 256, 6.46, 150, 2016, 379],
      ['1060', 6, 192, 3.9, 120, 2016, 300],
    ],
  },
  {
    ...GEFORCE,
    label: 'Titan',
    words: ['nvidia'],
    always: 'titan',
    linkGbPerSecond: 16,
    computeCapability: 7.5,
    servingEngines: USUAL,
    rates: (fp16) => ({ fp16: 4 * fp16, int8: 8 * fp16 }),
    source: `${HF_TABLES} ("RTX Titan"); gpu.spicedreamphone.com titan-rtx (672 GB/s); FP16 = 4 x the listed FP16: 130.5`,
    cards: [['RTX', 24, 672, 32.62, 280, 2018, 2500, ['rtx titan']]],
  },
  {
    ...GEFORCE,
    label: 'Titan',
    words: ['nvidia'],
    always: 'titan',
    linkGbPerSecond: 16,
    computeCapability: 7,
    servingEngines: ['llama.cpp'],
    rates: (fp32) => ({ fp16: 8 * fp32, int8: 4 * fp32 }),
    source:
      'geektopia.es 2017-12-08 and blog.globaldata.pt on its launch (12 GB, 652.8 GB/s, 13.8 FP32 TFLOPS, 110 with tensor cores, 250 W, 2,999 USD); AnandTech 12673 (INT8 55.2 TOPS)',
    date: '2017-12-08',
    cards: [['V', 12, 652.8, 13.8, 250, 2017, 2999, ['titan volta']]],
  },
];
