import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands } from './phrase.ts';

const VOLUME = 'workload.tokensPerMonth';
const SENT = 'workload.requestsPerMonth';
const SIZE = 'workload.requestTokens';
const PEAK = 'workload.peakToAverage';
const BATCH = 'workload.batchShare';
const WINDOW = 'workload.windowHoursPerMonth';
const GPU = 'selfHosted.gpu';
const GPUS = 'selfHosted.gpuCount';
const KIND = 'selfHosted.procurement.kind';
const RATE = 'selfHosted.procurement.usdPerGpuHour';
const BILLED = 'selfHosted.procurement.billedHoursPerMonth';

// biome-ignore format: one phrase a line
const HOURS: readonly Phrase[] = [
  ['1B tokens, 2 H100 every night from 1am to 5am', { [VOLUME]: 1e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['2 H100 nightly 1am-5am, 1B tokens', { [VOLUME]: 1e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['5 rps between 9 and 18, 1k tokens', { [SENT]: 5 * 3600 * 9 * DAYS, [SIZE]: 1000, [PEAK]: 730 / (9 * DAYS) }],
  ['1B tokens during 9-18', { [VOLUME]: 1e9, [PEAK]: 730 / (9 * DAYS) }],
  // eleven hours of working days are more than those of an office
  ['1B tokens 8-19 mon-fri', { [VOLUME]: 1e9, [PEAK]: 730 / (11 * 260 / 12) }],
  ['1B tokens, 2 H100 rented at night only', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [BILLED]: 365 }],
  ['1B tokens, 2x H100 at $2/hr 8 hours a day, we pay only when in use', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2, [BILLED]: 8 * DAYS }],
  // work that may wait is billed for what it needs
  ['1B tokens batch, 2 H100, pay only when used', { [VOLUME]: 1e9, [BATCH]: 1, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['600M batch only 3 hours a night', { [VOLUME]: 600e6, [BATCH]: 1, [BILLED]: 3 * DAYS }],
];

const REFUSALS: readonly Refusal[] = [
  [
    '1B tokens, 2x H100 at $2/hr, only pay when running',
    'not-understood',
    '2x H100 at $2/hr, billed 10 hours a day',
  ],
  ['1B tokens, H100 at $2/hr by night', 'not-understood', 'H100 at $2/hr billed 12 hours a day'],
];

describe('hours in which GPUs are paid for', () => {
  understands(HOURS);
  refuses(REFUSALS);
});
