import { type Conversation, commandConversation } from '../../reply/conversation.ts';
import type { ThreadKey } from '../../store/store.ts';
import type { Clicked } from '../clicked.ts';
import type { Deps } from '../deps.ts';

/** Somebody in a thread, and the ways to answer them. */
export interface InThread {
  readonly thread: ThreadKey;
  readonly conversation: Conversation;
}

/** The thread of a conversation that is in one. */
export const threadOf = (
  { team, channel }: Pick<Conversation, 'team' | 'channel'>,
  threadTs: string,
): ThreadKey => ({ team, channel, threadTs });

/** Whoever clicked, in the thread that the clicked message stands in or begins. */
export const threadClicked = (
  { slack, logger }: Pick<Deps, 'slack' | 'logger'>,
  { conversation, messageTs = '', responseUrl }: Clicked,
): InThread => {
  const threadTs = conversation.threadTs ?? messageTs;
  return {
    thread: threadOf(conversation, threadTs),
    conversation: commandConversation({ slack, logger, ...conversation, responseUrl, threadTs }),
  };
};
