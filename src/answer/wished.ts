import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { NeededFleet } from '../domain/asked-sums.ts';
import { plural } from '../domain/format.ts';
import { askedSumsOf } from '../engine/asked-sums.ts';
import { unlessRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import {
  isOpenQuestion,
  readQuestion,
  type ThreadChange,
  type ThreadWords,
  trafficAsked,
} from '../parse/index.ts';
import { isSameToRead } from '../words/look.ts';
import { checkedWords } from './checked.ts';
import { editOf, type MentionReading } from './mention.ts';
import { answerQuestion } from './question.ts';
import { movesUnasked } from './unspoken.ts';

/**
 * "is 2 enough at 5B?", "each replica on one card?": what a question may want to see instead of an answer is typed
 * before it is offered, and what is so already is answered with yes.
 */

type Asked = Extract<ThreadWords, { readonly kind: 'question' }>;

/** What typing a mention comes to below a card. */
interface Typed {
  readonly change: ThreadChange;
  readonly after: Answer;
}

/** What a mention changes; undefined where it is refused, or is no change. */
const typedOut = async (
  mention: string,
  card: Answer,
  { read, answer, by }: MentionReading,
): Promise<Typed | undefined> => {
  const change = await unlessRefused(read(mention));
  if (change?.kind !== 'change') return undefined;
  const after = await unlessRefused(
    Promise.resolve().then(() => answer(editOf(change, by).next(card.draft, card.scenario))),
  );
  return after && { change, after };
};

const whatIf = (wish: string): string => `what if ${wish}`;

/** Whether "what if …" changes what it names, and nothing that nobody asked about. */
export const isWorthTyping = async (
  wish: string,
  card: Answer,
  reading: MentionReading,
): Promise<boolean> => {
  const typed = await typedOut(whatIf(wish), card, reading);
  return typed !== undefined && !isSameToRead(card, typed.after) && !movesUnasked(wish, card, typed.after);
};

const neededOf = ({ scenario, evidence, assessment }: Answer): NeededFleet | undefined =>
  askedSumsOf(scenario, evidence, assessment).needed;

/** How many GPUs the traffic takes, with that many to type where it is then served as planned. */
const answerNeeded = async (card: Answer, reading: MentionReading): Promise<string> => {
  const { replicas, plannedLoad } = card.scenario.selfHosted;
  const gpus = replicas === 'auto' ? undefined : neededOf(card)?.atPlannedLoad.gpus;
  const wish = gpus === undefined ? '' : plural(gpus, 'GPU');
  const typed = gpus === undefined ? undefined : await typedOut(wish, card, reading);
  const { load = null, gpus: has } = typed?.after.assessment.selfHosted ?? {};
  const isServed = has === gpus && load !== null && load <= plannedLoad;
  const isOther = typed !== undefined && !isSameToRead(card, typed.after);
  return answerQuestion({ text: '', topic: { about: 'needed', ...(isServed && isOther && { wish }) } }, card);
};

/** Whether a fleet serves as much, and how busy it is with it. */
const isAsBusy = (
  { assessment: { selfHosted: one } }: Answer,
  { assessment: { selfHosted: other } }: Answer,
) => one.capacityTokensPerMonth === other.capacityTokensPerMonth && one.load === other.load;

/** Fewer GPUs may hold only smaller weights than those of the card, where nobody says which: "at INT4 instead of FP8". */
const otherWeights = (card: Answer, after: Answer): string => {
  const [had, has] = [card, after].map(({ scenario }) => scenario.selfHosted.precision.toUpperCase());
  return had === has || after.draft.fields['selfHosted.precision'] !== undefined
    ? ''
    : `, at ${has} instead of ${had}`;
};

/** "would 4 do?": how busy those would be, or why they hold no replica. */
const answerEnough = (wish: string, card: Answer, after: Answer): string => {
  const lead = `With "${wish}"${otherWeights(card, after)}:`;
  if (!after.evidence.fit.fits)
    return `${lead} ${answerQuestion({ text: '', topic: { about: 'memory' } }, after)}`;
  const topic = { about: 'load', isDoubted: false, isIdle: false, isOfSize: true } as const;
  return `${lead} ${answerQuestion({ text: '', topic }, after)} Type "what if ${wish}" to see it so.`;
};

/** What a question is told that asks of something else than the card has; undefined where that cannot be seen. */
const answerOfOther = async (
  { text, isEnough }: Asked,
  wish: string,
  card: Answer,
  reading: MentionReading,
): Promise<string | undefined> => {
  const typed = await typedOut(whatIf(wish), card, reading);
  if (typed === undefined) return undefined;
  const { change, after } = typed;
  if (isSameToRead(card, after))
    return isOpenQuestion(text) ? undefined : checkedWords({ wish, change }, card, after, false);
  const isOfNeeded = readQuestion(text, card).topic.about === 'needed';
  if (!(isOfNeeded && trafficAsked(text) !== undefined) && movesUnasked(wish, card, after)) return undefined;
  if (!isOfNeeded)
    return isEnough === true && !isAsBusy(card, after)
      ? answerEnough(wish, card, after)
      : answerQuestion({ text, wish }, card);
  const takesSame = isSameJson(neededOf(card), neededOf(after));
  return takesSame
    ? undefined
    : `With "${wish}"${otherWeights(card, after)}: ${answerQuestion({ text }, after)}`;
};

/** What a question asks to see, as it would be said; undefined of one that asks for what the card has. */
const wishIn = ({ text, topic, wish }: Asked, card: Answer): string | undefined => {
  const about = topic ?? readQuestion(text, card, defined({ wish })).topic;
  return 'wish' in about && about.about !== 'sensitivity' ? about.wish : undefined;
};

/** What a question is told below a card; `reading` is that of a mention behind it. */
export const answerWished = async (asked: Asked, card: Answer, reading: MentionReading): Promise<string> => {
  const wish = wishIn(asked, card);
  const other = wish === undefined ? undefined : await answerOfOther(asked, wish, card, reading);
  if (other !== undefined) return other;
  const { text, topic = readQuestion(text, card).topic } = asked;
  const isUnread = asked.wish === undefined && trafficAsked(text) !== undefined;
  if (topic.about === 'needed' && !isUnread) return answerNeeded(card, reading);
  if (topic.about === 'instead' || topic.about === 'needed')
    return answerQuestion({ text, topic: { about: 'unsaid' } }, card);
  return answerQuestion({ text, ...defined({ topic: asked.topic }) }, card);
};
