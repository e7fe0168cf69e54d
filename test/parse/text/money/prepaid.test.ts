import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { GPU, GPUS, KIND, VOLUME } from '../../short-names.ts';

/** Rent for a term, as it is offered and as it is paid. */

const MARKET = 'selfHosted.procurement.market';
const rented = (gpu: string, usdPerGpuMonth: number, termMonths?: number): Phrase[1] => ({
  [VOLUME]: 4e9,
  [GPU]: gpu,
  [GPUS]: 8,
  [KIND]: 'rent',
  [MARKET]: 'reserved',
  'selfHosted.procurement.usdPerGpuMonth': usdPerGpuMonth,
  ...(termMonths !== undefined && { 'selfHosted.procurement.termMonths': termMonths }),
});

// biome-ignore format: one phrase a line
const LET: readonly Phrase[] = [
  ['$96,000 upfront for 12 months of 8x H100, 4B tokens', rented('h100-sxm', 1000)],
  ['4B tokens, 8x H100, $60k paid in advance for 6 months', rented('h100-sxm', 1250)],
  ['8x H100 for one year, 96k paid upfront, 4B tokens', rented('h100-sxm', 1000)],
  ['we prepay 120k for a year, 8xH200, 4B tokens', rented('h200', 1250)],
  ['4B tokens, 1x HGX H200 (8 GPU), 12 month term: $16,000 / month', rented('h200', 2000, 12)],
  ['HGX H200 (8 GPUs), 24 months, price $14,800 per month, 4B tokens', rented('h200', 1850, 24)],
  ['8x H100, 1 year: $17,600 / month, 4B tokens', rented('h100-sxm', 2200, 12)],
  // who buys, buys
  ['own 8x H100 at $25k each, over 3 years, 4B tokens', { [VOLUME]: 4e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 25e3, 'selfHosted.procurement.lifeMonths': 36 }],
];

// biome-ignore format: one refusal a line
const ASKED: readonly Refusal[] = [
  // of tokens it is no rent
  ['we prepay $120k for a year to openai, 8xH100, 4B tokens', 'not-understood'],
  ['4B tokens, DGX H200, $16,000 a month', 'not-understood', 'rent $16,000 a month in total'],
];

describe('what is let for a term', () => {
  understands(LET);
  refuses(ASKED);
});
