import { trim } from '../bounded.ts';

/** Ids of this process's own, for while the store cannot be asked. */
const REMEMBERED = 10_000;

/** Remembers the last ids: one is new the first time that it is asked about. */
export const createIsNew = (): ((id: string) => boolean) => {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    trim(ids, REMEMBERED);
    return true;
  };
};
