import { monthlyGrowth } from '../../domain/growth.ts';
import { textBefore } from '../beside.ts';
import { re } from '../expression.ts';
import { useSpan } from '../patterns/looks/sentence.ts';
import { perMonthOf } from '../period-names.ts';
import { type Amount, type Reading, setField } from '../reading.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';

/** "1B tokens today, 5B in a year": two amounts of different times are one volume that grows. */

const LATER = re`^(?:(?! (?:today|now)\b)[^,;\d]){0,24}?\b(?:(?:in|within|after) (?:(?:a|one|the next) (?<one>year|month|quarter)|(?<many>\d{1,2}|${COUNT_WORD}) (?<unit>month|year|quarter)s?)|(?:by )?next (?<next>year|quarter|month)|a (?<from>year) from now)\b`;
const LATER_BEFORE = re`\b(?:in|within|after) (?:(?:a|one|the next) (?<one>year|month|quarter)|(?<many>\d{1,2}|${COUNT_WORD}) (?<unit>month|year|quarter)s?)(?: (?:we|it|to|will|be|at|expect|about|around|have|do|hit|reach|go|a|by))*[,:]? ?$|\b(?:by )?next (?<next>year|quarter|month)(?: (?:we|it|to|will|be|at|expect|about|around|have|do|hit|reach))*[,:]? ?$`;
const NOW = /^[^,;\d]{0,24}?\b(?:today|now|currently|right now|at the moment|at present)\b/i;
const NOW_BEFORE = /\b(?:today|now|currently|from)(?: (?:at|about|is|are|we|do|have|serve))* $/i;

/** "at most 2B in a month": the most of any month, and no month of its own. */
const MOST =
  /\b(?:max(?:imum|imal(?:ly)?)?|at (?:the )?most|up to|as (?:much|many|high) as|(?:no|never|not) more than|worst|record|busiest|biggest|highest|cap(?:ped)?)\b[^,;\d]{0,24}$/i;

const behind = (reading: Reading, amount: Amount): string => {
  const atom = reading.atoms[amount.at];
  return atom === undefined ? '' : reading.text.slice(atom.end, atom.end + 60);
};

/** When an amount holds, and where the words of that stand. */
interface Later {
  readonly months: number;
  readonly start: number;
  readonly end: number;
}

/** "written off in 5 years, 500M tokens", "prices falling 50% next year, 500M tokens": the time of something else. */
const OF_OTHER =
  /\d ?% (?:(?:over|by|in|during|within|per|an?) )?(?:the )?$|\b(?:written off|depreciat\w*|amorti[sz]\w*|paid (?:off|back)|lasts?|replaced) $/i;

/** null where it is not said of a later time. */
const laterOf = (reading: Reading, amount: Amount): Later | null => {
  const atom = reading.atoms[amount.at];
  if (atom === undefined) return null;
  const [start, end] = [atom.start, atom.end];
  const after = LATER.exec(behind(reading, amount));
  if (MOST.test(textBefore(reading.text, start, 50))) return null;
  const from = Math.max(0, start - 50);
  const before = after === null ? LATER_BEFORE.exec(reading.text.slice(from, start)) : null;
  const match = after ?? before;
  if (match === null) return null;
  const begins = (after === null ? from : end) + match.index;
  if (OF_OTHER.test(textBefore(reading.text, begins, 40))) return null;
  const groups = match.groups ?? {};
  const unit = groups.one ?? groups.unit ?? groups.next ?? groups.from ?? 'year';
  const many = countIn(groups.many ?? 'one');
  return { months: many / perMonthOf(unit), start: begins, end: begins + match[0].length };
};

const isNow = (reading: Reading, amount: Amount): boolean => {
  const start = reading.atoms[amount.at]?.start ?? 0;
  return NOW.test(behind(reading, amount)) || NOW_BEFORE.test(textBefore(reading.text, start, 40));
};

/** The later amount by the month, in the period of the one that holds now where it has none of its own. */
const monthlyOf = (reading: Reading, later: Amount, now: Amount): number => {
  const quantity = reading.facts.byNumber.get(later.at);
  // "5B in a year" is when, and not how often.
  const own = quantity?.period === 'year' || quantity?.period === 'month' || !later.timed;
  const plain = later.value / later.perMonth;
  return own ? plain * now.perMonth : later.value;
};

/** Two volumes at two times are growth a month. */
export const setGrowth = (reading: Reading): void => {
  for (const amounts of [reading.volumes, reading.requests, reading.inputs]) {
    const said = amounts.filter(({ each }) => !each);
    const [later, second] = said.filter(
      (amount) => laterOf(reading, amount) !== null && !isNow(reading, amount),
    );
    const others = said.filter((amount) => amount !== later);
    const now = others.find((amount) => isNow(reading, amount)) ?? others[0];
    const time = later === undefined ? null : laterOf(reading, later);
    if (
      later === undefined ||
      time === null ||
      second !== undefined ||
      now === undefined ||
      said.length !== 2
    )
      continue;
    const factor = monthlyOf(reading, later, now) / now.value;
    amounts.splice(amounts.indexOf(later), 1);
    useSpan(reading, time.start, time.end);
    setField(reading, 'workload.growthPerMonth', monthlyGrowth(factor, time.months), later.words);
  }
};
