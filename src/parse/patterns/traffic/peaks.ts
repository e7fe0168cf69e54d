import { inShort } from '../../../domain/round.ts';
import { endOf, textBefore, wordsOf } from '../../beside.ts';
import { markAt, type Quantity, skipMarks } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { amountsLike } from '../looks/amounts.ts';
import { isNoun } from '../looks/atom-kinds.ts';
import { leftOf, rightOf } from '../looks/clause.ts';
import { claim, hasNoun, hasPer, isPlain, type Pattern } from '../looks/pattern.ts';

/** Traffic of the busiest time: a peak is no average, and beside one it says how far apart they are. */

const MOST = 99;
/** "20k tok/s needed at peak" */
const PEAK_REACH = 3;

/** How far behind the number the word for the peak stands. */
const behind = (quantity: Quantity, reading: Reading): number =>
  rightOf(reading, quantity.end, isNoun('peak')) ?? MOST;

/** "15 rps with spikes to 60": the word belongs to the number behind it. */
const isOfNext = (quantity: Quantity, reading: Reading): boolean => {
  const at = quantity.end + behind(quantity, reading);
  const next = skipMarks(reading.atoms, at, ['to', 'of', 'at', 'on'], 2);
  const ends = reading.atoms[next + 1] === undefined || markAt(reading.atoms, next + 1, 'comma', 'stop');
  return (next > at || ends) && reading.atoms[next]?.kind === 'number';
};

/** "6 rps avg 18 rps peak": another number stands between, and has the word. */
const isPastNumber = (quantity: Quantity, reading: Reading): boolean =>
  reading.atoms
    .slice(quantity.end, quantity.end + behind(quantity, reading))
    .some(({ kind }) => kind === 'number');

const AVERAGE_BEHIND = /^ (?:avg|on average|average|mean|normal(?:ly)?|usual(?:ly)?|typical(?:ly)?)\b/i;

/** Whether the word for the peak stands at a number: "burst: 2 rps normal" is of the average by the nearer word. */
const hasPeak = (quantity: Quantity, reading: Reading): boolean =>
  !AVERAGE_BEHIND.test(reading.text.slice(endOf(quantity, reading))) && isAtPeak(quantity, reading);

const isAtPeak = (quantity: Quantity, reading: Reading): boolean =>
  hasNoun(quantity, 'peak') ||
  leftOf(reading, quantity.first, isNoun('peak')) === 1 ||
  (behind(quantity, reading) <= PEAK_REACH &&
    !isOfNext(quantity, reading) &&
    !isPastNumber(quantity, reading));

/** "avg 5 rps peak 40 rps", "40 rps peak 12 rps average": of two rates of the same things one word is of the higher. */
const isPeak = (quantity: Quantity, reading: Reading): boolean => {
  if (reading.facts.nouns.get('peak') !== 1) return hasPeak(quantity, reading);
  const same = reading.quantities.filter(
    (one) => isPlain(one) && isTraffic(one) && one.unit === quantity.unit && one.period === quantity.period,
  );
  if (same.length !== 2 || !same.includes(quantity)) return hasPeak(quantity, reading);
  return (
    same.some((one) => hasPeak(one, reading)) &&
    same.every(({ number }) => number.value <= quantity.number.value)
  );
};

/** "3,000 output tokens/sec": a side without its unit is of tokens. */
const countsTokens = ({ unit, side }: Quantity): boolean =>
  unit === 'token' || (unit === null && side !== null);

const isTraffic = (quantity: Quantity): boolean =>
  quantity.second === null &&
  quantity.perMonth !== null &&
  (quantity.unit === 'request' || countsTokens(quantity));

/** "peaks at 30" beside "8 rps": the same things in the same time. */
const rateBeside = ({ quantities }: Reading): Quantity | undefined =>
  quantities.find(
    (one) =>
      isPlain(one) &&
      // "each 25 tok/s" is a speed.
      !one.each &&
      (one.unit === 'request' || countsTokens(one)) &&
      hasPer(one, 'second', 'minute', 'hour'),
  );

const SMALLEST_RATE = 10;

const isBarePeak = (quantity: Quantity, reading: Reading): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  !quantity.times &&
  quantity.second === null &&
  hasNoun(quantity, 'peak') &&
  (quantity.number.value > SMALLEST_RATE || /\b(?:at|to|of|up to|hits?)\b/i.test(quantity.words)) &&
  rateBeside(reading) !== undefined;

const AVERAGE =
  /\b(?:avg|average|averages|averaging|mean|typically|normally|usually|im (?:durch)?schnitt|en moyenne|de media|in media)(?: (?:of|is|at|about|around|only))* ?$/i;

/** "peaks of 60 rps, avg 15": the same things as at the peak. */
const isBareAverage = (quantity: Quantity, reading: Reading): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  quantity.second === null &&
  quantity.per.length === 0 &&
  !quantity.times &&
  !hasNoun(quantity, 'peak') &&
  reading.facts.nouns.has('peak') &&
  (AVERAGE.test(textBefore(reading.text, quantity.number.start, 24)) ||
    AVERAGE_BEHIND.test(reading.text.slice(quantity.number.end, quantity.number.end + 14))) &&
  // "200 users peak, 25 avg": people are no rate.
  reading.quantities.some((one) => one.unit !== 'user' && hasPeak(one, reading)) &&
  rateBeside(reading) !== undefined;

const push = (quantity: Quantity, reading: Reading, like: Quantity): void => {
  const reach = behind(quantity, reading);
  const end = reach <= PEAK_REACH && !isPastNumber(quantity, reading) ? quantity.end + reach : quantity.end;
  claim(quantity, reading, end);
  const words = wordsOf(reading, quantity.first, end);
  // "50 rps peak": half of it is no peak.
  const unit = reading.text
    .slice(like.number.end, endOf(like, reading))
    .replace(/(?: at)?(?: the)? peaks?$/i, '')
    .trim();
  const half = inShort(quantity.number.value / 2);
  reading.peaks.push({
    counts: countsTokens(like) ? (like.side ?? 'token') : 'request',
    perMonth: quantity.number.value * (like.perMonth ?? 1),
    words,
    half: `${half}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}, 2x peak`,
  });
};

/** Traffic at the peak: "200 req/s at peak". */
export const PEAKS: readonly Pattern[] = [
  {
    name: 'traffic at the peak',
    fits: (quantity, reading) => isPlain(quantity) && isTraffic(quantity) && isPeak(quantity, reading),
    says: (quantity, reading) => push(quantity, reading, quantity),
  },
  {
    name: 'the peak of what is said beside it',
    fits: isBarePeak,
    says: (quantity, reading) => push(quantity, reading, rateBeside(reading) ?? quantity),
  },
  {
    name: 'the average of what has a peak',
    fits: isBareAverage,
    says: (quantity, reading) => {
      const like = rateBeside(reading);
      if (like === undefined) return;
      const perMonth = like.perMonth ?? 1;
      // "3,000 output tok/s at peak, 600 on average" is output.
      amountsLike(like, reading).push({
        value: quantity.number.value * perMonth,
        timed: true,
        each: false,
        perUser: false,
        perMonth,
        words: quantity.words,
        at: quantity.at,
      });
    },
  },
];
