import type { Answer } from '../../domain/answer.ts';
import { cheapestRival } from '../../domain/cheapest-rival.ts';
import type { NamedApis } from '../../domain/question.ts';
import { re } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { API_NAME, apisNamed, namesIn } from './apis-named.ts';
import { API_SELLER_IN_ONE_WORD } from './parts.ts';

/** What a question is asked of: one side of a card, hosting or an API, by its name, its seller or its role. */

const HOSTED = String.raw`(?:self-?\s?host(?:ing|ed)|host(?:ing|ed)|our own(?: (?:gpus?|hardware|machines?))?|(?:our|the) (?:gpus?|cards?|fleet|machines?|hardware)|ourselves|ours)`;
const ANY_API = '(?:the )?apis?';

const HOSTING = re`\b${HOSTED}\b`;
const HOSTING_ALONE = re`^${HOSTED}$`;
const API_ALONE = re`^${ANY_API}$`;
const API = re`${API_NAME}|\b${API_SELLER_IN_ONE_WORD}\b|\b${ANY_API}\b`;
/** "sonnet on bedrock" */
const AT_SELLER = /^(?:on|at|via|from|by|through) (?:the )?/i;

/** A side of a card as somebody names it: hosting, an API, or whichever API the card is about. */
type Side = 'hosting' | 'api' | 'any-api';

/** The side that words name and say nothing else; undefined for all others. */
export const sideNamed = (words: string): Side | undefined => {
  if (HOSTING_ALONE.test(words)) return 'hosting';
  if (API_ALONE.test(words)) return 'any-api';
  if (sellerNamed(words) !== undefined) return 'api';
  const [name, ...more] = namesIn(words);
  if (name === undefined || more.length > 0) return undefined;
  const rest = words.replace(name, '').trim();
  const isAll = rest === '' || sellerNamed(rest.replace(AT_SELLER, '')) !== undefined;
  return isAll ? 'api' : undefined;
};

/** The first API, else hosting, that a question names, as it is written; undefined where it names neither. */
export const sideIn = (question: string): string | undefined =>
  API.exec(question)?.[0] ?? HOSTING.exec(question)?.[0];

/** A question asked of another side: in the place of the one that it names; as it was where it names none. */
export const askedOfSide = (question: string, name: string): string => {
  const [first, other] = sideNamed(name) === 'hosting' ? [HOSTING, API] : [API, HOSTING];
  const there = first.test(question) ? first : other;
  return question.replace(there, () => name);
};

/** What a side is on this card: hosting, or its APIs; an API that the card lacks is a stranger to it. */
export const sideOn = (name: string, card: Answer): NamedApis => {
  const side = sideNamed(name);
  if (side === 'hosting') return { ids: [], isHosting: true };
  const { comparisons } = card.assessment;
  if (side === 'any-api') return { ids: [cheapestRival(card.assessment)?.api ?? ''] };
  const named = apisNamed(name, card);
  const seller = sellerNamed(name)?.id;
  if (named.ids.length > 0 || seller === undefined) return named;
  const ids = comparisons.map(({ api }) => api).filter((api) => api.startsWith(`${seller}/`));
  return ids.length > 0 ? { ids } : { ids, stranger: name };
};

/** Whether a side is on this card: hosting is on each. */
export const isOnCard = (name: string, card: Answer): boolean => {
  const { ids, isHosting } = sideOn(name, card);
  return isHosting === true || ids.length > 0;
};
