import { trim } from '../bounded.ts';

/** Ids of this process's own, for while the store cannot be asked. */
const REMEMBERED = 10_000;

/** Remembers the last ids. True for one that is not among them, which it then is. */
export const createRememberIfNew = (): ((id: string) => boolean) => {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    trim(ids, REMEMBERED);
    return true;
  };
};
