import { describe } from 'vitest';
import { HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';

/** Invoices and bills that are read are counted, and those that are paid are money. */

const haiku = (requests: number, sizes: Phrase[1]): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  ...sizes,
  apis: [{ id: HAIKU }],
});
const whole = { 'workload.requestTokens': 700 };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['invoices: 30,000 a month, 700 tokens each, haiku', haiku(30e3, whole)],
  ['haiku, bills 30k/month, 700 tokens each', haiku(30e3, whole)],
  ['we scan invoices, 30k a week, 700 tokens each, haiku', haiku(30e3 * WEEKS, whole)],
  ['invoice processing: 30,000 a month, 3 pages in, 100 tokens out, haiku', haiku(30e3, { 'workload.requestInputTokens': 2000, 'workload.requestOutputTokens': 100 })],
  ['utility bills about 30k a month, 900 in 80 out, haiku', haiku(30e3, { 'workload.requestInputTokens': 900, 'workload.requestOutputTokens': 80 })],
  ['receipts: 4,000 a week, haiku', haiku(4e3 * WEEKS, {})],
  ['quotes 4,000 a week, 700 tokens each, haiku', haiku(4e3 * WEEKS, whole)],
  // money, by its sign, by who is paid, or as one bill
  ['our invoices 30k a month on sonnet', { 'workload.bill': { usdPerMonth: 30e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['sonnet invoices 30k a month', { 'workload.bill': { usdPerMonth: 30e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['invoices: $30k a month, sonnet', { 'workload.bill': { usdPerMonth: 30e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['bill 30k a month, sonnet, 900 in 80 out', { 'workload.bill': { usdPerMonth: 30e3, api: SONNET }, 'workload.requestInputTokens': 900, 'workload.requestOutputTokens': 80, apis: [{ id: SONNET }] }],
];

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['invoices: 40k a month, haiku', 'not-understood', '40k invoices a month, haiku'],
  ['invoices: 40k a month, haiku', 'not-understood', '$40k a month, haiku'],
  ['haiku, bill processing, 40k a month', 'not-understood', 'haiku, 40k bills a month'],
];

describe('papers that are read', () => {
  understands(READ);
  refuses(ASKED);
});
