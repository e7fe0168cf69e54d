import { endOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { isOfWork, type Quantity } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { isOneByDays, saidAgain } from '../../said-again.ts';

/** "150M tokens a day (so roughly 4.5B a month)": an amount said again by another period counts once. */

/** Words that lead to the same amount; what says a bound, a wish or another time is none of them. */
const AGAIN = re`^(?:[\s,;:(=≈~–-]|\.(?= )|i\.? ?e\.?|\b(?:so|or|that|this|it|which|aka|equals?|meaning|means?|makes?|is|are|works?|comes?|amounts?|translates?|adds up|out|to|at|in|other|words|total|roughly|about|around|approx(?:imately)?|circa|ca|call|say|some|basically|effectively|equivalent|on average|per our math|and)\b|'s\b)*$`;

/** The nearest words in front of an amount that make it more than the mean, or less. */
const BOUND =
  /\b(?:peaks?(?:ing)?|max(?:imum)?|min(?:imum)?|bursts?|spikes?|at (?:most|least)|up to|limit(?:ed)?|caps?|capped|quota|worst|best|over|above|under|below|exceeds?|from|until|commit\w*)\b[^,;.()]{0,16}$/i;
const NEAR_BOUND = 40;

const isBound = ({ text, atoms }: Reading, { first }: Quantity): boolean => {
  const start = atoms[first]?.start ?? 0;
  return BOUND.test(text.slice(Math.max(0, start - NEAR_BOUND), start));
};

/** By how much people round what they say again. */
const ROUNDED = 0.05;

const isOfTime = ({ per, each, times, number, second }: Quantity): boolean =>
  !each && !times && second === null && !number.money && !number.percent && per.length <= 1;

const aMonth = ({ number, perMonth }: Quantity): number => number.value * (perMonth ?? 1);

/** Whether two amounts are one by two periods; without one it is of a month. */
const isSame = (one: Quantity, other: Quantity): boolean => {
  const [periods, others] = [one.perMonth ?? 1, other.perMonth ?? 1];
  if (periods === others) return false;
  const [shorter, longer] = periods > others ? [one, other] : [other, one];
  return isOneByDays(aMonth(longer), aMonth(shorter), ROUNDED);
};

const isOfSame = (one: Quantity, other: Quantity): boolean =>
  (one.unit === other.unit || one.unit === null || other.unit === null) &&
  (one.side === other.side || one.side === null || other.side === null);

const isSaidAgain = (reading: Reading, first: Quantity, last: Quantity, quantity: Quantity): boolean => {
  const between = reading.text.slice(endOf(last, reading), reading.atoms[quantity.first]?.start ?? 0);
  return isOfSame(first, quantity) && AGAIN.test(between) && isSame(first, quantity);
};

const isMean = (reading: Reading, quantity: Quantity): boolean =>
  isOfTime(quantity) && isOfWork(quantity) && !isBound(reading, quantity);

/** What names what it counts is kept, else what was said first. */
const kept = (one: Quantity, other: Quantity): Quantity =>
  one.unit === null && one.side === null && (other.unit !== null || other.side !== null) ? other : one;

/** Takes the other amounts of each such group as read, with a note. */
export const readSaidAgain = (reading: Reading): void => {
  let first: Quantity | undefined;
  let last: Quantity | undefined;
  for (const quantity of reading.quantities) {
    const isOne = isMean(reading, quantity);
    if (isOne && first !== undefined && last !== undefined && isSaidAgain(reading, first, last, quantity)) {
      const stays = kept(first, quantity);
      const again = stays === first ? quantity : first;
      use(reading, again.first, again.end);
      use(reading, last.end, quantity.first);
      reading.notes.push(saidAgain(again.words, stays.words));
      first = stays;
    } else first = isOne ? quantity : undefined;
    last = quantity;
  }
};
