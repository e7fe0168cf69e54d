import { expect, it } from 'vitest';
import { countIn, spokenNumber } from '../../../src/parse/text/figures/number-words.ts';
import { fieldsOf } from '../phrase.ts';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1 to 99 as they are spoken, in their order. */
const SPOKEN: readonly string[] = [
  ...UNITS,
  ...TEENS,
  ...TENS.flatMap((tens) => [tens, ...UNITS.map((unit) => `${tens} ${unit}`)]),
];

const numberOf = (words: string): number => SPOKEN.indexOf(words) + 1;

const asked = async (count: string) => fieldsOf(`${count} requests a day, 1500 in 300 out`);

it('each number below a hundred is its number, in one word and in two', () => {
  expect(SPOKEN.map(spokenNumber)).toEqual(SPOKEN.map((_, at) => at + 1));
  expect(SPOKEN.map((words) => spokenNumber(words.replace(' ', '-')))).toEqual(SPOKEN.map((_, at) => at + 1));
  expect([countIn('seventeen'), spokenNumber('forty many')]).toEqual([17, Number.NaN]);
});

it.each(SPOKEN)('"%s" alone, and with its hundreds and thousands, is read as in figures', async (words) => {
  const number = numberOf(words);
  const spoken: readonly (readonly [words: string, number: number])[] = [
    [words, number],
    [`${words} thousand`, number * 1e3],
    [`${words} thousand two hundred`, number * 1e3 + 200],
    [`two hundred and ${words}`, 200 + number],
    [`five thousand three hundred and ${words}`, 5300 + number],
    [`two hundred and ${words} thousand`, (200 + number) * 1e3],
  ];
  for (const [said, figure] of spoken) expect(await asked(said), said).toEqual(await asked(String(figure)));
});
