import { describe, expect, it } from 'vitest';
import { notesOf } from './exported.ts';
import { csv, read } from './files.ts';

describe('rows that come again', () => {
  it('letter for letter in one file are said, and counted', async () => {
    const row = ['2026-03-02T08:00:00Z', 'gpt-5', 900, 100];
    const table = (rows: (typeof row)[]) => csv(['time', 'model', 'input_tokens', 'output_tokens'], rows);
    const twice = await read(table([row, row]));
    expect(twice.profile.inputTokens).toBe(1800);
    expect(twice.profile.notes.join('\n')).toContain('in the file again, letter for letter');
    expect(await notesOf(table([row]))).not.toContain('letter for letter');
  });
});
