import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A number without a noun goes on from the figure that was spoken of last. */

const CARD = '900M tokens a month llama 70b on 4x H200 at $3.10/hr vs haiku';
const CACHED = 'workload.cachedInputShare';
const PER_USER = 'selfHosted.minTokensPerSecondPerUser';

describe('a number behind a figure that was changed, wanted or asked of', () => {
  it.each([
    [CARD, ['30% in batch', '10 would do'], 'workload.batchShare', 0.1],
    [CARD, ['at least 20 tok/s per user', '30 would do'], PER_USER, 30],
    [CARD, ['at least 25 tok/s per user', 'make it 40'], PER_USER, 40],
    [CARD, ["let's plan a 3x peak", '2 is enough'], 'workload.peakToAverage', 2],
    [CARD, ['setup 40 hours', "let's say 60"], 'selfHosted.ops.setupHours', 60],
    [CARD, ['egress $0.09/GB', '0.05 then'], 'selfHosted.egress.usdPerGb', 0.05],
    [CARD, ['60% cached', 'ok stick to 20'], CACHED, 0.2],
    [CARD, ['60% cached', 'and none?'], CACHED, 0],
    [CARD, ['60% cached', 'and none?', 'ok, stick to 20'], CACHED, 0.2],
    [CARD, ['what peak do you assume?', 'make it 3'], 'workload.peakToAverage', 3],
    [CARD, ['how many hours of ops?', '8 then'], 'selfHosted.ops.hoursPerMonth', 8],
    // A question that quotes a figure of the card speaks of it.
    [`${CARD}, 50 tok/s per user`, ['do we meet the 50?', 'lower it to 30'], PER_USER, 30],
    [`${CARD}, 50 tok/s per user`, ['can we hold 50?', '40 is fine'], PER_USER, 40],
    [`${CARD}, 50 tok/s per user`, ['do we reach 50 tok/s?', 'make it 25'], PER_USER, 25],
    [`${CARD}, 30% cached`, ['is 30% cached realistic?', 'more like 60'], CACHED, 0.6],
    [`${CARD}, 30% cached`, ['is 30% cached realistic?', 'and none?'], CACHED, 0],
    [`${CARD}, 60% cached`, ['60 is wishful. 20?'], CACHED, 0.2],
    [`${CARD}, 70% cached`, ['70 is a bit ambitious. 45?', 'and 30?'], CACHED, 0.3],
  ] as const)('%s: %j', async (line, mentions, field, value) => {
    const { draft, reply } = await below(line, mentions);
    expect([reply.kind, draft.fields[field]]).toEqual(['change', value]);
  });

  it.each([
    [['what if 3x', 'and at 10?'], '10x the traffic'],
    [['add sonnet', 'make it 3'], '3 GPUs'],
    [['2B tokens', '3 then'], '3 GPUs'],
    [['is 4 enough?', 'make it 6'], '6 GPUs'],
    [['35% util, 40% cached', '8 then'], '8 GPUs'],
  ])('%j may be of anything else', async (mentions, hint) => {
    const { reply } = await below(CARD, mentions);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toContain(hint);
  });

  it('is told how to try it where it is asked which of two numbers holds', async () => {
    const line = '25k employees, 3 prompts a day each, 900 tokens, gpt-oss-120b on 2 H100 vs gpt-5-mini';
    const { draft, reply } = await below(line, ['30 prompts, not 3?']);
    expect(reply.text).toContain('type "what if 30 prompts, not 3"');
    expect(draft).toEqual((await below(line, ['thanks'])).draft);
  });
});

describe('a rate of another time', () => {
  const PER_SECOND = '70 requests per second, 1k in 200 out, on 4 H100 vs gpt-5';
  const MINUTES = 730 * 60;

  it.each([
    [PER_SECOND, '70 per minute', 70 * MINUTES],
    [PER_SECOND, '90 a minute', 90 * MINUTES],
    [PER_SECOND, 'per minute, not per second', 70 * MINUTES],
    ['25 rps, 1k in 200 out, on 4 H100 vs gpt-5', "that's per minute, not per second", 25 * MINUTES],
    ['40 requests per minute, 1k in 200 out, on 4 H100 vs gpt-5', 'sorry, per second', 40 * 60 * MINUTES],
  ])('%s: %s', async (line, mention, requests) => {
    const { draft } = await below(line, [mention]);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });
});
