import { catalogList } from '../answer/catalog-list/list.ts';
import { answerLine, type ReadLine, readWithoutCosting } from '../answer/index.ts';
import { defined } from '../defined.ts';
import { unlessRefused } from '../errors.ts';
import { renderLines } from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { tellFailure } from '../reply/tell-failure.ts';
import { within } from '../waiting.ts';
import { costing } from './costing.ts';
import type { Deps } from './deps.ts';
import type { FormStart } from './form/open.ts';
import { answerOther } from './intents/other.ts';
import { logIfOurs } from './log-ours.ts';
import { postAnswer } from './post-answer.ts';

/** A question in words, wherever it was asked. */
export interface AskedWords {
  readonly text: string;
  readonly conversation: Conversation;
  /** The message that asks; absent for a command. An edit has the same, and its card takes the place of the first. */
  readonly askedTs?: string;
  /** Opens the form for whoever asked; absent where Slack gives no trigger for it, as below a mention. */
  readonly openForm?: (start: FormStart) => Promise<void>;
}

/** undefined where words are not understood, which comes to that later, with lines to type instead. */
const readOf = (words: string, by: string): Promise<ReadLine | undefined> =>
  unlessRefused(readWithoutCosting(words, { by }));

/** Slack opens a form for three seconds. */
const FORM_HUB_MS = 1_200;

/**
 * The words with what the Hub shows of a model in them. A form does not wait for a Hub that is slow, and opens without
 * one that fails: what is sent with it is looked up once more.
 */
const withHub = async (deps: Deps, text: string, isForm: boolean): Promise<string> => {
  const { hub } = deps;
  if (hub === undefined) return text;
  if (!isForm) return hub.inLine(text);
  return within(hub.inLine(text), FORM_HUB_MS, () => text).catch((error: unknown) => {
    logIfOurs(deps, error, 'a model could not be looked up for a form');
    return text;
  });
};

const MOST_LISTED = 10;

/** Answers a question: a card for everyone; help, questions and errors to the asker alone. */
export const answerWords = async (deps: Deps, question: AskedWords): Promise<void> => {
  const { conversation, text, askedTs } = question;
  const { channel, user } = conversation;
  try {
    const lines = catalogList(text, deps.now(), MOST_LISTED);
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
