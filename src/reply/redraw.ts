import type { Message } from '../render/index.ts';
import { isMessageGone } from '../slack/errors.ts';
import { contentOf } from './content.ts';
import type { Outbound } from './outbound.ts';

/** Messages of ours that are drawn anew where they stand. */

/** Draws a message of ours anew. False where it is gone, so that nobody would see it. */
export const redraw = async (
  { slack }: Pick<Outbound, 'slack'>,
  { team, channel, ts }: { readonly team: string; readonly channel: string; readonly ts: string },
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
