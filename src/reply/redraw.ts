import type { Message } from '../render/index.ts';
import { isMessageGone } from '../slack/errors.ts';
import { contentOf } from './content.ts';
import type { Outbound } from './outbound.ts';

/** Messages of ours that are drawn anew where they stand, or taken away. */

/** Where a message of ours stands. */
interface Place {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

/** Draws a message of ours anew. False where it is gone, so that nobody would see it. */
export const redraw = async (
  { slack }: Pick<Outbound, 'slack'>,
  { team, channel, ts }: Place,
  message: Message,
): Promise<boolean> => {
  try {
    await slack.of(team).client.chat.update({ channel, ts, ...contentOf(message) });
    return true;
  } catch (error) {
    if (!isMessageGone(error)) throw error;
    return false;
  }
};

/** Takes a message of ours away. One that is gone already is as good. */
export const takeDown = async (
  { slack }: Pick<Outbound, 'slack'>,
  { team, channel, ts }: Place,
): Promise<void> => {
  try {
    await slack.of(team).client.chat.delete({ channel, ts });
  } catch (error) {
    if (!isMessageGone(error)) throw error;
  }
};

/** A message as what is kept now makes it. */
interface Picture extends Place {
  /** What of it may have changed since it was drawn. */
  readonly shows: string;
  readonly message: () => Message;
}

/**
 * Draws until what is shown is what is kept: whoever writes last looks again, so that of two instances that draw at
 * the same moment none leaves an older picture. False where the message is gone.
 */
export const redrawAsKept = async (
  deps: Pick<Outbound, 'slack'>,
  asKept: () => Promise<Picture | undefined>,
): Promise<boolean> => {
  let shown: string | undefined;
  for (;;) {
    const picture = await asKept();
    if (picture === undefined) return false;
    if (picture.shows === shown) return true;
    shown = picture.shows;
    if (!(await redraw(deps, picture, picture.message()))) return false;
  }
};

/**
 * A drawing that fails leaves an old picture, and what it would have shown stands all the same. False where nobody sees
 * it: it failed, or what should be drawn is gone.
 */
export const drawIfPossible = async (
  { logger }: Pick<Outbound, 'logger'>,
  drawing: Promise<unknown>,
): Promise<boolean> => {
  try {
    return (await drawing) !== false;
  } catch (error) {
    logger.warn({ err: error }, 'a message shows what was');
    return false;
  }
};
