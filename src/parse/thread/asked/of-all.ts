import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';
import { isQuestion, wantedIn } from '../wording/speech.ts';

/** What is said of all that was spoken of: "all of them" behind "we already have 4 of them", "combine them" behind tries. */

const LEADS = `(?:(?:${LEAD_IN}|actually|no|nope|sorry|wait|just|rather|i mean|i meant|make it|it'?s|that'?s)[\\s,]+)*`;
const SOME = re`\b(?:\d{1,4}|${COUNT_WORD}|half|some|most|none|one) of (?<them>them|those|these)\b`;
const AS_MANY = re`^${LEADS}(?<many>all|none|half|\d{1,4}|${COUNT_WORD}) of (?:them|those|these)(?: (?:then|please|actually))*[.!]*$`;

/** The words before with as many of them as are said now; undefined for other words. */
export const asManyOfThem = (
  line: string,
  { last: [newest = ''] = [] }: ThreadContext,
): string | undefined => {
  const many = AS_MANY.exec(line)?.groups?.many;
  if (many === undefined || isQuestion(newest) || !SOME.test(newest)) return undefined;
  return newest.replace(SOME, `${many} of $<them>`);
};

const TOGETHER = re`^${LEADS}(?:(?:combine|merge|join|stack|put|add|mix|try|do|apply|use|take) (?:(?:all|both|two|three|of|them|those|these|the) ?){1,4}(?:tries|changes|what-ifs|looks)?(?:together|up)?|(?:all|both)(?: (?:of (?:them|those|these)|two|three|four))?(?: (?:together|at once|combined))+|all (?:three|four)|all of (?:them|those|these))(?: (?:please|pls|then|now))*[.!]*$`;
/** Whether words point at all of what was spoken of: no talk among people does, who name what they mean. */
export const pointsAtAll = (line: string): boolean => AS_MANY.test(line) || TOGETHER.test(line);

/** More would be a list that nobody reads. */
const MOST = 3;

/** "combine them" behind several tries: what holds together is one mention. Throws the question. */
export const refuseTogether = (line: string, { last = [] }: ThreadContext): void => {
  if (!TOGETHER.test(line)) return;
  const words = last
    .filter((said) => !TOGETHER.test(said))
    .slice(0, MOST)
    .map((said) => wantedIn(said.replace(re`^(?:and )?(?:what|how) about `, '')).replace(/[.!?]+$/, ''))
    .toReversed();
  throw notUnderstood(
    ask`${quoted(line)}: all of what? What is to hold together is typed in one message.`,
    words.length > 1 ? [words.join(', ')] : [],
  );
};
