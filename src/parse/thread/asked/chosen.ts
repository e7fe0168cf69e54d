import { valueIn } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** What answers a question of ours with one of the lines that it offered: "the api", "for ops", "the first one". */

/** A "no" to what was asked: "no, the api", "no for ops". One of a thing is something else: "no batch". */
const NO = String.raw`no(?=\s*(?:[,;:.!–—-]|$)|\s+(?:i|we|it(?:'?s)?|that(?:'?s)?|the|our|for|on|as|per|just|only|rather|with|take|use|make)(?![\w-]))`;
const FILLERS = reAll`(?<![\w-])(?:${LEAD_IN}|${NO}|yes|yeah|yep|sure|sorry|i|we|you|it(?:'?s)?|that(?:'?s)?|this|each|every|is|was|are|were|mean|meant|would|be|go|going|take|use|make|do|try|pick|choose|as|for|on|of|per|with|the|an?|our|one|part|side|obviously|of course|rather|just|only|instead|actually|then|time)(?![\w-])`;
const TOO = /(?<![\w-])(?:too|also|as well|both)(?![\w-])/i;
const EITHER_WAY = /(?<![\w-])(?:both|all of (?:them|those|it)|the two)(?![\w-])/i;
const YES = re`^(?:(?:${LEAD_IN}|yes|yeah|yep|sure)[\s,]+)*(?:yes|yeah|yep|sure|do (?:it|that|so)|try (?:it|that)|go (?:ahead|for it)|let'?s (?:do|try) (?:it|that)|show (?:me|us)(?: (?:it|that))?)(?: (?:please|then))*[.!]*$`;
const PLACE = re`^(?:(?:${LEAD_IN}|yes|no|i meant?|take|use|try)[\s,]+)*(?:the )?(?<place>first|1st|former|second|2nd|third|3rd|last|latter)(?: (?:one|option|of (?:them|those|these)))?(?: please)?[.!]*$`;
const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  former: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  last: -1,
  latter: -1,
};
/** How people call what a line is about, in the line as in the answer. */
const CALLED: readonly RegExp[] = [
  /^(?:self-?)?host(?:ed|ing|s)?$|^gpus?$|^cards?$|^machines?$|^hardware$|^servers?$|^billed$|^rent(?:al)?$/,
  /^apis?$|^vs$|^versus$/,
  /^ops$|^people$|^staff$|^engineers?$|^humans?$|^admins?$/,
  /^in$|^inputs?$|^prompts?$|^requests?$|^calls?$/,
  /^out$|^outputs?$|^answers?$|^replies$|^requests?$|^calls?$/,
  /^months?$|^monthly$|^total$/,
  /^traffic$|^volume$|^tokens?$/,
  /^util$|^utili[sz]ation$|^busy$|^load$/,
  /^cached?$|^caching$/,
  /^discount$|^off$|^cheaper$/,
  /^spares?$/,
];

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[a-z][\w.-]*[a-z0-9]|[a-z]/g) ?? [];

/** What a mention says beside what only leads to it. */
const saidIn = (text: string): readonly string[] => wordsOf(text.replace(TOO, ' ').replace(FILLERS, ' '));

const MOST_WORDS = 6;

/** Whether words may answer a question with what was offered, so that it is worth to look that up; a number is that of a name. */
export const mayChoose = (text: string): boolean =>
  !/(?<![\w.-])\d|[$%?]/.test(text.replace(/\b(?:1st|2nd|3rd)\b/i, '')) &&
  text.trim().split(/\s+/).length <= MOST_WORDS;

/** A name is in an id that has it: "mistral" in "host mistral-small". */
const NAME_LETTERS = 4;

const fits = (word: string, line: string): boolean =>
  wordsOf(line).some(
    (one) =>
      one === word ||
      (word.length >= NAME_LETTERS && one.includes(word)) ||
      CALLED.some((called) => called.test(one) && called.test(word)),
  );

const tokensOf = (line: string): readonly string[] => line.toLowerCase().split(/[\s,]+/);

/** Whether a line says all that another does. */
const says = (line: string, other: string): boolean =>
  tokensOf(other).every((token) => tokensOf(line).includes(token));

/** The line among some that says what all of them do; undefined where none does. */
const allIn = (lines: readonly string[]): string | undefined =>
  lines.find((line) => lines.every((other) => says(line, other)));

const figuresIn = (line: string): string => (line.match(/(?<![\w.]|\w-)\d+(?:\.\d+)?/g) ?? []).join(' ');

const areAlike = (texts: readonly string[]): boolean => new Set(texts).size === 1;

/**
 * Both lines in one, where two are all there are and what was typed is so much of each. Two figures of one thing are one
 * or the other, and so are two that say one thing in two ways: "100% batch", "50% off gpt-5".
 */
const bothOf = (lines: readonly string[]): string | undefined => {
  const areOfTwo =
    lines.length === 2 &&
    !areAlike(lines.map((line) => wordsOf(line).join(' '))) &&
    areAlike(lines.map(figuresIn));
  return allIn(lines) ?? (areOfTwo ? lines.join(', ') : undefined);
};

/** The least of some lines: what says no more than is in each of the others. */
const leastOf = (lines: readonly string[]): string | undefined =>
  lines.find((line) => lines.every((other) => says(other, line)));

/** The line that names all that is said; undefined where none does, or all do alike. Throws a question where several do. */
const namedBy = (text: string, said: readonly string[], offered: readonly string[]): string | undefined => {
  const found = offered.filter((line) => said.every((word) => fits(word, line)));
  const [only, ...more] = found;
  if (more.length === 0) return only;
  if (found.length === offered.length && allIn(found) === undefined) return undefined;
  const whole = TOO.test(text) ? allIn(found) : leastOf(found);
  if (whole !== undefined) return whole;
  throw notUnderstood(ask`${quoted(text)}: which of these?`, found);
};

/**
 * Which of the lines that were offered a mention chooses; undefined where it is no answer to that. What was only offered
 * beside an answer, and not asked, is chosen by a yes. Throws a question where several fit.
 */
export const chosenOf = (text: string, offered: readonly string[], isAsked: boolean): string | undefined => {
  if (offered.length === 0 || !mayChoose(text)) return undefined;
  if (YES.test(text)) return offered.length === 1 ? offered[0] : undefined;
  if (!isAsked) return undefined;
  const place = valueIn(PLACES, PLACE.exec(text)?.groups?.place?.toLowerCase() ?? '');
  if (place !== undefined) return offered.at(place);
  const said = saidIn(text);
  if (said.length > 0) return namedBy(text, said, offered);
  return EITHER_WAY.test(text) ? bothOf(offered) : undefined;
};
