import { DAYS_PER_MONTH } from '../../domain/units.ts';
import { valueIn } from '../../keys.ts';
import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { areBilledNights } from '../patterns/hardware/paid-hours.ts';
import { perMonthOf, WEEKDAY } from '../period-names.ts';
import { quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { CLAUSE_END, changeAmounts, timesAmount } from './all-amounts.ts';

/** Words that say when work comes and stand by no number: "nightly", "overnight", "weekend batch". */

const textBetween = ({ text, atoms }: Reading, atom: Atom, { at }: Amount): string => {
  const number = atoms[at] ?? atom;
  return number.start < atom.start ? text.slice(number.end, atom.start) : text.slice(atom.end, number.start);
};

/** "3k documents overnight": work of every night, unless it is done once. Tokens that may wait are of a month. */
const OTHER_PERIOD = re`(?<!(?:\$\d[\d.,]{0,9}k?|\d ?%) ?(?:/|per|an?) ?)\b(?:week\w*|month\w*|${WEEKDAY}s?)\b`;

/** Hours of people and money are of their own periods: "10 hours a week on it" says nothing of when the work comes. */
const withoutOtherSums = ({ text, quantities }: Reading): string =>
  quantities
    .filter(({ number, unit }) => number.money || unit === 'hour' || unit === 'fte')
    .reduce((rest, { words }) => rest.replace(words, ''), text);

const isOvernight = (reading: Reading, { start, end }: Atom): boolean =>
  isSaidOvernight(reading, start, end) && !OTHER_PERIOD.test(withoutOtherSums(reading));

const isSaidOvernight = ({ text, fields, requests }: Reading, start: number, end: number): boolean =>
  /^overnight$/i.test(text.slice(start, end)) &&
  !/\b(?:can|could|may|might|would) (?:\w+ )?$/i.test(textBefore(text, start, 16)) &&
  requests.length > 0 &&
  fields.get('workload.oneTime')?.value !== true;

/** Not "compare" or "instead of", which set one thing off against another. */
const isOff = ({ text }: Reading, { start, end }: Atom): boolean => /^off\b/i.test(text.slice(start, end));

const isLoose = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  if (reading.facts.inQuantity.has(at) || reading.used.has(at)) return false;
  if (atom?.kind === 'mark')
    return (
      (atom.mark === 'weekend' || isOvernight(reading, atom)) &&
      !reading.facts.marks.has('switched-off') &&
      !reading.atoms.some((one) => one.kind === 'mark' && one.mark === 'off' && isOff(reading, one))
    );
  return atom?.kind === 'period' && atom.unit !== 'second' && atom.unit !== 'hour';
};

/** What is done by night or on weekends is all of the work, wherever in the line that stands. */
const WHOLE_LINE = /^(?:nightly|weekend)$/i;

/** "2M tokens in 8 hours nightly": the work is of that night. "Only 3 hours a night" are hours that are paid. */
export const inNightWindow = (reading: Reading): void => {
  const window = reading.quantities.some(
    (quantity) =>
      quantity.unit === 'hour' && /\bnight/i.test(quantity.words) && !areBilledNights(quantity, reading),
  );
  const [amount, second] = [...reading.volumes, ...reading.requests].filter(({ each }) => !each);
  if (!window || amount === undefined || second !== undefined || amount.timed) return;
  reading.notes.push(`${quoted(amount.words)} is read as every night.`);
  changeAmounts(reading, (one) =>
    one === amount
      ? { ...timesAmount(one, DAYS_PER_MONTH), timed: true, words: `${one.words} a night` }
      : one,
  );
};

const EVERY: Readonly<Record<string, string>> = { weekend: 'every weekend', overnight: 'every night' };

/** "nightly: 30M in, 2M out": both sides of a total that has no period. */
const sidesOfTotal = ({ inputs, outputs }: Reading): readonly Amount[] => {
  const sides = [...inputs, ...outputs];
  return sides.every(({ each, timed }) => !each && !timed) && sides.some(({ value }) => value > LIKELY_SIZE)
    ? sides
    : [];
};

/** "nightly job: 80M tokens", "weekend batch 300M tokens": an amount without a period takes that of the word. */
export const ofLoosePeriod = (reading: Reading): void => {
  const at = reading.atoms.findIndex((_, place) => isLoose(reading, place));
  const atom = reading.atoms[at];
  // "one time, 8 L40S for a weekend": in how much time it is done, and not how often.
  if (atom?.kind === 'mark' && reading.fields.get('workload.oneTime')?.value === true) return;
  // An amount of tokens beside requests is the size of each.
  const counted = reading.requests.length > 0 ? reading.requests : reading.volumes;
  const totals = counted.filter(({ each }) => !each);
  const all = totals.length === 0 ? sidesOfTotal(reading) : totals;
  const [amount, second] = all;
  const isPair = totals.length === 0 && all.length === 2;
  if (atom === undefined || amount === undefined || (second !== undefined && !isPair) || amount.timed) return;
  const word = reading.text.slice(atom.start, atom.end);
  const unit = atom.kind === 'period' ? atom.unit : isOvernight(reading, atom) ? 'day' : 'week';
  if (!WHOLE_LINE.test(word) && CLAUSE_END.test(textBetween(reading, atom, amount))) return;
  reading.used.add(at);
  const said = all.map(({ words }) => words).join(', ');
  if (unit !== 'month')
    reading.notes.push(`${quoted(said)} is read as ${valueIn(EVERY, word.toLowerCase()) ?? word}.`);
  changeAmounts(reading, (one) =>
    all.includes(one)
      ? { ...timesAmount(one, perMonthOf(unit)), timed: true, words: `${word} ${one.words}` }
      : one,
  );
};
