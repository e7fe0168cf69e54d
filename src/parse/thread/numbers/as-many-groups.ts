import type { Draft } from '../../../domain/draft.ts';
import { GROUP_NOUNS, WHO_USES } from '../../../domain/people.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';

/** "that's per customer, we have 14": the traffic of the card is that of one of them, and all of them send so many times as much. */

const LEAD = '(?:(?:and|but|so|ok|well|actually|sorry|ah|oh|note|btw|by the way)[\\s,:]+)*';
const THAT =
  "(?:(?:(?:and|but) )?(?:that|this|it|(?:the|our) (?:volume|traffic|figure|number|amount)|all (?:of )?(?:that|this))(?:'?s| is| was| are)?(?: (?:all|just|only|really|actually|meant|counted|what|for|of|from|by))* )";
const ONE_OF = `(?:(?:for|of|from|by|in|just|only) )*(?:per|each|every|an?|one|a single|just one|only one) (?<one>${WHO_USES})`;
const SENDS =
  '(?:(?:alone|already|really|actually) )*(?:does|do|sends?|uses?|burns?|has|have|needs?|makes?|generates?|runs?|produces?|consumes?|is)(?: (?:that|this|it|so|as much|the same|about|much|many|volume|traffic|tokens|requests|alone|already|a day|a month))+';
const BESIDE = '(?: (?:alone|only|each|btw|by the way|though|already|by itself))*';
const MANY = `(?:(?:we|they|there|i)(?:'?ve|'re| have| had| got| are| run| serve| host| expect| plan| will have)+|times|x|of)(?: (?:about|around|roughly|currently|now|some|got|a total of|in total|already))* (?<many>\\d[\\d,]{0,6}k?|${COUNT_WORD})(?: (?:of (?:them|those|these)|such|more like (?:it|that)))*(?: (?<noun>${WHO_USES}))?(?: (?:like (?:that|this|it|these)|in (?:total|all)|altogether|now|today|of (?:them|those)))*`;
const BETWEEN = '[,;.:]? (?:(?:and|but|so) )?';
const OF_EACH: readonly RegExp[] = [
  re`^${LEAD}${THAT}?${ONE_OF}${BESIDE}${BETWEEN}${MANY}$`,
  re`^${LEAD}${ONE_OF} ${SENDS}${BETWEEN}${MANY}$`,
  re`^${LEAD}${THAT}${ONE_OF}${BESIDE}[,;.:]? (?:times|x) (?<many>\d{1,5}|${COUNT_WORD})$`,
];
/** "we have 14 such customers", "5 customers like that" */
const LIKE_IT = re`^${LEAD}(?:(?:we|they|there)(?:'?ve|'re| have| are| got)+ )?(?:(?:about|around|roughly|now) )*(?<many>\d{1,5}|${COUNT_WORD}) (?:such (?:${WHO_USES})|(?:${WHO_USES}) (?:like (?:that|this|it|these)|of (?:that|this) (?:size|kind)|(?:that|who) (?:do|send|use) (?:that|this|the same|as much)))$`;
const ORGANISATION = `(?:customers?|clients?|(?:${GROUP_NOUNS})s?)`;
/** "14 customers" */
const ALONE = re`^${LEAD}(?:(?:we|they|there)(?:'?ve|'re| have| are| got)+ )?(?:(?:about|around|roughly|now) )*(?<many>\d{1,5}|${COUNT_WORD}) (?!(?:regions?|sites?|languages?|products?|apps?|services?)\b)${ORGANISATION}$`;

const manyIn = (words: string): number => {
  const spoken = countIn(words);
  return Number.isNaN(spoken) ? scaledNumber(words.replace(/,/g, '')) : spoken;
};

/** Whether the card counts who sends something already: then they are as many as is said. */
const countsSome = ({ said }: Draft): boolean =>
  ['workload.tokensPerMonth', 'workload.requestsPerMonth'].some((field) =>
    re`\b${WHO_USES}\b`.test(said[field as 'workload.tokensPerMonth']?.words ?? ''),
  );

/**
 * So many times the traffic, where what the card counts is that of one of so many. Throws the question where so many are
 * named, and nobody says whether each of them sends it.
 */
export const withAsManyGroups = (line: string, before: Draft): string => {
  const found = [...OF_EACH, LIKE_IT].map((pattern) => pattern.exec(line)).find((one) => one !== null);
  const many = manyIn(found?.groups?.many ?? '');
  if (many > 1) return `${many}x the volume`;
  const alone = manyIn(ALONE.exec(line)?.groups?.many ?? '');
  if (!(alone > 1) || countsSome(before)) return line;
  throw notUnderstood(
    ask`${quoted(line)}: does each of them send what the card counts? Where all of them together do, nothing changes.`,
    [`${alone}x the volume`],
  );
};
