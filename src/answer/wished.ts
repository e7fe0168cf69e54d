import type { Answer } from '../domain/answer.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import { isOpenQuestion, readQuestion, type ThreadChange, type ThreadWords } from '../parse/index.ts';
import { isSameToRead } from '../words/look.ts';
import { checkedWords } from './checked.ts';
import { editOf, type MentionReading } from './mention.ts';
import { answerQuestion } from './question.ts';
import { movesUnasked } from './unspoken.ts';

/**
 * "is 2 enough at 5B?", "each replica on one card?": what a question may want to see instead of an answer is typed as a
 * "what if" before that is offered, and what is so already is answered with yes.
 */

/** What typing a wish comes to below a card. */
interface Typed {
  readonly change: ThreadChange;
  readonly after: Answer;
}

/** What "what if …" changes; undefined where it is refused, or is no change. */
const typedOut = async (
  wish: string,
  card: Answer,
  { read, answer, by }: MentionReading,
): Promise<Typed | undefined> => {
  const change = await orWhyRefused(read(`what if ${wish}`));
  if (change instanceof LlmcostError || change.kind !== 'change') return undefined;
  const after = await orWhyRefused(
    Promise.resolve().then(() => answer(editOf(change, by).next(card.draft, card.scenario))),
  );
  return after instanceof LlmcostError ? undefined : { change, after };
};

/** Whether "what if …" changes what it names, and nothing that nobody asked about. */
export const isWorthTyping = async (
  wish: string,
  card: Answer,
  reading: MentionReading,
): Promise<boolean> => {
  const typed = await typedOut(wish, card, reading);
  return typed !== undefined && !isSameToRead(card, typed.after) && !movesUnasked(wish, card, typed.after);
};

/** Whether a question that may want something else is told how to see it. */
const offersIn = (text: string, card: Answer, wish: string): boolean => {
  const { topic } = readQuestion(text, card, wish);
  return 'wish' in topic && topic.about !== 'sensitivity';
};

/** What a question is told below a card; `reading` is that of a mention behind it. */
export const answerWished = async (
  { wish, ...question }: Extract<ThreadWords, { readonly kind: 'question' }>,
  card: Answer,
  reading: MentionReading,
): Promise<string> => {
  if (wish === undefined || !offersIn(question.text, card, wish)) return answerQuestion(question, card);
  const typed = await typedOut(wish, card, reading);
  if (typed === undefined) return answerQuestion(question, card);
  const { change, after } = typed;
  if (isSameToRead(card, after))
    return isOpenQuestion(question.text)
      ? answerQuestion(question, card)
      : checkedWords({ wish, change }, card, after, false);
  return answerQuestion(movesUnasked(wish, card, after) ? question : { ...question, wish }, card);
};
