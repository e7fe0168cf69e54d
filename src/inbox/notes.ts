import type { Logger } from '../logger.ts';
import type { Received, Store } from '../store/store.ts';
import type { Payload } from './payload.ts';
import type { Request } from './request.ts';

/** What the store remembers of a payload while it is answered. */

/** Whether it is ours to answer: the first to be written is, and another instance's or an earlier one is not. */
export type Noted = 'first' | 'again' | 'not-noted';

/** What the store knows of payloads, and what it could not be told yet. */
export interface Notes {
  readonly receive: (received: Received) => Promise<Noted>;
  readonly requestFor: (received: Received, payload: Payload, noted: Noted) => Request;
  /** Notes that it is finished, now or as soon as the store takes it. */
  readonly done: (received: Received) => Promise<void>;
  /** True for what is finished, though the store does not know it yet. */
  readonly isFinished: (received: Received) => boolean;
  /** Tries again what could not be noted. */
  readonly catchUp: () => Promise<void>;
}

/** One payload of one workspace: Slack's ids are unique within it. */
export const keyOf = ({ team, id }: Pick<Received, 'team' | 'id'>): string => `${team}/${id}`;

/** Payloads that the store could not note as finished are remembered in memory until it can. */
export const createNotes = (store: Pick<Store, 'inbox'>, logger: Logger): Notes => {
  const finished = new Map<string, Received>();
  const failed = (message: string, id: string) => (error: unknown) =>
    logger.error({ err: error, request: id }, message);

  const done = async (received: Received): Promise<void> => {
    const { team, id } = received;
    try {
      await store.inbox.done(team, id);
      finished.delete(keyOf(received));
    } catch (error) {
      finished.set(keyOf(received), received);
      failed('could not note what was answered', id)(error);
    }
  };

  return {
    receive: async (received) => {
      try {
        return (await store.inbox.receive(received)) ? 'first' : 'again';
      } catch (error) {
        // Better twice than never.
        failed('could not note what was received', received.id)(error);
        return 'not-noted';
      }
    },
    requestFor: ({ team, id, receivedAt }, payload, noted) => {
      let isSaid = false;
      const note = async (isSaying: boolean): Promise<void> => {
        if (isSaid === isSaying) return;
        await store.inbox.saying(team, id, isSaying);
        isSaid = isSaying;
      };
      return {
        id,
        payload,
        receivedAt,
        isTakenUp: false,
        mayHaveSpoken: false,
        ending: 'answered',
        // What was never noted is never taken up, so it cannot be said a second time.
        beforeSaying: noted === 'not-noted' ? async () => undefined : () => note(true),
        whenRefused: () => note(false).catch(failed('could not note that nothing was said', id)),
      };
    },
    done,
    isFinished: (received) => finished.has(keyOf(received)),
    catchUp: async () => {
      for (const received of [...finished.values()]) await done(received);
    },
  };
};
