import { describe, expect, it } from 'vitest';
import { isSameChoice } from '../../src/domain/choice.ts';
import type { Api } from '../../src/domain/scenario.ts';
import { replicasFor, sparesByTheHour, stepTokens } from '../../src/engine/fleet.ts';
import { flipsOf } from '../../src/engine/flips/flips.ts';
import { staysNotAboveFrom } from '../../src/engine/piecewise.ts';
import { plotOf } from '../../src/engine/plot.ts';
import { billedFor } from '../../src/engine/rent-as-needed.ts';
import { assess } from '../helpers/in-words.ts';
import { api, atVolume, evidence, own, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

/** Constants and guards that decide: each of these falls when one of them is another. */

const flat = (id: string, usd: number, changes: Partial<Api> = {}): Api =>
  api({ id, usdPerMillionInput: usd, usdPerMillionOutput: usd, ...changes });

const assessed = (changes: ScenarioChanges, closed: readonly string[] = []) =>
  assess(scenario(changes), evidence({ ruledOut: closed.map((id) => ({ api: id, why: 'closed' })) }));

describe('payback', () => {
  it('counts other costs and maintenance as running cash', () => {
    const { verdict } = assessed({
      selfHosted: { procurement: own({ annualMaintenanceShare: 0.12 }), otherUsdPerMonth: 500 },
      apis: [flat('acme/large', 6)],
    });
    // One GPU with its host is 21,750. A month: 1,000 ops + 500 other + 12% of 21,750 ÷ 12 = 217.50, of 3,000.
    expect(verdict.paybackMonths).toBeCloseTo(21_750 / 1282.5, 9);
  });

  it('never comes where what was bought cannot serve the volume, and in no month that saves nothing', () => {
    const bought = (usd: number, fits: boolean) =>
      assess(
        {
          ...scenario({ selfHosted: { procurement: own() }, apis: [flat('acme/large', usd)] }),
          apiPriceFallPerYear: 0,
        },
        evidence({ fit: { fits, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: [] } }),
      ).verdict;
    // 500M tokens: 1,000 a month of ops, of 3,000, and of 1,000.
    expect(bought(6, true)).toMatchObject({ paybackMonths: 10.875 });
    expect(bought(6, false)).toMatchObject({ paybackMonths: null, paybackMonthsAtFallingPrices: null });
    expect(bought(2, true)).toMatchObject({ paybackMonths: null, paybackMonthsAtFallingPrices: null });
  });
});

describe('payback at falling prices', () => {
  const saving = (usdSaved: number) =>
    assess(
      {
        ...scenario({
          selfHosted: { procurement: own() },
          apis: [flat('acme/large', (1000 + usdSaved) / 500)],
        }),
        apiPriceFallPerYear: 0,
      },
      evidence(),
    ).verdict;

  it('is that at flat prices where they do not fall, and never after more than a hundred years', () => {
    // 21,750 of hardware, 1,000 a month of ops.
    expect(saving(21.75).paybackMonths).toBeCloseTo(1000, 6);
    expect(saving(21.75).paybackMonthsAtFallingPrices).toBeCloseTo(1000, 6);
    expect(saving(10).paybackMonths).toBeCloseTo(2175, 6);
    expect(saving(10).paybackMonthsAtFallingPrices).toBeNull();
    expect(saving(0.5).paybackMonths).toBeCloseTo(43_500, 3);
    // 21,750 ÷ 1,200 = 18.125
    expect(saving(18.13).paybackMonthsAtFallingPrices).toBeCloseTo(1199.67, 2);
    expect(saving(18.12).paybackMonthsAtFallingPrices).toBeNull();
  });
});

describe('the choice among APIs', () => {
  const named = flat('acme/named', 2);
  const frontier = flat('acme/frontier', 3, { role: 'frontier' });
  const fast = flat('acme/fast', 1, { role: 'fast' });

  it('where all that were named are ruled out, the frontier one stands in, and the fast one after it', () => {
    const apis = [named, fast, frontier];
    expect(assessed({ apis }).verdict).toMatchObject({ choice: 'api', api: 'acme/named' });
    expect(assessed({ apis }, ['acme/named']).verdict).toMatchObject({ choice: 'api', api: 'acme/frontier' });
    const left = assessed({ apis }, ['acme/named', 'acme/frontier']);
    expect(left.verdict).toMatchObject({ choice: 'api', api: 'acme/fast' });
  });

  it('of equal bills takes that of the first id, in whatever order they were named', () => {
    const equal = [flat('b/x', 1), flat('a/x', 1)];
    for (const apis of [equal, equal.toReversed()])
      expect(assessed({ apis }).verdict).toMatchObject({ api: 'a/x', leader: 'a/x' });
  });
});

describe('a fleet that we size', () => {
  it('takes as many replicas as a volume of whole steps has, however that was added up', () => {
    for (const tokensPerSecondPerReplica of [87.1, 333.3, 1000, 1234.567])
      for (const plannedLoad of [0.45, 0.7]) {
        const { selfHosted } = scenario({ selfHosted: { tokensPerSecondPerReplica, plannedLoad } });
        const step = stepTokens(selfHosted);
        const counts = Array.from({ length: 199 }, (_, at) => at + 1);
        const sumsOf = (n: number) => [
          n * step,
          n * step * 0.75 + n * step * 0.25,
          n * step * 0.9 + n * step * 0.1,
        ];
        const asSized = (n: number) => sumsOf(n).map((volume) => replicasFor(selfHosted, volume));
        expect(counts.map(asSized)).toEqual(counts.map((n) => [n, n, n]));
        // What is more than rounding is one more.
        expect(replicasFor(selfHosted, 3 * step * (1 + 1e-12))).toBe(4);
      }
  });
});

describe('a fleet whose replicas serve nothing', () => {
  const { selfHosted } = scenario({
    selfHosted: { tokensPerSecondPerReplica: 0, procurement: rent({ upToHoursPerMonth: 200 }) },
  });

  it('is one replica, for all the hours that there are', () => {
    expect(replicasFor(selfHosted, 1e9)).toBe(1);
    for (const tokens of [0, 1e9])
      expect(billedFor(selfHosted, 1, tokens).procurement).toMatchObject({ billedHoursPerMonth: 200 });
  });
});

describe('spares by the hour', () => {
  it('are counted in replicas, idle GPUs by those of a replica, and for a fleet that we size alone', () => {
    const spares = (replicas: 'auto' | number, procurement: ReturnType<typeof rent>) =>
      sparesByTheHour(
        scenario({
          selfHosted: { replicas, procurement, spareReplicas: 1, idleGpus: 2, gpusPerReplica: 4 },
        }).selfHosted,
      );
    const asNeeded = rent({ upToHoursPerMonth: 730 });
    expect([spares('auto', asNeeded), spares(2, asNeeded), spares('auto', rent())]).toEqual([1.5, 0, 0]);
  });
});

describe('the distance of a flip', () => {
  it('of ops hours is by how much of today’s they change', () => {
    // 3,000 − 1,460 are 15.4 hours at $100: 5.4 more than today's 10.
    const found = flipsOf(scenario({ apis: [flat('acme/large', 6)] }), evidence());
    const ops = found.find(({ input, side }) => input === 'ops-hours' && side === 'above');
    expect(ops?.distance).toBeCloseTo(0.54, 9);
  });
});

describe('how far the chart reaches', () => {
  // A replica of 10,000 tok/s carries 13.14B at half load: one step, $2,460, all over the chart.
  const reach = (usd: number) =>
    assessed({ selfHosted: { tokensPerSecondPerReplica: 10_000 }, apis: [flat('acme/large', usd)] }).curve
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

describe('the steps of a fleet', () => {
  const STEP = 1.314e9;

  it('are two corners each on the chart up to 60 of them, and beyond those 61 points in all', () => {
    // The chart reaches twice the volume, as hosting never wins against a cent a million.
    const corners = (steps: number) =>
      assessed({ workload: atVolume((steps / 2) * STEP), apis: [flat('acme/large', 0.01)] }).curve.selfHosted
        .length;
    expect([corners(60), corners(61)]).toEqual([120, 61]);
  });

  it('are each in the picture up to 20 of them, and beyond those at equal factors', () => {
    // From 100M to 1B of 500M tokens a month: the first of 23 steps in 1B ends in it at 3, the last at 23.
    const secondEnd = (steps: number) => {
      const asked = scenario({
        selfHosted: { tokensPerSecondPerReplica: (1e9 / steps / STEP) * 1000 },
        apis: [flat('acme/large', 0.01)],
      });
      return plotOf(asked, assess(asked, evidence()).comparisons, 'acme/large', true)?.selfHosted[3]
        ?.tokensPerMonth;
    };
    expect(secondEnd(23)).toBeCloseTo((4 / 23) * 1e9, 0);
    expect(secondEnd(24)).toBeCloseTo((3 / 24) * 1e9 * 8 ** (1 / 20), 0);
  });
});

describe('a bill of cents', () => {
  it('has its shares as any other: only one of nothing has none', () => {
    // 500M tokens at $0.001 a million are 50 cents, and hosting $2,460.
    const { comparisons } = assessed({ apis: [flat('acme/cents', 0.001), flat('acme/free', 0)] });
    expect(comparisons.find(({ api: id }) => id === 'acme/cents')?.selfHostedShare).toBeCloseTo(
      2460 / 0.5,
      6,
    );
    expect(comparisons.find(({ api: id }) => id === 'acme/free')).not.toHaveProperty('selfHostedShare');
  });
});

describe('an API that says where it processes', () => {
  it('in one region may be used where some region is asked for, and in none may not', () => {
    const apis = [flat('acme/one', 1, { regions: ['eu'] }), flat('acme/none', 1, { regions: [] })];
    const { comparisons } = assessed({ apis, constraints: { dataResidency: 'region' } });
    expect(comparisons.map(({ api: id, ruledOutBecause }) => [id, ruledOutBecause?.code])).toEqual([
      ['acme/one', undefined],
      ['acme/none', 'no-regional-endpoint'],
    ]);
  });
});

describe('the same choice', () => {
  it('is hosting and hosting, or the same API', () => {
    const [host, one, other] = [
      { choice: 'self-host', api: '' },
      { choice: 'api', api: 'a/x' },
      { choice: 'api', api: 'b/x' },
    ] as const;
    expect(isSameChoice(one, { ...one })).toBe(true);
    expect(isSameChoice(one, other)).toBe(false);
    expect(isSameChoice(host, one)).toBe(false);
    expect(isSameChoice({ choice: 'self-host', api: 'a/x' }, one)).toBe(false);
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
    const asked = scenario({ apis: [flat('acme/large', 6)] });
    const { comparisons } = assess(asked, evidence());
    const plotted = (fits: boolean, tokensPerSecondPerReplica = 1000) =>
      plotOf(
        { ...asked, selfHosted: { ...asked.selfHosted, tokensPerSecondPerReplica } },
        comparisons,
        'acme/large',
        fits,
      )?.selfHosted.length;
    expect(plotted(true)).toBeGreaterThan(0);
    expect(plotted(false)).toBe(0);
    expect(plotted(true, 0)).toBe(0);
  });

  const pictured = (millions: number, usd: number) => {
    const asked = scenario({ workload: atVolume(millions * 1e6), apis: [flat('acme/large', usd)] });
    return plotOf(asked, assess(asked, evidence()).comparisons, 'acme/large', true);
  };

  it('ends the line of a stated fleet where it is full: one replica carries 2,628M', () => {
    const asked = scenario({
      workload: atVolume(2000e6),
      apis: [flat('acme/large', 6)],
      selfHosted: { replicas: 1 },
    });
    const plot = plotOf(asked, assess(asked, evidence()).comparisons, 'acme/large', true);
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
      const asked = scenario({ apis: [flat('acme/large', 6, changes)] });
      const plot = plotOf(asked, assess(asked, evidence()).comparisons, 'acme/large', true);
      expect(plot?.rival.at(0)?.tokensPerMonth).toBe(plot?.fromTokensPerMonth);
      expect(plot?.rival.at(-1)?.tokensPerMonth).toBeCloseTo(plot?.toTokensPerMonth ?? 0, 0);
      return plot?.rival;
    };
    expect(rival({})).toHaveLength(2);
    expect(rival({ opsHoursPerMonth: 1 })).toHaveLength(17);
  });

  it('says up to where a bill is flat, where capacity is bought by the month', () => {
    const curve = (changes: Partial<Api>) =>
      assess(scenario({ apis: [flat('acme/large', 6, changes)] }), evidence()).curve.apis[0];
    expect(curve({})).not.toHaveProperty('flatUpToTokens');
    expect(curve({ usdPerMonth: 500, capacityTokensPerMonth: 1e9 })?.flatUpToTokens).toBe(1e9);
  });
});
