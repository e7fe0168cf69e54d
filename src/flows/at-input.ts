import { describeError } from '../errors.ts';
import type { Deps } from './deps.ts';
import { logIfOurs } from './log-ours.ts';

/**
 * What is said at an input that made `error`, a sentence of that failure. What is our own doing is logged, with
 * `failed` for what could not be done: whoever filled it in can mend nothing.
 */
export const wordsAtInput = (deps: Pick<Deps, 'logger'>, error: unknown, failed: string): string => {
  logIfOurs(deps, error, failed);
  return describeError(error).message;
};
