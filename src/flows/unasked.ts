import { UnsureWhetherPosted } from '../slack/errors.ts';
import { release, take } from './claims.ts';
import type { Deps } from './deps.ts';
import { KNOWN_MS } from './once.ts';

/** What nobody asked for, such as a reminder: no request of Slack's keeps it from being said twice. */

/** A message that nobody asked for, by what makes a second one the same. */
interface Unasked {
  readonly team: string;
  readonly what: string;
}

/**
 * Says it where nobody has begun to: what may stand already, because a crash came or Slack did not answer, is not said
 * again, and counts as said. Throws what `say` does for what Slack refused, which may be said another time.
 */
export const sayOnceUnasked = async (
  deps: Pick<Deps, 'store' | 'logger' | 'now' | 'newId'>,
  { team, what }: Unasked,
  say: () => Promise<void>,
): Promise<void> => {
  const claim = { team, name: `unasked/${what}`, holder: deps.newId() };
  const perhaps = (error?: unknown): void =>
    deps.logger.warn({ err: error, team, what }, 'perhaps said already, so not said again');
  if (!(await take(deps, claim, KNOWN_MS))) return perhaps();
  try {
    await say();
  } catch (error) {
    if (error instanceof UnsureWhetherPosted) return perhaps(error);
    await release(deps, claim);
    throw error;
  }
};
