import { expect, test } from 'vitest';
import type { Doubt } from '../../src/domain/evidence.ts';
import { doubtInWords } from '../../src/words/doubts.ts';

const TYPE = 'Type yours, such as "at $2.50/hr".';

// biome-ignore format: one doubt a line
const SENTENCES: readonly (readonly [Doubt, string])[] = [
  [{ code: 'no-spare', figures: { left: 0, replicas: 1, load: undefined } }, 'There is no spare: while the one replica is down, nothing is served. Type "1 spare" to cost one.'],
  [{ code: 'no-spare', figures: { left: 1, replicas: 2, load: undefined } }, 'There is no spare: one failure leaves 1 of 2 replicas. Type "1 spare" to cost one.'],
  [{ code: 'no-spare', figures: { left: 1, replicas: 2, load: 1 } }, 'There is no spare: one failure leaves 1 of 2 replicas, at 100% load. Type "1 spare" to cost one.'],
  [{ code: 'no-spare', figures: { left: 1, replicas: 2, load: 1.01 } }, 'There is no spare: one failure leaves 1 of 2 replicas, too few for this traffic. Type "1 spare" to cost one.'],
  [{ code: 'few-requests', figures: { requestsAtOnce: 1, wanted: undefined } }, 'Beside the weights there is memory for 1 average request at once only: it fits, and it is slow.'],
  [{ code: 'few-requests', figures: { requestsAtOnce: 20, wanted: 64 } }, 'Beside the weights there is memory for 20 average requests at once, not for the 64 that you asked for: it is counted with what fits.'],
  [{ code: 'no-price-on-list', figures: { lack: 'of-market', market: 'spot', off: 0.4, takers: '3 sellers', instance: 'p5.4xlarge', onDemandUsdPerGpuHour: 6.88 } }, `40% is taken off the $6.88 a GPU and hour of p5.4xlarge on demand: we know no spot price. It is the discount of 3 sellers. ${TYPE}`],
  [{ code: 'no-price-on-list', figures: { lack: 'of-name', market: 'spot', name: 'Modal', gpu: 'H100 SXM' } }, `We know no spot price of Modal: the world median for H100 SXM is taken. ${TYPE}`],
  [{ code: 'no-price-on-list', figures: { lack: 'of-allowed', market: 'on-demand', gpu: 'H100 SXM' } }, `None of the sellers that you may use has an on-demand price for H100 SXM that we know: the world median is taken. ${TYPE}`],
  [{ code: 'no-price-on-list', figures: { lack: 'of-term', months: 6, takenMonths: 12 } }, `We know no price of GPUs reserved for 6 months: that of 12 months is taken. ${TYPE}`],
  [{ code: 'no-price-in-region', figures: { region: 'Germany', market: 'spot', gpu: 'H100 SXM', seller: undefined } }, `No spot price for H100 SXM is known in Germany: the world median is taken. ${TYPE}`],
  [{ code: 'no-price-in-region', figures: { region: 'Germany', instance: 'p5.48xlarge', taken: 'us-east-1' } }, `No price of p5.48xlarge is known in Germany: that of us-east-1 is taken. ${TYPE}`],
  [{ code: 'price-of-region', figures: { region: 'the US', gpu: 'H100 SXM', usdPerGpuHour: 10.6, anywhereUsdPerGpuHour: 3.9, counted: ['AWS', 'Azure', 'Google'], leftOut: ['Vast.ai', 'Lambda', 'Crusoe', 'RunPod'] } }, `H100 SXM is $10.60 an hour in the US, as AWS, Azure and Google ask, and $3.90 anywhere: Vast.ai, Lambda and 2 more are left out, as we do not know where their machines stand. ${TYPE}`],
  [{ code: 'users-too-slow', figures: { tokensPerSecond: { reached: 12, asked: 40 }, secondsToFirstToken: undefined, secondsToAnswer: { reached: 30, asked: 10 } } }, 'Even alone on a replica a user gets 12 tok/s, not 40 tok/s, and the answer after 30 s, not 10 s: a faster GPU, more GPUs a replica or a narrower precision would help. The figures are those of one request at a time.'],
  [{ code: 'api-closed', figures: { api: 'A', on: '2026-10-01', instead: 'B', isOfSeller: true, still: { seller: 'Groq', api: 'A at Groq' } } }, 'A was closed on 1 Oct 2026; its seller names B instead. Groq still sells it: type "vs A at Groq".'],
  [{ code: 'api-closed', figures: { api: 'A', on: '2026-10-01', instead: 'B', isOfSeller: false, still: undefined } }, 'A was closed on 1 Oct 2026, and we know of no replacement from its seller: B stands in.'],
  [{ code: 'far-price', figures: { gpu: 'H100', low: 2, high: 2, per: 'an hour' } }, 'The price that you typed for H100 is far from every price we know, $2.00 an hour: check that it is of one GPU and one hour.'],
];

test.each(SENTENCES)('$code: %#', (doubt, message) => {
  expect(doubtInWords(doubt)).toMatchObject({ code: doubt.code, message });
});

// With other figures than those that we plan with today.
// biome-ignore format: one doubt a line
const ON_CARDS: readonly (readonly [Doubt, string])[] = [
  [{ code: 'below-speed-floor', figures: { of: 'seconds', full: 5.2, planned: 4, alone: 3 } }, 'Hosted here, answers take 5.2 s when full, over the 4 s that we plan for.'],
  [{ code: 'below-speed-floor', figures: { of: 'tokens a second', full: 9, planned: 15, alone: 12 } }, 'Hosted here, users read at 9 tok/s when full, under the 15 that we plan for.'],
  [{ code: 'few-at-once', figures: { engines: ['mlx'], gpu: 'M4 Max', most: 6 } }, 'Counted with at most 6 requests at once: no server that runs on it batches more.'],
  [{ code: 'same-model-unpriced', figures: { model: 'Llama 3.3 70B', isRuledOut: true } }, 'No seller of Llama 3.3 70B per token that we know may be used here.'],
];

test.each(ON_CARDS)('$code on a card: %#', (doubt, brief) => {
  expect(doubtInWords(doubt).brief).toBe(brief);
});
