import { catalogList } from '../answer/catalog-list.ts';
import { answerLine, type ReadLine, readWithoutCosting } from '../answer/index.ts';
import { defined } from '../defined.ts';
import { LlmcostError } from '../errors.ts';
import { withoutEntities } from '../inbox/words.ts';
import { printDraft } from '../parse/index.ts';
import {
  type CardRow,
  POSTED_BUTTONS,
  PREVIEW_BUTTONS,
  renderCard,
  renderLines,
  renderNotice,
  THREAD_BUTTONS,
} from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { deliverCard } from '../reply/deliver.ts';
import { below } from '../reply/say.ts';
import { tellFailure } from '../reply/tell-failure.ts';
import type { Estimate } from '../store/store.ts';
import { within } from '../waiting.ts';
import { withItsCases } from './cases.ts';
import { costing } from './costing.ts';
import type { Deps } from './deps.ts';
import type { FormStart } from './form/open.ts';
import { answerOther } from './intents/other.ts';
import { isKept, leftBehind, NOT_KEPT, newEstimate, type Reply, whenPosted } from './kept.ts';
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

/** Buttons of a card in a channel, or in a thread, from where it can be shared. */
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
  // Only its asker has seen it from now on, until they share it.
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
  readWithoutCosting(words, { by }).catch((error: unknown) => {
    if (error instanceof LlmcostError) return undefined;
    throw error;
  });

/** Slack opens a form for three seconds. */
const FORM_HUB_MS = 1_200;

/**
 * The words with what the Hub shows of a model in them. A form does not wait for a Hub that is slow, and opens without
 * one that fails: what is sent with it is looked up once more.
 */
const withHub = async ({ hub }: Deps, text: string, isForm: boolean): Promise<string> => {
  if (hub === undefined) return text;
  if (!isForm) return hub.inLine(text);
  return within(hub.inLine(text), FORM_HUB_MS, () => text).catch(() => text);
};

const MOST_LISTED = 10;

/** Answers a question: a card for everyone; help, questions and errors to the asker alone. */
export const ask = async (deps: Deps, question: Question): Promise<void> => {
  const { conversation, text, askedTs } = question;
  const { channel, user } = conversation;
  try {
    const lines = catalogList(withoutEntities(text), deps.now(), MOST_LISTED);
    if (lines !== undefined) return await conversation.whisper(renderLines(lines));
    const asIs = await readOf(text, user);
    const words = await withHub(deps, text, asIs?.intent.kind === 'form');
    const read = words === text ? asIs : await readOf(words, user);
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
