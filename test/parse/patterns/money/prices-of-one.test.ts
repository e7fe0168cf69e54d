import { describe } from 'vitest';
import { withoutDust } from '../../../../src/domain/round.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';
import { SENT, VOLUME } from '../../short-names.ts';

/** What one request costs is paid for all of them: those of all people, and all calls within one. */

const paid = (requests: number, usd: number, api: string): Phrase[1] => ({
  [SENT]: requests,
  'workload.bill': { usdPerMonth: withoutDust(requests * usd), api },
  apis: [{ id: api }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['80 users, 6 queries per day each, $0.10 per query on sonnet', paid(480 * DAYS, 0.1, SONNET)],
  ['80 users x 6 queries/day, $0.10 per query, sonnet', paid(480 * DAYS, 0.1, SONNET)],
  ['$0.03 a call on haiku, 25 devs each make 60 calls a day', paid(1500 * DAYS, 0.03, HAIKU)],
  ['12 kiosks, 240 orders per day each, one order costs 2 cents on haiku', paid(2880 * DAYS, 0.02, HAIKU)],
  ['2 emails per customer per month, 30,000 customers, 3 cents per email, haiku', paid(60_000, 0.03, HAIKU)],
  // a fifth of them use it
  ['5,000 employees, 20% active, 4 prompts a week each, 1 cent per prompt, haiku', paid(4000 * WEEKS, 0.01, HAIKU)],
  ['400 users * 10 msgs per day, $0.01 per message on haiku', paid(4000 * DAYS, 0.01, HAIKU)],
  ['5k DAU, 10 messages each, $0.01 a message, haiku', paid(50_000 * DAYS, 0.01, HAIKU)],
  // what is paid for holds its calls, or is one of them
  ['500 tickets a day, 4 calls each, $0.06 per ticket on sonnet', { ...paid(2000 * DAYS, 0.015, SONNET) }],
  ['500 tickets a day, 4 calls each, $0.06 per call on sonnet', paid(2000 * DAYS, 0.06, SONNET)],
  ['600 tickets a day, 4 calls each, $0.005 each on sonnet', paid(2400 * DAYS, 0.005, SONNET)],
  ['2k tasks a month, 5 llm calls each, $0.02 per request on sonnet', paid(10_000, 0.02, SONNET)],
  // 40 x 10 pages of 2,000/3 tokens
  ['40 lawyers, 10 pages a day each, $0.02 per page on sonnet', { [VOLUME]: (400 * DAYS * 2000) / 3, apis: [{ id: SONNET, usdPerMillionInput: 30, usdPerMillionOutput: 30, inUse: true }] }],
  // what each of them pays
  ['30 users, 4 queries a day each, $12 a month per user on haiku', { [SENT]: 120 * DAYS, 'workload.bill': { usdPerMonth: 360, api: HAIKU }, apis: [{ id: HAIKU }] }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['each request costs 3 cents on sonnet, 50k a month', 'not-understood', 'each request costs 3 cents on sonnet, 50k requests a month'],
  ['$0.02 per reply on haiku', 'not-understood', '1500 in 300 out per request'],
];

describe('what one request costs', () => {
  understands(READ);
  refuses(REFUSED);
});
