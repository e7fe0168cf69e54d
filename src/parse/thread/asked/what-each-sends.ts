import { PERSON, WHO_USES } from '../../../domain/people.ts';
import { DAYS_PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { MOST_EACH } from '../../likely-amounts.ts';
import { A_PERIOD } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';

/** "20 prompts a day" behind our question what each of 200 users sends: so much is of each of them. */

const COUNTS = re`(?<![\w.$-])(?:\d[\d.,]*k?|${COUNT_WORD}) (?:[a-z-]+ )?${WHO_USES}\b`;
/** Who are counted with what they send, or pay, is asked something else. */
const SAYS_HOW_MUCH = re`${A_PERIOD}|\$|%|\btok(?:en)?s?\b`;
const OF_EACH = re`\b(?:each|apiece|everybody|everyone)\b|(?:\/ ?|\bper |\bevery |\b(?:a|one) )(?:${PERSON}|head)\b`;
const NUMBER_ALONE = re`^(?:(?:${LEAD_IN}|each|they|(?:all of )?them|everyone|everybody|sends?|does?|do|about|around|roughly|maybe|say|like|some|probably|approximately|make it|it'?s|one|person|user)[\s,]+)*(?<many>\d[\d.,]*k?)(?: (?:each|per (?:person|user|head)))?(?<often>${A_PERIOD})?(?: (?:each|per (?:person|user|head)))?[.!]*$`;
const EACH_ONE = /^(?:each|every) ?(?:one|of (?:them|those))\b/i;
const TIMED = re`${A_PERIOD}`;
/** Tokens a day; an agent that writes code may burn so many. */
const MOST_TOKENS = 5e6;

/** Whether an amount is no more than one person may well send. */
const isOfOne = async (line: string): Promise<boolean> => {
  const said = await wholeFields(line);
  const { 'workload.requestsPerMonth': requests, 'workload.tokensPerMonth': tokens } = said;
  if (requests !== undefined) return requests <= MOST_EACH * DAYS_PER_MONTH;
  return tokens !== undefined && tokens <= MOST_TOKENS * DAYS_PER_MONTH;
};

/**
 * Words that answer what each of some people sends, with how many those are; undefined for other words. Throws the
 * question how often, where it is a number alone.
 */
export const whatEachSends = async (
  line: string,
  { isLastRefused, last: [newest = ''] = [] }: ThreadContext,
): Promise<string | undefined> => {
  if (isLastRefused !== true || !COUNTS.test(newest) || SAYS_HOW_MUCH.test(newest)) return undefined;
  const people = newest.replace(/[\s.!?]+$/, '');
  const alone = NUMBER_ALONE.exec(line)?.groups;
  if (alone?.many !== undefined) {
    const { many, often } = alone;
    if (often !== undefined) return `${people}, ${many} requests${often} each`;
    throw notUnderstood(ask`How often do ${quoted(line)} come from each of ${quoted(people)}?`, [
      `${people}, ${many} requests a day each`,
      `${people}, ${many} requests a month each`,
    ]);
  }
  if (OF_EACH.test(line)) return `${people}, ${line.replace(EACH_ONE, 'each')}`;
  const isTimed = TIMED.test(line) && (await isOfOne(line));
  return isTimed ? `${people}, ${line.replace(TIMED, '$& each')}` : undefined;
};
