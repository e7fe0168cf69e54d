import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** What machines cost, where a sign or a word is missing: "8xH100 server 265k", "lease $9,800/mo 8xH100". */

const V = { 'workload.tokensPerMonth': 14e9 } as const;
const owned = (gpu: string, gpus: number, usdPerGpu: number): Phrase[1] => ({
  ...V,
  'selfHosted.gpu': gpu,
  'selfHosted.gpuCount': gpus,
  'selfHosted.procurement.kind': 'own',
  'selfHosted.procurement.usdPerGpu': usdPerGpu,
});
/** A price of the whole machine pays its host too. */
const WHOLE = { 'selfHosted.procurement.hostUsdPerGpu': 0 } as const;
const leased = (gpu: string, gpus: number, usdPerGpuMonth: number): Phrase[1] => ({
  ...V,
  'selfHosted.gpu': gpu,
  'selfHosted.gpuCount': gpus,
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuMonth': usdPerGpuMonth,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // 265,000 / 8; 60,000 / 8
  ['8xH100 server 265k, own, 14B tokens', { ...owned('h100-sxm', 8, 33_125), ...WHOLE }],
  ['depreciate over 4 years, 8xH100 server 265k, 14B tok/mo', { ...owned('h100-sxm', 8, 33_125), ...WHOLE, 'selfHosted.procurement.lifeMonths': 48 }],
  ['8xH100, $265k total, 14B tokens', { ...owned('h100-sxm', 8, 33_125), ...WHOLE }],
  ['own 8xA100 60k all in, 14B tokens', { ...owned('a100-80gb', 8, 7500), ...WHOLE }],
  ['8xA100 bought for 60k all-in, 14B tokens', { ...owned('a100-80gb', 8, 7500), ...WHOLE }],
  ['14B tokens, 8xA100, which cost us 60k turnkey', { ...owned('a100-80gb', 8, 7500), ...WHOLE }],
  ['8 A100 for $60,000, everything included, 14B tokens', { ...owned('a100-80gb', 8, 7500), ...WHOLE }],
  ['8xA100 at $7500 each all in, 14B tokens', { ...owned('a100-80gb', 8, 7500), ...WHOLE }],
  ['8xA100 used for 60k, 14B tokens', owned('a100-80gb', 8, 7500)],
  ['is a single 4090 for 1600 worth it, 14B tok/mo', owned('rtx-4090', 1, 1600)],
  ['should I buy a 5090 at 2500, 14B tok/mo', owned('rtx-5090', 1, 2500)],
  ['2x 3090 for 1400, 14B tok/mo', owned('rtx-3090', 2, 700)],
  ['4x5090 at 2,400 each, 14B tok/mo', owned('rtx-5090', 4, 2400)],
  ['PO #88213 - 16x H200, unit price USD 32,000, 14B tok/mo', owned('h200', 16, 32_000)],
  ['rent 16 H200 for a year at 3.4, 14B tokens', { ...V, 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 16, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuHour': 3.4, 'selfHosted.procurement.termMonths': 12 }],
  // what the price holds is no term of it
  ['16x H200 for $512,000 incl. 3yr support, 14B tok/mo', owned('h200', 16, 32_000)],
  ['16x H200 for $512,000 with 3 year warranty, 14B tok/mo', owned('h200', 16, 32_000)],
  // 9,800 / 8
  ['lease $9,800/mo 8xH100, 14B tok/mo', leased('h100-sxm', 8, 1225)],
  ['$9,800/mo lease for 8xH100, 14B tok/mo', leased('h100-sxm', 8, 1225)],
  ['monthly lease of $9,800 for 8xH100, 14B tok/mo', leased('h100-sxm', 8, 1225)],
  // cents
  ['power at 11c, own 8xA100, 14B tokens', { ...V, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.power.usdPerKwh': 0.11 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // no card costs so much
  ['own 8xH100, 320k, 14B tokens', 'not-understood', 'own 8xH100, $320k total, 14B tokens'],
  ['4 dgx h100, $1.3M, 14B tokens', 'not-understood', '4 dgx h100, $1.3M total, 14B tokens'],
  // nobody knows what one costs
  ['refurb V100 32GB x8 $9k, 14B tokens', 'not-understood', 'refurb V100 32GB x8 $1125 each, 14B tokens'],
  // 14B / 9,800 is 1.4M tokens
  ['hosting contract 9.8k/mo 8xH100, 14B tokens', 'not-understood'],
];

describe('prices of machines without a sign', () => understands(READ));
describe('sums that may be of one or of all', () => refuses(REFUSED));
