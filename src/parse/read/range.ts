import { range } from '../problems.ts';
import { type Reading, wordsOf } from '../reading.ts';
import { atomAt, isMark, isNoun, isUnit, numberHere, type Reader } from './look.ts';

/** "300M-800M", "300 to 800M tokens", "between 30% and 60%": refused, with both ends as hints. */

const isSides = (reading: Reading, at: number): boolean =>
  isNoun(reading, at, 'input', 'output') || isMark(reading, at, 'in', 'out');

/** The unit behind a number, as words: " tokens", "/hr", "x H100". */
const tailOf = (reading: Reading, at: number): { words: string; end: number } => {
  let end = at;
  while (end < at + 4) {
    const atom = atomAt(reading, end);
    const part =
      atom?.kind === 'unit' ||
      atom?.kind === 'rate' ||
      atom?.kind === 'noun' ||
      atom?.kind === 'gpu' ||
      atom?.kind === 'period' ||
      isMark(reading, end, 'slash', 'per', 'times');
    if (!part) break;
    end += 1;
  }
  const first = atomAt(reading, at - 1);
  const last = atomAt(reading, end - 1);
  return { words: end > at && first && last ? reading.text.slice(first.end, last.end) : '', end };
};

export const refuseRange: Reader = (reading, at) => {
  const isBetween = isMark(reading, at, 'between');
  const from = isBetween ? at + 1 : at;
  const low = numberHere(reading, from);
  const high = numberHere(reading, from + 2);
  if (!low || !high || low.wordy) return null;
  const joined = isBetween
    ? isMark(reading, from + 1, 'and', 'dash', 'to')
    : isMark(reading, from + 1, 'dash', 'to');
  if (!joined) return null;
  if (
    isMark(reading, from + 1, 'to') &&
    !isBetween &&
    (isSides(reading, from + 3) || (high.money !== low.money && low.money))
  )
    return null;
  const highText = reading.text.slice(high.start, high.end);
  const lowText = reading.text.slice(low.start, low.end);
  const tail = tailOf(reading, from + 3);
  const scale = high.scaled && !low.scaled ? (/ ?[a-z]+$/i.exec(highText)?.[0] ?? '') : '';
  const percent = high.percent && !low.percent ? '%' : '';
  const dollar = high.money !== low.money ? '$' : '';
  const clean = (words: string): string => words.replace(/^\$/, '');
  const lowHint = `${low.money || dollar ? '$' : ''}${clean(lowText)}${scale}${percent}${tail.words}`;
  const highHint = `${high.money || dollar ? '$' : ''}${clean(highText)}${tail.words}`;
  if (isUnit(reading, from, 'token')) return null;
  throw range(wordsOf(reading, at, Math.max(from + 3, tail.end)), lowHint, highHint);
};
