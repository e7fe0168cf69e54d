import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createWriteBack } from '../../src/store/write-back.ts';

/** What SQLite's log holds goes back into its file while the store is open, and nobody waits for it. */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llmcost-write-back-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const kilobytes = async (file: string): Promise<number> => (await stat(file)).size / 1024;

const setMany = async (store: Store, from: number, to: number): Promise<void> => {
  for (let at = from; at < to; at += 1) {
    const value = 'x'.repeat(2_000);
    await store.defaults.set({
      team: 'T1',
      field: `field-${at}`,
      value,
      by: 'U1',
      at: '2026-11-28T00:00:00.000Z',
    });
  }
};

describe('the log of a file', () => {
  it('is written back after some changes', async () => {
    const path = join(folder, 'many.db');
    const store = await openStore(`file:${path}`);
    const empty = await kilobytes(path);
    await setMany(store, 0, 200);
    await expect.poll(() => kilobytes(path), { timeout: 30_000 }).toBeGreaterThan(empty + 200);
    await store.close();
    const again = await openStore(`file:${path}`);
    expect(await again.defaults.all('T1')).toHaveLength(200);
    await again.close();
  });

  it('is empty once the store is closed, also while it is being written back', async () => {
    const path = join(folder, 'closed.db');
    const errors: Error[] = [];
    const store = await openStore(`file:${path}`, { onError: (error) => errors.push(error) });
    await setMany(store, 0, 160);
    await store.close();
    expect(await readFile(`${path}-wal`).catch(() => Buffer.alloc(0))).toHaveLength(0);
    expect(errors).toEqual([]);
  });

  it('that cannot be written back is told of, and tried again with the next changes', async () => {
    const failures: unknown[] = [];
    const path = join(folder, 'damaged.db');
    await writeFile(path, 'this is no database, and longer than the head of one has to be'.repeat(40));
    const { changed, close } = createWriteBack(path, (error) => failures.push(error));
    for (let times = 1; times <= 2; times += 1) {
      for (let changes = 0; changes < 150; changes += 1) changed();
      await expect.poll(() => failures.length, { timeout: 30_000 }).toBe(times);
    }
    close();
    expect(String(failures[0])).toContain('not a database');
  });
});
