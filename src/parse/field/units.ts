import type { Dimension, FieldSpec } from '../../domain/fields/index.ts';
import {
  FTE_HOURS_PER_MONTH,
  HOURS_PER_MONTH,
  KILOBYTES_OF,
  MONTHS_IN,
  PER_MONTH,
  type Period,
  TOKENS_OF_TEXT,
} from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import type { Atom, Unit } from '../atoms.ts';

/**
 * What the units behind a number make of it in a field of one dimension: "10 hours a day", "4 years", "0.7 kW". A
 * unit of the same dimension is converted; one of another has no place there, and the number is asked about.
 */

/** Units in the order in which they stand; null where they have no place. */
type InUnits = (value: number, units: readonly Unit[], row: FieldSpec) => number | null;

const isTime = (unit: Unit): unit is Period => hasKey(PER_MONTH, unit);

/** The period among units; an hour only where there is no other. */
const periodIn = (units: readonly Unit[]): Period | undefined => {
  const times = units.filter(isTime);
  return times.find((unit) => unit !== 'hour') ?? times[0];
};

/** Whether all units are times or among these. */
const areOnly = (units: readonly Unit[], ...allowed: readonly Unit[]): boolean =>
  units.every((unit) => isTime(unit) || allowed.includes(unit));

const perMonth = (value: number, units: readonly Unit[]): number =>
  value * PER_MONTH[periodIn(units) ?? 'month'];

const inMonths: InUnits = (value, units) => {
  const [unit, ...others] = units;
  if (others.length > 0) return null;
  return unit === undefined ? value : hasKey(MONTHS_IN, unit) ? value * MONTHS_IN[unit] : null;
};

/** The first unit says what is counted, the other for how long; "10 days" are no hours until somebody says how many. */
const inHours: InUnits = (value, units, { per, belongs }) => {
  if (units.includes('fte'))
    return belongs === 'people' && per === 'month' ? value * FTE_HOURS_PER_MONTH : null;
  const [first, ...rest] = units;
  const isCounted = first === 'hour' || first === 'minute';
  const [hours, periods] = isCounted ? [first === 'minute' ? value / 60 : value, rest] : [value, units];
  if (!areOnly(periods, 'gpu') || periods.filter(isTime).length > 1) return null;
  return per === 'month' ? perMonth(hours, periods) : periods.some(isTime) ? null : hours;
};

/** "0.5 MB per request"; tokens are no bytes. */
const inKilobytes: InUnits = (value, units) => {
  const [unit, ...others] = units.filter((one) => one !== 'request');
  if (others.length > 0) return null;
  return unit === undefined ? value : hasKey(KILOBYTES_OF, unit) ? value * KILOBYTES_OF[unit] : null;
};

const inWatts: InUnits = (value, units) => {
  const [unit = 'watt', ...others] = units.filter((one) => one !== 'gpu');
  if (others.length > 0 || (unit !== 'watt' && unit !== 'kilowatt')) return null;
  return unit === 'kilowatt' ? value * 1000 : value;
};

/** "1,200 words per request": text in tokens. */
const inTokens: InUnits = (value, units, { per }) => {
  const text = units.find((unit) => hasKey(TOKENS_OF_TEXT, unit));
  const others = units.filter(
    (unit) => unit !== text && unit !== 'token' && unit !== 'million' && unit !== 'thousand',
  );
  const tokens = hasKey(TOKENS_OF_TEXT, text) ? value * TOKENS_OF_TEXT[text] : value;
  if (per === 'month') return areOnly(others) ? perMonth(tokens, others) : null;
  return others.every((unit) => unit === 'request') ? tokens : null;
};

const inRequests: InUnits = (value, units) => (areOnly(units, 'request') ? perMonth(value, units) : null);

const SECONDS_IN: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60 };

const inSeconds: InUnits = (value, units) => {
  const [unit = 'second', ...others] = units;
  const seconds = SECONDS_IN[unit];
  return others.length > 0 || seconds === undefined ? null : value * seconds;
};

/** Tokens a second that no machine reaches: so many of them with no second are an amount. */
const NO_SPEED = 1e6;

/** "25 tok/s per user" is no speed of a replica; of a user, one of a request is the same. */
const inTokensASecond: InUnits = (value, units, { per }) => {
  if (units[0] === 'request') return null;
  const things: readonly Unit[] = per === 'user' ? ['user', 'request'] : ['replica', 'gpu', 'server'];
  const [time, ...more] = units.filter((unit) => unit !== 'token' && !things.includes(unit));
  if (time === undefined) {
    const isAmount = units.includes('request') || (units.includes('token') && value >= NO_SPEED);
    return isAmount ? null : value;
  }
  return more.length > 0 || SECONDS_IN[time] === undefined ? null : value / (SECONDS_IN[time] ?? 1);
};

/** What a price is of: the hour of a person, or a GPU, and no server with several of them. */
const paidThing = ({ per, belongs }: FieldSpec): readonly Unit[] => {
  if (per === 'kwh' || per === 'gigabyte') return [per];
  if (belongs === 'people') return ['fte'];
  return belongs === 'rent' || belongs === 'own' ? ['gpu'] : [];
};

/** A year of a person has fewer hours than one of a machine. */
const inUsd: InUnits = (value, units, row) => {
  const { per, belongs } = row;
  if (!areOnly(units, ...paidThing(row))) return null;
  const time = periodIn(units);
  if (per === 'month') return perMonth(value, units);
  if (per !== 'hour') return time === undefined ? value : null;
  if (time === undefined || time === 'hour') return value;
  return perMonth(value, units) / (belongs === 'people' ? FTE_HOURS_PER_MONTH : HOURS_PER_MONTH);
};

/** Things that are counted: none by the month. */
const COUNTED: readonly Unit[] = ['gpu', 'replica', 'user', 'request', 'million', 'token'];
/** "2 GPUs per replica": what may stand behind what is counted. */
const EACH_OF: readonly Unit[] = ['replica', 'server'];
const inCounts: InUnits = (value, units, row) => {
  const things = thingsOf(row);
  const [first, ...rest] = units;
  const areTheirs = things === undefined || first === undefined || [...things, ...EACH_OF].includes(first);
  return areTheirs && rest.every((unit) => COUNTED.includes(unit) || EACH_OF.includes(unit)) ? value : null;
};

/** "10% a month", "5% a year": a share has a period where its field has one. */
const inShares: InUnits = (value, units, { per }) => {
  if (units.filter(isTime).some((unit) => unit !== per)) return null;
  return areOnly(units, 'token', 'request', 'gpu') ? value : null;
};

const IN_UNITS: Readonly<Partial<Record<Dimension, InUnits>>> = {
  months: inMonths,
  hours: inHours,
  kilobytes: inKilobytes,
  watts: inWatts,
  tokens: inTokens,
  requests: inRequests,
  seconds: inSeconds,
  'tokens-a-second': inTokensASecond,
  usd: inUsd,
  count: inCounts,
  share: inShares,
  times: (value, units) => (units.length === 0 ? value : null),
};

/** What each dimension counts, where a number alone stands before the plural: "10 hours" are no tokens a month. */
const COUNTS: Readonly<Partial<Record<Dimension, readonly Unit[]>>> = {
  usd: [],
  share: [],
  hours: ['hour', 'minute', 'fte'],
  watts: ['watt', 'kilowatt'],
  requests: ['request'],
  'tokens-a-second': ['token'],
};

const thingsOf = ({ dimension, counts }: FieldSpec): readonly Unit[] | undefined => {
  if (dimension !== 'count') return COUNTS[dimension];
  return counts && (counts === 'request' ? ['request', 'user'] : [counts]);
};

/**
 * Whether a number is one of something else than the field asks for: "5 GPUs" for a price, "12 months" for a volume,
 * "3x" for hours.
 */
export const countsOther = (
  number: Extract<Atom, { kind: 'number' }>,
  behind: Atom | undefined,
  text: string,
  row: FieldSpec,
): boolean => {
  if (behind === undefined || number.money || number.percent) return false;
  const { dimension } = row;
  if (behind.kind === 'mark')
    return behind.mark === 'times' && dimension !== 'times' && dimension !== 'count';
  if (behind.kind !== 'unit') return false;
  // "80 GB" is no price of one: that has "per" between them, or a sign.
  const isBeside = text.slice(number.end, behind.start).trim() === '';
  if (dimension === 'usd' && isBeside && behind.unit !== 'gpu') return true;
  // "10 people" is as many of them as "10 users" is; "40 tok" goes on with its time.
  const isPlural = text.charAt(behind.end - 1) === 's' || behind.unit === 'user' || behind.unit === 'fte';
  if (!isPlural) return false;
  const things = thingsOf(row);
  if (things !== undefined) return !things.includes(behind.unit);
  return dimension === 'tokens' && isTime(behind.unit);
};

/** A number in the unit of a field; null where its units are of another dimension. */
export const inUnitOf = (value: number, units: readonly Unit[], row: FieldSpec): number | null =>
  (IN_UNITS[row.dimension] ?? ((plain) => plain))(value, units, row);
