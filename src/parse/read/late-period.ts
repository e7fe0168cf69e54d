import type { Amount, Reading } from '../reading.ts';
import { wordsOf } from '../reading.ts';
import { atomAt, isMark, isNoun, isUnit, numberHere, type Period, periodAt, type Reader } from './look.ts';

/** Names inside an amount, and a period behind them: "10M claude tokens a day", "40k requests to sonnet per day". */

const MOST_NAMES = 3;
const REACH = 8;
const SMALL = 1000;

const isName = (reading: Reading, at: number): boolean => {
  const kind = atomAt(reading, at)?.kind;
  return kind === 'api' || kind === 'model' || kind === 'seller' || kind === 'unknown';
};

/** The index of the unit behind names that stand between it and its number; `at` itself where there are none. */
export const behindNames = (reading: Reading, at: number, unit: 'token' | 'request'): number => {
  let end = at;
  while (end < at + MOST_NAMES && isName(reading, end)) end += 1;
  // "2 zillion tokens": behind a small number an unknown word may be its scale.
  const number = numberHere(reading, at - 1);
  if (unit === 'token' && number && number.value < SMALL && atomAt(reading, at)?.kind === 'unknown')
    return at;
  // "input tokens" is one noun.
  const reached = isUnit(reading, end, unit) || (unit === 'token' && isNoun(reading, end, 'input', 'output'));
  return reached ? end : at;
};

const textBetween = (reading: Reading, at: number): string =>
  reading.text.slice(atomAt(reading, at - 1)?.end ?? 0, atomAt(reading, at)?.start ?? 0);

const isLink = (reading: Reading, at: number): boolean => {
  const kind = atomAt(reading, at)?.kind;
  return (
    kind === 'gpu' ||
    kind === 'api' ||
    kind === 'model' ||
    kind === 'seller' ||
    isUnit(reading, at, 'token', 'request', 'gpu') ||
    isNoun(reading, at, 'input', 'output') ||
    isMark(reading, at, 'on', 'of', 'to', 'at', 'a', 'in', 'out') ||
    (kind === 'unknown' && isMark(reading, at - 1, 'of', 'on'))
  );
};

/** The number to which what stands at `at` belongs, through names alone and without a word between. */
const numberBefore = (reading: Reading, at: number): number | null => {
  let from = at;
  while (from > at - REACH) {
    if (textBetween(reading, from).trim() !== '') return null;
    from -= 1;
    if (numberHere(reading, from) !== null) return from;
    if (!isLink(reading, from)) return null;
  }
  return null;
};

/** A comma or a bracket before a period that ends its clause: "10M tokens (daily)", "10M tokens, per day". */
const behindPause = (reading: Reading, at: number, period: Period): number => {
  const closes = reading.text[atomAt(reading, period.end - 1)?.end ?? 0] === ')';
  if (closes && textBetween(reading, at).trim() === '(') return at - 1;
  const ends = atomAt(reading, period.end) === undefined || isMark(reading, period.end, 'comma', 'stop');
  return ends && isMark(reading, at - 1, 'comma') && isMark(reading, at, 'per', 'a', 'slash') ? at - 2 : -1;
};

const amountOf = (reading: Reading, at: number): { of: Amount[]; last: number } | null => {
  const number = atomAt(reading, at);
  const words = number && reading.text.slice(number.start, number.end);
  for (const of of [reading.volumes, reading.inputs, reading.outputs, reading.requests]) {
    const amount = of.at(-1);
    if (amount && words !== undefined && !amount.timed && !amount.each && amount.words.startsWith(words))
      return { of, last: of.length - 1 };
  }
  return null;
};

/** "… a day" behind the names that follow an amount without a period. */
export const readLatePeriod: Reader = (reading, at) => {
  if (!isMark(reading, at, 'per', 'a', 'slash', 'each') && atomAt(reading, at)?.kind !== 'period')
    return null;
  const period = periodAt(reading, at);
  if (!period) return null;
  const paused = behindPause(reading, at, period);
  const number =
    paused < 0
      ? numberBefore(reading, at)
      : numberHere(reading, paused)
        ? paused
        : numberBefore(reading, paused);
  const found = number === null ? null : amountOf(reading, number);
  const amount = found?.of[found.last];
  if (!found || !amount || number === null) return null;
  found.of[found.last] = {
    ...amount,
    value: amount.value * period.perMonth,
    timed: true,
    perMonth: period.perMonth,
    words: wordsOf(reading, number, period.end),
  };
  return period.end;
};
