import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { staysNotAboveFrom } from '../../src/engine/piecewise.ts';
import { plotOf } from '../../src/engine/plot.ts';
import { assess } from '../helpers/in-words.ts';
import { atVolume, evidence, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { assessed, flatApi } from './found.ts';

describe('how far the chart reaches', () => {
  // A replica of 10,000 tok/s carries 13.14B at half load: one step, $2,460, all over the chart.
  const reach = (usd: number) =>
    assessed({ selfHosted: { tokensPerSecondPerReplica: 10_000 }, apis: [flatApi('acme/large', usd)] }).curve
      ?.maxTokensPerMonth;

  it('a quarter beyond where hosting wins also at half the traffic, where that is within six times the volume', () => {
    // 2,460 ÷ $2 a million are 1.23B, twice that 2.46B; the volume is 500M.
    expect(reach(2)).toBeCloseTo(1.25 * 2.46e9, 0);
    // At $1 it is 4.92B, too far: a quarter beyond the break-even itself.
    expect(reach(1)).toBeCloseTo(1.25 * 2.46e9, 0);
  });

  it('twice the volume where the break-even is nearer, or more than six times away', () => {
    // 2,460 ÷ $10 are 246M, and ÷ $0.5 4.92B; six times the volume are 3B.
    expect(reach(10)).toBe(1e9);
    expect(reach(0.5)).toBe(1e9);
    // 2,460 ÷ $0.75 are 3.28B.
    expect(reach(0.75)).toBe(1e9);
  });
});

describe('a function of straight pieces', () => {
  const line = (at: (volume: number) => number, end: number) => ({ at, bends: [], end, lastSlope: -1 });

  it('that ends a little above 0 never stays at or below it; one that ends on it does', () => {
    expect(staysNotAboveFrom(line((volume) => 10.5 - volume, 10))).toBeNull();
    expect(staysNotAboveFrom(line((volume) => 10 - volume, 10))).toBe(10);
  });
});

describe('the picture of the two costs', () => {
  it('has no line of hosting where the model does not fit, and none where a replica serves nothing', () => {
    const asked = scenario({ apis: [flatApi('acme/large', 6)] });
    const { comparisons } = assess(asked, evidence());
    const plotted = (fits: boolean, tokensPerSecondPerReplica = 1000) =>
      plotOf(
        { ...asked, selfHosted: { ...asked.selfHosted, tokensPerSecondPerReplica } },
        comparisons[0],
        evidence({ fit: { ...evidence().fit, fits } }),
      )?.selfHosted.length;
    expect(plotted(true)).toBe(2);
    expect(plotted(false)).toBe(0);
    expect(plotted(true, 0)).toBe(0);
  });

  it('is none where there is no API to draw', () => {
    expect(plotOf(scenario(), undefined, evidence())).toBeUndefined();
  });

  const pictured = (
    millions: number,
    usd: number,
    { selfHosted = {}, ...changes }: Partial<Api> & Pick<ScenarioChanges, 'selfHosted'> = {},
  ) => {
    const asked = scenario({
      workload: atVolume(millions * 1e6),
      selfHosted,
      apis: [flatApi('acme/large', usd, changes)],
    });
    return plotOf(asked, assess(asked, evidence()).comparisons[0], evidence());
  };

  /** Corners as pairs of million tokens and USD. */
  const cornersOf = (plot: ReturnType<typeof pictured>) =>
    plot?.selfHosted.map(({ tokensPerMonth, usd }) => [Math.round(tokensPerMonth / 1e6), Math.round(usd)]);

  it('draws each step from its beginning to its end: 1,314M tokens and $1,460 a replica, beside $1,000', () => {
    expect(cornersOf(pictured(2000, 6))).toEqual([
      [200, 2460],
      [1314, 2460],
      [1314, 3920],
      [2628, 3920],
      [2628, 5380],
      [3942, 5380],
      [3942, 6840],
      [5000, 6840],
    ]);
  });

  it('draws twenty stretches where there are more steps, each at the bill of its end', () => {
    // Up to 100,000M: 77 replicas, $1,000 + 77 × $1,460.
    const corners = cornersOf(pictured(50_000, 6)) ?? [];
    expect(corners).toHaveLength(2 * 21);
    expect(corners.slice(0, 3)).toEqual([
      [200, 2460],
      [1314, 2460],
      [1314, 3920],
    ]);
    expect(corners.at(-1)).toEqual([100_000, 113_420]);
    expect(corners.filter(([, usd], at) => at % 2 === 0 && usd !== corners[at + 1]?.[1])).toEqual([]);
    expect(corners.filter(([tokens], at) => at % 2 === 0 && tokens === corners[at + 1]?.[0])).toEqual([]);
  });

  it('bends the line of hours that follow the work in 16 pieces: 1.8M tokens an hour, $2 each, beside $1,000', () => {
    const asNeeded = { procurement: rent({ upToHoursPerMonth: 730 }) };
    const corners = cornersOf(pictured(500, 6, { selfHosted: asNeeded })) ?? [];
    expect(corners).toHaveLength(17);
    expect([corners[0], corners[8], corners[16]]).toEqual([
      [100, 1111],
      [316, 1351],
      [1000, 2111],
    ]);
  });

  it('ends the line of a stated fleet where it is full: one replica carries 2,628M', () => {
    const plot = pictured(2000, 6, { selfHosted: { replicas: 1 } });
    expect(plot?.toTokensPerMonth).toBeCloseTo(5e9, 0);
    expect(cornersOf(plot)).toEqual([
      [200, 2460],
      [2628, 2460],
    ]);
    // At 10 tok/s it is full with 26M, far left of the picture.
    expect(
      cornersOf(pictured(2000, 6, { selfHosted: { replicas: 1, tokensPerSecondPerReplica: 10 } })),
    ).toEqual([]);
  });

  it('marks the last volume at which they cross, and none where they never do', () => {
    expect(pictured(500, 6)?.lastCrossing).toBeCloseTo(410e6, 0);
    // At $2 one replica wins from 1,230M to its 1,314M, two from 1,960M to 2,628M, three from 5,380 ÷ 2 on, and so on.
    expect(pictured(500, 2)?.lastCrossing).toBeCloseTo(2690e6, 0);
    expect(pictured(500, 2)?.toTokensPerMonth).toBeCloseTo(5e9, 0);
    expect(pictured(500, 1)?.lastCrossing).toBeNull();
  });

  it('marks where hosting wins for a while alone, and nothing at no tokens: a log axis has no zero', () => {
    // Beside 20 hours, $2,000, and $0.5 a million: $2,460 from 920M to the end of the step. Beside 25 from nothing on.
    expect(pictured(500, 0.5, { opsHoursPerMonth: 20 })?.lastCrossing).toBeCloseTo(920e6, 0);
    expect(pictured(500, 0.5, { opsHoursPerMonth: 25 })?.lastCrossing).toBeNull();
  });

  it.each([
    // Half of the volume over 1.3, and the volume times 1.3, at the next 1, 2 or 5 of a power of ten.
    [262, 100e6, 500e6],
    [258, 50e6, 500e6],
    [384, 100e6, 500e6],
    [386, 100e6, 1000e6],
  ])('has a third of room on either side: around %dM', (millions, from, to) => {
    const plot = pictured(millions, 1);
    expect(plot?.fromTokensPerMonth).toBeCloseTo(from, 0);
    expect(plot?.toTokensPerMonth).toBeCloseTo(to, 0);
  });

  it('draws a bill without a fixed part with its two ends, and one with it in 16 pieces', () => {
    const rival = (changes: Partial<Api>) => {
      const asked = scenario({ apis: [flatApi('acme/large', 6, changes)] });
      const plot = plotOf(asked, assess(asked, evidence()).comparisons[0], evidence());
      expect(plot?.rival.at(0)?.tokensPerMonth).toBe(plot?.fromTokensPerMonth);
      expect(plot?.rival.at(-1)?.tokensPerMonth).toBeCloseTo(plot?.toTokensPerMonth ?? 0, 0);
      return plot?.rival;
    };
    expect(rival({})).toHaveLength(2);
    expect(rival({ opsHoursPerMonth: 1 })).toHaveLength(17);
  });

  it('says up to where a bill is flat, where capacity is bought by the month', () => {
    const curve = (changes: Partial<Api>) =>
      assess(scenario({ apis: [flatApi('acme/large', 6, changes)] }), evidence()).curve.apis[0];
    expect(curve({})).not.toHaveProperty('flatUpToTokens');
    expect(curve({ usdPerMonth: 500, capacityTokensPerMonth: 1e9 })?.flatUpToTokens).toBe(1e9);
  });
});
