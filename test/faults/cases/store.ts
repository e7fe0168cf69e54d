import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { IN_MEMORY } from '../../../src/store/address.ts';
import { unavailable } from '../../../src/store/failures.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { startDatabases } from '../../helpers/databases.ts';
import type { FaultCase } from '../case.ts';

const CARD = /Sources and assumptions/;
const PUBLIC = { everyone: 1, asker: 0 } as const;
const PRIVATE = { everyone: 0, asker: 1 } as const;
const UNAVAILABLE = /cannot use my database/;

const READS = new Set([
  'find',
  'all',
  'askedBy',
  'inChannel',
  'inThread',
  'history',
  'ownedBy',
  'lastLook',
  'lastChange',
  'askedIn',
]);

/** A store that works until it is broken, and then fails as the real one does: all of it, or what writes. */
const breakable = async () => {
  const store = await openStore(IN_MEMORY);
  let broken: 'nothing' | 'writes' | 'all' = 'nothing';
  const isBroken = (method: string) => broken === 'all' || (broken === 'writes' && !READS.has(method));
  const part = <T extends object>(real: T): T =>
    new Proxy(real, {
      get: (target, method) => {
        const value: unknown = Reflect.get(target, method);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          if (isBroken(String(method))) throw unavailable(new Error('database or disk is full'));
          return Reflect.apply(value, target, args);
        };
      },
    });
  const wrapped: Store = {
    ...store,
    ...Object.fromEntries(
      Object.entries(store).flatMap(([name, real]) => (typeof real === 'object' ? [[name, part(real)]] : [])),
    ),
  };
  const breakIt = (what: typeof broken): void => {
    broken = what;
  };
  return { store: wrapped, break: breakIt };
};

/** A world on a store that breaks when the case strikes. */
const onBreakable = (what: 'writes' | 'all'): Pick<FaultCase, 'world' | 'strike'> => {
  let strike: () => void = () => undefined;
  return {
    world: async () => {
      const { store, break: breakIt } = await breakable();
      strike = () => breakIt(what);
      return { store, end: () => store.close() };
    },
    strike: () => strike(),
  };
};

/** SQLite in a file that another process holds for so long. */
const lockedFor = (ms: number): Pick<FaultCase, 'world' | 'strike'> => {
  let file = '';
  return {
    world: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'llmcost-locked-'));
      file = join(folder, 'llmcost.db');
      const store = await openStore(`file:${file}`);
      const end = async () => {
        await store.close();
        await rm(folder, { recursive: true, force: true });
      };
      return { store, end };
    },
    strike: () => {
      const other = new Database(file);
      other.exec('begin immediate');
      setTimeout(() => {
        other.exec('rollback');
        other.close();
      }, ms);
    },
  };
};

/** A PostgreSQL that is stopped. */
const stoppedPostgres = (): Pick<FaultCase, 'world' | 'strike'> => {
  let stop: () => Promise<void> = async () => undefined;
  return {
    world: async () => {
      const databases = await startDatabases();
      stop = databases.stop;
      const store = await openStore((await databases.all[1]?.fresh()) ?? '');
      return { store, end: () => store.close() };
    },
    strike: () => stop(),
  };
};

/** What is kept cannot be kept, or cannot be read. */
export const STORE: readonly FaultCase[] = [
  {
    fault: 'SQLite is locked by another process for a moment',
    asked: 'a command',
    sees: 'the card, when the lock is gone',
    ...PUBLIC,
    holds: CARD,
    ...lockedFor(1500),
  },
  {
    fault: 'SQLite is locked by another process for a moment',
    asked: 'a mention in a thread',
    sees: 'the change, when the lock is gone',
    ...PUBLIC,
    holds: /tried/,
    ...lockedFor(1500),
  },
  {
    fault: 'the disk is full: the database can be read, not written',
    asked: 'a command',
    sees: 'the card, with a sentence why it has no buttons',
    ...PUBLIC,
    holds: /My database accepts nothing[\s\S]*A100/,
    lacks: CARD,
    ...onBreakable('writes'),
  },
  {
    fault: 'the disk is full: the database can be read, not written',
    asked: 'a mention in a thread',
    sees: 'one sentence: nothing was changed',
    ...PRIVATE,
    holds: UNAVAILABLE,
    ...onBreakable('writes'),
  },
  {
    fault: 'the database fails altogether',
    asked: 'a command',
    sees: 'one sentence: the workspace’s defaults cannot be read',
    ...PRIVATE,
    holds: UNAVAILABLE,
    ...onBreakable('all'),
  },
  {
    fault: 'the database fails altogether',
    asked: 'a button that opens a form',
    sees: 'one sentence',
    ...PRIVATE,
    holds: UNAVAILABLE,
    ...onBreakable('all'),
  },
  {
    fault: 'the database fails altogether',
    asked: 'a form that is sent',
    sees: 'one sentence in the form, which stays open with all that was typed',
    everyone: 0,
    asker: 0,
    holds: UNAVAILABLE,
    ...onBreakable('all'),
  },
  {
    fault: 'the database fails altogether',
    asked: 'the Home tab',
    sees: 'one sentence in the tab',
    everyone: 0,
    asker: 0,
    holds: UNAVAILABLE,
    ...onBreakable('all'),
  },
  {
    fault: 'PostgreSQL is stopped',
    asked: 'a command',
    sees: 'one sentence',
    ...PRIVATE,
    holds: UNAVAILABLE,
    ...stoppedPostgres(),
  },
];
