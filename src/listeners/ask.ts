import type { WebClient } from '@slack/web-api';
import { type Asked, answerLine } from '../answer.ts';
import { describeError } from '../errors.ts';
import { renderCard, renderError, renderHelp } from '../render/index.ts';
import type { Conversation } from './conversation.ts';
import { deliverCard } from './deliver.ts';
import type { Deps } from './deps.ts';

/** A question in words, wherever it was asked. */
export interface Question {
  readonly text: string;
  readonly conversation: Conversation;
  readonly client: WebClient;
}

const reply = async (deps: Deps, { conversation, client }: Question, asked: Asked): Promise<void> => {
  if (asked.kind === 'other') return conversation.whisper(renderHelp());
  const { answer } = asked;
  const id = deps.newId();
  const { user: askedBy, channel } = conversation;
  const estimate = { id, answer, askedBy, channel, askedAt: deps.now().toISOString() };
  await deps.store.save(estimate);
  const preview = answer.intent.kind === 'estimate' && answer.intent.preview;
  if (preview) return conversation.whisper(renderCard(answer, { id, audience: 'asker', buttons: ['share'] }));
  const postedTs = await deliverCard(deps, { conversation, client, answer, id, buttons: ['remove'] });
  if (postedTs !== undefined) await deps.store.save({ ...estimate, postedTs });
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
