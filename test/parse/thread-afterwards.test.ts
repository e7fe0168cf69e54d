import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What is said below a card in a few words, and what the words before it make of that. */

const MONTHLY = '500M tokens a month on 4 H100s vs sonnet';
const DAILY = '20M tokens a day on 4 H100s vs sonnet';
const BOUGHT = '500M tokens a month, 8xH100 bought at $25k each vs gpt-5';

describe('a number that stands for one just said', () => {
  it.each([
    ['what about 20% off sonnet?', 'and at 30?', 'apis.0.discount', 0.3],
    ['20% off sonnet', 'make it 30', 'apis.0.discount', 0.3],
    ['H100 at $3.10/hr', 'and at 2.80?', 'selfHosted.procurement.usdPerGpuHour', 2.8],
    ['40% cached', 'and 60?', 'workload.cachedInputShare', 0.6],
  ])('%s, then %s', async (first, then, field, value) => {
    const { draft } = await below(MONTHLY, [first, then]);
    const [head = '', at = '', key = ''] = field.startsWith('apis') ? field.split('.') : [field];
    const found = (draft.fields as Record<string, unknown>)[head];
    expect(key === '' ? found : (found as Record<string, Record<string, unknown>>)[at]?.[key]).toBe(value);
  });

  it('asks what a number counts after a factor', async () => {
    expect((await below(MONTHLY, ['make it 3x', 'and 5?'])).reply.kind).toBe('question');
  });
});

describe('what corrects the words before it', () => {
  it.each([
    ['make it 3x', 'sorry 2x', 1e9],
    ['make it 2B', 'actually that was wrong, 1.8', 1.8e9],
    ['20% more', 'no, 30% more', 6.5e8],
    ['make it 3B', "that's for 2 months", 1.5e9],
  ])('%s, then %s', async (first, then, tokens) => {
    const { draft } = await below(MONTHLY, [first, then]);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(tokens, -3);
  });

  it.each([
    ['add gemini 2.5 flash', 'drop it again', []],
    ['add gemini 2.5 flash', 'no, opus', ['anthropic/claude-opus-5-5']],
  ])('%s, then %s', async (first, then, others) => {
    const { draft } = await below(MONTHLY, [first, then]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['anthropic/claude-sonnet-5-5', ...others]);
  });

  it('keeps whose price it is, with each side in words', async () => {
    const { draft } = await below('500M tokens vs gpt-5-mini', ['mini is 0.20 in 1.60 out']);
    expect(draft.fields.apis).toEqual([
      { id: 'openai/gpt-5-mini', usdPerMillionInput: 0.2, usdPerMillionOutput: 1.6 },
    ]);
  });

  it('counts the same again of what was spoken of', async () => {
    expect((await below(MONTHLY, ['2 gpus', 'and if 8?'])).draft.fields['selfHosted.gpuCount']).toBe(8);
  });
});

describe('what is taken back by name', () => {
  it.each(['undo the 2B', 'take back the 2B'])('%s', async (mention) => {
    const { draft, reply } = await below(MONTHLY, ['make it 2B', mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields['workload.tokensPerMonth']).toBe(5e8);
  });

  it('leaves what was said since', async () => {
    const { draft } = await below(MONTHLY, ['make it 2B', 'int4', 'undo the 2B']);
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 5e8,
      'selfHosted.precision': 'int4',
    });
  });
});

describe('more people and hours', () => {
  it.each([
    ['another engineer', 176],
    ['another SRE on call', 176],
    ['add 10h ops', 26],
  ])('%s', async (mention, hours) => {
    expect((await below(MONTHLY, [mention])).draft.fields['selfHosted.ops.hoursPerMonth']).toBe(hours);
  });

  it('leaves another story to those who tell it', async () => {
    expect((await below(MONTHLY, ['that is another story'])).reply.kind).toBe('silence');
  });
});

it('takes "once" back', async () => {
  const { draft } = await below('10B tokens once, batch, qwen3 32b on 8xH100 vs gpt-5 mini', [
    'its monthly actually',
  ]);
  expect(draft.fields['workload.oneTime']).toBeUndefined();
});

describe('days without traffic', () => {
  it.each([
    'only weekdays',
    'no traffic at weekends',
    "we're closed on weekends",
    'skip weekends',
    'mon-fri',
  ])('%s', async (mention) => {
    const working = (20e6 * 5 * 52) / 12;
    expect((await below(DAILY, [mention])).draft.fields['workload.tokensPerMonth']).toBeCloseTo(working, -3);
    const { reply } = await below(MONTHLY, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', ['office hours']]);
  });
});

describe('machines that are not new', () => {
  it('asks what their age means', async () => {
    const { reply } = await below(BOUGHT, ['they are 2 years old already']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['already paid', 'over 2 years']]);
  });

  it('counts them as paid where that is said', async () => {
    const { draft } = await below(BOUGHT, ['they are 3 years old, already paid']);
    expect(draft.fields['selfHosted.procurement.kind']).toBe('paid');
  });
});

it('swaps a GPU behind a verb and an arrow', async () => {
  expect((await below(MONTHLY, ['swap H100 -> H200'])).draft.fields['selfHosted.gpu']).toBe('h200');
});
