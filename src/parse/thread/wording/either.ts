import { re } from '../../expression.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { ASKS_FIRST, ASKS_LAST, OF_CARD } from './offers-asked.ts';

/** "4 or 8 GPUs?", "double the volume or triple it?": two values of one thing, each as a mention of its own. */

/** "is 2B a month or a day?" is of the card. */
const IS = /^(?:is|are|was|were|do|does|did)\b/i;
const BETTER = /\b(?:better|best|cheaper|cheapest)\b/i;
const OR = /,? or (?:(?:rather|maybe|even|else) )?/i;
const EITHER = /\b(?:either|whether) /gi;
const WHICH =
  /(?:[,;:] ?| )(?:which|what)(?:(?:'s| is| one is| would be) (?:the )?(?:best|better|cheapest|cheaper|right))?[?\s]*$/i;
const NUMBER = String.raw`(?:[$€£]? ?\d[\d.,]*(?: ?[kmbt%x](?![a-z]))?|(?:${COUNT_WORD}|an?|half|double|triple|twice)(?![\w-]))`;
/** What stands before a number, the number, and what it counts. */
const PARTS = re`^(?<before>(?:[^\s\d$€£]+ )*?)(?<number>${NUMBER}) ?(?<counts>\S.*)?$`;

const ONE = /^(?:one|an?|1)$/i;
const MOST_WORDS = 12;

const joined = (...words: readonly (string | undefined)[]): string =>
  words
    .filter((one) => one !== undefined && one !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Where both hold a number: the words around it that the one leaves to the other. */
const ofNumbers = (one: string, other: string): readonly (readonly string[])[] => {
  const [left, right] = [PARTS.exec(one)?.groups, PARTS.exec(other)?.groups];
  if (left === undefined || right === undefined) return [];
  const { before = '', counts } = left;
  const { before: own = '', counts: behind } = right;
  const lead = own === '' ? before : own;
  // "one spare or two"
  const many = counts !== undefined && ONE.test(left.number ?? '') ? `${counts}s` : counts;
  const whole = joined(lead, right.number, behind ?? many);
  // "1 year or 3 years reserved": what stands behind both belongs to both.
  const shared = behind?.split(' ').slice(1).join(' ');
  return [
    ...(counts === undefined ? [[joined(one, behind), whole]] : []),
    ...(counts !== undefined && shared ? [[joined(one, shared), whole]] : []),
    [one, whole],
    ...(counts === undefined && behind === undefined
      ? [[`make it ${left.number}`, `make it ${right.number}`]]
      : []),
  ];
};

/** What wants the first of two names wants the other too: "use spot or on demand". */
const LEAD =
  /^(?:(?:can|could|should|shall|what if|if) )?(?:(?:we|you|i) )?(?:use|take|try|add|drop|remove|keep|run|host|rent|buy|go (?:with|to|for)|switch to|make it|set it to|with|at|on|in|from|to|vs) /i;

/** Where one is a name: what stands behind the other may be of both, as in "half or double the volume". */
const ofNames = (one: string, other: string): readonly (readonly string[])[] => {
  const words = other.split(' ');
  const lead = LEAD.exec(one)?.[0] ?? '';
  return [
    ...(lead === '' || LEAD.test(other) ? [] : [[one, joined(lead, other)]]),
    [one, other],
    ...words.slice(1).map((_, at) => [joined(one, words.slice(at + 1).join(' ')), other]),
  ];
};

/** "2, 4 or 8 GPUs": what stands before the first is of all, and so is what the last counts. */
const ofMany = (sides: readonly string[]): readonly (readonly string[])[] => {
  const parts = sides.map((side) => PARTS.exec(side)?.groups);
  const lead = parts[0]?.before;
  const behind = parts.at(-1)?.counts;
  const whole = parts.flatMap((part) =>
    part === undefined ? [] : [joined(part.before || lead, part.number, part.counts ?? behind)],
  );
  return whole.length === sides.length ? [whole, sides] : [sides];
};

/** Values that a mention sets beside each other. */
interface Either {
  /** As they stand. */
  readonly sides: readonly string[];
  /** As mentions of their own, the likeliest way first. */
  readonly ways: readonly (readonly string[])[];
}

/** What a mention may set beside each other; undefined where it sets nothing so. */
export const eitherOf = (text: string): Either | undefined => {
  const asked = text.replace(EITHER, '').trim();
  const words = asked.replace(ASKS_FIRST, '').replace(WHICH, '').replace(ASKS_LAST, '');
  const [first = '', last = '', ...more] = words.split(OR).map((side) => side.trim());
  if (OF_CARD.test(words) || (IS.test(asked) && !BETTER.test(asked))) return undefined;
  if (first === '' || last === '' || more.length > 0 || words.split(' ').length > MOST_WORDS)
    return undefined;
  const before = first.split(/, /);
  const sides = [...before, last];
  const isTwo = sides.length === 2;
  return { sides, ways: isTwo ? [...ofNumbers(first, last), ...ofNames(first, last)] : ofMany(sides) };
};
