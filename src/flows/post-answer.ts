import { defined } from '../defined.ts';
import { isPreviewIntent } from '../domain/intent.ts';
import { lineToCopy } from '../parse/index.ts';
import {
  type CardRow,
  POSTED_BUTTONS,
  PREVIEW_BUTTONS,
  renderCard,
  renderNotice,
  THREAD_BUTTONS,
} from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { deliverCard } from '../reply/deliver.ts';
import { below } from '../reply/say.ts';
import { type Estimate, tsOfCard } from '../store/store.ts';
import { FIRST_CARD_TIP, NOT_KEPT } from '../words/notices/cards.ts';
import { THREAD_GOES_ON } from '../words/notices/threads.ts';
import { withItsCases } from './cases.ts';
import type { Deps } from './deps.ts';
import { keepAnswer, leftBehind, newEstimate, type Reply, whenPosted } from './kept.ts';
import { claimFirstCard } from './once.ts';

/** An answer that is kept and shown as a card, whoever asked for it: words, a form, an export, a step. */

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
  const card = { conversation, answer, id, line: lineToCopy(answer.draft), ...defined({ insteadOf }) };
  if (!(await keepAnswer(deps, estimate))) {
    await deliverCard(deps, { ...card, buttons: 'none', note: renderNotice(NOT_KEPT) });
    return undefined;
  }
  const tip = (await claimFirstCard(deps, conversation)) ? FIRST_CARD_TIP : undefined;
  const delivered = await deliverCard(deps, {
    ...card,
    buttons: buttonsIn(conversation.threadTs),
    ...defined({ tip }),
  });
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

/** The card that answered the same message before it was edited; `kept` where its thread goes on from it. */
const editedCard = async (
  { store }: Deps,
  { team, channel }: Conversation,
  { askedTs }: Pick<Reply, 'askedTs'>,
): Promise<Estimate | 'kept' | undefined> => {
  const card = askedTs === undefined ? undefined : await store.estimates.askedIn(team, channel, askedTs);
  const ts = card && tsOfCard(card);
  if (card === undefined || ts === undefined) return undefined;
  const begun = await store.threads.find({ team, channel, threadTs: card.threadTs ?? ts });
  return begun === undefined ? card : 'kept';
};

/**
 * Keeps an answer and posts its card, to the asker alone where the words asked for a preview. Gives where a card for
 * everyone stands that was posted just now, or before a crash.
 */
export const postAnswer = async (
  deps: Deps,
  { conversation, ...reply }: Reply,
): Promise<string | undefined> => {
  const answer = await withItsCases(deps, reply.answer);
  const answered = { ...reply, answer };
  const edited = await editedCard(deps, conversation, answered);
  if (edited === 'kept') {
    await conversation.whisper(renderNotice(THREAD_GOES_ON));
    return undefined;
  }
  const own = newEstimate(deps, conversation, answered);
  const estimate = edited === undefined ? own : { ...own, id: edited.id };
  const before = await leftBehind(deps, estimate, conversation);
  if (before?.postedTs !== undefined) {
    await whenPosted(deps, conversation, before, { ts: tsOfCard(before) });
    return tsOfCard(before);
  }
  if (!isPreviewIntent(answer.intent))
    return postCard(deps, conversation, estimate, edited && tsOfCard(edited));
  const kept = await keepAnswer(deps, estimate);
  const buttons = kept ? PREVIEW_BUTTONS : 'none';
  const card = renderCard(answer, { id: estimate.id, audience: 'asker', buttons });
  await conversation.whisper(kept ? card : below(renderNotice(NOT_KEPT), card));
  return undefined;
};
