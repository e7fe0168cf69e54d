import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Several values of one thing in a mention: each is costed, and none is taken. */

const CARD = '500M tokens on 4x H100 vs sonnet';

const hosting = async (mention: string): Promise<string> => {
  const { monthlyUsd } = (await below(CARD, [mention])).assessment.selfHosted;
  return `$${Math.round(monthlyUsd).toLocaleString('en-US')}`;
};

describe('values beside each other', () => {
  it.each([
    ['double the volume or triple it?', ['double the volume', 'triple it']],
    ['4 or 8 GPUs?', ['4 GPUs', '8 GPUs']],
    ['sonnet or gpt-5?', ['sonnet', 'gpt-5']],
    ['would 6 or 8 be better?', ['6', '8']],
    ['should we take 2 or 4 H100s?', ['2 H100s', '4 H100s']],
    ['fp8 or int4?', ['fp8', 'int4']],
    ['spot or on demand?', ['spot', 'on demand']],
    ['rent or buy?', ['rent', 'buy']],
    ['at $2 or $2.50 an hour?', ['at $2 an hour', 'at $2.50 an hour']],
    ['10 or 20 ops hours?', ['10 ops hours', '20 ops hours']],
    ['one spare or two?', ['one spare', 'two spares']],
    ['try haiku or opus?', ['try haiku', 'try opus']],
    ['either 1B or 3B', ['1B', '3B']],
    ['llama 70b or qwen3 32b?', ['llama 70b', 'qwen3 32b']],
    ['make it 2 or 3 GPUs', ['make it 2 GPUs', 'make it 3 GPUs']],
    ['1 year or 3 years reserved', ['1 year reserved', '3 years reserved']],
    ['10% or 20% off sonnet', ['10% off sonnet', '20% off sonnet']],
    ['add 2 or 4 GPUs', ['add 2 GPUs', 'add 4 GPUs']],
    ['which is better, 4 or 8 GPUs?', ['4 GPUs', '8 GPUs']],
    ['2, 4 or 8 GPUs?', ['2 GPUs', '4 GPUs', '8 GPUs']],
  ])('%s', async (mention, values) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('answer');
    const lines = reply.text.split('\n');
    expect(lines.slice(0, -1).map((line) => /^"([^"]+)"/.exec(line)?.[1])).toEqual(values);
    expect(lines.at(-1)).toBe('Nothing was changed: type the one to count with.');
    expect(draft.fields).toEqual((await below(CARD, ['thanks'])).draft.fields);
  });

  it('come to what each comes to alone', async () => {
    const { reply } = await below(CARD, ['4 or 8 GPUs?']);
    expect(reply.text).toContain(`Hosting ${await hosting('4 GPUs')}`);
    expect(reply.text).toContain(`→ ${await hosting('8 GPUs')}`);
  });

  it('go on from what was tried last', async () => {
    const { reply } = await below(CARD, ['8 GPUs', 'and with 10 or 12?']);
    expect(reply.text).toContain('"with 12": 8 → 12 GPUs');
  });
});

describe('what sets no values beside each other', () => {
  it.each(['is it 4 or 8?', 'do we rent or buy here?', 'double it or not?'])(
    '%s is answered',
    async (mention) => {
      const { reply } = await below(CARD, [mention]);
      expect(reply.kind).toBe('answer');
      expect(reply.text).not.toContain('type the one to count with');
    },
  );

  it.each(['more or less', 'thanks or whatever'])('%s is talk', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it('is an amount and so', async () => {
    expect((await below(CARD, ['2B or so'])).draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });

  it.each([
    ['drop sonnet or gpt-5', ['drop sonnet', 'drop gpt-5']],
    ['double the volume or 8x H200', ['double the volume', '8x H200']],
  ])('is asked where it is known which of two: %s', async (mention, hints) => {
    const { reply } = await below(`${CARD} and gpt-5`, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
  });

  it('is asked where both would be done', async () => {
    const { reply } = await below(CARD, ['int4 or 8x H200']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['int4', '8x H200'] });
  });
});
