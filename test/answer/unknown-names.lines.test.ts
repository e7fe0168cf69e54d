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
    'deepseek-v2.5 on 8x H200',
    'nemo on 2x H100',
    'flan-t5-xxl on 2x H100',
    'phi-3-medium on 2x H100',
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
    ['jamba mini 1.7 on 2x H100', 'jamba-mini-1.7 52b-a12b on 2x H100'],
  ])('%s is offered with what is known of it', async (words, mended) => {
    expect((await refusedLine(`1B tokens a month ${words}`)).hints).toEqual([`1B tokens a month ${mended}`]);
  });

  it.each(['codestral', 'phi-4-multimodal'])('%s stays in every line, where it is sold', async (name) => {
    const { hints } = await refusedLine(`1B tokens a month ${name} on 2x H100`);
    expect(hints).toHaveLength(1);
    for (const hint of hints) expect(hint).toContain(name);
  });
});
