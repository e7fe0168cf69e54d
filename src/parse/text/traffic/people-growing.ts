import { monthlyGrowth } from '../../../domain/growth.ts';
import { PERSON } from '../../../domain/people.ts';
import { toType } from '../../../domain/round.ts';
import { MONTHS_IN } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** "300 users now, 9000 users in a year": how many there are, and by how much all that they send grows a month. */

const MANY = String.raw`(?<![\w.,$€£])(\d[\d.,]{0,9}[km]?)`;
const WHO = `(?:(?:active |daily |monthly )?(?:${PERSON}|[dmw]aus?))`;
const SPAN = `(?:in|within|over|after) (?:(?:the|next|about|around) )*(an?|one|\\d{1,2}|${COUNT_WORD})? ?(month|quarter|year)s?(?: (?:from now|later))?\\b(?! end)`;
const THEN =
  '(?:,? (?:and |but |then |growing |grow |scaling |rising |going |up |to |about |around |reaching |expect |expecting |we |will |be |have ){1,8}|,? ?(?:->|→) ?|, ?)';

/** Growth a month, in percent, from one number of people to another. */
const growing = (now: string, then: string, count = 'a', unit = ''): string | undefined => {
  const period = unit.toLowerCase();
  const months = hasKey(MONTHS_IN, period)
    ? MONTHS_IN[period] * (/^an?$/i.test(count) ? 1 : countIn(count))
    : Number.NaN;
  const times = scaledNumber(then) / scaledNumber(now);
  const perMonth = 100 * monthlyGrowth(times, months);
  return Number.isFinite(perMonth) && perMonth > 0 ? `growing ${toType(perMonth)}% a month` : undefined;
};

const NOW_AND_THEN: Rewording = [
  reAll`${MANY} (${WHO})(?: (?:now|today|currently|at (?:the start|launch|first)))?${THEN}${MANY}(?: ${WHO})? ${SPAN}`,
  (words = '', now = '', who = '', then = '', count = 'a', unit = '') => {
    const growth = growing(now, then, count, unit);
    return growth === undefined ? words : `${now} ${who}, ${growth}`;
  },
];

const FROM_TO: Rewording = [
  reAll`\b(?:(?:grow|scal|ris|go|ramp)(?:e|es|ing)?(?: up)? )?from ${MANY}(?: ${WHO})? to (?:about |around )?${MANY} (${WHO}) ${SPAN}`,
  (words = '', now = '', then = '', who = '', count = 'a', unit = '') => {
    const growth = growing(now, then, count, unit);
    return growth === undefined ? words : `${now} ${who}, ${growth}`;
  },
];

/** People who become more in a time that is said. */
export const PEOPLE_GROWING: WordedKind = {
  holds: re`^(?=.*\b(?:month|quarter|year))(?=.*(?:${PERSON}|[dmw]aus?)\b)(?=.*\d.*\d)`,
  rows: [FROM_TO, NOW_AND_THEN],
};
