import { LETTER_SCALES } from '../../../domain/format.ts';
import { exactly, significant, toType, withoutDust } from '../../../domain/round.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { scaleOf } from '../../scales.ts';

/** Numbers as people type them, where that gives exactly the same number back. */

/** Digits with commas between thousands, where they have any: "7500,50" is none of these. */
export const DIGITS_OF_AMOUNT = String.raw`(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:,\d{3})+|\d+)(?![\d,]*\d)(?:\.\d+)?`;

/** What "2.5M", "$1,200", "€ 300", "300 thousand" or "1.2e9" counts. */
export const scaledNumber = (number: string): number => {
  if (/\de\+?\d{1,2}$/i.test(number)) return Number(number.replace(/[$€£,]/g, ''));
  const [, digits = '', scale = ''] = /^[$€£]? ?([\d.,]+) ?([a-z]*)/i.exec(number) ?? [];
  return Number(digits.replaceAll(',', '')) * (scaleOf(scale) ?? 1);
};

/** The number with a scale where that is exact and short. */
export const scaledText = (value: number): string => {
  for (const [size, letter] of LETTER_SCALES) {
    if (value < size) continue;
    const short = String(toType(value / size));
    if (/^[\d.]{1,8}$/.test(short) && exactly(Number(short) * size) === value) return `${short}${letter}`;
    break;
  }
  return String(value);
};

const PERIODS = ['day', 'week'] as const;

/**
 * A period shorter than a month by which each of the amounts a month is a whole number; undefined where a month says
 * them all, or where none gives them all back.
 */
export const roundPeriod = (perMonth: readonly number[]): 'day' | 'week' | undefined =>
  perMonth.every((amount) => Number.isInteger(amount))
    ? undefined
    : PERIODS.find((period) =>
        perMonth.every((amount) => {
          const one = withoutDust(amount / PER_MONTH[period]);
          return Number.isInteger(one) && one * PER_MONTH[period] === amount;
        }),
      );

/** An amount a month in the words of a period: "5M tokens a day". `counted`: what there is so much of, or nothing. */
export const byPeriod = (perMonth: number, period: 'day' | 'week', counted: string): string =>
  [scaledText(withoutDust(perMonth / PER_MONTH[period])), counted, `a ${period}`]
    .filter((part) => part !== '')
    .join(' ');

/**
 * An amount a month that is round by a shorter period: "5M tokens a day"; null where a month says it, or where none
 * gives it back.
 */
export const periodText = (perMonth: number, counted = ''): string | null => {
  const period = roundPeriod([perMonth]);
  return period === undefined ? null : byPeriod(perMonth, period, counted);
};

/** The share in percent; null where percent would not give it back exactly. */
export const percentText = (share: number): string | null => {
  const text = String(withoutDust(share * 100));
  return /^[\d.]+$/.test(text) && Number(text) / 100 === share ? `${text}%` : null;
};

/** Parts of a whole that people say, and that no short decimals say: thirds, sixths, sevenths, ninths. */
const PARTS_OF_WHOLE = [3, 6, 7, 9].flatMap((whole) =>
  Array.from({ length: whole - 1 }, (_, at) => [at + 1, whole] as const),
);

/** As many digits as a line gives a fraction. */
const DIGITS_OF_PART = 12;

/** What is longer is said by a part where one says it. */
const SHORT_PERCENT = '33.33%'.length;

/** The share as people type it: "40%", "2/3"; null where neither would give it back exactly. */
export const shareText = (share: number): string | null => {
  const percent = percentText(share);
  if (percent !== null && percent.length <= SHORT_PERCENT) return percent;
  const part = PARTS_OF_WHOLE.find(([some, whole]) => significant(DIGITS_OF_PART, some / whole) === share);
  return part === undefined ? percent : part.join('/');
};
