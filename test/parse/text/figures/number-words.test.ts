import { expect, it } from 'vitest';
import { countIn } from '../../../../src/parse/text/figures/number-words.ts';

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
