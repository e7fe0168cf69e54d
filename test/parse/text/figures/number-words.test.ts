import { describe, expect, it } from 'vitest';
import { COUNT_WORD, countIn } from '../../../../src/parse/text/figures/number-words.ts';
import { fieldsOf } from '../../phrase.ts';

it('numbers in words are what they say', () => {
  const from1 = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  expect(from1.map(countIn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
  expect(tens.map(countIn)).toEqual([20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect('fifteen Sixteen dozen pair dual triple quad'.split(' ').map(countIn)).toEqual([
    15, 16, 12, 2, 2, 3, 4,
  ]);
  expect(['12', 'many'].map(countIn)).toEqual([12, Number.NaN]);
});

/** Lines of rules that each look for a count. */
const COUNTED: readonly ((count: string) => string)[] = [
  (count) => `8xH100 lease $300k over ${count} years, 500M tokens`,
  (count) => `spent $3500 on gpt-5 in ${count} months`,
  (count) => `500M tokens now, 2B in ${count} months`,
  (count) => `500M tokens, ${count} 8-gpu h100 servers`,
  (count) => `we burned 14B tokens over ${count} months`,
  (count) => `14B tokens in the last ${count} months`,
  (count) => `grow from 500M to 2B tokens over ${count} months`,
];

describe('a count in a word', () => {
  it.each(COUNT_WORD.split('|').filter((word) => word !== 'one'))(
    '"%s" is its number for every rule',
    async (word) => {
      for (const line of COUNTED)
        expect(await fieldsOf(line(word)), line(word)).toEqual(await fieldsOf(line(String(countIn(word)))));
    },
  );
});
