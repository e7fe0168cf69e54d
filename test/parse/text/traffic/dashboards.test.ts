import { describe } from 'vitest';
import { DAYS, HAIKU, OPUS, type Phrase, type Refusal, refuses, understands, WEEKS } from '../../phrase.ts';
import { BILLED, VOLUME } from '../../short-names.ts';

/** What dashboards and invoices write. */

const sides = (input: number, output: number): Phrase[1] => ({
  'workload.inputTokensPerMonth': input,
  'workload.outputTokensPerMonth': output,
});
const rented = (usd: number): Phrase[1] => ({
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuHour': usd,
});
const COUNT = 'selfHosted.gpuCount';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // labels in front of their figures, with a sign between them or none
  ['Requests 1.2M | Tokens in 2.4B | Tokens out 360M', { ...sides(2.4e9, 360e6), 'workload.requestTokens': 2300 }],
  ['haiku, input, 410M, output, 63M', { ...sides(410e6, 63e6), apis: [{ id: HAIKU }] }],
  // the time that was counted
  ['1.4B tokens (7d)', { [VOLUME]: 1.4e9 * WEEKS }],
  ['tokens (7d): 1.4B', { [VOLUME]: 1.4e9 * WEEKS }],
  ['41M tokens (24h)', { [VOLUME]: 41e6 * DAYS }],
  // a month of the calendar is no pair and no range
  ['haiku 10/2026: 510M in, 90M out', { ...sides(510e6, 90e6), apis: [{ id: HAIKU }] }],
  ['2026-10: 510M in, 90M out, haiku', { ...sides(510e6, 90e6), apis: [{ id: HAIKU }] }],
  // 1,460 hours are those of two cards, and 17,461.60 over 730 hours and 8 cards is 2.99
  ['2x H100 SXM 1460 hrs @ $2.69 = $3,927.40', { ...rented(2.69), [COUNT]: 2 }],
  ['8x H100 730 hours $17,461.60', { ...rented(2.99), [COUNT]: 8, [BILLED]: 730 }],
  ['Amount due $18,402.77, period Oct 1 - Oct 31, 2026, opus', { 'workload.bill': { usdPerMonth: 18_402.77, api: OPUS }, apis: [{ id: OPUS }] }],
  ['baseline = haiku, 510M in, 90M out', { ...sides(510e6, 90e6), apis: [{ id: HAIKU }] }],
  ['comparator: haiku, 510M in, 90M out', { ...sides(510e6, 90e6), apis: [{ id: HAIKU }] }],
];

describe('what dashboards and invoices write', () => understands(READ));

// biome-ignore format: one phrase a line
const PLANS: readonly Refusal[] = [
  // each of them in a line of its own
  ['Year 1 0.5B/mo, Year 2 2B/mo, Year 3 5B/mo; H100', 'contradiction', 'Year 1 0.5B/mo; H100'],
  ['Y1: 500M, Y2: 2B, Y3: 5B tokens per month, H100', 'contradiction', 'Y3: 5B tokens per month, H100'],
  ['2026: 500M tokens/mo, 2027: 2B tokens/mo, H100', 'contradiction', '2027: 2B tokens/mo, H100'],
];

describe('a plan of some years', () => refuses(PLANS));
