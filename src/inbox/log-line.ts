import { z } from 'zod';
import type { Logger } from '../logger.ts';
import type { Received } from '../store/store.ts';
import type { Request } from './request.ts';

/** Ids and names of ours alone: nothing that a person typed. */
const Named = z.looseObject({
  command: z.string().optional().catch(undefined),
  callback_id: z.string().optional().catch(undefined),
  channel_id: z.string().optional().catch(undefined),
  user_id: z.string().optional().catch(undefined),
  user: z.looseObject({ id: z.string() }).optional().catch(undefined),
  channel: z.looseObject({ id: z.string() }).optional().catch(undefined),
  view: z.looseObject({ callback_id: z.string() }).optional().catch(undefined),
  actions: z
    .array(z.looseObject({ action_id: z.string() }))
    .optional()
    .catch(undefined),
  event: z
    .looseObject({ type: z.string(), user: z.string().optional(), channel: z.string().optional() })
    .optional()
    .catch(undefined),
});

const CHARS = 100;

/** What a payload is, who sent it, and from where. */
const detailsOf = (body: unknown): Record<string, string | undefined> => {
  const named = Named.safeParse(body);
  if (!named.success) return {};
  const { command, callback_id, channel_id, user_id, user, channel, view, actions, event } = named.data;
  const what = actions?.[0]?.action_id ?? view?.callback_id ?? callback_id ?? event?.type ?? command;
  return {
    what: what?.slice(0, CHARS),
    channel: (channel_id ?? channel?.id ?? event?.channel)?.slice(0, CHARS),
    user: (user_id ?? user?.id ?? event?.user)?.slice(0, CHARS),
  };
};

/** Told of each request what it was, how it ended and how long it took, in milliseconds. */
export type Answered = (kind: string, outcome: string, ms: number) => void;

/** Does the work of a request, and says in one line what came of it and how long it took, in milliseconds. */
export const logged = async (
  logger: Logger,
  { team, id, kind, receivedAt: _ }: Received,
  request: Request,
  body: unknown,
  work: () => Promise<void>,
  answered: Answered = () => undefined,
): Promise<void> => {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    request.outcome = 'internal';
    throw error;
  } finally {
    const ms = Math.round(performance.now() - started);
    answered(kind, request.outcome, ms);
    const taken = request.isTakenUp ? { isTakenUp: true } : {};
    logger.info(
      { request: id, kind, team, ...detailsOf(body), outcome: request.outcome, ms, ...taken },
      'request',
    );
  }
};
