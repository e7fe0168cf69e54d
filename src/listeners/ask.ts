import type { WebClient } from '@slack/web-api';
import { type Asked, answerLine } from '../answer.ts';
import type { Answer } from '../domain/answer.ts';
import { describeError } from '../errors.ts';
import { renderCard, renderError, renderHelp } from '../render/index.ts';
import type { Estimate } from '../store/store.ts';
import type { Conversation, PostedTs } from './conversation.ts';
import { deliverCard } from './deliver.ts';
import type { Deps } from './deps.ts';

/** A question in words, wherever it was asked. */
export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
  readonly client: WebClient;
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

/** Notes where a card was posted, and begins its thread: there its draft is argued about. */
export const notePosted = async (deps: Deps, estimate: Estimate, postedTs: PostedTs): Promise<void> => {
  await deps.store.estimates.save({ ...estimate, postedTs: postedTs ?? '' });
  const { team, channel, threadTs = postedTs, id, answer, askedBy: by, askedAt: at, words } = estimate;
  if (threadTs === undefined) return;
  const change = { by, at, estimate: id, ...(words === undefined ? {} : { words }) };
  await deps.store.threads.start({ team, channel, threadTs }, answer.draft, change);
};

const reply = async (deps: Deps, { conversation, client, text }: Question, asked: Asked): Promise<void> => {
  if (asked.kind === 'other') return conversation.whisper(renderHelp());
  const { answer } = asked;
  const estimate = newEstimate(deps, conversation, { answer, words: text });
  const { id } = estimate;
  await deps.store.estimates.save(estimate);
  const preview = answer.intent.kind === 'estimate' && answer.intent.preview;
  if (preview) return conversation.whisper(renderCard(answer, { id, audience: 'asker', buttons: ['share'] }));
  const postedTs = await deliverCard(deps, { conversation, client, answer, id, buttons: ['remove'] });
  await notePosted(deps, estimate, postedTs);
};

/** The one place that turns a failure into words for whoever asked; what is not known is logged. */
export const explain = async (deps: Deps, conversation: Conversation, error: unknown): Promise<void> => {
  const described = describeError(error);
  if (described.code === 'internal')
    deps.logger.error({ err: error, channel: conversation.channel }, 'could not answer');
  try {
    await conversation.whisper(renderError(described));
  } catch (unsent) {
    deps.logger.error({ err: unsent, channel: conversation.channel }, 'could not tell the asker');
  }
};

/** Answers a question: a card for everyone; help, questions and errors to the asker alone. */
export const ask = async (deps: Deps, question: Question): Promise<void> => {
  const { conversation, text } = question;
  try {
    const asked = await answerLine(text, { asOf: deps.now(), by: conversation.user });
    await reply(deps, question, asked);
  } catch (error) {
    await explain(deps, conversation, error);
  }
};
