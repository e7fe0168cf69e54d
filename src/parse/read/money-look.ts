import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, wordsOf } from '../reading.ts';
import { atomAt, isMark, isNoun, isUnit, numberHere, skipMarks } from './look.ts';

/** What money is paid for, by the words behind it. */

/** "$5/hr total" is the price of all GPUs. */
export const refuseTotal = (reading: Reading, at: number, end: number, example = '$1.79/hr'): void => {
  const last = reading.atoms[end - 1];
  const behind = last ? reading.text.slice(last.end, last.end + 20) : '';
  const saidTotal = /^,? ?\(?(?:in |all )?(?:total|altogether|for (?:all|both|the lot|everything))\b/i.test(
    behind,
  );
  const many = isMark(reading, end, 'on') ? numberHere(reading, end + 1) : null;
  const counted = isMark(reading, end + 2, 'times') ? end + 3 : end + 2;
  const forMany = many !== null && many.value > 1 && atomAt(reading, counted)?.kind === 'gpu';
  const first = reading.atoms[at];
  const before = first ? reading.text.slice(Math.max(0, first.start - 26), first.start) : '';
  const ofServer =
    /\b(?:servers?|nodes?|box|machines?|cluster)(?: (?:at|for|costs?|is|@|rented|rental|price))*:? ?$/i.test(
      before,
    );
  const sumOf = reading.fields.has('selfHosted.gpuCount') && /\bfor $/i.test(before);
  if (!saidTotal && !forMany && !ofServer && !sumOf) return;
  if (reading.fields.get('selfHosted.gpuCount')?.value === 1) return;
  const words = wordsOf(reading, at, end);
  throw notUnderstood(
    `Is ${quoted(words)} for one GPU or for all? Give the price of one, such as ${quoted(example)}.`,
    [example],
  );
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
