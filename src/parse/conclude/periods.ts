import { inShort } from '../../domain/round.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { areBilledNights } from '../patterns/hardware/paid-hours.ts';
import { BILLED } from '../paying-fields.ts';
import { perMonthOf, WEEKDAY } from '../period-names.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { asPart, isSize } from './amounts.ts';
import {
  isOfHours,
  OF_WORKDAYS,
  saysWorkdays,
  settleTrafficHours,
  shareOfHours,
  trafficHours,
  WORKDAY_SHARE,
} from './traffic-hours.ts';

/** Amounts whose period is that of the line: working days, nights, shifts, hours of traffic. */

type Converted = (amount: Amount) => Amount;

const lists = (reading: Reading): readonly Amount[][] => [
  reading.volumes,
  reading.inputs,
  reading.outputs,
  reading.requests,
  reading.cached,
  reading.written,
];

const changeAll = (reading: Reading, change: Converted): void => {
  for (const amounts of lists(reading))
    for (const [at, amount] of amounts.entries()) amounts[at] = change(amount);
};

const times = (amount: Amount, factor: number): Amount => ({
  ...amount,
  value: amount.value * factor,
  perMonth: amount.perMonth * factor,
});

const shapeWords = ({ fields }: Reading): string => {
  const shape = fields.get('workload.trafficShape');
  return shape?.value === 'office-hours' ? shape.words : '';
};

/** "GPUs run mon-fri, 900 requests a day": the days were said of the machines. */
const sayOnWorkdays = (reading: Reading, billed: string): void => {
  const [daily] = lists(reading)
    .flat()
    .filter(({ at }) => reading.facts.byNumber.get(at)?.period === 'day');
  if (daily !== undefined)
    reading.notes.push(
      `${quoted(daily.words)} is of the days on which the GPUs run (${billed}), 260 a year; give the amount a week or a month where it comes on others too.`,
    );
};

/** "10M tokens a day, mon-fri": 260 days a year. "5 rps, mon-fri" is as much of all hours. */
const onWorkdays = (reading: Reading): void => {
  const { daysPerMonth } = reading;
  const whole = trafficHours(reading) === null;
  if (daysPerMonth !== null)
    changeAll(reading, (amount) => {
      const period = reading.facts.byNumber.get(amount.at)?.period ?? '';
      return period === 'day' || (whole && isOfHours(reading, amount))
        ? times(amount, daysPerMonth / DAYS_PER_MONTH)
        : amount;
    });
  if (!saysWorkdays(reading) && !OF_WORKDAYS.test(shapeWords(reading))) return;
  const billed = reading.fields.get(BILLED)?.words ?? '';
  if (daysPerMonth === null && OF_WORKDAYS.test(billed)) sayOnWorkdays(reading, billed);
  changeAll(reading, (amount) => {
    const period = reading.facts.byNumber.get(amount.at)?.period ?? '';
    // "mon-fri, 22 working days": how many they are was said.
    return daysPerMonth === null && (period === 'day' || (whole && isOfHours(reading, amount)))
      ? times(amount, WORKDAY_SHARE)
      : amount;
  });
};

/** "20 rps office hours": what is said of a second holds in those hours alone. */
const inTrafficHours = (reading: Reading): void =>
  changeAll(reading, (amount) =>
    isOfHours(reading, amount) ? times(amount, shareOfHours(reading, amount.words)) : amount,
  );

/** "1M tokens per shift, 3 shifts a day". */
const onShifts = (reading: Reading): void =>
  changeAll(reading, (amount) => {
    const quantity = reading.facts.byNumber.get(amount.at);
    if (quantity === undefined || !quantity.per.some(({ what }) => what === 'shift')) return amount;
    const { shiftsPerMonth } = reading;
    if (shiftsPerMonth === null)
      throw notUnderstood(ask`How many shifts a day does ${quoted(amount.words)} have?`, [
        `${amount.words}, 2 shifts a day`,
        `${amount.words}, 3 shifts a day`,
        `${amount.words}, 1 shift a day`,
      ]);
    return { ...times(amount, shiftsPerMonth), timed: true };
  });

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

const CLAUSE_END = /[,;]/;
/** What is done by night or on weekends is all of the work, wherever in the line that stands. */
const WHOLE_LINE = /^(?:nightly|weekend)$/i;

/** "2M tokens in 8 hours nightly": the work is of that night. "Only 3 hours a night" are hours that are paid. */
const inNightWindow = (reading: Reading): void => {
  const window = reading.quantities.some(
    (quantity) =>
      quantity.unit === 'hour' && /\bnight/i.test(quantity.words) && !areBilledNights(quantity, reading),
  );
  const [amount, second] = [...reading.volumes, ...reading.requests].filter(({ each }) => !each);
  if (!window || amount === undefined || second !== undefined || amount.timed) return;
  reading.notes.push(`${quoted(amount.words)} is read as every night.`);
  changeAll(reading, (one) =>
    one === amount ? { ...times(one, DAYS_PER_MONTH), timed: true, words: `${one.words} a night` } : one,
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
const ofLoosePeriod = (reading: Reading): void => {
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
    reading.notes.push(`${quoted(said)} is read as ${EVERY[word.toLowerCase()] ?? word}.`);
  changeAll(reading, (one) =>
    all.includes(one) ? { ...times(one, perMonthOf(unit)), timed: true, words: `${word} ${one.words}` } : one,
  );
};

/** What was counted over some time, and is no size of a request. */
const isTotal = (reading: Reading, amount: Amount): boolean => {
  if (amount.timed || amount.each) return false;
  if (reading.requests.length === 0 || reading.requests.includes(amount)) return true;
  return reading.volumes.includes(amount) ? !isSize(amount, true) : !asPart(reading, amount).each;
};

const OPENS = /(?:^|[.;:!?\n])(?: ?(?:so|and|but|hi|hey|well|ok),?)? ?$/i;

/** "4 H100, last week, we burned 230M tokens": a time of its own, before who did what. */
const SET_APART = /[,;] ?(?:so|and|but)? ?$/i;
const WHO_DID = /^ ?, ?(?:(?:we|i|they|it|our (?:team|users|app|bot)|the (?:team|app|bot))\b|$)/i;

/** "last week, we burned 230M tokens": behind a time that opens a sentence the comma ends no clause. */
const behindOpening = ({ span, text }: Reading, between: string): string => {
  const before = span === null ? '' : text.slice(0, span.start);
  const opens = span !== null && (OPENS.test(before) || (SET_APART.test(before) && WHO_DID.test(between)));
  return opens ? between.replace(/^ ?, ?/, ' ') : between;
};

/** "812M in, 91M out, last week": a time that stands alone in its clause is of whatever was counted. */
const standsAlone = ({ span, text }: Reading): boolean =>
  span !== null &&
  /[,;.?!] ?$/.test(text.slice(0, span.start)) &&
  /^ ?(?:$|[,;.!?](?!\w))/.test(text.slice(span.end));

/** "last week we burned 230M tokens": what has no period in the clause of that time is of it. */
const ofSpan = (reading: Reading): void => {
  const { span, text } = reading;
  if (span === null || span.perMonth === 1) return;
  // "1B tokens this week, once": by when, and not how often.
  if (reading.fields.get('workload.oneTime')?.value === true && /\bthis\b/i.test(span.words)) return;
  const totals = lists(reading).map((amounts) => amounts.filter((amount) => isTotal(reading, amount)));
  const isBeside = ({ at }: Amount): boolean => {
    const atom = reading.atoms[at];
    if (atom === undefined) return false;
    const [from, to] = atom.start < span.start ? [atom.end, span.start] : [span.end, atom.start];
    const between = text.slice(from, to);
    if (span.whole || standsAlone(reading)) return true;
    return !CLAUSE_END.test(from === span.end ? behindOpening(reading, between) : between);
  };
  // "last week: 61M tokens, 41k requests": with one total of each kind, both are of that week.
  const isOne = totals.every(({ length }) => length < 2) && totals.some((amounts) => amounts.some(isBeside));
  const ofIt = new Set(totals.flat().filter((amount) => isOne || isBeside(amount)));
  changeAll(reading, (amount) =>
    ofIt.has(amount)
      ? { ...times(amount, span.perMonth), timed: true, words: `${amount.words} ${span.words}` }
      : amount,
  );
};

/** "1M requests a weekday, 200k on weekends": the two parts of a week add up. */
const overTheWeek = (reading: Reading): void => {
  for (const amounts of lists(reading)) {
    const onDays = (day: string): Amount[] =>
      amounts.filter(({ at }) => reading.facts.byNumber.get(at)?.period === day);
    const [[workday, ...more], [weekend, ...others]] = [onDays('workday'), onDays('weekend-day')];
    if (workday === undefined || weekend === undefined || more.length + others.length > 0) continue;
    if (workday.each !== weekend.each || workday.perUser !== weekend.perUser) continue;
    amounts.splice(amounts.indexOf(weekend), 1);
    amounts[amounts.indexOf(workday)] = {
      ...workday,
      value: workday.value + weekend.value,
      words: `${workday.words}, ${weekend.words}`,
    };
    reading.notes.push(
      `${quoted(weekend.words)} is of each of the two days: ${inShort(PER_MONTH['weekend-day'])} a month beside ${inShort(PER_MONTH.workday ?? 0)} working days.`,
    );
  }
};

/** What the line says of time, before anything is added up. */
export const setPeriods = (reading: Reading): void => {
  settleTrafficHours(reading);
  overTheWeek(reading);
  onShifts(reading);
  onWorkdays(reading);
  inTrafficHours(reading);
  ofSpan(reading);
  ofLoosePeriod(reading);
  inNightWindow(reading);
};
