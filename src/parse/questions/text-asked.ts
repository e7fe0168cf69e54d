import type { Answer } from '../../domain/answer.ts';
import { WHO_USES } from '../../domain/people.ts';
import type { Topic } from '../../domain/topics.ts';
import { TOKENS_OF_TEXT } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import { re } from '../expression.ts';
import type { Heard } from './row.ts';

/** Questions about a page or a word, and about what a card counts as its requests. */

const ONE = /\b(?:(?:per|an?|each|every|one) (?:single )?)?(?<unit>page|word|character)s?\b/i;
const IS_ONE = /^(?:per|an?|each|every|one) /i;
const OF_TOKENS = /\btok(?:en)?s?\b/i;
const OF_MONEY = /\b(?:costs?|costing|price[ds]?|pay|bills?|much|cheap\w*|dear\w*|cents?|for)\b|\$/i;

/** Whether a card counts a text by these: one whose size somebody typed in tokens is none of ours. */
const isCounted = ({ draft }: Answer, unit: string): boolean =>
  Object.values(draft.said).some(
    ({ words = '' } = {}) => words.toLowerCase().includes(unit) && !OF_TOKENS.test(words),
  );

/** "Cost per page?", "how many tokens is a page?", where the card counts pages; undefined for any other question. */
export const textTopic = ({ text, card }: Heard): Topic | undefined => {
  const found = ONE.exec(text);
  const unit = found?.groups?.unit?.toLowerCase();
  if (found === null || !hasKey(TOKENS_OF_TEXT, unit)) return undefined;
  if (OF_TOKENS.test(text))
    return isCounted(card, unit) ? { about: 'of-text', unit, isOfCost: false } : undefined;
  const isAsked =
    IS_ONE.test(found[0]) && (OF_MONEY.test(text) || found[0] === text.replace(/[\s?!.]+$/, ''));
  if (!isAsked) return undefined;
  return isCounted(card, unit) ? { about: 'of-text', unit, isOfCost: true } : { about: 'unsaid' };
};

const PEOPLE = re`^${WHO_USES}$`;

/** What a card counts as requests: "letter" of "9k letters a day"; undefined where those are people. */
const thingCounted = ({ draft }: Answer): string | undefined => {
  const words = draft.said['workload.requestsPerMonth']?.words ?? '';
  const noun = /\d[\d.,]*[kmb]? (?<noun>[a-z]{3,})\b/i.exec(words)?.groups?.noun?.toLowerCase();
  const one = noun?.replace(/s$/, '');
  return one === undefined || PEOPLE.test(one) ? undefined : one;
};

/** A question with "per request" for what the card counts as one: "cost per letter?" */
export const askedOfRequests = (text: string, card: Answer): string => {
  const thing = thingCounted(card);
  return text.replace(/\b(per|an?|each|every|one) ([a-z]{3,})\b/gi, (words, link: string, noun: string) =>
    noun.toLowerCase() === thing ? `${link} request` : words,
  );
};
