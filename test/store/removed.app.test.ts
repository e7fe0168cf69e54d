import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
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
