import type { Message } from '../render/index.ts';
import type { Conversation, PostedTs } from './conversation.ts';
import { isNotAllowedIn } from './slack-errors.ts';

/** Posts for everyone, as a guest where the bot is not a member and there is a way. Throws where there is none. */
export const sayOrGuest = async ({ say, sayAsGuest }: Conversation, message: Message): Promise<PostedTs> => {
  try {
    return await say(message);
  } catch (error) {
    if (!isNotAllowedIn(error) || sayAsGuest === undefined) throw error;
    await sayAsGuest(message);
    return undefined;
  }
};
