import type { Logger } from '../logger.ts';
import type { Received } from '../store/store.ts';
import type { Payload } from './payload.ts';
import type { Request } from './request.ts';

/** Ids and names of ours alone: nothing that a person typed. */
interface Details {
  readonly what?: string | undefined;
  readonly channel?: string | undefined;
  readonly user?: string | undefined;
}

const CHARS = 100;

const rawDetails = (payload: Payload): Details => {
  switch (payload.kind) {
    case 'mention':
    case 'message': {
      const { type, channel, user } = payload.body.event;
      return { what: type, channel, user };
    }
    case 'home':
      return { what: payload.body.event.type, user: payload.body.event.user };
    case 'uninstalled':
    case 'step':
      return { what: payload.body.event.type };
    case 'command':
      return {
        what: payload.body.command,
        channel: payload.body.channel_id,
        user: payload.body.user_id,
      };
    case 'click':
      return {
        what: payload.body.actions[0].action_id,
        channel: payload.body.channel?.id ?? payload.body.container?.channel_id,
        user: payload.body.user.id,
      };
    case 'submission':
    case 'closed':
      return { what: payload.body.view.callback_id, user: payload.body.user.id };
    case 'menu':
      return { what: payload.body.action_id, user: payload.body.user.id };
    case 'shortcut':
      return { what: payload.body.callback_id, user: payload.body.user.id };
    case 'message-shortcut':
      return {
        what: payload.body.callback_id,
        channel: payload.body.channel.id,
        user: payload.body.user.id,
      };
    case 'unsupported':
      return {};
    default:
      return payload satisfies never;
  }
};

/** What a payload is, who sent it, and from where. */
export const detailsOf = (payload: Payload): Details => {
  const { what, channel, user } = rawDetails(payload);
  return {
    what: what?.slice(0, CHARS),
    channel: channel?.slice(0, CHARS),
    user: user?.slice(0, CHARS),
  };
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
