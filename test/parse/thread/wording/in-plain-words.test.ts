import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is clear in plain words, though a word of it is of no figure: "only", "version", "all 16", "hiring". */

const PEAKED = '80M tokens a day at 4x peak, llama 70b on h100, vs haiku';
const WIDE = '5B tokens a month, kimi k2 on 16 H200, vs sonnet 4.5';
const SMALL = '15k queries a day as RAG, mistral small on L40S vs gemini flash';
const OWNED = '8 H100 own at $27k each, 12B tokens a month, deepseek v3 vs gpt-5';
const DEVS = '40 devs, 3M tokens per dev per day, qwen3-coder 30b on H100s, vs sonnet';
const NIGHTLY = 'nightly batch 30M tokens, qwen3 32b on A100 vs gpt-4o-mini';

describe('a change in plain words', () => {
  it.each([
    [PEAKED, 'peak is only 2x', { 'workload.peakToAverage': 2 }],
    [PEAKED, 'peaks are only about 2.5x', { 'workload.peakToAverage': 2.5 }],
    [PEAKED, 'the peak is actually 5x the average', { 'workload.peakToAverage': 5 }],
    [SMALL, 'use an int8 version', { 'selfHosted.precision': 'int8' }],
    [SMALL, 'take the int4 build', { 'selfHosted.precision': 'int4' }],
    [SMALL, 'run the 4-bit variant instead', { 'selfHosted.precision': 'int4' }],
    [OWNED, 'add 2k/mo for colo', { 'selfHosted.otherUsdPerMonth': 2000 }],
    [OWNED, 'add 2k a month for rack space', { 'selfHosted.otherUsdPerMonth': 2000 }],
    [`${OWNED}, rack $800 a month`, 'add 200/mo for the rack', { 'selfHosted.otherUsdPerMonth': 1000 }],
  ] as const)('%s: %s', async (line, mention, fields) => {
    expect((await below(line, [mention])).draft.fields).toMatchObject(fields);
  });

  it.each(['we benchmarked 11k tok/s across all 16', '11k tok/s over the 16', '11k tok/s on all 16 of them'])(
    '%s: what the fleet does',
    async (mention) => {
      const { fields } = (await below(WIDE, [mention])).draft;
      expect(fields['selfHosted.throughput']).toMatchObject({ tokensPerSecond: 11_000, per: 'fleet' });
      expect(fields['selfHosted.gpuCount']).toBe(16);
    },
  );

  it.each([
    'hiring 20 more devs in january',
    "we're hiring 20 more developers",
    'onboarding 20 new devs in Q1',
    '20 more devs join in march',
    '20 more devs next year',
  ])('%s: each does what the others do', async (mention) => {
    const { fields } = (await below(DEVS, [mention])).draft;
    expect(fields['workload.tokensPerMonth']).toBeCloseTo((60 * 3e6 * 365) / 12, 0);
  });
});

describe('a change from a later time on', () => {
  const READ = ': a card counts one month, and this is one from then on.';

  it.each([
    ['20 more devs in january', '"in january"', 60],
    ['hiring 10 new devs in Q1', '"in Q1"', 50],
    ['5 more devs from march on', '"from march on"', 45],
    ['another 10 devs starting in february', '"starting in february"', 50],
    ['30 devs from january', '"from january"', 30],
  ])('%s names the time that it leaves out', async (mention, when, devs) => {
    const { draft, reply } = await below(DEVS, [mention]);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo((devs * 3e6 * 365) / 12, 0);
    expect(reply.text).toContain(`${when}${READ}`);
  });

  it.each(['H200 from march', 'int4 as of january', 'one more spare in february'])(
    '%s is read with it too',
    async (mention) => {
      const { reply } = await below(`${DEVS}, 8 H100`, [mention]);
      expect(reply).toMatchObject({ kind: 'change', text: expect.stringContaining(READ) });
    },
  );

  it.each(['70B tokens in december', 'growing 5% a month from january'])(
    '%s is of that time, or grows from it',
    async (mention) => {
      expect((await below(DEVS, [mention])).reply.text).not.toContain(READ);
    },
  );
});

describe('what leaves something open is asked', () => {
  it.each([
    [SMALL, 'use a quantized version', ['int4']],
    [SMALL, 'quantized version', ['int4']],
    [SMALL, 'quantize it', ['int4']],
    [SMALL, 'with quantization', ['int4']],
    [NIGHTLY, 'we have 4 hours max', ['within 4 hours a night', 'billed 4 hours a day']],
    [NIGHTLY, 'we only have 4 hours', ['within 4 hours a night', 'billed 4 hours a day']],
    [NIGHTLY, 'the window is 4 hours', ['within 4 hours a night', 'billed 4 hours a day']],
  ])('%s: %s', async (line, mention, hints) => {
    const { reply, draft } = await below(line, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toEqual(expect.arrayContaining(hints));
    expect(draft).toEqual((await below(line, ['thanks!'])).draft);
  });

  it('answers with a window of the work', async () => {
    const { fields } = (await below(NIGHTLY, ['within 4 hours a night'])).draft;
    expect(fields['workload.windowHoursPerMonth']).toBeCloseTo((4 * 365) / 12, 6);
  });
});
