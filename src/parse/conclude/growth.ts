import { monthlyGrowth } from '../patterns/growth.ts';
import { type Amount, type Reading, setField } from '../reading.ts';

/** "1B tokens today, 5B in a year": two amounts of different times are one volume that grows. */

const LATER =
  /^(?:(?! (?:today|now)\b)[^,;\d]){0,24}?\b(?:(?:in|within|after) (?:(?:a|one|the next) (?<one>year|month|quarter)|(?<many>\d{1,2}|two|three|six|twelve) (?<unit>month|year|quarter)s?)|(?:by )?next (?<next>year|quarter|month)|a (?<from>year) from now)\b/i;
const NOW = /^[^,;\d]{0,24}?\b(?:today|now|currently|right now|at the moment|at present)\b/i;
const NOW_BEFORE = /\b(?:today|now|currently|from)(?: (?:at|about|is|are|we|do|have|serve))* $/i;
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3, six: 6, twelve: 12 };
const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

const behind = (reading: Reading, amount: Amount): string => {
  const atom = reading.atoms[amount.at];
  return atom === undefined ? '' : reading.text.slice(atom.end, atom.end + 60);
};

/** Months until an amount holds; null where it is not said of a later time. */
const monthsUntil = (reading: Reading, amount: Amount): number | null => {
  const groups = LATER.exec(behind(reading, amount))?.groups;
  if (groups === undefined) return null;
  const unit = groups.one ?? groups.unit ?? groups.next ?? groups.from ?? 'year';
  const many = groups.many === undefined ? 1 : (WORDS[groups.many.toLowerCase()] ?? Number(groups.many));
  return many * (MONTHS[unit.toLowerCase()] ?? 12);
};

const isNow = (reading: Reading, amount: Amount): boolean => {
  const start = reading.atoms[amount.at]?.start ?? 0;
  return (
    NOW.test(behind(reading, amount)) || NOW_BEFORE.test(reading.text.slice(Math.max(0, start - 40), start))
  );
};

/** The later amount by the month, in the period of the one that holds now where it has none of its own. */
const monthlyOf = (reading: Reading, later: Amount, now: Amount): number => {
  const quantity = reading.facts.byNumber.get(later.at);
  // "5B in a year" is when, and not how often.
  const own = quantity?.period === 'year' || quantity?.period === 'month' || !later.timed;
  const plain = later.value / later.perMonth;
  return own ? plain * now.perMonth : later.value;
};

export const setGrowth = (reading: Reading): void => {
  for (const amounts of [reading.volumes, reading.requests, reading.inputs]) {
    const said = amounts.filter(({ each }) => !each);
    const [later, second] = said.filter(
      (amount) => monthsUntil(reading, amount) !== null && !isNow(reading, amount),
    );
    const now =
      said.find((amount) => amount !== later && isNow(reading, amount)) ??
      said.find((amount) => amount !== later);
    if (later === undefined || second !== undefined || now === undefined || said.length !== 2) continue;
    const factor = monthlyOf(reading, later, now) / now.value;
    amounts.splice(amounts.indexOf(later), 1);
    setField(
      reading,
      'workload.growthPerMonth',
      monthlyGrowth(factor, monthsUntil(reading, later) ?? 12),
      later.words,
    );
  }
};
