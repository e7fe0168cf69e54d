import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { describeError } from '../../src/errors.ts';
import { AS_OF } from '../helpers/draft.ts';

const refused = (line: string) =>
  answerLine(line, { asOf: AS_OF }).then(
    () => undefined,
    (error: unknown) => describeError(error),
  );

describe('what changes a card, said as the first line of all', () => {
  it.each([
    ['make it 2x'],
    ['2x'],
    ['2x the traffic'],
    ['double it'],
    ['please halve the volume'],
    ['cut it by 40%'],
    ['undo'],
    ['what if we double it?'],
  ])('"%s" is told that there is none, and no line that nobody meant', async (line) => {
    const told = await refused(line);
    expect(told?.message).toMatch(/^That changes an estimate: say it in the thread below its card/);
    expect(told?.hints).toEqual(['500M tokens A100 rental']);
  });

  it.each([
    ['2x H100 llama 70b', 'How many tokens a month?'],
    ['every night 32b model', 'How many tokens a month?'],
    ['32b model every night, H100', 'How many tokens a month?'],
    ['without ops', 'How many tokens a month?'],
    ['make our llama 70b cheaper', 'How many tokens a month?'],
  ])('"%s" is a line all the same', async (line, question) => {
    expect((await refused(line))?.message).toContain(question);
  });

  it('is no change where a whole question stands behind it', async () => {
    expect(await refused('make it 2B tokens on 4 H100s')).toBeUndefined();
  });
});

describe('a setting that there is not', () => {
  it.each(['500M tokens A100 foo=3', '500M tokens A100 foo = 3'])(
    '"%s" is left out with its value: "A100 =3" would be three of them',
    async (line) => {
      const told = await refused(line);
      expect(told?.message).toContain('Say it in words');
      expect(told?.hints).toEqual(['500M tokens A100']);
    },
  );
});
