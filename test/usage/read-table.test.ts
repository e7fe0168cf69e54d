import { describe, expect, it } from 'vitest';
import { day, days, HEADER, notesOf, refused, START } from './exported.ts';
import { csv, read } from './files.ts';

describe('a table of days', () => {
  const HEADER = ['date', 'model', 'input_tokens', 'output_tokens'];

  it('that names a day once has it for the rows below, where they name a model', async () => {
    const table = csv(HEADER, [
      ['2026-03-02', 'gpt-5-mini', 900, 100],
      ['', 'gpt-5', 90, 10],
      ['2026-03-03', 'gpt-5-mini', 900, 100],
      ['', '', 5000, 5000],
    ]);
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens, profile.days]).toEqual([1890, 210, 2]);
    expect(Object.keys(profile.byModel).toSorted()).toEqual(['gpt-5', 'gpt-5-mini']);
  });

  it('whose names of columns say a zone is warned of, and of none is not', async () => {
    const zoned = (name: string) => days(8).replace('date', name);
    expect(await notesOf(zoned('Date (PST)'))).not.toBe(await notesOf(zoned('Date (UTC)')));
    expect(await notesOf(zoned('Date (UTC)'))).toBe(await notesOf(days(8)));
  });

  it('that counts cached input and no writes wrote nothing, and one that counts neither does not say', async () => {
    const written = async (column: string) =>
      (await read(csv([...HEADER, column], [[day(0), 'gpt-5-mini', 900, 100, 400]]))).profile
        .cacheWriteTokens;
    expect(await written('cached_tokens')).toBe(0);
    expect(await written('owner')).toBeNull();
  });
});

describe('what a file went through', () => {
  it('rows that cannot be read are not days without usage', async () => {
    const soon = csv(HEADER, [
      ['soon', 'later', 'gpt-5-mini', 1, 2, 3],
      ['soon', 'later', 'gpt-5-mini', 1, 2, 3],
    ]);
    expect(await refused(soon)).toContain('None of the 2 rows of this export could be read');
    const one = csv(HEADER, [['soon', 'later', 'gpt-5-mini', 1, 2, 3]]);
    expect(await refused(one)).toContain('The only row of this export could not be read');
    expect(await refused(csv(HEADER, []))).toContain('has no rows of usage');
    expect(await refused(csv(HEADER, [[START, START + 3600, 'gpt-5-mini', 0, 0, 0]]))).toContain(
      'covers 1 hour without any usage',
    );
  });
});
