import { explain } from '../../reply/explain.ts';
import type { Thread, ThreadKey } from '../../store/store.ts';
import { ask, type Question } from '../ask.ts';
import type { Deps } from '../deps.ts';
import { threadAt } from './begun.ts';
import { threadOf } from './where.ts';
import { answerInThread } from './words.ts';

/** A card is seen before it is noted where it stands; who answers at once is heard all the same. */
const LOOKS_MS = [0, 100, 300] as const;

const begunThread = async (deps: Deps, thread: ThreadKey, isReply: boolean): Promise<Thread | undefined> => {
  for (const ms of isReply ? LOOKS_MS : [0]) {
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    const begun = await threadAt(deps, thread);
    if (begun !== undefined) return begun;
  }
  return undefined;
};

export interface Heard extends Question {
  /** It was written below another message, and not in the channel itself. */
  readonly isReply: boolean;
}

/** Words to the bot: in a thread that has a draft they change it, anywhere else they are a question like the command. */
export const hear = async (deps: Deps, { isReply, ...question }: Heard): Promise<void> => {
  const { conversation, text } = question;
  try {
    const thread =
      conversation.threadTs === undefined ? undefined : threadOf(conversation, conversation.threadTs);
    const begun = thread === undefined ? undefined : await begunThread(deps, thread, isReply);
    if (thread === undefined || begun === undefined) return await ask(deps, question);
    await deps.work.queue(conversation.channel, () =>
      answerInThread(deps, { thread, conversation }, begun, text),
    );
  } catch (error) {
    await explain(deps, conversation, error);
  }
};
