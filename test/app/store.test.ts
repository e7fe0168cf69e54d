import { afterAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { startDatabases, type TestDatabase } from '../helpers/databases.ts';
import { givesToOne } from '../store/suite/claims.ts';
import { isWholeInItsFile } from '../store/suite/copied.ts';
import { asksForRechecks, keepsDecisions } from '../store/suite/decisions.ts';
import { keepsEstimates } from '../store/suite/estimates.ts';
import { forgetsPeople } from '../store/suite/forget.ts';
import { remembersWhatCame } from '../store/suite/inbox.ts';
import { looksUpByIndex } from '../store/suite/indexes.ts';
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
    describe('old and damaged databases', () => readsOldDatabases(db));
    describe('a kill', () => survivesAKill(db));
    describe('somebody who is forgotten', () => forgetsPeople(db));
    describe('a removal by hand', () => isRemovedByHand(db));
    describe('look-ups', () => looksUpByIndex(db));
    describe.runIf(db.name === 'SQLite')('a copy', () => isWholeInItsFile(db));
    // SQLite is for one instance: two connections of one process would wait for each other.
    describe.runIf(db.name === 'PostgreSQL')('two instances', () => servesTwoInstances(db));
  });
}
