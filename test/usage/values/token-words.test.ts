import { describe, expect, it } from 'vitest';
import { day } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('requests and responses', () => {
  it('of tokens are what was asked and what was answered', async () => {
    const table = csv(['date', 'model', 'request_tokens', 'response_tokens'], [[day(0), 'gpt-5', 900, 100]]);
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens]).toEqual([900, 100]);
  });
});
