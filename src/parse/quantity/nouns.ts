import { nounsOf } from '../../domain/fields/index.ts';
import type { Atom, Noun } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { CONNECTORS, markAt, numberAt, skipMarks, type Tail, unitAt } from './look.ts';

/** Which nouns may belong to a number, and which belong to the one behind them. */

/** A side names a share too, and anything else of that side. */
const SHARE_NOUNS: ReadonlySet<string> = new Set([
  ...[...nounsOf(({ dimension }) => dimension === 'share')].filter((noun) => noun !== 'input'),
  'idle',
  'uplift',
]);
const COUNT_NOUNS: ReadonlySet<Noun> = nounsOf(
  ({ dimension }) => dimension === 'count' || dimension === 'times',
);
const HOUR_NOUNS: ReadonlySet<Noun> = nounsOf(({ dimension }) => dimension === 'hours');
const MONEY_NOUNS: ReadonlySet<string> = new Set([
  ...nounsOf(({ dimension }) => dimension === 'usd'),
  'bill',
]);

const isWhole = (value: number): boolean => Number.isInteger(value) && value > 0;

/** "80 cached" may be a share, "800 cached" is none. */
const isMoreThanShare = ({ scaled, value }: Tail['number']): boolean => scaled || value > 100;

const takesShare = (noun: Noun, { number, unit, second }: Tail): boolean => {
  if (number.percent || second !== null) return true;
  if (noun === 'cached' || noun === 'cache-write')
    return unit === 'token' || number.money || isMoreThanShare(number);
  if (noun === 'idle') return unit === 'gpu' || (unit === null && isWhole(number.value));
  return (noun === 'util' && number.value <= 1) || noun === 'uplift';
};

/** "16 engineering hours", where the unit is part of the noun. */
const saysHours = ({ unit, text, atoms, end }: Tail): boolean =>
  unit === null && /\b(?:hours?|hrs?)$/i.test(wordsOf({ text, atoms }, end, end + 1));

/** "0.09/kWh PUE 1.25", "4x H100 with a PUE of 1.3", "300 out concurrency 64", "10h ops a month concurrency 8". */
const isOfOther = (noun: Noun, { unit, gpu, side, per }: Tail): boolean =>
  (noun === 'pue' || noun === 'concurrency') &&
  (gpu !== null || side !== null || unit === 'hour' || (per.length > 0 && unit !== 'request'));

const takesCount = (noun: Noun, tail: Tail): boolean => {
  const { number, unit, times } = tail;
  if (number.money || number.percent || (number.scaled && number.value >= 1e5)) return false;
  if (isOfOther(noun, tail)) return false;
  const isCounted = unit !== null && unit !== 'hour';
  return !isCounted || times || unit === 'replica' || unit === 'user' || unit === 'request';
};

/** What a noun can be said of: a share, a price, hours, a count. */
export const takes = (noun: Noun, tail: Tail): boolean => {
  const { number, unit, per } = tail;
  // "1B tokens half haiku half sonnet": what is halved stands behind it.
  if (noun === 'half') return false;
  if (SHARE_NOUNS.has(noun)) return takesShare(noun, tail);
  if (COUNT_NOUNS.has(noun)) return takesCount(noun, tail);
  if (HOUR_NOUNS.has(noun))
    return unit === 'hour' || unit === 'fte' || number.percent || number.money || saysHours(tail);
  if (noun === 'context') return !number.money && !number.percent && number.value <= 2e6;
  if (MONEY_NOUNS.has(noun))
    return number.money || (noun === 'bill' && per.length > 0) || unit === 'watt' || unit === 'kilowatt';
  return true;
};

const isSide = (atom: Atom | undefined): boolean =>
  atom?.kind === 'noun' && (atom.noun === 'input' || atom.noun === 'output');

/** "$2.10/hr ops 10 hours a month": the hours are of the noun, and the money is of what stands before it. */
const isOfHours = ({ number, atoms }: Tail, noun: Noun, place: number): boolean =>
  number.money && HOUR_NOUNS.has(noun) && unitAt(atoms, place + 1, 'hour');

/** A noun that a number behind it needs: "output: 40M", or in a line that puts its nouns in front. */
export const belongsToNext = (tail: Tail, at: number): boolean => {
  const { atoms } = tail;
  const atom = atoms[at];
  const pointed = skipMarks(atoms, at + 1, ['colon', 'equals'], 1);
  if (pointed > at + 1 && numberAt(atoms, pointed)) return true;
  const place = skipMarks(atoms, at + 1, CONNECTORS, 2);
  const next = numberAt(atoms, place);
  // "2,900 tok/s output on 4xH100": GPUs are no side of tokens.
  if (next === null || markAt(atoms, place + 1, 'times') || atoms[place + 1]?.kind === 'gpu') return false;
  // "15 rps with spikes to 60", "10 rps peak 60"
  const ends = atoms[place + 1] === undefined || markAt(atoms, place + 1, 'comma', 'stop');
  if (atom?.kind === 'noun' && atom.noun === 'peak' && (ends || markAt(atoms, at + 1, 'to', 'at', 'of')))
    return true;
  // "usage 1.1B in 90M out": both are parts of what stands in front.
  if (tail.front === 'volume' && atom?.kind === 'mark') return false;
  if (tail.front !== null) return true;
  // "900M tokens where output is 15%"
  const isSideOfShare =
    next.percent && !tail.number.percent && isSide(atom) && atoms[place + 1]?.kind !== 'noun';
  return (
    atom?.kind === 'noun' &&
    (isSideOfShare ||
      isOfHours(tail, atom.noun, place) ||
      !takes(atom.noun, tail) ||
      (atom.noun === 'cached' && next.percent && !tail.number.percent))
  );
};
