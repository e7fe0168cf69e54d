import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('hours of the Anthropic Console', () => {
  it('hours of the Anthropic Console, of which some are missing', async () => {
    const rows = [13, 15].map((hour) => [`2026-09-01 ${hour}:00`, 'claude-sonnet-5', 100, 20]);
    const header = ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'];
    const { profile } = await read(csv(header, rows));
    expect([profile.bucket, profile.days]).toEqual(['1h', 3 / 24]);
  });

  it('the hours of a day that begins at half past one of UTC are a day', async () => {
    const rows = Array.from({ length: 24 }, (_, hour) => [
      `2026-09-01T${String(hour).padStart(2, '0')}:00:00+05:30`,
      'claude-sonnet-5',
      100,
      20,
    ]);
    const header = ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'];
    const { profile } = await read(csv(header, rows));
    // 24 × 100 tokens in, thirty times.
    expect([profile.bucket, profile.days, profile.monthly30?.inputTokens]).toEqual(['1h', 1, 72_000]);
  });
});
