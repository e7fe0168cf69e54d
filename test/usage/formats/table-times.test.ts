import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

const profileOf = async (names: readonly string[], rows: readonly (readonly (string | number)[])[]) => {
  const table = csv(
    [...names, 'Model', 'Input tokens', 'Output tokens'],
    rows.map((row) => [...row, 'gpt-5', 900, 90]),
  );
  return (await read(table)).profile;
};

describe('the time of a row', () => {
  it.each([
    // August has 31 days, September 30.
    [
      ['Year', 'Month'],
      [
        [2026, 8],
        [2026, 9],
      ],
      61,
    ],
    [
      ['Jahr', 'Monat'],
      [
        [2026, 'August'],
        [2026, 'September'],
      ],
      61,
    ],
    [
      ['Month', 'Year'],
      [
        ['08', 2026],
        ['Sep', 2026],
      ],
      61,
    ],
    [
      ['Year', 'Quarter'],
      [
        [2026, 'Q2'],
        [2026, 'Q3'],
      ],
      183,
    ],
    [
      ['Jahr', 'KW'],
      [
        [2026, 40],
        [2026, 41],
      ],
      14,
    ],
    [
      ['Year', 'Date'],
      [
        [2026, '2026-08-01'],
        [2026, '2026-08-02'],
      ],
      2,
    ],
  ])('may have its year beside it: %j', async (names, rows, days) => {
    const profile = await profileOf(names, rows);
    expect([profile.days, profile.inputTokens]).toEqual([days, 1800]);
  });

  it.each([
    ['Hour', [0, 13]],
    ['Stunde', ['00:00', '13:00']],
    ['Hour of day', ['0h', '13h']],
  ])('may have its hour beside it, under %s', async (name, [midnight, one]) => {
    const rows = [
      ['2026-08-01', midnight ?? ''],
      ['2026-08-01', one ?? ''],
    ];
    const profile = await profileOf(['Date', name], rows);
    expect([profile.bucket, profile.from, profile.to]).toEqual([
      '1h',
      '2026-08-01T00:00:00Z',
      '2026-08-01T14:00:00Z',
    ]);
  });

  it('of a month goes on through merged cells', async () => {
    const profile = await profileOf(['Month'], [['2026-08'], [''], ['2026-09']]);
    expect([profile.days, profile.inputTokens]).toEqual([61, 2700]);
  });

  it('may be a week under a name that we do not know', async () => {
    const profile = await profileOf(['Abrechnung'], [['KW 40 2026'], ['KW 41 2026']]);
    expect([profile.days, profile.inputTokens]).toEqual([14, 1800]);
  });

  it('of two letters more under a month is its year', async () => {
    const profile = await profileOf(['Monat'], [['Aug 26'], ['Sep. 26']]);
    expect(profile.days).toBe(61);
  });

  it.each([
    [['Aug 2026', 'Sep 2026'], 61],
    [['2026-08-01', '2026-08-02'], 2],
  ])('may stand in the names of the columns: %j', async (months, days) => {
    const header = months.flatMap((month) => [`Input tokens ${month}`, `Output tokens ${month}`]);
    const { profile } = await read(csv(['Model', ...header], [['gpt-5', 900, 90, 1900, 190]]));
    expect([profile.days, profile.inputTokens, profile.outputTokens]).toEqual([days, 2800, 280]);
    expect(Object.keys(profile.byModel)).toEqual(['gpt-5']);
  });
});
