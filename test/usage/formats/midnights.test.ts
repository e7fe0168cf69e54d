import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('calls of which only the day is known', () => {
  const HEAD = ['date', 'model', 'status_code', 'input_tokens', 'output_tokens'];

  it('are of the whole day, and not of its midnight', async () => {
    const { profile } = await read(
      csv(HEAD, [
        ['2026-10-01', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-01', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-02', 'gpt-5-mini', 200, 1700, 350],
        ['2026-10-02', 'gpt-5-mini', 429, 0, 0],
      ]),
    );
    expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([4700, 950, 3]);
    expect([profile.days, profile.bucket]).toEqual([2, '1d']);
    expect(profile.peakToMean).toBeNull();
  });

  it('are of their minute where it is known, also at midnight', async () => {
    const { profile } = await read(
      csv(HEAD, [
        ['2026-10-01T00:00:00Z', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-01T01:10:00Z', 'gpt-5-mini', 200, 1500, 300],
      ]),
    );
    expect(profile.peakToMean).toBe(1);
  });
});
