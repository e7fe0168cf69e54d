import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { BATCH, BILLED, GPU, GPUS, KIND, PEAK, RATE, SENT, SIZE, VOLUME } from '../../short-names.ts';

const WINDOW = 'workload.windowHoursPerMonth';

// biome-ignore format: one phrase a line
const HOURS: readonly Phrase[] = [
  // what is read again is cached: "reuse 60% of the prompt" was a mix of 60% input
  ['500M tokens A100 rental, we reuse 60% of the prompt', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [KIND]: 'rent', 'workload.cachedInputShare': 0.6 }],
  ['500M tokens A100 rental, 60% reused', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [KIND]: 'rent', 'workload.cachedInputShare': 0.6 }],
  ['500M tokens own 8 A100s, scrap value 20%', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.residualShare': 0.2 }],
  // a time of the clock is no mix of input and output
  ['500M tokens on H100, meet at 12:30', { [VOLUME]: 500e6, [GPU]: 'h100-sxm' }],
  ['needed by 17:00 CET: 500M tokens', { [VOLUME]: 500e6 }],
  ['at 10:15: 500M tokens', { [VOLUME]: 500e6 }],
  ['500M tokens at 80:20', { [VOLUME]: 500e6, 'workload.inputShare': 0.8 }],
  ['500M tokens at 10:15 in:out', { [VOLUME]: 500e6, 'workload.inputShare': 0.4 }],
  // a peak over the whole month has the hours of the office in it
  ['1B tokens, office hours 7-21 mon-fri', { [VOLUME]: 1e9, [PEAK]: 730 / (14 * 260 / 12) }],
  ['1B tokens, 2 H100 every night from 1am to 5am', { [VOLUME]: 1e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // … and what has no period of its own is of each of them
  ['every night from 1am to 5am we process 60M tokens', { [VOLUME]: 60e6 * DAYS, [BATCH]: 1, [WINDOW]: 4 * DAYS }],
  ['2 H100 nightly 1am-5am, 2B tokens a month', { [VOLUME]: 2e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['5 rps between 9 and 18, 1k tokens', { [SENT]: 5 * 3600 * 9 * DAYS, [SIZE]: 1000, [PEAK]: 730 / (9 * DAYS) }],
  ['1B tokens during 9-18', { [VOLUME]: 1e9, [PEAK]: 730 / (9 * DAYS) }],
  // eleven hours of working days are more than those of an office
  ['1B tokens 8-19 mon-fri', { [VOLUME]: 1e9, [PEAK]: 730 / (11 * 260 / 12) }],
  ['1B tokens, 2 H100 rented at night only', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [BILLED]: 365 }],
  ['1B tokens, 2x H100 at $2/hr 8 hours a day, we pay only when in use', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2, [BILLED]: 8 * DAYS }],
  // behind the price of a GPU's hour they are its hours, whoever runs it
  ['1B tokens, 2x L40S $0.86/hr 160 hrs/month, 10% SRE', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'rent', [RATE]: 0.86, [BILLED]: 160, 'selfHosted.ops.hoursPerMonth': 16 }],
  ['1B tokens, 2x L40S at $0.86/hr for 90 hours a month, 1 SRE', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'rent', [RATE]: 0.86, [BILLED]: 90, 'selfHosted.ops.hoursPerMonth': 160 }],
  ['1B tokens, SRE $90/hr 20 hrs/month, 2x L40S', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 2, 'selfHosted.ops.hoursPerMonth': 20, 'selfHosted.ops.usdPerHour': 90 }],
  // work that may wait is billed for what it needs
  ['1B tokens batch, 2 H100, pay only when used', { [VOLUME]: 1e9, [BATCH]: 1, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // they bound work that may wait, and are paid for where people wait
  ['600M batch only 3 hours a night', { [VOLUME]: 600e6, [BATCH]: 1, [BILLED]: 3 * DAYS }],
  ['600M batch, billed 3 hours a night', { [VOLUME]: 600e6, [BATCH]: 1, [BILLED]: 3 * DAYS }],
];

const REFUSALS: readonly Refusal[] = [
  [
    '1B tokens, 2x H100 at $2/hr, only pay when running',
    'not-understood',
    '2x H100 at $2/hr, billed 10 hours a day',
  ],
  ['500M tokens growing to 5B by Q4', 'not-understood', '500M tokens growing to 5B in 6 months'],
  ['from 500M to 5B tokens by june, A100', 'not-understood', 'from 500M to 5B tokens in 6 months, A100'],
  [
    '400M tokens a month, expected to reach 3B by end of year',
    'not-understood',
    'expected to reach 3B in 12 months',
  ],
  // a line to click has the numbers as they were read
  [
    'we pay 7.850 € for gpt-5, wir haben 2 H100',
    'not-understood',
    'we pay 7850 € a month for gpt-5, we already have 2 H100',
  ],
  ['15 mil consultas diarias con 900 tokens', 'not-understood', '15k consultas diarias con 900 tokens'],
  ['4x H200 @ 34k, 2B tokens', 'not-understood', '4x H200 @ $34k each, 2B tokens'],
  ['1B tokens A100 foo $200/month', 'not-understood', '1B tokens A100 other $200/month'],
  ['1B tokens, no american providers', 'not-understood', 'EU only'],
  ['1B tokens, H100 at $2/hr by night', 'not-understood', 'H100 at $2/hr billed 12 hours a day'],
  ['h100 spot, interruptions ~5%, 500M tokens', 'not-understood', 'h100 spot, 500M tokens'],
  ['5M tokens, deepl vs llama 70b', 'not-understood', '5M tokens, vs'],
];

describe('hours in which GPUs are paid for', () => {
  understands(HOURS);
  refuses(REFUSALS);
});
