import type { Conversation } from '../reply/conversation.ts';
import type { Claim } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** Names that one holder has at a time, whichever instance asks: what is done under one is not done by two at once. */

type Parts = Pick<Deps, 'store' | 'logger' | 'now'>;

/** A name for a request: one that is taken up after a crash holds its names still. */
export const claimOf = (
  deps: Pick<Deps, 'newId'>,
  { team, request }: Pick<Conversation, 'team' | 'request'>,
  name: string,
): Claim => ({ team, name, holder: request.id ?? deps.newId() });

/** From now on for `ms` milliseconds. */
export const lasting = ({ now }: Pick<Deps, 'now'>, ms: number) => {
  const from = now();
  return { now: from.toISOString(), until: new Date(from.getTime() + ms).toISOString() };
};

/** Where the store does not say, it is ours: better twice than never. */
export const orOurs = ({ logger }: Pick<Deps, 'logger'>, taken: Promise<boolean>): Promise<boolean> =>
  taken.catch((error: unknown) => {
    logger.error({ err: error }, 'whether something was done already is not known');
    return true;
  });

/** Takes a name for `ms` milliseconds. False where another holds it. Never rejects. */
export const take = (deps: Parts, claim: Claim, ms: number): Promise<boolean> =>
  orOurs(deps, deps.store.claims.take({ ...claim, ...lasting(deps, ms) }));

/** Gives a name back before its time. Never rejects. */
export const release = async ({ store, logger }: Parts, claim: Claim): Promise<void> => {
  await store.claims
    .release(claim)
    .catch((error: unknown) => logger.warn({ err: error }, 'a claim stays until it is over'));
};

/** What `task` gives, done under a name that is held for `ms` milliseconds at most; undefined where another holds it. */
export const whileHeld = async <T extends object>(
  deps: Parts,
  claim: Claim,
  ms: number,
  task: () => Promise<T>,
): Promise<T | undefined> => {
  if (!(await take(deps, claim, ms))) return undefined;
  try {
    return await task();
  } finally {
    await release(deps, claim);
  }
};
