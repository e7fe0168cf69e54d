import { describe, expect } from 'vitest';
import {
  DAYS,
  HAIKU,
  OPUS,
  type Phrase,
  type Refusal,
  refuses,
  SONNET,
  understands,
  WEEKS,
} from './phrase.ts';

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

const bill = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

const BILLS: readonly Phrase[] = [
  ['our anthropic bill came to 4200 last month, haiku', bill(4200, HAIKU)],
  ['anthropic charged us 3.8k in october for sonnet', bill(3800, SONNET)],
  ['we burned 750 per day on opus', bill(750 * DAYS, OPUS)],
  ['bill ran to 900 last week, haiku', bill(900 * WEEKS, HAIKU)],
  ['annual contract of $120k with anthropic, sonnet', bill(10e3, SONNET)],
  ['we have an annual contract with anthropic for $120k, sonnet', bill(10e3, SONNET)],
  // a day that reads as millions is one of tokens
  ['burn 10M a day on opus', { [VOLUME]: 10e6 * DAYS, apis: [{ id: OPUS }] }],
];

const REFUSALS: readonly Refusal[] = [
  [
    '1B tokens, 2x H100 at $2/hr, only pay when running',
    'not-understood',
    '2x H100 at $2/hr, billed 10 hours a day',
  ],
  ['1B tokens, H100 at $2/hr by night', 'not-understood', 'H100 at $2/hr billed 12 hours a day'],
];

describe('bills of a time that has passed', () => understands(BILLS));

describe('hours in which GPUs are paid for', () => {
  understands(HOURS);
  refuses(REFUSALS);
});
