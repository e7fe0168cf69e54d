import type { Conversation } from '../../reply/conversation.ts';
import type { ThreadKey } from '../../store/store.ts';

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
