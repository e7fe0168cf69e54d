import type { Conversation } from '../reply/conversation.ts';

/** A click on a message of ours, and what Slack gives whoever made it. */
export interface Clicked {
  readonly conversation: Conversation;
  /** Where the clicked message stands. */
  readonly messageTs: string | undefined;
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
  /** Answers in any channel, member or not, for half an hour. */
  readonly responseUrl: string | undefined;
  /** Only the person who clicks sees the message: nothing hangs below it. */
  readonly isEphemeral: boolean;
}
