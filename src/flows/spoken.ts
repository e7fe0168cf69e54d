import type { Spoken } from '../inbox/spoken.ts';
import type { Conversation } from '../reply/conversation.ts';
import type { Deps } from './deps.ts';
import { hear } from './thread/mention.ts';
import { hearUsage, usageIn } from './usage/dropped.ts';

/**
 * Answers what was said to the bot: an export of usage that came with it, else its words. Files that nobody reads are
 * named.
 */
export const hearSpoken = async (deps: Deps, conversation: Conversation, spoken: Spoken): Promise<void> => {
  const { ts: askedTs, threadTs, text, files, writtenTs } = spoken;
  const usage = usageIn(spoken);
  if (usage !== undefined) return hearUsage(deps, { ...usage, conversation, askedTs, writtenTs });
  const isReply = threadTs !== undefined && threadTs !== askedTs;
  await hear(deps, { text, conversation, askedTs, writtenTs, isReply, files });
};
