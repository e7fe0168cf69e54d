import { describe, expect, it } from 'vitest';
import { dayInWords } from '../../src/domain/format.ts';
import { BUDGET, countNumbers, countWords, WORDS_OF_CARD, withinBudget } from '../../src/words/budget.ts';
import { clip, listed, nameWords, oneLine, sentence, visibleLine } from '../../src/words/text.ts';

describe('text in its place', () => {
  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['abc def', 5, 'abc…'],
    ['äbcdef', 5, 'äbcd…'],
    ['👩‍👩‍👧‍👦x', 7, '…'],
    ['👩‍👩‍👧‍👦x', 8, '👩‍👩‍👧‍👦x'],
    ['日本語です', 4, '日本語…'],
  ])('%s in %d characters is %s', (text, max, shown) => {
    expect(clip(text, max)).toBe(shown);
    expect([...clip(text, max)].length).toBeLessThanOrEqual(max);
  });

  it('is one line without what nobody sees, and keeps what runs from right to left to itself', () => {
    expect(visibleLine('  a\n\tb \u200b c\u202e ')).toBe('a b c');
    expect(visibleLine('a  b')).toBe('a b');
    expect(oneLine('שלום', 10)).toBe('\u2068שלום\u2069');
    expect(nameWords('\u200b \n')).toBe('unnamed');
  });

  it('is listed and ended as people do', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => listed(parts))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listed(['a', 'b'], 'or')).toBe('a or b');
    expect(['', ' rent it ', 'Why?', 'äh…'].map(sentence)).toEqual(['', 'Rent it.', 'Why?', 'Äh…']);
  });

  it('says a day, and what is none as it is', () => {
    expect(dayInWords('2026-07-05T12:00:00Z')).toBe('5 Jul 2026');
    expect(dayInWords('soon')).toBe('soon');
  });
});

describe('what a reader reads', () => {
  it('is words with a letter or a digit, and figures', () => {
    expect(countWords('Host it – at $2.10, or not?')).toBe(6);
    expect(countNumbers('$1,460 of 80/20, 3.5 and €2')).toBe(5);
  });

  const words = (count: number): string => Array.from({ length: count }, () => 'w').join(' ');
  const spelled = (first: string, beside = 0): string =>
    withinBudget(
      [first, 'barer', 'barest'],
      (way) => way,
      (way) => [way],
      beside,
    );

  it('is the richest way that keeps the budget', () => {
    expect(spelled(words(BUDGET.words))).toBe(words(BUDGET.words));
    expect(spelled(words(BUDGET.words + 1))).toBe('barer');
    expect(spelled('1 '.repeat(BUDGET.numbers))).toBe('1 '.repeat(BUDGET.numbers));
    expect(spelled('1 '.repeat(BUDGET.numbers + 1))).toBe('barer');
  });

  it('leaves room for what stands beside it', () => {
    expect(spelled(words(WORDS_OF_CARD - 20), 20)).toBe(words(WORDS_OF_CARD - 20));
    expect(spelled(words(WORDS_OF_CARD - 19), 20)).toBe('barer');
  });

  it('is the barest where none keeps it', () => {
    const long = words(BUDGET.words + 1);
    expect(
      withinBudget(
        [long, long, 'end'],
        (way) => way,
        (way) => [way],
      ),
    ).toBe('end');
    expect(
      withinBudget(
        [long, `${long} x`],
        (way) => way,
        (way) => [way],
      ),
    ).toBe(`${long} x`);
  });
});
