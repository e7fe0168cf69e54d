import { describe, expect, it } from 'vitest';
import { read } from '../files.ts';

describe('calls that failed', () => {
  it('a day on which no call failed tells of none that did', async () => {
    const day = (failed: number): string =>
      JSON.stringify({
        results: [
          {
            date: '2026-03-02',
            metrics: {
              prompt_tokens: 1000,
              completion_tokens: 100,
              api_requests: 12,
              failed_requests: failed,
            },
          },
        ],
      });
    expect((await read(day(0))).profile).toMatchObject({ requests: 12, excluded: [] });
    expect((await read(day(2))).profile).toMatchObject({
      requests: 10,
      excluded: [{ what: 'failed calls', count: 2 }],
    });
  });
});
