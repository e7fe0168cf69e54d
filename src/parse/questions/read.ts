import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import { figuresInText } from '../../domain/figures.ts';
import type { NamedApis, Question } from '../../domain/question.ts';
import type { About, Topic } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { isSaid } from '../in-order.ts';
import { ASKS_INSIDE } from '../text/asked-inside.ts';
import { behindClaim } from '../text/claims.ts';
import { apisNamed } from './apis-named.ts';
import { billReachedTopic } from './bill-reached.ts';
import { comparedTopic, differenceTopic } from './compared.ts';
import { floorTopic } from './floor-asked.ts';
import { landlordTopic } from './landlords.ts';
import { trafficAsked } from './needed-for.ts';
import { notThereTopic } from './not-there.ts';
import { sideOn } from './objects.ts';
import { partTopic } from './one-part.ts';
import { gpuFactsTopic, otherGpu } from './other-gpu.ts';
import { SO } from './parts.ts';
import { rentsTopic } from './rents-asked.ts';
import type { Heard } from './row.ts';
import { sellersTopic } from './sellers-asked.ts';
import { askedOfRequests, textTopic } from './text-asked.ts';
import { TOPICS } from './topics.ts';
import { typedFigure } from './typed-figure.ts';
import { whose } from './whose.ts';

/** What a question below a card is about: one topic of those that an answer is known to, and what it names. */

/** "how many hours?" is no question of yes or no. */
const ASKS_FOR_MORE = re`^${SO}(?:what|how|when|where|which|who|why|(?:can you )?explain|(?:i|we) (?:do ?n'?t|do not)|can you|break|remind)\b`;

/** "monthly or yearly?", "people cost = ?": neither is answered by yes or no. */
const ASKS_WHICH = /\S or (?!not\b|no\b|what\b|so\b)\S|[=:]\s*\?+\s*$/i;

/** "585 for novita seems low": a figure that is doubted is told with its source. */
const DOUBTS =
  /\b(?:sure|right|correct|true|really|seems?|looks?|sounds?|realistic|why|too|check|verify|confirm|per|a month|a year)\b/i;

/** What wins is of the volume and the fleet that are asked about, and not of those of the card. */
const ASKS_VERDICT = /\b(?:worth|wins?|to host|make sense|pays? off)\b/i;

/** Topics that a name alone leads to: what is named may be wanted, and not asked about. */
const OF_NAMES: ReadonlySet<About> = new Set([
  'gpus',
  'model',
  'memory',
  'paying',
  'verdict',
  'bill',
  'sources',
]);

/** "200 rps?", "maybe 4 L40S?": a value alone is wanted, and what the card has of it is not asked. */
const VALUE_ALONE = /^(?:(?:maybe|or|and|perhaps|rather)[\s,]+)*\d[\w.,]*(?: [^\s?]+){0,2}\s*\?+$/i;

/** A number with its unit or a noun behind it, and one that scales. */
const COUNTED = /\d /;
const SCALED = /\d ?[kmb%]/i;

/** Whether what is wished for is what the question is about, and the topic only what its words happen to name. */
const isOfWish = (topic: Topic | undefined, wish: string, { text, named }: Heard): boolean => {
  if (topic === undefined || OF_NAMES.has(topic.about) || ASKS_VERDICT.test(text)) return true;
  if (topic.about !== 'apis') return false;
  const isOfOther = `${named.stranger ?? ''} `.startsWith(`${wish} `);
  return (named.ids.length < 2 || SCALED.test(wish)) && !isOfOther;
};

/** What a question stands in says nothing of what it asks for: "what's the load in this scenario?" */
const FRAME =
  /(?<=\S) (?:in|on|for|with|of|under|at) (?:this|that|the|our|this whole)(?: (?:current|present|whole|given))? (?:scenario|set-?up|config(?:uration)?|case|situation)\b/i;

const rowTopic = (heard: Heard): Topic | undefined => {
  const asks = TOPICS.find((row) => isSaid(heard.text, row.about))?.asks;
  return typeof asks === 'string' ? { about: asks } : asks?.(heard);
};

/** The topic of a question that asks for nobody's words. */
const topicOf = (heard: Heard, wish: string | undefined): Topic | undefined => {
  const first =
    sellersTopic(heard) ??
    landlordTopic(heard) ??
    rentsTopic(heard) ??
    billReachedTopic(heard) ??
    comparedTopic(heard) ??
    notThereTopic(heard) ??
    differenceTopic(heard) ??
    floorTopic(heard) ??
    partTopic(heard.text) ??
    textTopic(heard);
  if (first !== undefined) return first;
  const facts = gpuFactsTopic(heard.text);
  if (facts !== undefined) return facts;
  const other = otherGpu(heard.text, heard.card);
  const topic = rowTopic(heard);
  if (other !== undefined && topic?.about === 'needed')
    return { about: 'needed', wish: [other, trafficAsked(heard.text)].filter(Boolean).join(', ') };
  if (other !== undefined && !COUNTED.test(wish ?? '')) return { about: 'other-gpu', name: other };
  if (wish === undefined) return topic;
  if (VALUE_ALONE.test(heard.text)) return { about: 'instead', wish };
  if (isOfWish(topic, wish, heard)) return { about: 'instead', wish };
  return topic?.about === 'load' || topic?.about === 'needed' ? { ...topic, wish } : topic;
};

/** "no people in there?", "you don't count power?": yes and no would each be taken for both. */
const DENIES = re`^${SO}(?:no|not|nothing|nobody|none|without|never)\b|^${SO}(?:you|we|it|that|this|they|there|hosting|(?:the )?(?:card|bill|gpus?|people|price)) ?(?:(?:is|are|was|were|do|does|did|has|have|can|could|would|will) ?(?:n'?t|not|no|never|without)\b|'?s (?:no|not|without)\b|n'?t\b)`;
/** "is that without power?" */
const WITHOUT = /\b(?:without|excluding|not (?:including|counting))\b/i;
/** "H100 price?", "bill?": a noun alone asks for its figure. */
const NAMES_FIGURE = re`^${SO}(?:the |our )?(?:[\w.-]+ ){0,3}(?:price|cost|rate|bill|rent|total)s?\s*\?+$`;
const VERB = /\b(?:is|are|was|does|do|did|has|have|can|will|would|should|same|only|just)\b/i;

/** Whether yes or no is no answer to a question. */
export const isOpenQuestion = (text: string): boolean =>
  [ASKS_FOR_MORE, ASKS_INSIDE, ASKS_WHICH, DENIES, WITHOUT].some((asks) => asks.test(text)) ||
  (NAMES_FIGURE.test(text) && !VERB.test(text));

/** Topics whose answer says nothing of a figure that it does not know. */
const quotes = (topic: Topic | undefined): boolean => topic === undefined || topic.about === 'sources';

/** How a question is asked, beside its words. */
interface Asked {
  /** What it may want to see instead of an answer. */
  readonly wish?: string;
  /** The side of which it is asked again. */
  readonly of?: string;
}

/** What a question names; one that is asked of another side may name two still. */
const namedBy = (text: string, card: Answer, of: string | undefined): NamedApis => {
  const named = apisNamed(text, card);
  if (of === undefined) return named;
  const side = sideOn(of, card);
  const isBeside = side.ids.length > 0 && named.ids.length > side.ids.length;
  return isBeside ? named : side;
};

/** A question as it is read below this card. */
export const readQuestion = (asked: string, card: Answer, { wish, of }: Asked = {}): Question => {
  const text = askedOfRequests(behindClaim(asked.replace(FRAME, '')), card);
  const named = namedBy(text, card, of);
  const again = of !== undefined && ({ isAgain: true } as const);
  const isOpen = isOpenQuestion(text);
  const typed = whose(text, card);
  if (typed !== undefined) return { topic: typed, named, isOpen };
  const topic = topicOf({ text, card, named }, wish);
  return {
    topic: topic ?? { about: 'unsaid' },
    named,
    isOpen,
    ...again,
    ...defined({
      figure: isOpen || DOUBTS.test(text) ? typedFigure(text) : undefined,
      quoted: quotes(topic) ? figuresInText(text)[0] : undefined,
    }),
  };
};
