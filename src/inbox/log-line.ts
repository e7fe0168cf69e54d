import { defined } from '../defined.ts';
import type { Logger } from '../logger.ts';
import type { Received } from '../store/store.ts';
import { cameFrom, type Origin } from './origin.ts';
import type { Payload } from './payload.ts';
import type { Request } from './request.ts';

const CHARS = 100;

/** What a payload is, who sent it, and from where. */
export const detailsOf = (payload: Payload): Pick<Origin, 'what' | 'channel' | 'user'> => {
  const { what, channel, user } = cameFrom(payload);
  return defined({
    what: what?.slice(0, CHARS),
    channel: channel?.slice(0, CHARS),
    user: user?.slice(0, CHARS),
  });
};

/** Told of each request what it was, how it ended and how long it took, in milliseconds. */
export type Answered = (kind: string, outcome: string, ms: number) => void;

/** Does the work of a request, and says in one line what came of it and how long it took, in milliseconds. */
export const logged = async (
  logger: Logger,
  { team, id, kind }: Received,
  request: Request,
  work: () => Promise<void>,
  answered: Answered = () => undefined,
): Promise<void> => {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    request.ending = 'internal';
    throw error;
  } finally {
    const ms = Math.round(performance.now() - started);
    answered(kind, request.ending, ms);
    const taken = request.isTakenUp ? { isTakenUp: true } : {};
    logger.info(
      { request: id, kind, team, ...detailsOf(request.payload), outcome: request.ending, ms, ...taken },
      'request',
    );
  }
};
