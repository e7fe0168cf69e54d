import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { staysNotAboveFrom } from '../../src/engine/piecewise.ts';
import { plotOf } from '../../src/engine/plot.ts';
import { assess } from '../helpers/in-words.ts';
import { atVolume, evidence, scenario } from '../helpers/scenario.ts';
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
    expect(plotted(true)).toBeGreaterThan(0);
    expect(plotted(false)).toBe(0);
    expect(plotted(true, 0)).toBe(0);
  });

  const pictured = (millions: number, usd: number) => {
    const asked = scenario({ workload: atVolume(millions * 1e6), apis: [flatApi('acme/large', usd)] });
    return plotOf(asked, assess(asked, evidence()).comparisons[0], evidence());
  };

  it('ends the line of a stated fleet where it is full: one replica carries 2,628M', () => {
    const asked = scenario({
      workload: atVolume(2000e6),
      apis: [flatApi('acme/large', 6)],
      selfHosted: { replicas: 1 },
    });
    const plot = plotOf(asked, assess(asked, evidence()).comparisons[0], evidence());
    expect(plot?.toTokensPerMonth).toBeCloseTo(5e9, 0);
    expect(plot?.selfHosted.at(-1)?.tokensPerMonth).toBeCloseTo(2.628e9, 0);
  });

  it('marks the last volume at which they cross, and none where they never do', () => {
    expect(pictured(500, 6)?.lastCrossing).toBeCloseTo(410e6, 0);
    // At $2 one replica wins from 1,230M to its 1,314M, two from 1,960M to 2,628M, three from 5,380 ÷ 2 on, and so on.
    expect(pictured(500, 2)?.lastCrossing).toBeCloseTo(2690e6, 0);
    expect(pictured(500, 1)?.lastCrossing).toBeNull();
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
