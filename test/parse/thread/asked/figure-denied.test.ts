import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A figure of the card that is said not to be so, by its number. */

const CARD = '1.5B tokens a month, 1200 in 300 out, llama 70b on 8x H100 at $2.80/hr vs gpt-5';

describe('asks what it should be, with lines that set it', () => {
  it.each([
    ['1.5B is too high', ['750M tokens a month']],
    ['I think the 1.5B is way too optimistic', ['750M tokens a month']],
    ['1.5 billion tokens seems low', ['3B tokens a month']],
    ["1.5B can't be right", ['750M tokens a month', '3B tokens a month']],
    ['1M requests sounds too low', ['2M requests a month']],
    ['16h of ops looks too high', ['8 hours of ops']],
    ['$2.80 is too expensive', ['GPUs at $1.40/hr', 'GPUs at $1.4/hr']],
    ['$100 seems a lot', ['ops at $50/h']],
  ] as const)('%s', async (mention, hints) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringMatching(/what should it be\?$/) });
    for (const hint of reply.hints ?? []) expect(hints).toContain(hint);
    expect((await below(CARD, [reply.hints?.[0] ?? ''])).reply.kind).toBe('change');
  });
});

describe('is read with what it is instead', () => {
  it.each([
    ['$2.80 is too high, we pay 2.10', { 'selfHosted.procurement.usdPerGpuHour': 2.1 }],
    ['1.5B sounds too high, rather 1', { 'workload.tokensPerMonth': 1e9 }],
    ['1.5B is off, more like 900M', { 'workload.tokensPerMonth': 900e6 }],
    ['16 hours is too low, more like 45', { 'selfHosted.ops.hoursPerMonth': 45 }],
  ])('%s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });
});

describe('what is said next is of that figure', () => {
  it('of the volume', async () => {
    const { draft } = await below(CARD, ['1.5B is too high', 'make it 20% less']);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(1.2e9);
  });

  it('of a price, which is asked beside the traffic', async () => {
    const { reply } = await below(CARD, ['$2.80 an hour is too much', 'make it 25% less']);
    expect(reply.hints).toEqual(['GPUs at $2.1/hr', '0.75x the traffic']);
  });
});

describe('offers no number of tokens for an amount of money', () => {
  it.each(['$2.75', 'we pay 2.75', 'it costs us 1.75'])('%s', async (mention) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply.hints?.filter((hint) => /tokens|requests/.test(hint)) ?? []).toEqual([]);
  });
});
