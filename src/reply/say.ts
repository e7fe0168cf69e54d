import { type Message, UNSURE } from '../render/index.ts';
import { isNotAllowedIn, refusesBlocks, UnsureWhetherPosted } from '../slack/errors.ts';
import { type Conversation, type PostedTs, wordsOf } from './conversation.ts';

/** Two messages as one. */
export const below = (notice: Message, { text, blocks }: Message): Message => ({
  text: `${notice.text} ${text}`,
  blocks: [...notice.blocks, ...blocks].slice(0, 50),
});

/** The words of a message where Slack refuses its blocks. */
const sayOrWords = async ({ say }: Conversation, message: Message): Promise<PostedTs> => {
  try {
    return await say(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    return say(wordsOf(message));
  }
};

const sayAnyhow = async (conversation: Conversation, message: Message): Promise<PostedTs> => {
  try {
    return await sayOrWords(conversation, message);
  } catch (error) {
    const { sayAsGuest } = conversation;
    if (!isNotAllowedIn(error) || sayAsGuest === undefined) throw error;
    await sayAsGuest(message);
    return undefined;
  }
};

/**
 * Posts for everyone, as a guest where the bot is not a member and there is a way. What may or may not have been
 * posted is shown to the asker alone, never posted twice. Throws where there is no way.
 */
export const sayOrGuest = async (conversation: Conversation, message: Message): Promise<PostedTs> => {
  const { whisper, request } = conversation;
  try {
    return await sayAnyhow(conversation, message);
  } catch (error) {
    if (!(error instanceof UnsureWhetherPosted)) throw error;
    request.outcome = 'unsure';
    await whisper(below(UNSURE, message));
    return undefined;
  }
};
