import { keysOf } from '../keys.ts';

/** The databases that hold what is kept, by how their addresses begin. */
export const DATABASES = {
  /** A file of this machine: one process alone writes it. */
  SQLite: /^file:./,
  /** A server: several processes share it. */
  PostgreSQL: /^postgres(?:ql)?:\/\/./,
} as const;
/** A kind of database that the address in DATABASE_URL may name. */
export type Database = keyof typeof DATABASES;

/** The address of a store of this process alone, gone when it ends. */
export const IN_MEMORY = 'file::memory:';

/** What an address that none of them has is told. */
export const STARTS = 'must start with file: or postgres://';

const NAMES = keysOf(DATABASES);

/** Which database an address is of; undefined for none that we know. */
export const databaseOf = (address: string): Database | undefined =>
  NAMES.find((name) => DATABASES[name].test(address));
