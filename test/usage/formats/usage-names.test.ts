import { describe, expect, it } from 'vitest';
import { day, days, notesOf } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('a table with the models in its names of columns', () => {
  it('is read column by column, which is said', async () => {
    const table = csv(
      [
        'date',
        'gpt-5 input tokens',
        'gpt-5 output tokens',
        'gpt-5-mini input tokens',
        'gpt-5-mini output tokens',
      ],
      [[day(0), 900, 100, 90, 10]],
    );
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens, Object.keys(profile.byModel).length]).toEqual([
      990, 110, 2,
    ]);
    expect(profile.notes.join()).toMatch(/column/);
    expect(await notesOf(days(8))).not.toMatch(/column/);
  });
});
