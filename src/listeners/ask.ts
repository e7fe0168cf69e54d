import { answerLine, type ReadLine, readLine } from '../answer/index.ts';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { LlmcostError } from '../errors.ts';
import { answerId } from '../inbox/request.ts';
import { printDraft } from '../parse/index.ts';
import {
  type CardRow,
  POSTED_BUTTONS,
  PREVIEW_BUTTONS,
  renderCard,
  renderNotice,
  THREAD_BUTTONS,
} from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { type Delivered, deliverCard } from '../reply/deliver.ts';
import { below } from '../reply/say.ts';
import { tellFailure } from '../reply/tell-failure.ts';
import type { Estimate } from '../store/store.ts';
import { withItsCases } from './cases.ts';
import { answerOther } from './commands/other.ts';
import { costing } from './costing.ts';
import type { Deps } from './deps.ts';
import type { FormStart } from './form/open.ts';
import { isFirstCard } from './once.ts';

/** A question in words, wherever it was asked. */
export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
  /** The message that asks; absent for a command. An edit has the same, and its card takes the place of the first. */
  readonly askedTs?: string;
  /** Opens the form for whoever asked; absent where Slack gives no trigger for it, as below a mention. */
  readonly openForm?: (start: FormStart) => Promise<void>;
}

/** What is kept of an answer before it is posted. */
export const newEstimate = (
  deps: Deps,
  { team, user, channel, threadTs, request }: Conversation,
  { answer, words, askedTs }: Pick<Reply, 'answer' | 'words' | 'askedTs'>,
): Estimate => ({
  team,
  id: answerId(team, request) ?? deps.newId(),
  answer,
  askedBy: user,
  channel,
  askedAt: deps.now().toISOString(),
  ...defined({ threadTs, words, askedTs }),
});

/** Notes where a card was posted. */
export const notePosted = async (
  deps: Deps,
  { team, id }: Estimate,
  { ts, chart }: Exclude<Delivered, 'unsure'>,
): Promise<void> => {
  await deps.store.estimates.posted(team, id, ts ?? '', chart);
};

/** An answer to be shown where it was asked, with the words that led to it. */
export interface Reply {
  readonly conversation: Conversation;
  readonly answer: Answer;
  readonly words?: string;
  readonly askedTs?: string;
}

/** Beside a card that could not be kept: buttons would find nothing. */
export const NOT_KEPT = renderNotice(
  'My database takes nothing at the moment, so this has no buttons. Ask again later for a card that has.',
);

/** Keeps an answer before anybody sees it. False where the store fails: the answer is shown all the same. */
export const isKept = async ({ store, logger }: Deps, estimate: Estimate): Promise<boolean> => {
  try {
    await store.estimates.save(estimate);
    return true;
  } catch (error) {
    logger.error({ err: error, estimate: estimate.id }, 'an answer could not be kept');
    return false;
  }
};

/** What was done of this answer before a crash. */
const leftBehind = async (deps: Deps, { team, id }: Estimate, { request }: Conversation) =>
  request.isTakenUp ? await deps.store.estimates.find(team, id) : undefined;

/** What is done about a card that stands: a failure here takes nothing away from it. */
const whenPosted = async (
  deps: Deps,
  { request }: Conversation,
  estimate: Estimate,
  posted: Exclude<Delivered, 'unsure'>,
): Promise<void> => {
  await notePosted(deps, estimate, posted).catch((error: unknown) =>
    deps.logger.error({ err: error, request: request.id }, 'could not note where a card stands'),
  );
};

/** Of a card in a channel, or in a thread, whence it can be shared. */
export const buttonsIn = (threadTs: string | undefined): CardRow =>
  threadTs === undefined ? POSTED_BUTTONS : THREAD_BUTTONS;

const postCard = async (
  deps: Deps,
  conversation: Conversation,
  estimate: Estimate,
  insteadOf: string | undefined,
): Promise<string | undefined> => {
  const { id, answer } = estimate;
  const card = { conversation, answer, id, insteadOf, line: printDraft(answer.draft) };
  if (!(await isKept(deps, estimate))) {
    await deliverCard(deps, { ...card, buttons: 'none', note: NOT_KEPT });
    return undefined;
  }
  const tip = (await isFirstCard(deps, conversation)) ? FIRST_CARD_TIP : undefined;
  const delivered = await deliverCard(deps, { ...card, tip, buttons: buttonsIn(conversation.threadTs) });
  if (delivered !== 'unsure') {
    await whenPosted(deps, conversation, estimate, delivered);
    return delivered.ts;
  }
  // From now on it is what its asker alone has seen, until they share it.
  const ignoredWords = answer.intent.kind === 'estimate' ? answer.intent.ignoredWords : [];
  const intent = { kind: 'estimate' as const, ignoredWords, preview: true };
  await deps.store.estimates.save({ ...estimate, answer: { ...answer, intent } });
  return undefined;
};

const FIRST_CARD_TIP = 'Tip: on any message, ⋯ → Estimate LLM cost here';

const GOES_ON = renderNotice(
  'The thread goes on from what your message said before, so its card stays. Ask again in a new message.',
);

/** The card that answered the same message before it was edited; `kept` where its thread goes on from it. */
const editedCard = async (
  { store }: Deps,
  { team, channel }: Conversation,
  { askedTs }: Pick<Reply, 'askedTs'>,
): Promise<Estimate | 'kept' | undefined> => {
  const card = askedTs === undefined ? undefined : await store.estimates.askedIn(team, channel, askedTs);
  if (card === undefined || !card.postedTs) return undefined;
  const begun = await store.threads.find({ team, channel, threadTs: card.threadTs ?? card.postedTs });
  return begun === undefined ? card : 'kept';
};

/**
 * Keeps an answer and posts its card, to the asker alone where the words asked for a preview. Gives where a card for
 * everyone stands that was posted just now.
 */
export const postAnswer = async (
  deps: Deps,
  { conversation, ...reply }: Reply,
): Promise<string | undefined> => {
  const answer = await withItsCases(deps, reply.answer);
  const answered = { ...reply, answer };
  const edited = await editedCard(deps, conversation, answered);
  if (edited === 'kept') {
    await conversation.whisper(GOES_ON);
    return undefined;
  }
  const own = newEstimate(deps, conversation, answered);
  const estimate = edited === undefined ? own : { ...own, id: edited.id };
  const before = await leftBehind(deps, estimate, conversation);
  if (before?.postedTs !== undefined) {
    await whenPosted(deps, conversation, before, { ts: before.postedTs || undefined });
    return undefined;
  }
  const preview = answer.intent.kind === 'estimate' && answer.intent.preview;
  if (!preview) return postCard(deps, conversation, estimate, edited?.postedTs || undefined);
  const kept = await isKept(deps, estimate);
  const buttons = kept ? PREVIEW_BUTTONS : 'none';
  const card = renderCard(answer, { id: estimate.id, audience: 'asker', buttons });
  await conversation.whisper(kept ? card : below(NOT_KEPT, card));
  return undefined;
};

/** undefined where words are not understood, which comes to that later, with lines to type instead. */
const readOf = (words: string, by: string): Promise<ReadLine | undefined> =>
  readLine(words, { by }).catch((error: unknown) => {
    if (error instanceof LlmcostError) return undefined;
    throw error;
  });

/** Answers a question: a card for everyone; help, questions and errors to the asker alone. */
export const ask = async (deps: Deps, question: Question): Promise<void> => {
  const { conversation, text, askedTs } = question;
  const { channel, user } = conversation;
  try {
    const words = (await deps.hub?.inLine(text)) ?? text;
    const read = await readOf(words, user);
    // What asks for no sums, such as the form, which must open at once.
    if (read !== undefined && read.intent.kind !== 'estimate')
      return await answerOther(deps, question, { ...read, intent: read.intent });
    const options = await costing(deps, conversation);
    // Only the sums wait for their turn: who waits for Slack holds up nobody.
    const asked = await deps.work.queue(channel, () => answerLine(words, options, read));
    if (asked.kind === 'other') return await answerOther(deps, question, asked);
    await postAnswer(deps, {
      conversation,
      answer: asked.answer,
      words: text,
      ...defined({ askedTs }),
    });
  } catch (error) {
    await tellFailure(deps, conversation, error);
  }
};
