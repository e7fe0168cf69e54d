import { expect, it } from 'vitest';
import { csv, read } from '../files.ts';

it('the events of Cursor tell what was cached from what was written to the cache', async () => {
  // By its export of November 2026: "w/ Cache Write" is what is written, "w/o" what is neither written nor read.
  const header = [
    'Date',
    'Kind',
    'Model',
    'Max Mode',
    'Input (w/ Cache Write)',
    'Input (w/o Cache Write)',
    'Cache Read',
    'Output Tokens',
    'Total Tokens',
    'Cost',
  ];
  const event = [
    '2026-11-20T10:11:12.000Z',
    'Included',
    'claude-4.5-sonnet',
    'No',
    1200,
    300,
    25_000,
    800,
    27_300,
    0.12,
  ];
  const { profile } = await read(csv(header, [event, [...event.with(0, '2026-11-21T10:11:12.000Z')]]));
  expect([profile.inputTokens, profile.cachedInputTokens, profile.outputTokens]).toEqual([
    53_000, 50_000, 1600,
  ]);
  expect([profile.cacheWriteTokens, profile.usd]).toEqual([2400, 0.24]);
});
