import { isOurs } from '../errors.ts';
import type { Deps } from './deps.ts';

/** Logs an error that is our own doing, with `failed` for what could not be done; any other is whoever asked's to mend. */
export const logIfOurs = ({ logger }: Pick<Deps, 'logger'>, error: unknown, failed: string): void => {
  if (isOurs(error)) logger.error({ err: error }, failed);
};
