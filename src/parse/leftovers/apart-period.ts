import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { isSizeOfModel, isWorkdays, markAt, numberAt, unitAt } from '../quantities.ts';
import type { Amount, Reading } from '../reading.ts';

/** A period that no amount took: of the amount that has none, or of nothing that is counted? */

const LOOSE_UNITS: ReadonlySet<string> = new Set(['day', 'workday', 'week', 'fortnight', 'quarter', 'year']);

const NEXT =
  /\b(?:tok(?:en)?s?|requests|calls|chats|messages|queries|tickets|docs|documents|emails)(?: (?:in|for|over|during|within|the)){0,3} (?:next|coming) $/i;
const RUN =
  /\b(?:runs?|running|executed?s?|processed|done|repeat(?:ed|s)|scheduled|job|batch|cron|pipeline) $/i;
const JOB = /^ (?:jobs?|runs?|batch(?:es)?|cron|pipelines?|process(?:ing)?|task|refresh|sync)\b/i;

/** "10M tokens, fp8, daily": a clause of its own. */
const isClause = (atoms: readonly Atom[], from: number, end: number): boolean =>
  markAt(atoms, from - 1, 'comma') && (atoms[end] === undefined || markAt(atoms, end, 'comma', 'stop'));

/** "10M tokens, $2/h daily", "at $2/h a day": right behind what has a time of its own, of an hour or less. */
const isBehindRate = ({ quantities }: Reading, at: number): boolean =>
  quantities.some(
    ({ end, period }) => end === at && (period === 'hour' || period === 'minute' || period === 'second'),
  );

/** "10M tokens, 3 replicas daily": right behind what serves, which is counted once. */
const isBehindHardware = ({ quantities }: Reading, at: number): boolean =>
  quantities.some(
    ({ end, unit, gpu }) =>
      end === at && (gpu !== null || unit === 'gpu' || unit === 'server' || unit === 'replica'),
  );

/** "40M tokens on H100, every night", "daily 70b model, 40M tokens": a whole period that no amount took. */
const isApartPeriod = (reading: Reading, at: number): boolean => {
  const { atoms, text } = reading;
  const [atom, next] = [atoms[at], numberAt(atoms, at + 1)];
  if (atom?.kind === 'unit')
    return (
      markAt(atoms, at - 1, 'per', 'each') ||
      (markAt(atoms, at - 1, 'a') && (isClause(atoms, at - 1, at + 1) || isBehindRate(reading, at - 1))) ||
      (atom.unit === 'workday' && markAt(atoms, at - 1, 'on')) ||
      // "1.1B tokens next quarter"
      NEXT.test(textBefore(text, atom.start, 40))
    );
  if (atom?.kind !== 'period') return false;
  // "1M rows, run daily", "1M rows, a daily job"
  if (RUN.test(textBefore(text, atom.start, 12)) || JOB.test(text.slice(atom.end))) return true;
  if (isClause(atoms, at, at + 1) || isBehindRate(reading, at) || isBehindHardware(reading, at)) return true;
  return next === null
    ? /^(?:every|each) /i.test(text.slice(atom.start, atom.end))
    : isSizeOfModel(text, next);
};

/** "every hour, all night, 25k leads": where money is "per hour", work is not. */
const isEveryHour = ({ atoms, text }: Reading, at: number): boolean =>
  unitAt(atoms, at, 'hour', 'minute') &&
  /^(?:every|each)$/i.test(text.slice(atoms[at - 1]?.start, atoms[at - 1]?.end));

/** The amount that has no period; of two sides the last, as its period is that of both. */
const amountWithout = ({ volumes, requests, inputs, outputs }: Reading): Amount | undefined => {
  const isOpen = ({ each, timed }: Amount): boolean => !each && !timed;
  // An amount of tokens beside requests is the size of each.
  const counted = requests.length > 0 ? requests : volumes;
  return (
    counted.find(isOpen) ?? (counted.length > 0 ? undefined : [...inputs, ...outputs].filter(isOpen).at(-1))
  );
};

/** One of the days or parts of a day that a word names; undefined for any other. */
const dayNamed = ({ atoms, text }: Reading, at: number): string | undefined => {
  const atom = atoms[at];
  const isEach = markAt(atoms, at - 1, 'per', 'each', 'a', 'slash') && unitAt(atoms, at);
  if (atom === undefined || isEach) return undefined;
  if (isWorkdays(atoms, at)) return 'weekday';
  const word = text.slice(atom.start, atom.end).toLowerCase();
  if (atom.kind === 'mark' && atom.mark === 'night' && /^(?:at night|nights)$/.test(word)) return 'night';
  return /^(?:mornings|afternoons|evenings)$/.test(word) ? 'day' : undefined;
};

/** Between the days and their amount, hours of a clock among it: "mon-fri 9-17: ". */
const DAYS_AND_AMOUNT =
  /^ ?(?:\d{1,2}(?::\d\d)? ?(?:[ap]m)? ?(?:-|to) ?\d{1,2}(?::\d\d)? ?(?:[ap]m)? ?)?:? ?(?:(?:we|it|they)(?: (?:do|use|have|run|send|get|is))? ?)?(?:about |around |~)?$/i;

/** Where the days of an amount stand: in front of it, or right behind it without the hours of a clock. */
const daysOf = (reading: Reading, { at }: Amount): number => {
  const { atoms, text } = reading;
  const { first = at, end = at } = reading.facts.byNumber.get(at) ?? {};
  const start = atoms[first]?.start ?? 0;
  const behind = markAt(atoms, end, 'on') ? end + 1 : end;
  const isDay = isWorkdays(atoms, behind) || (markAt(atoms, behind, 'night') && !reading.used.has(behind));
  const isBehind = isDay && !/^,? ?(?:from )?\d/.test(text.slice(atoms[behind]?.end));
  if (isBehind && text.slice(atoms[end - 1]?.end, atoms[behind]?.start).trim().length < 3) return behind;
  const days = atoms.findLastIndex(
    (atom, place) => atom.end <= start && dayNamed(reading, place) !== undefined,
  );
  return DAYS_AND_AMOUNT.test(text.slice(atoms[days]?.end, start)) ? days : -1;
};

/** The day that the words beside an amount name, with those words: "mon-fri: 30M", "30M at night", "30M, 2 days a week". */
const dayBeside = (
  reading: Reading,
  amount: Amount,
): { readonly day: string; readonly words: string } | null => {
  const at = daysOf(reading, amount);
  const [atom, day] = [reading.atoms[at], dayNamed(reading, at)];
  if (atom !== undefined && day !== undefined)
    return { day, words: reading.text.slice(atom.start, atom.end) };
  // Days with the hours of a clock say when it comes, and those on which machines are paid for may be theirs alone.
  const isWhen =
    reading.trafficHours !== null || reading.fields.has('selfHosted.procurement.billedHoursPerMonth');
  return reading.daysSaid === null || isWhen ? null : { day: 'day', words: reading.daysSaid.words };
};

/** "mon-fri: 30M tokens", "evenings 12M": days beside an amount without a period. Throws: each may have as much. */
const refuseDaysBeside = (reading: Reading, amount: Amount): void => {
  const beside = dayBeside(reading, amount);
  if (beside === null) return;
  throw notUnderstood(
    ask`Is ${quoted(amount.words)} of a ${beside.day} or of a month, where the line says ${quoted(beside.words)}?`,
    [`${amount.words} a ${beside.day}`, `${amount.words} a month`],
  );
};

/** "3B tokens offline per week": a period that stands apart from the one amount that has none. Throws: it may be of it. */
export const refuseApartPeriod = (reading: Reading, left: ReadonlySet<Atom>): void => {
  const { atoms, text } = reading;
  const amount = amountWithout(reading);
  if (amount !== undefined) refuseDaysBeside(reading, amount);
  const at = atoms.findIndex(
    (atom, place) =>
      (atom.kind === 'unit' || atom.kind === 'period') &&
      (LOOSE_UNITS.has(atom.unit) || isEveryHour(reading, place)) &&
      left.has(atom) &&
      isApartPeriod(reading, place),
  );
  const unit = atoms[at];
  if (amount === undefined || unit === undefined || reading.trafficHours !== null) return;
  const whole = text.slice(unit.kind === 'unit' ? (atoms[at - 1]?.start ?? 0) : unit.start, unit.end);
  const period = unit.kind === 'unit' || unit.kind === 'period' ? unit.unit : '';
  const words = unit.kind === 'unit' ? text.slice(unit.start, unit.end).replace(/s$/, '') : period;
  const one = `${/^h/i.test(words) ? 'an' : 'a'} ${words}`;
  throw notUnderstood(
    ask`Is ${quoted(amount.words)} of ${one} or of a month, where the line says ${quoted(whole)}?`,
    [`${amount.words} ${one}`, `${amount.words} a month`],
  );
};

/** "weekly report", "on weekdays": a time that no number took. */
export const isLoosePeriod = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  const next = reading.atoms[at + 1];
  if (atom?.kind === 'unit') return LOOSE_UNITS.has(atom.unit);
  // "every night from 1am to 5am": the hours of a clock come every day.
  if (atom?.kind === 'period' && atom.unit === 'day' && reading.trafficHours !== null) return false;
  return atom?.kind === 'period' && atom.unit !== 'month' && next?.kind !== 'number';
};
