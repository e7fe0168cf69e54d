import type { Conversation } from './conversation.ts';
import type { Outbound } from './outbound.ts';

/** What a courtesy goes with, for the log. */
type Beside = Pick<Outbound, 'logger'> & Pick<Conversation, 'channel' | 'request'>;

/** A word beside an answer. Where it cannot be said the answer stands all the same: that is logged. Never rejects. */
export const asCourtesy = async (
  { logger, channel, request }: Beside,
  saying: Promise<unknown>,
): Promise<void> => {
  await saying.catch((error: unknown) =>
    logger.warn({ err: error, channel, request: request.id }, 'a word beside an answer was not said'),
  );
};
