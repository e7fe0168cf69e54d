import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { volumeWords } from './periods.ts';

/** The time in which work has to be done. */

const DEADLINE = re`^(?:(?:${LEAD_IN}|it|this|that|the job|the batch|we|they|i|all|has to|have to|must|needs? to|need|want|should|can|be|only|just) )*(?:(?:finish(?:ed)?|done|ready|completed?|back|over) )?(?:in|within|inside)(?: (?:about|around|at most|under|less than))* (?<time>\d{1,3} ?(?:h(?:ours?|rs?)?|days?|weeks?))(?: (?:at most|max(?:imum)?|at the latest|tops))*[.!]*$`;

const HAVE_TIME = re`^(?:(?:${LEAD_IN}) )*(?:we|they|i|you|it)(?: (?:only|just))?(?:'ve| have| has| got| get)+ (?:only |just |about |until )*(?<many>\d{1,3}|an?|${COUNT_WORD}) (?<unit>hours?|days?|weeks?)(?: (?:for (?:it|this|that)|left|to (?:do|finish) (?:it|this|that)))*$`;
/** Where a time was given already: "make that 5 days". */
const TIME_ALONE =
  /^(?:(?:no|or|rather|make (?:it|that)|say|maybe|it'?s|only|just|better)[\s,]+)*(?<time>\d{1,3} ?(?:hours?|hrs?|h|days?|weeks?))(?: (?:then|instead|max|at most))*$/i;

const MOST_TIME =
  /^(?:(?:in|within|it|may|can|takes?|take|run|has|we|have|at most|max(?:imum)?|no more than) )*(?<time>\d{1,3} ?(?:hours?|hrs?|h|days?|weeks?)) (?:max(?:imum)?|tops|at (?:the )?most|at the latest)[.!]*$/i;

const WINDOW =
  /^(?:the |our )?(?:batch |nightly |time )?window (?:(?:is|has|of|only|just|about) )*(?<time>\d{1,2} ?(?:hours?|hrs?|h))$/i;
const EACH_TIME = /\b(?:(?<night>night(?:ly|s)?|overnight)|(?<day>day|daily))\b/i;

/** "we have 4 hours max" below a nightly batch: in which the work is done, or paid? Throws the question. */
const refuseWindow = (line: string, time: string | undefined, before: Draft | undefined): void => {
  const often = EACH_TIME.exec(volumeWords(before ?? { said: {} }))?.groups;
  const isBatch = (before?.fields['workload.batchShare'] ?? 0) > 0;
  if (time === undefined || often === undefined || !isBatch || !/ ?h/i.test(time)) return;
  const each = often.night === undefined ? 'day' : 'night';
  throw notUnderstood(
    ask`${quoted(line)}: is the work of each ${each} to be done in that time, or are the GPUs paid for so long?`,
    [`within ${time} a ${each}`, `billed ${time} a day`],
  );
};

/** "must be done in 3 days" below a job that is done once: the fleet is sized for that. Elsewhere nothing says how often. */
export const withDeadline = (line: string, before: Draft | undefined): string => {
  const time = DEADLINE.exec(line)?.groups?.time;
  const { many, unit } = HAVE_TIME.exec(line)?.groups ?? {};
  const had =
    unit === undefined
      ? undefined
      : `${many === undefined || /^an?$/i.test(many) ? 1 : countIn(many)} ${unit}`;
  if (before?.fields['workload.oneTime'] !== true) {
    refuseWindow(line, (WINDOW.exec(line) ?? MOST_TIME.exec(line))?.groups?.time ?? had, before);
    return line;
  }
  const isAgain = before.fields['workload.windowHoursPerMonth'] !== undefined;
  const most = MOST_TIME.exec(line)?.groups?.time;
  const given = time ?? had ?? most ?? (isAgain ? TIME_ALONE.exec(line)?.groups?.time : undefined);
  return given === undefined ? line : `once within ${given}`;
};
