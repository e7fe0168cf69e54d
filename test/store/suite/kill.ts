import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { allUnfinished, later, newTeam, threadOf } from '../records.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** The writer as JavaScript: compiled while it starts, it costs more than twice as much. Below packages, to find them. */
const STARTED = fileURLToPath(
  new URL(`../../../node_modules/.cache/writer-${process.pid}.mjs`, import.meta.url),
);

/** Starts a writer, kills it with no warning once it has answered `count` events, and gives all that it said. */
const killAfter = (count: number, url: string, team: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [STARTED, url, team], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    createInterface({ input: writer.stdout })
      .on('line', (line) => {
        said.push(line);
        if (line === `answered Ev${count}`) writer.kill('SIGKILL');
      })
      .on('close', () => resolve(said));
    writer.once('error', reject);
  });

const named = (said: readonly string[], what: string): readonly string[] =>
  said.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));

export const survivesAKill = (db: TestDatabase): void => {
  beforeAll(async () => {
    await build({
      entryPoints: [WRITER],
      outfile: STARTED,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
  });
  afterAll(() => rmSync(STARTED, { force: true }));

  it('loses nothing that Slack was told had been received', async () => {
    const [url, team] = [await db.fresh(), newTeam()];
    const said = await killAfter(40, url, team);
    const [acked, answered] = [named(said, 'acked'), named(said, 'answered')];
    expect(answered.length).toBeGreaterThan(40);

    const store = await openStore(url);
    const key = threadOf(team);
    const unfinished = (await allUnfinished(store, later(5))).map(({ id }) => id);
    const people = new Set((await store.stances.all(key)).map(({ person }) => person));
    const thread = await store.threads.find(key);
    for (const id of acked) {
      const isAnswered = answered.includes(id);
      // Answered means kept; acked and not answered means that it will be taken up again.
      if (isAnswered) {
        expect(people, id).toContain(id.replace('Ev', 'U'));
        expect(await store.estimates.find(team, id)).toMatchObject({ team, id });
      } else {
        const kept = await store.inbox.receive({
          team,
          id,
          kind: 'stance',
          body: null,
          receivedAt: later(5),
        });
        expect(kept, `${id} is known`).toBe(false);
      }
    }
    // At most one event is under way at a time, and `done` may be in without its line having been read.
    expect(unfinished.length).toBeLessThanOrEqual(1);
    expect(answered.filter((id) => unfinished.includes(id))).toEqual([]);
    const changes: unknown[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page = await store.threads.history(
        key,
        next === '' ? { limit: 100 } : { limit: 100, after: next },
      );
      changes.push(...page.items);
      next = page.next;
    }
    expect(changes).toHaveLength(thread?.version ?? 0);
    await store.close();
  });
};
