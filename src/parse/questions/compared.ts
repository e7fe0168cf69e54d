import type { Detailed, SideId } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { sideNamed, sideOn } from './objects.ts';
import { SO } from './parts.ts';
import type { Heard } from './row.ts';

/** "Is it cheaper than haiku?", "does sonnet beat us?": two sides of a card, and which of them is to cost less. */

const WE = '(?:it|this|that|we|us|hosting it)';
const NAME = '[a-z][\\w .-]{0,30}?';
const STILL =
  '(?:still|really|even|actually|now|then|always|already|ever|any|much|a lot|far|that much|paying)';
const LESS =
  '(?:cheaper|less expensive|less costly|a better deal|less|under|below|beats?|undercuts?|costs? less|wins? (?:over|against)|comes? out (?:cheaper|ahead))';
const MORE =
  '(?:dearer|more expensive|pric(?:e?y|ier)|costlier|more|above|over|costs? more|loses? (?:to|against))';
const TAIL =
  '(?: (?:then|now|still|today|here|after all|anyway|overall|at (?:this|that|our) (?:volume|traffic|scale)|a month|per month|in total|right|yes|no|too|as well))*';
/** "is groq cheaper?", with the one side and the other. */
export const COMPARES = re`^${SO}(?:is|are|isn'?t|aren'?t|was|does|do|did|would|will|can|could|doesn'?t|wouldn'?t) (?:the )?(?<one>${NAME})(?:,? (?:${STILL}|be|pay|cost|come out|turn out|end up|get))*? (?:(?<less>${LESS})|(?<more>${MORE}))(?: (?:than|then|as|for|with|on|using|at|to|what|we|pay|spend|would|it|costs?)(?= ))*(?: (?:the )?(?<other>${NAME}))?${TAIL}[?\s.!]*$`;

const CHEAPEST =
  '(?<least>cheapest|least expensive|lowest|best deal)|(?<most>dearest|most expensive|priciest|costliest)';
const OF_ALL = re`^${SO}(?:is|are|isn'?t|was|would|will) (?:the )?(?<one>${NAME})(?: (?:${STILL}|be))* the (?:${CHEAPEST})(?: (?:one|option|api|of (?:them )?all|choice|way))*${TAIL}[?\s.!]*$`;

/** "hosting minus haiku?" */
const MINUS = re`^${SO}(?:what(?:'?s| is) )?(?:the )?(?<one>${NAME}) (?:minus|less) (?:the )?(?<other>${NAME})${TAIL}[?\s.!]*$`;

/** What one side costs less than the other; undefined for other questions. */
export const differenceTopic = ({ text, card }: Heard): Detailed<'saved'> | undefined => {
  const { one = '', other = '' } = MINUS.exec(text)?.groups ?? {};
  const sides = [one, other].map((words) => sideOf(words, card));
  return sides.some((side) => side === undefined) || sides[0] === sides[1]
    ? undefined
    : { about: 'saved', isOfHosting: sides.includes('hosting') };
};

/** The side that words name; "it" and "we" are hosting. */
const sideOf = (words: string, card: Heard['card']): SideId | undefined => {
  if (re`^${WE}$`.test(words)) return 'hosting';
  const side = sideNamed(words);
  if (side === undefined) return undefined;
  const { ids, isHosting } = sideOn(words, card);
  return isHosting === true ? 'hosting' : ids[0];
};

/** Two sides that a question of yes or no compares by what they cost; undefined for other questions. */
export const comparedTopic = ({ text, card }: Heard): Detailed<'compared'> | undefined => {
  const all = OF_ALL.exec(text)?.groups;
  const first = all?.one === undefined ? undefined : sideOf(all.one, card);
  if (first !== undefined) return { about: 'compared', side: first, isLess: all?.least !== undefined };
  const { one = '', less, other } = COMPARES.exec(text)?.groups ?? {};
  const side = sideOf(one, card);
  const than = other === undefined ? 'hosting' : sideOf(other, card);
  if (side === undefined || than === undefined || side === than) return undefined;
  return { about: 'compared', side, than, isLess: less !== undefined };
};
