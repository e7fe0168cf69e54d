import { describe, expect, it } from 'vitest';
import type { Plot } from '../../src/domain/assessment.ts';
import { textChart } from '../../src/render/text-chart.ts';
import { namesFor } from '../../src/words/names.ts';
import { answer } from '../fixtures/answers/build.ts';

const ends = (from: number, to: number) => [
  { tokensPerMonth: 1e8, usd: from },
  { tokensPerMonth: 1e10, usd: to },
];

/** From 100M to 10B tokens a month, in letters: hosting at $1,000 throughout, its rival from $100 to $10,000. */
const chart = (plot: Partial<Plot> = {}, columns = 30, volume = 1e9): string[] => {
  const drawn: Plot = {
    api: 'groq/llama-3.3-70b',
    fromTokensPerMonth: 1e8,
    toTokensPerMonth: 1e10,
    lastCrossing: null,
    selfHosted: ends(1000, 1000),
    rival: ends(100, 10_000),
    ...plot,
  };
  const shown = answer({ volume, assessment: { plot: drawn } });
  return textChart(shown, namesFor(shown, 'asker'), { columns, paint: (text) => text });
};

describe('the chart in letters', () => {
  it('draws both costs over twenty columns and seven rows, a sixth of two decades each', () => {
    // Column c of 0..19 is the rival's in row 6 c ÷ 19, rounded, from below; hosting is half way up.
    expect(chart().slice(0, 7)).toEqual([
      '$10,000 │                  ╌╌',
      '        │               ╌╌╌',
      '        │            ╌╌╌',
      '        │────────────────────',
      '        │     ╌╌╌',
      '        │  ╌╌╌',
      '   $100 │╌╌',
    ]);
  });

  it('marks half, now and the last crossing under the axis', () => {
    // Half of 1B lies at log 5 ÷ log 100 = 0.349 of 19 columns, now at the middle, which half's five letters reach.
    expect(chart().slice(7, 9)).toEqual(['        └────────────────────', '                ↑half ↑now 1B']);
    // Of 64 columns at 22 and 32; 4B at 0.801 of 63.
    expect(chart({ lastCrossing: 4e9 }, 80)[8]).toBe(`${' '.repeat(9 + 22)}↑half     ↑now 1B           ↑4B`);
  });

  it('is nothing below twenty columns, nor where nothing costs anything', () => {
    expect(chart({}, 29)).toEqual([]);
    expect(chart({ selfHosted: [], rival: ends(0, 0) })).toEqual([]);
  });

  it('draws no line of what costs nothing, and one of a single cost half way up', () => {
    const [hosting, rival] = [ends(0, 0), ends(1000, 1000)];
    const rows = chart({ selfHosted: hosting, rival }).slice(0, 7);
    expect(rows.join('')).not.toContain('─');
    expect(rows[3]?.endsWith('╌'.repeat(20))).toBe(true);
  });

  it('ends a line where its fleet can serve no more', () => {
    // At 1B, the middle of 20 columns: the rival's last two of that row are left.
    const selfHosted = [
      { tokensPerMonth: 1e8, usd: 1000 },
      { tokensPerMonth: 1e9, usd: 1000 },
    ];
    expect(chart({ selfHosted })[3]).toBe('        │──────────╌╌');
  });
});
