import type { ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../logger.ts';

/** How Slack hears that a payload has come. */
type Ack = ReceiverEvent['ack'];

/** Acknowledges once; a connection that is gone takes no ack, and the work goes on all the same. */
export const ackOnce = (logger: Logger, ack: Ack, id: string | undefined): Ack => {
  let isAcked = false;
  return async (response) => {
    if (isAcked) return;
    isAcked = true;
    try {
      await ack(response);
    } catch (error) {
      logger.warn({ err: error, request: id }, 'could not be acknowledged');
    }
  };
};

/** Acknowledges after the work: also what nobody listens to, and what failed before anybody listened. */
export const thenAck = async (logger: Logger, work: Promise<void>, ack: Ack): Promise<void> => {
  try {
    await work;
  } catch (error) {
    logger.error({ err: error }, 'a request could not be handled');
  }
  await ack();
};
