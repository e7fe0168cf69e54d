import { type Message, renderNotice } from '../render/index.ts';
import { refusesBlocks, refusesUs, UnsureWhetherPosted } from '../slack/errors.ts';
import { MESSAGE } from '../wire/limits.ts';
import { UNCONFIRMED_ANSWER } from '../words/notices/posting.ts';
import { wordsAlone } from './content.ts';
import type { Conversation, PostedTs, Saying } from './conversation.ts';

/** The one ladder of posting: as it is, its words alone, as a guest, to the asker. */

/** Two messages as one. */
export const below = (notice: Message, { text, blocks }: Message): Message => ({
  text: `${notice.text} ${text}`,
  blocks: [...notice.blocks, ...blocks].slice(0, MESSAGE.blocks),
});

/** Tells the asker alone that what they asked about is not there, or no longer; the log counts it as that. */
export const whisperGone = async (
  { request, whisper }: Pick<Conversation, 'request' | 'whisper'>,
  words: string,
): Promise<void> => {
  request.ending = 'nothing-there';
  await whisper(renderNotice(words));
};

/** The words of a message where Slack refuses its blocks. */
const sayOrWords = async (
  { say }: Pick<Conversation, 'say'>,
  message: Message,
  how?: Saying,
): Promise<PostedTs> => {
  try {
    return await say(message, how);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    return say(wordsAlone(message), how);
  }
};

const sayAnyhow = async (
  conversation: Conversation,
  message: Message,
  how: Saying | undefined,
): Promise<PostedTs> => {
  try {
    return await sayOrWords(conversation, message, how);
  } catch (error) {
    const { sayAsGuest } = conversation;
    if (!refusesUs(error) || sayAsGuest === undefined) throw error;
    await sayAsGuest(message, error);
    return undefined;
  }
};

/**
 * Posts for everyone, as a guest where the bot is not a member and there is a way. What may or may not have been
 * posted is shown to the asker alone, never posted twice. Throws where there is no way.
 */
export const sayOrGuest = async (
  conversation: Conversation,
  message: Message,
  how?: Saying,
): Promise<PostedTs> => {
  const { whisper, request } = conversation;
  try {
    return await sayAnyhow(conversation, message, how);
  } catch (error) {
    if (!(error instanceof UnsureWhetherPosted)) throw error;
    request.ending = 'unsure';
    await whisper(below(renderNotice(UNCONFIRMED_ANSWER), message));
    return undefined;
  }
};
