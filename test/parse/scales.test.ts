import { describe, expect, it } from 'vitest';
import { isScale, SPELLED_SCALES, scaleOf } from '../../src/parse/scales.ts';
import { fieldsOf } from './phrase.ts';

/** What a number is of is the same whichever word says it. */

const WORDS = SPELLED_SCALES.flatMap(([letter, words]) =>
  words
    .replace(/^\(\?:|\)$/g, '')
    .split('|')
    .map((word) => [word, letter] as const),
);

/** Lines in which amounts are added up, parted, multiplied and set beside each other. */
const LINES: readonly ((scale: string) => string)[] = [
  (scale) => `1.5${scale} + 2${scale} tokens`,
  (scale) => `prod 20${scale}, staging 30${scale} tokens`,
  (scale) => `a quarter of 300${scale} tokens is output`,
  (scale) => `80${scale} in a month and a tenth of that out`,
  (scale) => `20${scale} tokens a month plus 5${scale} for evals`,
  (scale) => `20${scale} tokens a month, mostly input (95/5)`,
  (scale) => `between 10${scale} and 20${scale} tokens`,
];

/** The letter of a scale is in as many tests as it has words: what is read of it is read once. */
const read = new Map<string, ReturnType<typeof fieldsOf>>();

const readOnce = (line: string): ReturnType<typeof fieldsOf> => {
  const known = read.get(line) ?? fieldsOf(line);
  read.set(line, known);
  return known;
};

describe('a word that makes a number larger', () => {
  it.each(WORDS)('"%s" is %s in any sentence', async (word, letter) => {
    expect(scaleOf(word)).toBe(scaleOf(letter));
    expect(isScale(word)).toBe(true);
    for (const line of LINES)
      expect(await fieldsOf(line(` ${word}`)), line(` ${word}`)).toEqual(await readOnce(line(letter)));
  });

  it.each(LINES.map((line) => [line('M')]))('stands in a line that is read: %s', async (line) => {
    expect(await fieldsOf(line)).not.toBe('refused');
  });

  it.each(WORDS.filter(([word, letter]) => word.length > 4 && letter !== 'k'))(
    '"%s" stands behind an article and before "de"',
    async (word, letter) => {
      const one = await readOnce(`1${letter} tokens`);
      for (const line of [`un ${word} de tokens`, `um ${word} tokens`, `1 ${word} di token`])
        expect(await fieldsOf(line), line).toEqual(one);
    },
  );

  it.each([
    ['um, 500M tokens', '500M tokens'],
    ['2 milhões de mensagens por mês, 500 in 100 out', '2M messages a month, 500 in 100 out'],
    ['500M deepseek v3', '500M tokens, deepseek v3'],
  ])('is no part of the word beside it: %s', async (line, plain) => {
    expect(await fieldsOf(line)).toEqual(await fieldsOf(plain));
  });

  it.each([
    ['hundred', 100],
    ['lakh', 1e5],
    ['crore', 1e7],
    ['grand', 1e3],
  ])('"%s" is %d', (word, factor) => {
    expect(scaleOf(word)).toBe(factor);
  });

  it.each(['', 'tokens', 'constructor', 'q'])('"%s" is none', (word) => {
    expect(scaleOf(word)).toBeUndefined();
    expect(isScale(word)).toBe(false);
  });

  it('is known with a slip', () => {
    expect(['milion', 'billlion', 'trilion'].map(isScale)).toEqual([true, true, true]);
  });
});
