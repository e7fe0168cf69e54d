import { type Migration, Migrator, type MigratorProps, sql } from 'kysely';
import { LlmcostError } from '../../errors.ts';
import { keysOf } from '../../keys.ts';
import { isWithoutTable } from '../failures.ts';
import { up as estimates } from './0001-estimates.ts';
import { up as threads } from './0002-threads.ts';
import { up as decisions } from './0003-decisions.ts';
import { up as boards } from './0004-boards.ts';
import { up as saying } from './0005-saying.ts';
import { up as once } from './0006-once.ts';
import { up as installations } from './0010-installations.ts';
import { up as priceNotes } from './0011-price-notes.ts';
import { up as narrowIndexes } from './0012-narrow-indexes.ts';
import { up as said } from './0013-said.ts';

/**
 * Migrations in the order in which they run. A published one is never changed: what it lacks comes in the next. Numbers
 * say the order and nothing else: 0007 to 0009 were never published.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-estimates': { up: estimates },
  '0002-threads': { up: threads },
  '0003-decisions': { up: decisions },
  '0004-boards': { up: boards },
  '0005-saying': { up: saying },
  '0006-once': { up: once },
  '0010-installations': { up: installations },
  '0011-price-notes': { up: priceNotes },
  '0012-narrow-indexes': { up: narrowIndexes },
  '0013-said': { up: said },
};

const NAMES = keysOf(MIGRATIONS);

/** Names of the steps that a database has a record of, in their order; none where there is no record yet. */
const recordedIn = async (db: MigratorProps['db']): Promise<readonly string[]> => {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (!isWithoutTable(error)) throw error;
    return [];
  }
};

/**
 * True where every step is recorded and no other: the usual start, and every look of a probe. Asking for that alone
 * spares the migrator's look at all tables.
 */
const isNewest = async (db: MigratorProps['db']): Promise<boolean> =>
  (await recordedIn(db)).join() === NAMES.join();

/** True where a step is recorded that is not the one in its place here: some other llmcost made it. */
const isOfAnother = async (db: MigratorProps['db']): Promise<boolean> =>
  (await recordedIn(db)).some((name, at) => name !== NAMES[at]);

/** Undefined where a database answers and is of the newest version; else why it is not. */
export const versionProblem = async (db: MigratorProps['db']): Promise<string | undefined> => {
  if (await isNewest(db)) return undefined;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const missing = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt === undefined);
  return missing.length === 0 ? undefined : `its version is older: ${missing[0]?.name} is missing`;
};

/**
 * Brings a database to the newest version, or to the one that `upTo` names. Instances that start together wait for
 * the first; each step is done whole or not at all. Throws LlmcostError `config` for a database of a newer llmcost.
 */
export const migrate = async (db: MigratorProps['db'], upTo?: string): Promise<void> => {
  if (await isNewest(db)) return;
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error === undefined) return;
  if (await isOfAnother(db))
    throw new LlmcostError(
      'config',
      'The database at DATABASE_URL was made by a newer llmcost: start that one, or use another database.',
      [],
      { cause: error },
    );
  throw error;
};
