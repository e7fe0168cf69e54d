import { describeError, kindOfFailure } from '../errors.ts';
import type { Deps } from './deps.ts';

/**
 * What is said at an input that made `error`, a sentence of that failure. What is our own doing is logged, with
 * `failed` for what could not be done: whoever filled it in can mend nothing.
 */
export const wordsAtInput = ({ logger }: Pick<Deps, 'logger'>, error: unknown, failed: string): string => {
  const { code, message } = describeError(error);
  if (kindOfFailure(code) === 'ours') logger.error({ err: error }, failed);
  return message;
};
