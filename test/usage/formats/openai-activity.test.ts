import { describe, expect, it } from 'vitest';
import { read } from '../files.ts';

describe('an answer for a day of OpenAI', () => {
  it('is usage with both sides of its tokens, and none with one', async () => {
    const row = {
      n_context_tokens_total: 900,
      n_generated_tokens_total: 100,
      n_requests: 3,
      timestamp: 1_772_409_600,
    };
    const answer = (changes: object) =>
      JSON.stringify({ data: [{ ...row, snapshot_id: 'gpt-5', ...changes }] });
    expect((await read(answer({}))).profile).toMatchObject({
      inputTokens: 900,
      outputTokens: 100,
      requests: 3,
    });
    await expect(read(answer({ n_generated_tokens_total: undefined }))).rejects.toThrow();
    await expect(read(answer({ n_context_tokens_total: undefined }))).rejects.toThrow();
  });
});
