import { describe, expect, it } from 'vitest';
import { csv, jsonLines, read } from './files.ts';

/** A part larger than its whole, in any row, stands beside it in all of them. */

const DAYS = 20;
const days = Array.from({ length: DAYS }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`);

/** A day, its model, 100 tokens in and 50 out, and some more of a part; on the last day more than of the whole. */
const rowsWith = (usual: number, last: number, ...more: number[]) =>
  days.map((day, at) => [day, 'gpt-5', 100, 50, at === DAYS - 1 ? last : usual, ...more]);

const readWith = async (part: string, usual: number, last: number) => {
  const { profile } = await read(
    csv(['date', 'model', 'input_tokens', 'output_tokens', part], rowsWith(usual, last)),
  );
  return profile;
};

describe('what was thought', () => {
  it.each(['reasoning_tokens', 'thinking_tokens'])('is a part of the output: %s', async (part) => {
    expect((await readWith(part, 40, 50)).outputTokens).toBe(DAYS * 50);
  });

  it('stands beside it in all rows where it is more in the last', async () => {
    expect((await readWith('reasoning_tokens', 40, 51)).outputTokens).toBe(DAYS * 50 + 19 * 40 + 51);
  });

  it('is where the total says it is', async () => {
    const { profile } = await read(
      csv(
        ['date', 'model', 'input_tokens', 'output_tokens', 'reasoning_tokens', 'total_tokens'],
        rowsWith(40, 40, 150),
      ),
    );
    expect(profile.outputTokens).toBe(DAYS * 50);
  });
});

describe('what a cache had', () => {
  it('is a part of the input', async () => {
    const { inputTokens, cachedInputTokens, notes } = await readWith('cached_tokens', 90, 100);
    expect([inputTokens, cachedInputTokens]).toEqual([DAYS * 100, 19 * 90 + 100]);
    expect(notes.join()).toContain('inside the input');
  });

  it('stands beside it in all rows where it is more in the last, and one note says so', async () => {
    const { inputTokens, cachedInputTokens, notes } = await readWith('cached_tokens', 90, 300);
    expect([inputTokens, cachedInputTokens]).toEqual([DAYS * 100 + 19 * 90 + 300, 19 * 90 + 300]);
    expect(notes.join()).toContain('apart from input');
    expect(notes.join()).not.toContain('inside the input');
  });

  it('does so in lines of JSON, and in the pieces before', async () => {
    const lines = rowsWith(90, 300).map(([date, model, input_tokens, output_tokens, cached_tokens]) => ({
      date,
      model,
      input_tokens,
      output_tokens,
      cached_tokens,
    }));
    const { profile } = await read(jsonLines(lines.slice(0, 10)), jsonLines(lines.slice(10)));
    expect(profile.inputTokens).toBe(DAYS * 100 + 19 * 90 + 300);
  });

  it('and what was thought are each for themselves', async () => {
    const { profile } = await read(
      csv(
        ['date', 'model', 'input_tokens', 'output_tokens', 'cached_tokens', 'reasoning_tokens'],
        rowsWith(90, 300, 60),
      ),
    );
    expect([profile.inputTokens, profile.outputTokens]).toEqual([
      DAYS * 100 + 19 * 90 + 300,
      DAYS * (50 + 60),
    ]);
  });

  it('is read beside dates that show late which part is the day', async () => {
    const rows = rowsWith(90, 300).map(([, ...row], day) => [`${day + 1}/11/2026`, ...row]);
    const { profile } = await read(
      csv(['date', 'model', 'input_tokens', 'output_tokens', 'cached_tokens'], rows),
    );
    expect(profile.inputTokens).toBe(DAYS * 100 + 19 * 90 + 300);
  });
});
