import { mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileWatch } from '../../src/store/file-watch.ts';
import { openStore } from '../../src/store/open.ts';
import { wait } from '../../src/waiting.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llmcost-watch-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The watch of a store looks once a second at most. */
const aSecondLater = (): Promise<void> => wait(1_001);

it('a database file that is deleted while it is open is noticed at the next use', async () => {
  const path = join(folder, 'deleted.db');
  const store = await openStore(`file:${path}`);
  await unlink(path);
  await aSecondLater();
  const failure = await store.defaults.all('T1').catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'store-unavailable' });
  expect(String((failure as Error).cause)).toContain('deleted or replaced');
  await store.close();
});

it('so is one that another takes the place of', async () => {
  const [path, other] = [join(folder, 'one.db'), join(folder, 'other.db')];
  const stores = await Promise.all([openStore(`file:${path}`), openStore(`file:${other}`)]);
  let now = 5_000;
  const watch = createFileWatch(path, () => now);
  watch();
  await rename(other, path);
  now += 1_001;
  expect(watch).toThrow('deleted or replaced');
  await Promise.all(stores.map((store) => store.close()));
});

it('is looked for once a second, and at every use while it is away', async () => {
  const [path, aside] = [join(folder, 'watched.db'), join(folder, 'aside.db')];
  await writeFile(path, '');
  let now = 5_000;
  const watch = createFileWatch(path, () => now);
  watch();
  await rename(path, aside);
  now = 5_999;
  watch();
  now = 6_000;
  expect(watch).toThrow('deleted or replaced');
  expect(watch).toThrow('deleted or replaced');
  await rename(aside, path);
  watch();
});
