import { type Reading, setField, wordsOf } from '../reading.ts';
import { atomAt, isMark, isNoun, isUnit, numberHere, type Reader, skipMarks } from './look.ts';

/** Months over which hardware or its set-up is written off. */

const monthsOf = (reading: Reading, at: number): number | null => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  if (isUnit(reading, at + 1, 'year')) return number.value * 12;
  return isUnit(reading, at + 1, 'month') ? number.value : null;
};

const writeMonths = (reading: Reading, months: number, words: string): void => {
  const field = reading.noun === 'setup' ? 'selfHosted.ops.setupMonths' : 'selfHosted.procurement.lifeMonths';
  setField(reading, field, months, words);
};

/** "over 3 years", "life 48 months", "3 year life", "amortized over 36 months", "1 year reserved". */
export const readLife: Reader = (reading, at) => {
  const isLife = isNoun(reading, at, 'life');
  if (isLife || isMark(reading, at, 'over')) {
    const from = skipMarks(reading, at + 1, ['over', 'of', 'colon', 'equals', 'to', 'on'], 2);
    const months = monthsOf(reading, from);
    if (months === null) return isLife ? at + 1 : null;
    if (isLife) reading.noun = 'life';
    const end = isNoun(reading, from + 2, 'life') ? from + 3 : from + 2;
    writeMonths(reading, months, wordsOf(reading, at, end));
    return end;
  }
  const months = monthsOf(reading, at);
  if (months === null) return null;
  if (isNoun(reading, at + 2, 'life')) {
    reading.noun = 'life';
    writeMonths(reading, months, wordsOf(reading, at, at + 3));
    return at + 3;
  }
  const behind = atomAt(reading, at + 2);
  const before = atomAt(reading, at - 1);
  const earlier = atomAt(reading, at - 2);
  const reserved = [behind, before, earlier].some(
    (atom) => atom?.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] === 'reserved',
  );
  if (reserved) return at + 2;
  // "own 8x H100 $30k each, 5 years": years beside a price to buy are how long it is kept.
  const bought = reading.fields.has('selfHosted.procurement.usdPerGpu') && isUnit(reading, at + 1, 'year');
  const ends = behind === undefined || isMark(reading, at + 2, 'comma', 'stop', 'versus', 'and');
  if (!bought || !ends) return null;
  writeMonths(reading, months, wordsOf(reading, at, at + 2));
  return at + 2;
};
