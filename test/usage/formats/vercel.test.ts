import { describe, expect, it } from 'vitest';
import { day } from '../exported.ts';
import { read } from '../files.ts';

describe('what Vercel counts', () => {
  it('writes to a cache that stand inside the input, added up over a day', async () => {
    const row = (written: number) => ({
      day: day(0),
      model: 'a/claude-test',
      total_cost: 1,
      input_tokens: 1000,
      cached_input_tokens: 300,
      cache_creation_input_tokens: written,
      output_tokens: 50,
      request_count: 1,
    });
    const { profile } = await read(JSON.stringify({ results: [row(40), row(60)] }));
    expect([profile.inputTokens, profile.cachedInputTokens, profile.cacheWriteTokens]).toEqual([
      2000, 600, 100,
    ]);
  });
});
