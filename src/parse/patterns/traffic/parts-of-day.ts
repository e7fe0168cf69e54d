import { grouped } from '../../../domain/format.ts';
import { inShort, roughly, toType } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH, PER_MONTH } from '../../../domain/units.ts';
import type { Atom } from '../../atoms.ts';
import { endOf } from '../../beside.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { isWorkdays, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { amountsLike } from '../looks/amounts.ts';
import { claim, hasPer, isBare, isPlain } from '../looks/pattern.ts';
import { useSpan } from '../looks/sentence.ts';
import { windowAt } from './windows.ts';

/** Rates that hold in parts of the day: "40 rps for 4 hours a day, otherwise 2 rps", "15 rps by day, 3 at night". */

/** Hours a month of a part; the rest is what the others leave, and those of a peak must be asked. */
type Hours = number | 'rest' | 'peak';

interface PartOfDay {
  readonly hours: Hours;
  readonly start: number;
  readonly end: number;
}

/** Rates of one thing: a bare number is of the thing that stands beside it. */
interface Timed {
  readonly rate: Quantity;
  readonly part: PartOfDay;
}

/** Hours a month of days, and of nights. */
export const HALF_DAY = HOURS_PER_MONTH / 2;

const ROWS: readonly (readonly [words: RegExp, hours: (match: RegExpExecArray) => Hours])[] = [
  [
    /\b(?:(?:at|by|during|in|over) )?(?:the )?(?:day(?: ?time)?|nights?(?: ?time)?|mornings?|evenings?|(?:peak|busy|business|office|working|rush)(?: hours| times?)?) ?\((?:for |about |~ ?)?(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?)(?: ?(?:\/|a |per |each )day)?\)/i,
    ([, hours]) => Math.min(Number(hours), 24) * DAYS_PER_MONTH,
  ],
  [
    /\b(?:(?:for|during|over|in) )?(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?)(?: ?(?:\/|a |per |each |every ) ?day| ?\/ ?d\b| daily)/i,
    ([, hours]) => Math.min(Number(hours), 24) * DAYS_PER_MONTH,
  ],
  [
    /\b(?:otherwise|(?:(?:for|during|in) )?(?:the )?(?:rest|remainder)(?: of (?:the )?(?:time|day|hours))?|(?:at |in |during )?off[- ]?peak(?: hours| times?)?|(?:at |in |during )?(?:off|out of|after|non)[- ](?:business |office |working )?hours|outside(?: (?:of )?(?:that|those|it|them|(?:these |those |office |business |working )?hours))?|(?:at |in |during )?(?:all |the )?other (?:times|hours)|(?:in )?the remaining (?:time|hours))\b/i,
    () => 'rest',
  ],
  [/\b(?:by|at|over|during|in the|each)? ?(?:the )?(?:over)?nights?(?:time)?\b/i, () => HALF_DAY],
  [
    /\b(?:by day|(?:during|in|over) the day|(?:at |in |during )?(?:the )?day ?time|days?(?=\W*$|,))\b/i,
    () => HALF_DAY,
  ],
  [/\b(?:(?:at|on|in|during) )?(?:the )?peak(?: hours| times?)?\b/i, () => 'peak'],
];

const isOfficeHours = ({ fields }: Extract<Atom, { kind: 'phrase' }>): boolean =>
  fields['workload.trafficShape'] === 'office-hours';

/** All parts that a piece of the line names, in their order; of those that overlap, the first row's. */
export const partsIn = ({ text, atoms }: Reading, from: number, to: number): readonly PartOfDay[] => {
  const piece = text.slice(from, to);
  const found: PartOfDay[] = [];
  const add = (hours: Hours, start: number, end: number): void => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ hours, start, end });
  };
  const window = windowAt(piece);
  if (window !== null) add(window.hoursPerMonth, from + window.start, from + window.end);
  for (const [words, hours] of ROWS) {
    const match = words.exec(piece);
    if (match !== null) add(hours(match), from + match.index, from + match.index + match[0].length);
  }
  for (const atom of atoms)
    if (atom.kind === 'phrase' && atom.start >= from && atom.end <= to && isOfficeHours(atom))
      add(OFFICE_HOURS_PER_MONTH, atom.start, atom.end);
  return found.toSorted((a, b) => a.start - b.start);
};

/** How far a part may stand before the first rate, or behind the last. */
const REACH = 40;

const isRate = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  !quantity.each &&
  (quantity.unit === 'request' || quantity.unit === 'token') &&
  hasPer(quantity, 'second', 'minute', 'hour') &&
  !hasPer(quantity, 'user', 'fte');

/** Where its number starts: what stands behind it may already be read as its period. */
const numberStart = (quantity: Quantity): number => quantity.number.start;
const numberEnd = (quantity: Quantity): number => quantity.number.end;

/** The rate that has a unit, and the one beside it, which may have none. */
const pairIn = (reading: Reading): readonly [Quantity, Quantity] | undefined => {
  const all = reading.quantities.filter(isRate);
  // Beside how many requests come, tokens a second are what is served.
  const requests = all.filter(({ unit }) => unit === 'request');
  const rates = requests.length > 0 ? requests : all;
  const [one, other] = rates;
  if (one === undefined || rates.length > 2) return undefined;
  if (other !== undefined) return one.unit === other.unit ? [one, other] : undefined;
  const at = reading.quantities.indexOf(one);
  const beside = [reading.quantities[at + 1], reading.quantities[at + 2]].find(
    (quantity) =>
      quantity !== undefined &&
      isBare(quantity) &&
      (quantity.perMonth === null || /night/i.test(quantity.words)) &&
      partsIn(reading, numberEnd(one), numberStart(quantity) + REACH).some(
        ({ hours }) => typeof hours !== 'number' || hours === HALF_DAY,
      ),
  );
  return beside === undefined ? undefined : [one, beside];
};

/** What says of a rate that it is none of the day alone. */
const OF_ALL_HOURS = /\b(?:avg|average|mean|overall|24 ?[/x] ?7|peak|max|around the clock)\b/i;

/** "5 rps, 0 at night": a rate whose hours nobody said, beside one of the night, is that of the day. */
const restAndNight = (
  reading: Reading,
  one: Quantity,
  night: PartOfDay | undefined,
): readonly [PartOfDay?, PartOfDay?] => {
  if (night?.hours !== HALF_DAY || OF_ALL_HOURS.test(reading.text.slice(0, night.start))) return [];
  return [{ hours: 'rest', start: numberStart(one), end: numberEnd(one) }, night];
};

/** Which part each rate has: the one behind it, the one before it, or both between the two. */
const timedIn = (reading: Reading, [one, other]: readonly [Quantity, Quantity]): readonly Timed[] => {
  const { text } = reading;
  const before = partsIn(reading, Math.max(0, numberStart(one) - REACH), numberStart(one));
  const between = partsIn(reading, numberEnd(one), numberStart(other));
  const end = numberEnd(other);
  const clause = /^[^.;]{0,40}/.exec(text.slice(end))?.[0].length ?? 0;
  const behind = partsIn(reading, end, end + clause);
  const styles: readonly (readonly [PartOfDay | undefined, PartOfDay | undefined])[] = [
    [between[0], between[1]],
    [between[0], behind[0]],
    [before.at(-1), between.at(-1)],
    [before.at(-1), behind[0]],
  ];
  const style = styles.find(([first, second]) => first !== undefined && second !== undefined);
  const [first, second] = style ?? restAndNight(reading, one, between.at(-1) ?? behind[0]);
  return first === undefined || second === undefined
    ? []
    : [
        { rate: one, part: first },
        { rate: other, part: second },
      ];
};

const hoursOf = (part: PartOfDay, others: readonly Timed[]): number =>
  typeof part.hours === 'number'
    ? part.hours
    : others.reduce(
        (rest, { part: other }) => (other === part ? rest : rest - Number(other.hours)),
        HOURS_PER_MONTH,
      );

/** The words of both, with whatever stands between them; without it where that says something else. */
const wordsOfTimed = (reading: Reading, timed: readonly Timed[]): string => {
  const spans = timed.map(({ rate, part }) => ({
    start: Math.min(part.start, numberStart(rate)),
    end: Math.max(part.end, endOf(rate, reading)),
  }));
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const isOther = ({ number }: Quantity): boolean =>
    number.start >= start &&
    number.end <= end &&
    timed.every(
      ({ rate, part }) => rate.number !== number && !(number.start >= part.start && number.end <= part.end),
    );
  const pieces = reading.quantities.some(isOther) ? spans : [{ start, end }];
  return pieces.map((span) => reading.text.slice(span.start, span.end).trim()).join(', ');
};

/** Marks the rates and the parts as read, and nothing that stands between them. */
const useTimed = (reading: Reading, timed: readonly Timed[]): void => {
  for (const { rate, part } of timed) {
    claim(rate, reading);
    useSpan(reading, part.start, part.end);
  }
};

const PEAK = /(?:(?:at|on|in|during) )?(?:the )?peak(?: hours| times?)?/i;

const askForPeak = (words: string): never => {
  throw notUnderstood(
    ask`How many hours a day does the peak of ${quoted(words)} last?`,
    [3, 8].map((many) => words.replace(PEAK, `for ${many} hours a day`)),
  );
};

/** What the rates come to a month: requests, or tokens of the side that was said. */
const pushTotal = (reading: Reading, { rate }: Timed, value: number, words: string): void => {
  amountsLike(rate, reading).push({
    value,
    timed: true,
    each: false,
    perUser: false,
    perMonth: 1,
    words,
    at: rate.at,
  });
};

/** "40 rps for 4h a day on weekdays, 2 rps otherwise": whether the second holds on weekends too is not said. */
const saysWorkdays = ({ atoms }: Reading, timed: readonly Timed[]): boolean =>
  atoms.some(
    (atom, at) =>
      isWorkdays(atoms, at) && !timed.some(({ part }) => atom.start >= part.start && atom.end <= part.end),
  );

/**
 * Reads two rates that hold in different parts of the day as what they come to a month, and the higher as the peak.
 * Throws `not-understood` where the hours of the peak were not said.
 */
export const readPartsOfDay = (reading: Reading): void => {
  const pair = pairIn(reading);
  const timed = pair === undefined ? [] : timedIn(reading, pair);
  const counted = timed.find(({ rate }) => rate.unit !== null);
  const hours = timed.map(({ part }) => part.hours);
  // The rest of a day is as long as the other part leaves: a peak without hours, or two rests, leave that open.
  if (counted === undefined || hours.every((part) => part === 'rest')) return;
  if (hours.includes('peak') && !hours.includes('rest')) return;
  const isOfWorkdays = saysWorkdays(reading, timed);
  if (isOfWorkdays && timed.every(({ rate }) => rate.number.value > 0)) return;
  const words = wordsOfTimed(reading, timed);
  useTimed(reading, timed);
  reading.trace.push({ words, rule: 'rates in parts of the day' });
  if (hours.includes('peak')) askForPeak(words);
  const perMonth = counted.rate.perMonth ?? 1;
  const monthly = timed.map(({ rate }) => rate.number.value * (rate.perMonth ?? perMonth));
  const total = timed.reduce(
    (sum, { part }, at) => sum + ((monthly[at] ?? 0) * hoursOf(part, timed)) / HOURS_PER_MONTH,
    0,
  );
  pushTotal(reading, counted, total, words);
  if (total <= 0) return;
  // What nobody sends on weekends is taken off the total with all else that is of working days.
  const ofDays = isOfWorkdays ? PER_MONTH.workday / DAYS_PER_MONTH : 1;
  const peak = Math.max(...monthly) / (total * ofDays);
  setField(reading, 'workload.peakToAverage', toType(peak), words, 'soft');
  const halves = hours.includes(HALF_DAY) ? ', day and night being 12 hours each' : '';
  reading.notes.push(
    `${quoted(words)} is ${grouped(inShort(total / perMonth), 3, 0)} on average${halves}, with a peak of ${roughly(peak)} times that.`,
  );
};
