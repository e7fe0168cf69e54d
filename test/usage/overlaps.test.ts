import { describe, expect, it } from 'vitest';
import { notesOf } from './exported.ts';
import { jsonLines } from './files.ts';

describe('calls of two files', () => {
  const calls = (from: number, hours: number) =>
    jsonLines(
      Array.from({ length: hours + 1 }, (_, hour) => ({
        timestamp: new Date(Date.UTC(2026, 2, 2, from + hour, 7, from)).toISOString(),
        model: 'gpt-5',
        usage: { prompt_tokens: 900 + hour, completion_tokens: 100 + from },
      })),
    );

  it('in the same hours are added, and for how many hours is said beyond one', async () => {
    expect(await notesOf(calls(0, 6), calls(3, 6))).toContain(
      'Two files have calls of the same 3 hours: they were added.',
    );
    expect(await notesOf(calls(0, 3), calls(6, 3))).not.toContain('Two files have calls');
  });
});
