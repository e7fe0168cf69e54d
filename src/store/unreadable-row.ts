import { ZodError } from 'zod';
import { messageOf } from '../errors.ts';

const why = (cause: unknown): string => {
  if (!(cause instanceof ZodError)) return messageOf(cause);
  const [issue] = cause.issues;
  return issue === undefined ? cause.message : `${issue.path.join('.')}: ${issue.message}`;
};

/** A row that is not what this version can read. It names the row and what is wrong, never what the row holds. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';

  constructor(table: string, key: readonly (string | number)[], cause: unknown) {
    super(`${table} ${key.join('/')} cannot be read: ${why(cause)}`, { cause });
  }
}
