import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('what LibreChat counts', () => {
  it('no cache where a debit tells of none, and its place where it does', async () => {
    const ledger = (read: number | '', written: number | '') =>
      csv(
        ['_id', 'tokenType', 'model', 'rawAmount', 'tokenValue', 'readTokens', 'writeTokens', 'createdAt'],
        [
          ['1', 'prompt', 'gpt-5', -1500, -1875, read, written, '2026-03-02T08:00:00.000Z'],
          ['2', 'completion', 'gpt-5', -300, -3000, '', '', '2026-03-02T08:00:00.000Z'],
        ],
      );
    const of = async (text: string) => (await read(text)).profile;
    const [none, some] = [await of(ledger('', '')), await of(ledger(-400, -200))];
    expect([none.cachedInputTokens, none.cacheWriteTokens]).toEqual([null, null]);
    expect([some.cachedInputTokens, some.cacheWriteTokens]).toEqual([400, 200]);
    // One note more of where the cache stands, and one less that nobody knows it.
    const withCache = some.notes.filter((note) => !none.notes.includes(note));
    expect(withCache).toHaveLength(1);
    expect(withCache[0]).toMatch(/cache/i);
  });
});
