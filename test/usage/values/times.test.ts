import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('an hour', () => {
  it('beyond 24 is none', async () => {
    const at = (hour: string) =>
      read(
        csv(
          ['time', 'model', 'input_tokens', 'output_tokens'],
          [
            ['2026-03-02 08:00:00', 'gpt-5', 900, 100],
            [`2026-03-02 ${hour}:00:00`, 'gpt-5', 900, 100],
          ],
        ),
      );
    expect((await at('23')).profile.inputTokens).toBe(1800);
    expect((await at('24')).profile.inputTokens).toBe(1800);
    await expect(at('25')).rejects.toThrow('1 of 2 rows with tokens have no time that can be read');
  });
});

describe('a date', () => {
  const console = (days: readonly string[]) =>
    csv(
      ['usage_date_utc', 'model_version', 'usage_type', 'usage_input_tokens_no_cache', 'usage_output_tokens'],
      days.map((day) => [day, 'claude-test', 'standard', 100, 10]),
    );

  it.each([
    ['the first ten days of November', ['01/11/2026', '02/11/2026', '10/11/2026'], 10],
    ['the same days the other way round', ['11/01/2026', '11/02/2026', '11/10/2026'], 10],
    ['a day above 12', ['11/09/2026', '11/13/2026'], 5],
  ])('dates lie as close together as they can: %s', async (_, days, expected) => {
    const { profile } = await read(console(days));
    expect(profile.days).toBe(expected);
  });

  it('a date that may be two is read with the month first, and said', async () => {
    const { profile } = await read(console(['09/11/2026']));
    expect(profile.from).toBe('2026-09-11T00:00:00Z');
    expect(profile.notes).toContainEqual(expect.stringContaining('read with the month first'));
  });
});
