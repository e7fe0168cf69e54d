import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SelfHosted } from '../../src/domain/scenario.ts';
import { assess } from '../../src/engine/assess.ts';
import { findingsOf } from '../../src/engine/findings.ts';
import { magnitude } from '../helpers/any-scenario.ts';
import { runs } from '../helpers/effort.ts';
import { atVolume, evidence, own, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { flat } from './found.ts';

const found = (changes: ScenarioChanges, known: Parameters<typeof evidence>[0] = {}) =>
  assess(scenario(changes), evidence(known));

describe('hours that follow the work', () => {
  /** At 95% a replica serves 1,000 × 3,600 × 0.95 = 3.42M tokens in an hour, for $2: $0.58480 per million. */
  const batch = (changes: Partial<SelfHosted> = {}): Partial<SelfHosted> => ({
    procurement: rent({ upToHoursPerMonth: 730 }),
    plannedLoad: 0.95,
    ...changes,
  });
  const perToken = 2 / 3.42e6;

  it('are those that the volume needs: 500M ÷ 3.42M = 146.2 h, $292 and not $1,460', () => {
    const { selfHosted } = found({ selfHosted: batch() });
    expect(selfHosted.breakdown.computeUsd).toBeCloseTo(500e6 * perToken, 9);
    expect(selfHosted.monthlyUsd).toBeCloseTo(1000 + 500e6 * perToken, 9);
    expect(selfHosted.load).toBeCloseTo(0.95, 12);
    expect(selfHosted.capacityTokensPerMonth).toBeCloseTo(500e6 / 0.95, 0);
  });

  it('take a second replica only where one has too few of them', () => {
    // 730 h × 3.42M = 2.4966B.
    expect(found({ selfHosted: batch(), workload: atVolume(2.4e9) }).selfHosted.replicas.active).toBe(1);
    const two = found({ selfHosted: batch(), workload: atVolume(2.6e9) }).selfHosted;
    expect(two.replicas.active).toBe(2);
    expect(two.monthlyUsd).toBeCloseTo(1000 + 2.6e9 * perToken, 6);
  });

  it('lie inside their window: in 91.25 h a month a replica serves 312M, so 500M take two', () => {
    const procurement = rent({ upToHoursPerMonth: 91.25 });
    const { selfHosted } = found({ selfHosted: batch({ procurement }) });
    expect(selfHosted.replicas.active).toBe(2);
    expect(selfHosted.monthlyUsd).toBeCloseTo(1000 + 500e6 * perToken, 9);
  });

  it('are half at half the volume, and the half check uses them', () => {
    const { selfHosted, comparisons } = found({ selfHosted: batch(), apis: [flat(4)] });
    expect(selfHosted.atHalf.monthlyUsd).toBeCloseTo(1000 + 250e6 * perToken, 9);
    expect(selfHosted.atHalf.usdPerMillionTokens).toBeCloseTo((1000 + 250e6 * perToken) / 250, 9);
    // 1,292 against 2,000 and 1,146 against 1,000.
    expect(comparisons[0]?.regime).toBe('fragile');
    expect(found({ selfHosted: batch(), apis: [flat(5)] }).comparisons[0]?.regime).toBe('robust');
  });

  it('break even where the hours have earned the people: 1,000 ÷ ($4 − $0.5848) per million', () => {
    const [bill] = found({ selfHosted: batch(), apis: [flat(4)] }).comparisons;
    const at = 1000 / (4e-6 - perToken);
    expect(bill?.breakEven).toMatchObject({ kind: 'at', load: 0.95 });
    if (bill?.breakEven.kind !== 'at') throw new Error('no break-even');
    expect(bill.breakEven.tokensPerMonth / at).toBeCloseTo(1, 9);
    expect((bill.breakEven.robustFromTokensPerMonth ?? 0) / at).toBeCloseTo(2, 9);
  });

  it('never break even with an API that asks less than an hour costs', () => {
    const [bill] = found({ selfHosted: batch(), apis: [flat(0.5)] }).comparisons;
    expect(bill?.breakEven).toMatchObject({ kind: 'never', because: { code: 'each-hour-dearer' } });
  });

  it('of a fleet of stated size end at all hours: then the load grows, and no further than full', () => {
    const fleet = batch({ replicas: 1 });
    const almost = found({ selfHosted: fleet, workload: atVolume(2.6e9) });
    expect(almost.selfHosted).toMatchObject({ monthlyUsd: 2460 });
    expect(almost.selfHosted.load).toBeCloseTo(2.6 / 2.628, 9);
    expect(almost.verdict.regime).not.toBe('infeasible');
    expect(found({ selfHosted: fleet, workload: atVolume(2.7e9) }).verdict.regime).toBe('infeasible');
  });

  describe('break even where the bills say so', () => {
    const anyPair: fc.Arbitrary<ScenarioChanges> = fc
      .record({
        usdPerGpuHour: magnitude(-1, 1),
        upToHoursPerMonth: fc.integer({ min: 20, max: 730 }),
        replicas: fc.constantFrom('auto' as const, 1, 5),
        usd: magnitude(-1, 1.5),
        bought: fc.constantFrom(undefined, { usdPerMonth: 800, capacityTokensPerMonth: 200e6 }),
        ops: fc.constantFrom(0, 8),
      })
      .map(({ replicas, usd, bought, ops, ...rented }) => ({
        selfHosted: batch({ procurement: rent(rented), replicas }),
        apis: [flat(usd, { opsHoursPerMonth: ops, ...bought })],
      }));
    /** By how much hosting is dearer than the API at a volume, and the API's bill there. */
    const billsOf = (pair: ScenarioChanges) => (tokens: number) => {
      const { selfHosted, comparisons } = found({ ...pair, workload: atVolume(tokens) });
      const [bill] = comparisons;
      if (bill === undefined) throw new Error('no bill');
      return { lead: selfHosted.monthlyUsd - bill.monthlyUsd, bill };
    };

    it('there, and not before', () => {
      fc.assert(
        fc.property(anyPair, (pair) => {
          const at = billsOf(pair);
          const { breakEven } = at(1e9).bill;
          fc.pre(breakEven.kind === 'at' && breakEven.tokensPerMonth >= 1);
          const there = at(breakEven.tokensPerMonth);
          expect(Math.abs(there.lead)).toBeLessThanOrEqual(1e-9 * there.bill.monthlyUsd);
          expect(at(breakEven.tokensPerMonth * 0.99).lead).toBeGreaterThanOrEqual(0);
        }),
        runs(100),
      );
    });

    it.each([
      ['never', 1],
      ['always', -1],
    ] as const)('%s at any volume that the fleet serves, where they say that', (kind, sign) => {
      fc.assert(
        fc.property(anyPair, magnitude(5, 11), (pair, volume) => {
          const { lead, bill } = billsOf(pair)(volume);
          fc.pre(bill.breakEven.kind === kind && bill.regime !== 'infeasible');
          expect(lead * sign).toBeGreaterThan(-1e-9);
        }),
        runs(50),
      );
    });
  });

  it('make a bill that is a straight line over the volume', () => {
    fc.assert(
      fc.property(magnitude(5, 12), magnitude(5, 12), (a, b) => {
        const usd = (volume: number) =>
          found({ selfHosted: batch(), workload: atVolume(volume) }).selfHosted.monthlyUsd;
        expect((usd(a) + usd(b)) / 2 / usd((a + b) / 2)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a job that is done once', () => {
  it('has a total on both sides', () => {
    const { selfHosted, comparisons, oneTime } = found({ workload: { oneTime: true }, apis: [flat(4)] });
    expect(oneTime).toBe(true);
    expect(selfHosted.totalUsd).toBe(2460);
    expect(comparisons[0]?.totalUsd).toBe(2000);
  });
});

describe('hardware that is paid already', () => {
  const power = { wattsPerGpu: 700, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 };
  const sixteen: ScenarioChanges['selfHosted'] = {
    procurement: {
      kind: 'paid',
      until: '2027-03',
      // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
      then: own({ usdPerGpu: 27_500, hostUsdPerGpu: 12_375 }),
    },
    power,
    replicas: 8,
    gpusPerReplica: 2,
    ops: { hoursPerMonth: 16, usdPerHour: 100, setupHours: 80, setupMonths: 12 },
  };

  it('costs power and people: 16 × 1.05 kW × 1.4 × $0.12 × 730 h + 16 h × $100', () => {
    const { selfHosted } = found({ selfHosted: sixteen });
    expect(selfHosted.breakdown).toMatchObject({ computeUsd: 0, opsUsd: 1600, redundancyUsd: 0 });
    expect(selfHosted.monthlyUsd).toBeCloseTo(16 * 1.05 * 1.4 * 0.12 * 730 + 1600, 6);
    expect(selfHosted.upfrontUsd).toBeUndefined();
  });

  it('has its full bill beside it: 39,875 × (1 ÷ 48 + 0.04 ÷ 12) a GPU, and the set-up', () => {
    const { selfHosted } = found({ selfHosted: sixteen });
    const gpuMonth = 39_875 * (1 / 48 + 0.04 / 12);
    expect(selfHosted.fullMonthlyUsd).toBeCloseTo(selfHosted.monthlyUsd + 16 * gpuMonth + 8000 / 12, 6);
  });

  it('decides by what can be avoided: $3,660 against $5,775', () => {
    const { verdict } = found({ selfHosted: sixteen, apis: [flat(11.55)] });
    expect(verdict).toMatchObject({ choice: 'self-host', regime: 'fragile' });
  });

  it('cannot be handed back, and no price of a GPU flips it', () => {
    const explained = findingsOf(scenario({ selfHosted: sixteen }), evidence());
    expect(explained.selfHosted.atHalf.resized).toBeNull();
    expect(explained.flips?.map(({ input }) => input)).not.toContain('gpu-price');
  });
});

describe('a fleet that can be handed back', () => {
  /** A step is 1.314B: 4B tokens take 4 replicas, 2B take 2. */
  const large = (changes: Partial<SelfHosted> = {}): ScenarioChanges => ({
    workload: atVolume(4e9),
    selfHosted: changes,
    apis: [flat(2)],
  });

  it('is what half the traffic needs: 2 × 1,460 + 1,000 against 4,000', () => {
    const { selfHosted, verdict } = found(large());
    // 6,840 against 8,000 now; at half 6,840 against 4,000.
    expect(verdict).toMatchObject({ choice: 'self-host', regime: 'fragile' });
    expect(selfHosted.atHalf.resized).toEqual({ monthlyUsd: 3920, gpus: 2, wins: true });
  });

  it('keeps its spares', () => {
    const { resized } = found(large({ spareReplicas: 1 })).selfHosted.atHalf;
    expect(resized).toMatchObject({ monthlyUsd: 5380, gpus: 3 });
  });

  it('with spares that is rented as needed keeps as many replicas as all the hours need: 2 of 4, for 555.6 h', () => {
    // 1.8M tokens an hour a replica: 2B take 2 replicas 555.6 h of at most 730, and the spare is billed with them.
    const procurement = rent({ billedHoursPerMonth: 4e9 / 7.2e6, upToHoursPerMonth: 730 });
    const { resized } = found(large({ replicas: 4, spareReplicas: 1, procurement })).selfHosted.atHalf;
    expect(resized?.gpus).toBe(3);
    expect(resized?.monthlyUsd).toBeCloseTo(3 * 2 * (2e9 / 3.6e6) + 1000, 6);
  });

  it('of stated size is never larger than it is', () => {
    const { resized } = found(large({ replicas: 3 })).selfHosted.atHalf;
    expect(resized).toMatchObject({ gpus: 2 });
    expect(found(large({ replicas: 2 })).selfHosted.atHalf.resized).toMatchObject({ gpus: 2 });
  });

  it.each([
    ['reserved', rent({ market: 'reserved' }), false],
    ['spot', rent({ market: 'spot' }), true],
    ['bought', own(), false],
  ] as const)('%s', (_, procurement, can) => {
    expect(found(large({ procurement })).selfHosted.atHalf.resized !== null).toBe(can);
  });
});

describe('a single replica and its spare', () => {
  it('say what they cost without the spare, and whether that wins', () => {
    const apis = [flat(6)];
    // 2 × 1,460 + 1,000 = 3,920 with the spare, 2,460 without; the API asks 3,000.
    expect(found({ selfHosted: { spareReplicas: 1 }, apis }).withoutTwin).toEqual({
      monthlyUsd: 2460,
      wins: true,
    });
    expect(found({ apis }).withoutTwin).toBeNull();
    expect(found({ selfHosted: { spareReplicas: 1 }, workload: atVolume(4e9), apis }).withoutTwin).toBeNull();
  });
});

describe('only a part of the traffic moves', () => {
  it('the rest costs the same on either side: 214.3M tokens at $6', () => {
    const moved = { share: 0.7, api: 'acme/large', wholeTokensPerMonth: 500e6 / 0.7 };
    const { rest } = found({ apis: [flat(6)] }, { moved });
    expect(rest?.share).toBeCloseTo(0.3, 12);
    expect(rest?.tokensPerMonth).toBeCloseTo((500e6 / 0.7) * 0.3, 3);
    expect(rest?.monthlyUsd).toBeCloseTo((500 / 0.7) * 0.3 * 6, 6);
  });
});

describe('time and people', () => {
  it('growth: the API’s $4 a million meets $2,460 at 615M, three months of 10% from 500M', () => {
    const growing = scenario({ workload: { growthPerMonth: 0.1 }, apis: [flat(4)] });
    const { growth } = findingsOf(growing, evidence());
    expect(growth?.changes[0]).toMatchObject({
      months: 3,
      changes: 'choice',
      to: { choice: 'self-host', regime: 'fragile' },
    });
    expect(growth?.changes[0]?.tokensPerMonth).toBeCloseTo(615e6, 3);
  });

  it('shrinking traffic changes it the other way; 410M is passed in the second month of −10%', () => {
    const shrinking = scenario({ workload: { growthPerMonth: -0.1 }, apis: [flat(6)] });
    const [first] = findingsOf(shrinking, evidence()).growth?.changes ?? [];
    // 500 × 0.9 = 450, 405: the second month is below.
    expect(first).toMatchObject({ months: 2, changes: 'choice', to: { choice: 'api' } });
  });

  it('growth that steps over the end of a staircase finds hosting in a later month', () => {
    // One replica, $2,460, carries 1.314B; two, $3,920, carry 2.628B.
    const growing = (growthPerMonth: number, perMillion: number) => {
      const apis = [flat(perMillion)];
      return findingsOf(scenario({ workload: { ...atVolume(1e9), growthPerMonth }, apis }), evidence())
        .growth;
    };
    // $2 a million: 1.23B to 1.314B, then from 1.96B. One month of 50% is 1.5B, where the API is back: two are 2.25B.
    expect(growing(0.5, 2)?.changes[0]).toMatchObject({ months: 2, to: { choice: 'self-host' } });
    expect(growing(0.5, 2)?.changes[0]?.tokensPerMonth).toBeCloseTo(2.25e9, 0);
    // 25% lands at 1.25B, between the two.
    expect(growing(0.25, 2)?.changes[0]).toMatchObject({ months: 1, to: { choice: 'self-host' } });
    expect(growing(0.25, 2)?.changes[0]?.tokensPerMonth).toBeCloseTo(1.23e9, 0);
  });

  it('says never where growth changes nothing', () => {
    const growing = scenario({ workload: { growthPerMonth: 0.1 }, apis: [flat(0.5)] });
    expect(findingsOf(growing, evidence()).growth?.changes).toEqual([]);
  });

  it('one full-time engineer: 160 h × $100 instead of 10 h', () => {
    const { fullTimeEngineer } = findingsOf(scenario({ apis: [flat(6)] }), evidence());
    expect(fullTimeEngineer).toMatchObject({
      hoursPerMonth: 160,
      monthlyUsd: 17_460,
      changes: 'choice',
      to: { choice: 'api', api: 'acme/large' },
    });
    const ops = { hoursPerMonth: 200, usdPerHour: 100, setupHours: 0, setupMonths: 12 };
    const staffed = scenario({ selfHosted: { ops }, apis: [flat(6)] });
    expect(findingsOf(staffed, evidence()).fullTimeEngineer).toBeUndefined();
  });

  it('pays back later where API prices fall, and never once a month saves nothing', () => {
    const bought = (fall: number | undefined) => {
      const asked = scenario({ selfHosted: { procurement: own() }, apis: [flat(12)] });
      return assess(fall === undefined ? asked : { ...asked, apiPriceFallPerYear: fall }, evidence()).verdict;
    };
    // 21,750 up front; 6,000 − 1,000 a month are saved at today's price.
    expect(bought(undefined).paybackMonths).toBeCloseTo(4.35, 9);
    expect(bought(undefined).paybackMonthsAtFallingPrices).toBeUndefined();
    expect(bought(0).paybackMonthsAtFallingPrices).toBeCloseTo(4.35, 9);
    const d = 0.7 ** (1 / 12);
    const four = 6000 * (1 + d + d ** 2 + d ** 3) - 4000;
    const fifth = 6000 * d ** 4 - 1000;
    expect(bought(0.3).paybackMonthsAtFallingPrices).toBeCloseTo(4 + (21_750 - four) / fifth, 9);
    expect(bought(0.99).paybackMonthsAtFallingPrices).toBeNull();
  });
});
