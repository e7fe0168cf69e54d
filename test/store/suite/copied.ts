import { copyFile, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { estimateOf, newTeam } from '../records.ts';

/** SQLite alone: its file as something to copy. */
export const isWholeInItsFile = (db: TestDatabase): void => {
  it('is whole in its one file once it is closed', async () => {
    const [url, team] = [await db.fresh(), newTeam()];
    const file = url.slice('file:'.length);
    const store = await openStore(url);
    await store.estimates.save(estimateOf(team, 'kept'));
    await store.close();
    expect(await readFile(`${file}-wal`).catch(() => Buffer.alloc(0))).toHaveLength(0);
    await copyFile(file, `${file}.copy`);
    const copy = await openStore(`file:${file}.copy`);
    const found = await copy.estimates.find(team, 'kept');
    await copy.close();
    expect(found).toEqual(estimateOf(team, 'kept'));
  });
};
