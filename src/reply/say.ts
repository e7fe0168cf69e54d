import { type Message, renderNotice } from '../render/index.ts';
import { refusesUs, UnsureWhetherPosted } from '../slack/errors.ts';
import { MESSAGE_LIMITS } from '../wire/limits.ts';
import { UNCONFIRMED_ANSWER } from '../words/notices/posting.ts';
import { contentOf, orPlainer } from './content.ts';
import type { Conversation, PostedTs, Saying } from './conversation.ts';
import type { Outbound } from './outbound.ts';

/**
 * The one ladder of posting: as it is, its words alone, as a guest, to the asker. A card climbs it with its charts
 * (`deliver.ts`), all else by `sayOrGuest`.
 */

/** Two messages as one. */
export const below = (notice: Message, { text, blocks }: Message): Message => ({
  text: `${notice.text} ${text}`,
  blocks: [...notice.blocks, ...blocks].slice(0, MESSAGE_LIMITS.blocks),
});

/** Tells the asker alone that what they asked about is not there, or no longer; the log counts it as that. */
export const whisperGone = async (
  { request, whisper }: Pick<Conversation, 'request' | 'whisper'>,
  words: string,
): Promise<void> => {
  request.ending = 'nothing-there';
  await whisper(renderNotice(words));
};

/** Posts as a member; where the bot may not, as a guest, for the reason given, where there is a way. */
export const orAsGuest = async <T>(
  { sayAsGuest }: Pick<Conversation, 'sayAsGuest'>,
  post: () => Promise<T>,
  asGuest: (say: (message: Message) => Promise<void>, why: unknown) => Promise<T>,
): Promise<T> => {
  try {
    return await post();
  } catch (error) {
    if (!refusesUs(error) || sayAsGuest === undefined) throw error;
    return asGuest((message) => sayAsGuest(message, error), error);
  }
};

/** What may or may not have been posted is never posted twice: the asker alone sees `shown`. Then it is undefined. */
export const orToAsker = async <T>(
  { whisper, request }: Pick<Conversation, 'whisper' | 'request'>,
  post: () => Promise<T>,
  shown: () => Message,
): Promise<T | undefined> => {
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof UnsureWhetherPosted)) throw error;
    request.ending = 'unsure';
    await whisper(shown());
    return undefined;
  }
};

/**
 * Posts for everyone, as a guest where the bot is not a member and there is a way. What may or may not have been
 * posted is shown to the asker alone, never posted twice. Throws where there is no way.
 */
export const sayOrGuest = (conversation: Conversation, message: Message, how?: Saying): Promise<PostedTs> => {
  const asMember = orPlainer((plain) => conversation.say(plain, how));
  const asGuest = async (say: (message: Message) => Promise<void>): Promise<PostedTs> => {
    await say(message);
    return undefined;
  };
  return orToAsker(
    conversation,
    () => orAsGuest(conversation, () => asMember(message), asGuest),
    () => below(renderNotice(UNCONFIRMED_ANSWER), message),
  );
};

/** A thread, or a person, to whom nobody's question leads: a reminder, news. */
interface Unasked {
  readonly team: string;
  /** A channel, or a person, who then reads it directly. */
  readonly channel: string;
  readonly threadTs?: string;
}

/** Posts what nobody asked for. Throws where Slack refuses it, and UnsureWhetherPosted where it does not say. */
export const sayUnasked = async (
  { slack }: Pick<Outbound, 'slack'>,
  { team, channel, threadTs }: Unasked,
  message: Message,
): Promise<void> => {
  const { chat } = slack.of(team).client;
  const where = threadTs === undefined ? { channel } : { channel, thread_ts: threadTs };
  await orPlainer((plain) => chat.postMessage({ ...where, ...contentOf(plain) }))(message);
};
