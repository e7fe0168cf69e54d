import type { WebClient } from '@slack/web-api';
import { answerLine } from '../answer.ts';
import type { Answer } from '../domain/answer.ts';
import { POSTED_BUTTONS, renderCard } from '../render/index.ts';
import type { Estimate } from '../store/store.ts';
import { answerOther } from './commands/other.ts';
import type { Conversation, PostedTs } from './conversation.ts';
import { costing } from './costing.ts';
import { deliverCard } from './deliver.ts';
import type { Deps } from './deps.ts';
import { explain } from './explain.ts';
import type { FormStart } from './form/open.ts';

/** A question in words, wherever it was asked. */
export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
  readonly client: WebClient;
  /** Opens the form for whoever asked; absent where Slack gives no trigger for it, as below a mention. */
  readonly openForm?: (start: FormStart) => Promise<void>;
}

/** What is kept of an answer before it is posted. */
export const newEstimate = (
  deps: Deps,
  { team, user, channel, threadTs }: Conversation,
  { answer, words }: { readonly answer: Answer; readonly words?: string },
): Estimate => ({
  team,
  id: deps.newId(),
  answer,
  askedBy: user,
  channel,
  askedAt: deps.now().toISOString(),
  ...(threadTs === undefined ? {} : { threadTs }),
  ...(words === undefined ? {} : { words }),
});

/** Begins the thread of an estimate with its draft: there it is argued about. One that has begun stays as it is. */
export const beginThread = async (deps: Deps, estimate: Estimate, threadTs: string): Promise<void> => {
  const { team, channel, id, answer, askedBy: by, askedAt: at, words } = estimate;
  const change = { by, at, estimate: id, ...(words === undefined ? {} : { words }) };
  await deps.store.threads.start({ team, channel, threadTs }, answer.draft, change);
};

/** Notes where a card was posted. */
export const notePosted = async (deps: Deps, estimate: Estimate, postedTs: PostedTs): Promise<void> => {
  await deps.store.estimates.save({ ...estimate, postedTs: postedTs ?? '' });
  if (estimate.threadTs === undefined && postedTs !== undefined) await beginThread(deps, estimate, postedTs);
};

/** An answer to be shown where it was asked, with the words that led to it. */
export interface Reply {
  readonly conversation: Conversation;
  readonly client: WebClient;
  readonly answer: Answer;
  readonly words?: string;
}

/** Keeps an answer and posts its card, to the asker alone where the words asked for a preview. */
export const postAnswer = async (deps: Deps, { conversation, client, ...answered }: Reply): Promise<void> => {
  const { answer } = answered;
  const estimate = newEstimate(deps, conversation, answered);
  const { id } = estimate;
  await deps.store.estimates.save(estimate);
  const preview = answer.intent.kind === 'estimate' && answer.intent.preview;
  if (preview)
    return conversation.whisper(renderCard(answer, { id, audience: 'asker', buttons: ['adjust', 'share'] }));
  // A thread that is there already begins before its card can be answered.
  if (conversation.threadTs !== undefined) await beginThread(deps, estimate, conversation.threadTs);
  const buttons =
    conversation.threadTs === undefined ? POSTED_BUTTONS : [...POSTED_BUTTONS, 'share' as const];
  const postedTs = await deliverCard(deps, { conversation, client, answer, id, buttons });
  await notePosted(deps, estimate, postedTs);
};

/** Answers a question: a card for everyone; help, questions and errors to the asker alone. */
export const ask = async (deps: Deps, question: Question): Promise<void> => {
  const { conversation, text } = question;
  try {
    const asked = await answerLine(text, await costing(deps, conversation));
    if (asked.kind === 'other') return await answerOther(deps, question, asked);
    await postAnswer(deps, { conversation, client: question.client, answer: asked.answer, words: text });
  } catch (error) {
    await explain(deps, conversation, error);
  }
};
