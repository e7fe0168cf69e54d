import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands, WEEKS } from '../phrase.ts';
import { GPU, GPUS, IN, KIND, OUT, RATE, SENT, SIZE, VOLUME } from '../short-names.ts';

/** How many of those who come reach a model, when most of them come, and on how many machines. */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // how many of those who come reach a model
  ['35k DAU, 12% of them chat, 4 msgs, 1.5k tok per msg', { [SENT]: 511e3, [SIZE]: 1500 }],
  ['90k orders per day, 8% lead to a support chat of 6 messages, 700 tok each', { [SENT]: 1314e3, [SIZE]: 700 }],
  ['250k page views/day, 3% trigger a summary, 1.2k in, 150 out', { [SENT]: 228125, [IN]: 1200, [OUT]: 150 }],
  ['each doc is chunked in 8, each chunk 600 in 80 out, 30k docs/week', { [SENT]: 240e3 * WEEKS, [IN]: 600, [OUT]: 80 }],
  ['50 questions x 12k docs, 3k ctx, 100 out, one off', { [SENT]: 600e3, [IN]: 3000, [OUT]: 100, 'workload.oneTime': true }],
  // what is answered without one
  ['semantic cache answers 45% of the requests, 300k requests a day, haiku', { [SENT]: 165_000 * DAYS, apis: [{ id: HAIKU }] }],
  ['haiku, 20% answered from a faq, 300k requests a day', { [SENT]: 240_000 * DAYS, apis: [{ id: HAIKU }] }],
  ['our rules catch half of the tickets, 9k tickets a day, 2k tokens each', { [SENT]: 4500 * DAYS, [SIZE]: 2000 }],
  ['9k questions a day of 1.5k tokens, 40% of them are answered by the knowledge base', { [SENT]: 5400 * DAYS, [SIZE]: 1500 }],
  ['dedup removes 20%, 300k requests a day', { [SENT]: 240_000 * DAYS }],
  ['caching saves 30% of calls, 300k calls a day', { [SENT]: 210_000 * DAYS }],
  ['only 60% of our requests reach the llm, 300k requests a day', { [SENT]: 180_000 * DAYS }],
  ['redis hit rate 25%, 300k requests a day', { [SENT]: 300_000 * DAYS, 'workload.cachedInputShare': 0.25 }],
  // the busiest hour and the busiest second
  ['peak hour 20% of daily traffic, 600k req/day, 800/150', { [SENT]: 18.25e6, [IN]: 800, [OUT]: 150, 'workload.peakToAverage': 4.8 }],
  ['busiest second 90 req, daily 1.1M req, 700 tok', { [SENT]: 1.1e6 * DAYS, [SIZE]: 700, 'workload.peakToAverage': 7.06909 }],
  ['hosting 70b on 2 h100 needs 24/7, but traffic only 4h a day, 20M tok/day', { [VOLUME]: 20e6 * DAYS, 'workload.peakToAverage': 6, [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.modelSpec': { totalParamsB: 70 }, 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  // machines of each place, and what is left of a price
  ['we have 3 prod clusters with 4 A100 each, 2.1B tokens total', { [VOLUME]: 2.1e9, [GPU]: 'a100-80gb', [GPUS]: 12, [KIND]: 'paid' }],
  ['two 8xH100 clusters, 5B tokens', { [VOLUME]: 5e9, [GPU]: 'h100-sxm', [GPUS]: 16 }],
  ['8xH100 at 2.2 minus 20% committed use, 5B tok', { [VOLUME]: 5e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 1.76 }],
  ['4x GH200 at 2.2 minus 20% committed use, 5B tok', { [VOLUME]: 5e9, [GPU]: 'gh200', [GPUS]: 4, [KIND]: 'rent', [RATE]: 1.76 }],
  ['reserved capacity 6 months, 16 GB200, 5B tok', { [VOLUME]: 5e9, [GPU]: 'gb200', [GPUS]: 16, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 6 }],
  ['gpu cost 1.9, 2 H100, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 1.9 }],
  ['devops costs 1.5k/mo, 2xH100 at 2.2, 800M tok, haiku', { [VOLUME]: 800e6, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2.2, 'selfHosted.ops.hoursPerMonth': 15, 'selfHosted.ops.usdPerHour': 100, apis: [{ id: HAIKU }] }],
  ['embedding 512 dims 3M products, 120 tok, reindex monthly', { [VOLUME]: 360e6, 'workload.kind': 'embedding' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // of tokens, no requests are taken, and a verb is no side of them
  ['2B tokens a month, semantic cache answers 35% of requests, haiku', 'not-understood'],
  ['guardrail blocks 10%, 300k requests a day, haiku', 'not-understood'],
  ['last year 9B tokens, this year maybe 20B, haiku', 'not-understood', '20B tokens a year, haiku'],
];

describe('who reaches a model, and when', () => {
  understands(READ);
  refuses(REFUSED);

  // biome-ignore format: one phrase a line
  it.each([
    ['300k requests a day, 40% of requests are answered from our cache, haiku', '40% of "300k requests a day" reach no model: 5.48M requests a month are costed.'],
    ['9k tickets a month, rules handle 30%, sonnet', '30% of "9k tickets a month" reach no model: 6.3k requests a month are costed.'],
    ['haiku, 8k chats a month, 25% are escalated to humans', '25% of "8k chats a month" reach no model: 6k requests a month are costed.'],
    ['40k questions a month, 1 in 8 goes to the llm, 1.2k in 200 out', '88% of "40k questions a month" reach no model: 5k requests a month are costed.'],
  ])('says what it takes off: %s', async (line, note) => {
    expect((await parseLine(line)).intent).toMatchObject({ readAs: [note] });
  });

  it('says nothing where each is sent, or more than once', async () => {
    expect((await parseLine('9k tickets a month, 4 calls each, sonnet')).intent).not.toHaveProperty('readAs');
  });
});
