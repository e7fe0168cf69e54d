import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('what Snowflake counts', () => {
  it('all tokens of what is no text model', async () => {
    const table = csv(
      ['START_TIME', 'REQUEST_ID', 'MODEL_NAME', 'TOKENS', 'TOKEN_CREDITS', 'TOKENS_GRANULAR'],
      [
        [
          '2026-03-02 08:10:00',
          'r1',
          'claude-4-sonnet',
          1800,
          1,
          JSON.stringify({ input: 1500, output: 300 }),
        ],
        [
          '2026-03-02 08:10:00',
          'r2',
          'snowflake-arctic-embed-l',
          90,
          1,
          JSON.stringify({ input: 70, output: 20 }),
        ],
      ],
    );
    const { excluded } = (await read(table)).profile;
    expect(excluded.find(({ what }) => what === 'embeddings')).toMatchObject({ count: 1, tokens: 90 });
  });
});
