import type { Draft } from '../../../domain/draft.ts';
import { PERSON } from '../../../domain/people.ts';
import { groupsOf, re } from '../../expression.ts';
import { LEAD } from '../wording/verbs.ts';
import { FACTOR } from './factors.ts';
import { takeRelatives } from './relative.ts';

/** One factor of two figures: "double the GPUs and the traffic"; and of people, where those who run it alone are counted. */

const NOUN = '[a-z][a-z -]{1,30}?';
const SO_MUCH = String.raw`(?:${FACTOR}|\d[\d.]* ?% (?:more|less|fewer)|[+-] ?\d[\d.]* ?%)`;
const IN_FRONT = re`^(?<lead>${LEAD})(?<how>${SO_MUCH}) (?:both[,:]? (?:of )?)?(?<one>${NOUN}),? and (?<other>${NOUN})$`;
const BEHIND = re`^(?<lead>${LEAD})(?<one>${NOUN}) and (?<other>${NOUN}) (?:both )?(?<how>${SO_MUCH}|[x×] ?\d[\d.]*|(?:up|down|doubled?|halved?|tripled?|goes? (?:up|down)) ?(?:by )?(?:\d[\d.]* ?%)?)$`;

/** The figure of which words say a factor and nothing else; undefined where it is not named. */
const onlyTarget = (words: string): string | undefined => {
  const { relatives, rest } = takeRelatives(words);
  const [only, ...others] = relatives;
  return others.length > 0 || only?.isBare === true || /\w/.test(rest) ? undefined : only?.target;
};

/** Words with the factor of two figures said of each; as they are elsewhere. */
export const withFactorOfEach = (words: string): string => {
  const {
    lead = '',
    how = '',
    one = '',
    other = '',
  } = IN_FRONT.exec(words)?.groups ?? BEHIND.exec(words)?.groups ?? {};
  if (how === '') return words;
  const inFront = IN_FRONT.test(words);
  const [first, second] = [one, other].map((noun) => (inFront ? `${how} ${noun}` : `${noun} ${how}`));
  if (first === undefined || second === undefined) return words;
  const [is, was] = [onlyTarget(first), onlyTarget(second)];
  return is === undefined || was === undefined || is === was ? words : `${lead}${first}, ${second}`;
};

const OF_PEOPLE = re`^(?<before>.*\b(?:${SO_MUCH}|as many) (?:of )?(?:the |our )?)(?:people|staff|headcount)\b(?<behind>.*)$`;
const COUNTS_PEOPLE = re`\b${PERSON}\b`;

/** "half the people" of a card that counts only those who run it: of their time. */
export const withPeopleWhoRunIt = (words: string, before: Draft | undefined): string => {
  const { fields, said } = before ?? {};
  const counted = Object.entries(said ?? {}).some(
    ([field, { words: typed }]) => field.startsWith('workload.') && COUNTS_PEOPLE.test(typed ?? ''),
  );
  if (counted || fields?.['selfHosted.ops.hoursPerMonth'] === undefined) return words;
  return words.replace(OF_PEOPLE, (...found) => {
    const { before: head = '', behind = '' } = groupsOf(found);
    return `${head}ops${behind}`;
  });
};
