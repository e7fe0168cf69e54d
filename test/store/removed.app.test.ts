import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { expect, it, vi } from 'vitest';
import { IN_MEMORY } from '../../src/store/address.ts';
import { dialectFor, openStore } from '../../src/store/open.ts';
import { overwriteRemoved } from '../../src/store/overwrite.ts';
import { estimateOf, newTeam, threadOf } from './records.ts';

it('what a person wrote can be read out of no file of the database once they are forgotten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'llmcost-removed-'));
  const inFiles = (words: string): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(words));
  const store = await openStore(`file:${join(folder, 'llmcost.db')}`);
  try {
    const team = newTeam();
    await store.estimates.save(estimateOf(team, 'e1', { words: 'codeword walrus' }));
    await store.stances.take(threadOf(team), {
      person: 'U1',
      choice: 'api',
      reason: 'codeword heron',
      at: '2026-11-23T12:00:00.000Z',
    });
    expect(['codeword walrus', 'codeword heron'].filter(inFiles)).toHaveLength(2);
    await store.forgetPerson(team, 'U1');
    expect(['codeword walrus', 'codeword heron'].filter(inFiles)).toEqual([]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ['a full disk', Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }), 1],
  ['a lock, which is let go', Object.assign(new Error('database is locked'), { code: 'SQLITE_LOCKED' }), 0],
])('what could not be overwritten is told: %s', async (_, failure, times) => {
  const db = new Kysely<unknown>({ dialect: await dialectFor(IN_MEMORY, () => undefined) });
  const told = vi.fn();
  const transformResult = vi.fn().mockRejectedValueOnce(failure).mockResolvedValue({ rows: [] });
  try {
    await overwriteRemoved(db.withPlugin({ transformQuery: ({ node }) => node, transformResult }), told);
    expect(told).toHaveBeenCalledTimes(times);
  } finally {
    await db.destroy();
  }
});
