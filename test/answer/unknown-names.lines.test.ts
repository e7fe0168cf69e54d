import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError, orWhyRefused } from '../../src/errors.ts';

const refusedLine = async (line: string): Promise<LlmcostError> => {
  const asked = await orWhyRefused(answerLine(line, { asOf: new Date('2026-11-30') }));
  if (!(asked instanceof LlmcostError)) throw new Error(`${line} was answered`);
  return asked;
};

describe('a name that nobody knows', () => {
  it.each([
    'deepseek-v2.7 on 8x H200',
    'nemo on 2x H100',
    'flan-t5-xxl on 2x H100',
    'phi-3-vision on 2x H100',
    'reka flash 3 on 8x B200',
    'llama 8b on A16',
    'llama 8b on Tesla M40',
    'llama 70b on inf1.6xlarge',
  ])('%s is asked about: no line has figures that nobody said, nor another in its place', async (words) => {
    const { code, hints } = await refusedLine(`1B tokens a month ${words}`);
    expect([code, hints]).toEqual(['not-understood', []]);
    expect((await refusedLine(words)).hints).toEqual([]);
  });

  it.each([
    ['llama 70b on 4x H10O', 'llama 70b on 4x h100'],
    ['llama 70b on 8x MI30OX', 'llama 70b on 8x mi300x'],
    ['trinity mini on 2x H100', 'trinity-mini 26b-a3b on 2x H100'],
  ])('%s is offered with what is known of it', async (words, mended) => {
    expect((await refusedLine(`1B tokens a month ${words}`)).hints).toEqual([`1B tokens a month ${mended}`]);
  });

  it.each(['half an H100', 'a quarter of an H100', 'a 3g.40gb H100', '1/4 of an A100 (MIG 2g.20gb)'])(
    'llama 8b on %s is a slice, and no whole GPU is put in its place',
    async (slice) => {
      const { message, hints } = await refusedLine(`1B tokens a month llama 8b on ${slice}`);
      expect(message).toMatch(/is a slice of a GPU/);
      expect(hints).toEqual([]);
    },
  );

  it.each([
    ['half a DGX H100', '4x h100-sxm'],
    ['half of a GB200 NVL72 rack', '36x gb200'],
    ['a quarter of our HGX B200', '2x b200'],
    ['3/4 of a DGX A100', '6x a100-80gb'],
  ])('llama 70b on %s is so many of its GPUs', async (part, gpus) => {
    const { hints } = await refusedLine(`1B tokens a month llama 70b on ${part}`);
    expect(hints).toEqual([`1B tokens a month llama 70b on ${gpus}`]);
  });

  it('is no machine of which a part has no whole GPUs', async () => {
    expect((await refusedLine('1B tokens a month llama 70b on a third of a DGX H100')).hints).toEqual([]);
  });

  it.each([
    ['int3', 'int4'],
    ['fp32', 'fp16'],
    ['fp6', 'int8'],
  ])('qwen3 14b %s has another precision in every line', async (precision, near) => {
    const { hints } = await refusedLine(`1B tokens a month qwen3 14b ${precision} on 2x H100`);
    expect(hints[0]).toBe(`1B tokens a month qwen3 14b ${near} on 2x H100`);
    for (const hint of hints) expect(hint).toMatch(/ (?:int4|int8|fp16) /);
  });

  it('is no precision that the tools of a model call by a name of their own', async () => {
    const asked = await answerLine('1B tokens a month qwen3 14b nf4 on 2x H100', {
      asOf: new Date('2026-11-30'),
    });
    expect(asked.kind === 'answer' && asked.answer.scenario.selfHosted.precision).toBe('int4');
  });

  it.each(['magistral-medium', 'mistral-saba'])('%s stays in every line, where it is sold', async (name) => {
    const { hints } = await refusedLine(`1B tokens a month ${name} on 2x H100`);
    expect(hints).toHaveLength(1);
    for (const hint of hints) expect(hint).toContain(name);
  });
});
