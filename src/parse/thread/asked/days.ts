import { nearEnough } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { factorIn } from '../amounts/factors.ts';
import type { ThreadContext } from '../context.ts';

/** Days of a week on which there is more or less than on the others: a card counts the whole of a month. */

const DAY = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?';
const ON_DAYS = re`^(?:(?:and|but|it'?s|we (?:have|get|see|do)|traffic(?: is)?|about|around) )*(?<times>double|twice|triple|half|\d(?:\.\d)? ?(?:x|times))(?: (?:the |that |as much )?(?:traffic|volume|load|usage)?)? ?(?:on|at|over|during) (?:the )?(?:(?<day>${DAY})|weekends?|${DAY} and ${DAY})$`;
const TOO = re`^(?:(?:and|also|but|they|we|it|people|users|works?|runs?|comes?|on|at|over|during|the) )*(?:weekends?|${DAY}(?: and ${DAY})?|7 days(?: a week)?)(?: (?:till|until|from|in|after|before) [a-z\d ]{2,16})?(?: (?:too|as well|also))+$`;
const ALSO = re`^(?:and )?also (?:(?:on|at|over|during|the) )*(?:weekends?|${DAY}(?: and ${DAY})?)(?: (?:till|until|from|in|after|before) [a-z\d ]{2,16})?$`;
const OFF = re`^(?:(?:and|but|we|they|people|are|it|is|on|at|the) )*(?:${DAY}(?: and ${DAY})? (?:are |is )?(?:off|closed|free|quiet)|weekends? (?:are |is )?(?:closed|free|quiet)|closed (?:on |at )?(?:the )?(?:weekends?|${DAY}(?: and ${DAY})?))$`;
const isTooIn = (line: string): boolean => TOO.test(line) || ALSO.test(line);
const WORKDAYS_SAID = /\b(?:weekdays?|work(?:ing)? ?days?|business days?|mon(?:day)?s? ?(?:-|to|till) ?fri)/i;
/** Whether some words are of days that come too: "saturday as well". */
export const saysDaysToo = (line: string): boolean => isTooIn(line) || OFF.test(line);

/** Days of a week, and those on which people work. */
const WEEK = 7;
const WORKDAYS = 5;

/** "weekends too", "double on saturdays": what a month has then. Throws the question. */
export const refuseDays = (line: string, { before, last = [] }: ThreadContext): void => {
  if (isTooIn(line)) {
    const said = Object.values(before?.said ?? {}).map(({ words = '' }) => words);
    const isLess = [...last, ...said].some((words) => WORKDAYS_SAID.test(words));
    throw notUnderstood(
      isLess
        ? ask`${quoted(line)}: as much on each of those two days? Seven days have 7/5 of what five have.`
        : say`${quoted(line)}: the volume is that of a whole month, weekends included.`,
      isLess ? [`${WEEK / WORKDAYS}x the volume`] : [],
    );
  }
  if (OFF.test(line) && !/\bgpus?\b/i.test(line)) {
    const days = /weekend| and /i.test(line) ? WORKDAYS : WEEK - 1;
    const left = `${nearEnough((100 * days) / WEEK)}% of the volume`;
    throw notUnderstood(
      ask`${quoted(line)}: does less come, or are the GPUs off then? The volume is that of a whole month.`,
      [left],
    );
  }
  const { times, day } = ON_DAYS.exec(line)?.groups ?? {};
  if (times === undefined) return;
  const many = day === undefined ? WEEK - WORKDAYS : 1;
  const factor = /^half/i.test(times) ? 0.5 : factorIn({ times });
  const percent = nearEnough((100 * (WEEK - many + many * factor)) / WEEK);
  throw notUnderstood(
    say`${quoted(line)}: the volume is that of a whole month. Where the card counts every day like the others, that is ${percent}% of it.`,
    [`${percent}% of the volume`],
  );
};
