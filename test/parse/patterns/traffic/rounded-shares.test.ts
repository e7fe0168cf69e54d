import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

describe('shares that people round', () => {
  it.each([
    [
      '1B tokens, 33% haiku, 33% sonnet, 33% opus',
      ['"33% haiku, 33% sonnet, 33% opus" are 99% together: the last is read as 34%.'],
    ],
    ['1B tokens, split evenly between haiku, sonnet and opus', []],
  ])('%s', async (line, notes) => {
    const { intent } = await parseLine(line);
    expect(intent.kind === 'estimate' ? (intent.readAs ?? []) : null).toEqual(notes);
  });

  it('stand where they stand behind a letter that is longer in small', async () => {
    const { fields } = (await parseLine('İİİ: 1B tokens, two thirds haiku, a third sonnet')).draft;
    expect(fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.666667, 0.333333]);
  });
});
