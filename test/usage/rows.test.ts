import { describe, expect, it } from 'vitest';
import { day } from './exported.ts';
import { jsonLines, read } from './files.ts';

describe('figures that stand twice', () => {
  it('in two objects of a row are of neither; in one they count', async () => {
    const row = (changes: object) => jsonLines([{ date: day(0), model: 'gpt-5', ...changes }]);
    const tokens = { input_tokens: 900, output_tokens: 100 };
    expect((await read(row({ a: tokens }))).profile.inputTokens).toBe(900);
    await expect(read(row({ a: tokens, b: { ...tokens, input_tokens: 7 } }))).rejects.toThrow();
  });
});
