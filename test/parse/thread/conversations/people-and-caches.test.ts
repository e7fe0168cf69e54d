import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '../../../../src/domain/units.ts';
import { below } from '../../../helpers/below.ts';

/** Mentions of who runs it, of what a cache holds, and of one side of the tokens. */

const CARD = '300M tokens a month, llama 3.3 70b on 4x H100, 40% cached vs sonnet';
const DAILY = '10M tokens a day, llama 3.3 70b on 4x H100 vs sonnet';
const HOURLY = 'selfHosted.ops.usdPerHour';
const HOURS = 'selfHosted.ops.hoursPerMonth';
const INPUT = 'workload.inputTokensPerMonth';
const OUTPUT = 'workload.outputTokensPerMonth';
const CACHED = 'workload.cachedInputShare';

describe('a change below a card', () => {
  it.each<[card: string, mention: string, fields: Readonly<Record<string, unknown>>]>([
    [CARD, 'two people full time at 140k', { [HOURS]: 320, [HOURLY]: 140_000 / 12 / 160 }],
    [CARD, '1 FTE, 140k', { [HOURS]: 160, [HOURLY]: 140_000 / 12 / 160 }],
    [CARD, "we'd need two people", { [HOURS]: 320 }],
    [CARD, 'we should hire someone for that', { [HOURS]: 160 }],
    [CARD, 'nobody looks after it', { [HOURS]: 0 }],
    [CARD, 'half the requests hit the cache', { [CACHED]: 0.5 }],
    [CARD, 'what if caching fails', { [CACHED]: 0 }],
    [CARD, 'what if nothing gets cached?', { [CACHED]: 0 }],
    [CARD, '300M is only the input', { [INPUT]: 300e6 }],
    [CARD, 'that is just input tokens', { [INPUT]: 300e6 }],
    [DAILY, "that's only the input", { [INPUT]: 10e6 * DAYS_PER_MONTH }],
    [CARD, 'cache is 80% of input, not of calls', { [CACHED]: 0.8 }],
    ['10M input tokens a day, llama 70b on 4x H100', 'plus 2M out', { [OUTPUT]: 2e6 * DAYS_PER_MONTH }],
  ])('%s: %s', async (card, mention, fields) => {
    const { reply, draft } = await below(card, [mention]);
    expect(reply.kind).toBe('change');
    for (const [field, value] of Object.entries(fields))
      expect(draft.fields[field as keyof typeof draft.fields], field).toBeCloseTo(Number(value), 6);
  });

  it('asks of what an amount is that is less than all', async () => {
    const { reply, draft } = await below(CARD, ['30M is only input']);
    expect(reply.kind).toBe('question');
    expect(JSON.stringify(reply)).toContain('30M input tokens, 270M output tokens');
    expect(draft.fields[INPUT]).toBeUndefined();
  });
});

describe('which of a family it is', () => {
  it.each([
    ['30M tokens a day through claude, host llama 70b', "it's opus", ['anthropic/claude-opus-5-5']],
    [
      '30M tokens a day through claude, host llama 70b',
      "we're on haiku actually",
      ['anthropic/claude-haiku-5-5'],
    ],
    ['300M tokens, llama 70b on 4x H100 vs gpt', 'gpt means gpt-4.1 here', ['openai/gpt-4.1']],
    // What was said by its own name stays.
    [
      '300M tokens, llama 70b on 4x H100 vs sonnet',
      "and it's gemini flash",
      ['anthropic/claude-sonnet-5-5', 'google/gemini-3.8-flash'],
    ],
  ])('%s: %s', async (card, mention, ids) => {
    const { draft } = await below(card, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(ids);
  });
});

describe('a question of the fleet', () => {
  it.each([
    ['why 4 and not 5?', /^4 × H100 SXM: 2 replicas/],
    ['why 4 instead of 2?', /^4 × H100 SXM: 2 replicas/],
    ['which model would we host?', /^Llama 3\.3 70B in FP8/],
    ["what's the H100 costing us?", /\$\d+\.\d\d a GPU and hour/],
    ['what happens if a GPU fails?', /spare/],
  ])('%s', async (mention, told) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('answer');
    expect('text' in reply ? reply.text : '').toMatch(told);
  });
});
