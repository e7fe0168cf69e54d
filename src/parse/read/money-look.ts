import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, wordsOf } from '../reading.ts';
import { atomAt, isNoun, isUnit, skipMarks } from './look.ts';

/** What money is paid for, by the words behind it. */

/** "$5/hr total" is the price of all GPUs. */
export const refuseTotal = (reading: Reading, at: number, end: number): void => {
  const last = reading.atoms[end - 1];
  const behind = last ? reading.text.slice(last.end, last.end + 20) : '';
  if (!/^,? ?\(?(?:in |all )?(?:total|altogether|for (?:all|both|the lot|everything))\b/i.test(behind))
    return;
  if (reading.fields.get('selfHosted.gpuCount')?.value === 1) return;
  const words = wordsOf(reading, at, end);
  throw notUnderstood(`${quoted(`${words} total`)}: give the price of one GPU, such as "$1.79/hr".`, [
    '$1.79/hr',
  ]);
};

/** A price of a GPU hour above it would be a price of something else. */
export const ONE_GPU_HOUR_MOST = 100;

export const refuseZero = (value: number, words: string, example: string): void => {
  if (value === 0)
    throw impossible(`${quoted(words)} is no price: type one above $0, such as ${quoted(example)}.`, [
      example,
    ]);
};

export const isOpsAhead = (reading: Reading, at: number): number | null => {
  const from = skipMarks(reading, at, ['on', 'of'], 1);
  return isNoun(reading, from, 'ops') || isUnit(reading, from, 'fte') ? from + 1 : null;
};

export const isBillAhead = (reading: Reading, at: number): boolean => {
  const from = skipMarks(reading, at, ['on', 'to', 'of', 'at', 'in', 'over'], 2);
  return atomAt(reading, from)?.kind === 'api' || isNoun(reading, from, 'bill', 'api');
};

export const nounAhead = (reading: Reading, at: number, noun: 'other' | 'host' | 'power'): number | null => {
  const from = skipMarks(reading, at, ['on', 'of'], 1);
  return isNoun(reading, from, noun) ? from + 1 : null;
};
