import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DATABASES, IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { startDatabases, type TestDatabase } from '../helpers/databases.ts';
import { givesToOne } from '../store/suite/claims.ts';
import { isWholeInItsFile } from '../store/suite/copied.ts';
import { outlivesItsConnections } from '../store/suite/cut.ts';
import { asksForRechecks, keepsDecisions } from '../store/suite/decisions.ts';
import { keepsEstimates } from '../store/suite/estimates.ts';
import { forgetsPeople } from '../store/suite/forget.ts';
import { remembersWhatCame } from '../store/suite/inbox.ts';
import { looksUpByIndex } from '../store/suite/indexes.ts';
import { keepsInstallations } from '../store/suite/installations.ts';
import { survivesAKill } from '../store/suite/kill.ts';
import { readsOldDatabases } from '../store/suite/old-databases.ts';
import { isRemovedByHand } from '../store/suite/removed-by-hand.ts';
import { keepsSettings } from '../store/suite/settings.ts';
import { servesTwoInstances } from '../store/suite/several.ts';
import { keepsThreads } from '../store/suite/threads.ts';

const databases = await startDatabases();
afterAll(() => databases.stop());

const because = ({ missing }: TestDatabase) =>
  missing === undefined ? '' : ` (skipped, it cannot start here: ${missing})`;

it('is tried on every database that an address may name', () => {
  expect(databases.all.map(({ name }) => name)).toEqual(Object.keys(DATABASES));
});

/** Files of the suite that fill every part, and try none for itself. */
const FILLING = ['forget.ts', 'removed-by-hand.ts', 'indexes.ts'];
const SUITE = join(import.meta.dirname, '../store/suite');
const suiteFiles = readdirSync(SUITE).map((file) => ({
  isOwn: !FILLING.includes(file),
  file,
  source: readFileSync(join(SUITE, file), 'utf8'),
}));

it('has a case for everything that it does, and looks each part up in indexes.ts', async () => {
  const store = await openStore(IN_MEMORY);
  const parts = Object.entries(store).filter(([, part]) => typeof part === 'object');
  await store.close();
  const own = suiteFiles.filter(({ isOwn }) => isOwn).map(({ source }) => source);
  const untried = parts
    .flatMap(([part, methods]) => Object.keys(methods).map((method) => `${part}.${method}`))
    .filter((name) => !own.some((source) => source.includes(`store.${name}(`)));
  expect(untried, 'try it in a file of `test/store/suite/`').toEqual([]);
  const lookUps = suiteFiles.find(({ file }) => file === 'indexes.ts')?.source ?? '';
  const unexplained = parts.map(([part]) => part).filter((part) => !lookUps.includes(`store.${part}.`));
  expect(unexplained, 'look it up in `test/store/suite/indexes.ts`').toEqual([]);
});

for (const db of databases.all) {
  describe.skipIf(db.missing !== undefined)(`the store on ${db.name}${because(db)}`, () => {
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await openStore(await db.fresh(), {
        onError: (error) => {
          if (error instanceof UnreadableRow) throw error;
        },
      });
      opened.push(store);
      return store;
    };
    afterAll(() => Promise.all(opened.map((store) => store.close())));

    describe('estimates', () => keepsEstimates(open));
    describe('what one holds', () => givesToOne(open));
    describe('threads', () => keepsThreads(open));
    describe('decisions', () => keepsDecisions(open));
    describe('re-checks', () => asksForRechecks(open));
    describe('what Slack sent', () => remembersWhatCame(open));
    describe('settings', () => keepsSettings(open));
    describe('installations', () => keepsInstallations(open));
    describe('old and damaged databases', () => readsOldDatabases(db));
    describe('a kill', () => survivesAKill(db));
    describe('somebody who is forgotten', () => forgetsPeople(db));
    describe('a removal by hand', () => isRemovedByHand(db));
    describe('look-ups', () => looksUpByIndex(db));
    describe.runIf(db.name === 'SQLite')('a copy', () => isWholeInItsFile(db));
    // SQLite is for one instance: two connections of one process would wait for each other.
    describe.runIf(db.name === 'PostgreSQL')('two instances', () => servesTwoInstances(db));
    describe.runIf(db.name === 'PostgreSQL')('connections that are cut', () => outlivesItsConnections(db));
  });
}
