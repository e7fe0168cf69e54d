import { describe, expect, it } from 'vitest';
import type { BreakEven } from '../../src/domain/assessment.ts';
import { apiLine } from '../../src/engine/api-cost.ts';
import { apiMonthlyUsd } from '../../src/engine/api-line.ts';
import { assess } from '../../src/engine/assess.ts';
import { api, atVolume, evidence, own, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

const breakEven = (changes: ScenarioChanges): BreakEven => {
  const [comparison] = assess(scenario(changes), evidence()).comparisons;
  if (comparison === undefined) throw new Error('no comparison');
  return comparison.breakEven;
};

const at = (changes: ScenarioChanges): Extract<BreakEven, { kind: 'at' }> => {
  const found = breakEven(changes);
  if (found.kind !== 'at') throw new Error(`expected a break-even, found ${found.kind}`);
  return found;
};

describe('steps of a fleet that we size', () => {
  const STEP = 1000 * 3600 * 730 * 0.5;

  it.each([
    [STEP - 1, 1],
    [STEP, 1],
    [STEP + 1, 2],
    [2 * STEP, 2],
    [2 * STEP + 1, 3],
    [7 * STEP, 7],
    [1, 1],
  ])('%d tokens take %d replicas', (volume, replicas) => {
    const { selfHosted } = assess(scenario({ workload: atVolume(volume) }), evidence());
    expect(selfHosted.replicas.active).toBe(replicas);
    expect(selfHosted.monthlyUsd).toBe(replicas * 1460 + 1000);
  });
});

describe('electricity', () => {
  // 1 kW × 730 h × $0.20 are $146 a replica.
  const power = { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1, usdPerKwh: 0.2 };

  it('is paid with each replica: $1,606 and $1,000 at $6 a million', () => {
    expect(at({ selfHosted: { power } }).tokensPerMonth).toBeCloseTo(2606 / 6e-6, 0);
    // From two replicas on, $4,212, hosting stays behind until 702M; a full step is worth $7,884.
    expect(at({ selfHosted: { power, plannedLoad: 0.25 } }).staysFromTokensPerMonth).toBeCloseTo(
      4212 / 6e-6,
      0,
    );
  });

  it('is none where the hardware costs nothing a month and no power: hosting always pays', () => {
    const free = { procurement: { kind: 'paid' }, ops: { hoursPerMonth: 0 } } as const;
    expect(breakEven({ selfHosted: free })).toEqual({ kind: 'always' });
    expect(breakEven({ selfHosted: { ...free, replicas: 1 } })).toEqual({ kind: 'always' });
  });
});

describe('break-even on a fleet of fixed size', () => {
  // 2 × 1,460 + 1,000 = 3,920; at $6 per million that is 653,333,333.3 tokens.
  const fixed: ScenarioChanges = { selfHosted: { replicas: 2 } };
  const volume = 3920 / 6e-6;

  it('is bill ÷ price, with the load on that fleet', () => {
    const found = at(fixed);
    expect(found.tokensPerMonth).toBeCloseTo(volume, 3);
    expect(found.staysFromTokensPerMonth).toBe(found.tokensPerMonth);
    expect(found.robustFromTokensPerMonth).toBeCloseTo(2 * volume, 3);
    expect(found.load).toBeCloseTo(volume / (2 * 2.628e9), 12);
  });

  it('decides one token below, exactly at, and one above', () => {
    const regimeAt = (tokens: number) =>
      assess(scenario({ ...fixed, workload: atVolume(tokens) }), evidence()).comparisons[0]?.regime;
    expect(regimeAt(volume - 1)).toBe('api');
    expect(regimeAt(volume + 1)).toBe('fragile');
    expect(regimeAt(2 * volume - 2)).toBe('fragile');
    expect(regimeAt(2 * volume + 2)).toBe('robust');
    // $6,000 at 1B against exactly $6,000: equal bills are the API's.
    const equal = scenario({ selfHosted: { replicas: 2, otherUsdPerMonth: 2080 }, workload: atVolume(1e9) });
    expect(assess(equal, evidence()).comparisons[0]?.regime).toBe('api');
  });

  it('is never past the capacity, and says both numbers', () => {
    // 100 tok/s serve 262.8M a month; the bill would need 410M.
    const found = breakEven({ selfHosted: { replicas: 1, tokensPerSecondPerReplica: 100 } });
    expect(found).toMatchObject({ kind: 'never' });
    expect(found).toMatchObject({
      because: { code: 'beyond-capacity', tokensPerMonth: 410e6, capacityTokensPerMonth: 262.8e6 },
    });
  });

  it('has no halving that it survives when that is past the capacity', () => {
    // 2,460 / $6 = 410M against a capacity of 525.6M; 820M is past it.
    const found = at({ selfHosted: { replicas: 1, tokensPerSecondPerReplica: 200 } });
    expect(found.tokensPerMonth).toBeCloseTo(410e6, 0);
    expect(found.robustFromTokensPerMonth).toBeNull();
  });

  it('is always where the API needs more engineering than the fleet costs', () => {
    const apis = [api({ opsHoursPerMonth: 50 })];
    expect(breakEven({ selfHosted: { replicas: 1 }, apis })).toEqual({ kind: 'always' });
  });

  it('warns where it lies above the planned load', () => {
    const assessment = assess(
      scenario({ selfHosted: { replicas: 1, tokensPerSecondPerReplica: 200 } }),
      evidence(),
    );
    expect(assessment.warnings.map(({ code }) => code)).toEqual(['load-above-plan', 'above-planned-load']);
  });
});

describe('a stated fleet that is fuller than planned', () => {
  // 500M tokens of the 262.8M that 100 tok/s serve in 730 hours, 2, 4 and 8 times; half of it is the plan.
  it.each([
    [1, 'interactive', undefined],
    [2, 'interactive', 4],
    [3, 'interactive', 4],
    [4, 'interactive', undefined],
    [2, 'batch', undefined],
  ] as const)('says of %d replicas of %s work how many GPUs would carry it: %s', (replicas, kind, gpus) => {
    const { warnings } = assess(
      scenario({ workload: { kind }, selfHosted: { replicas, tokensPerSecondPerReplica: 100 } }),
      evidence(),
    );
    expect(warnings.find(({ code }) => code === 'load-above-plan')?.figures?.gpus).toBe(gpus);
  });

  // Four that serve and the spare beside them, for $2 an hour each: 5 × $1,460, and 10 hours of people at $100.
  it.each([
    ['rent', { kind: 'rent', usdPerGpuHour: 2, billedHoursPerMonth: 730, market: 'on-demand' }, 8300],
    ['paid', { kind: 'paid' }, undefined],
  ] as const)('says what they would cost, where that is known: %s', (_, procurement, usd) => {
    const ops = { hoursPerMonth: 10, usdPerHour: 100, setupHours: 0, setupMonths: 12 };
    const { warnings } = assess(
      scenario({
        selfHosted: {
          replicas: 2,
          spareReplicas: 1,
          tokensPerSecondPerReplica: 100,
          procurement,
          ops,
          power: null,
        },
      }),
      evidence(),
    );
    const figures = warnings.find(({ code }) => code === 'load-above-plan')?.figures;
    expect(figures).toMatchObject({ gpus: 5 });
    expect(figures?.usd).toBe(usd);
  });
});

describe('break-even on the staircase', () => {
  it('lies in the first step when one replica is enough', () => {
    // 2,460 / $6 = 410M, in the first step of 1.314B.
    const found = at({});
    expect(found.tokensPerMonth).toBeCloseTo(410e6, 3);
    expect(found.load).toBeCloseTo(410 / 2628, 9);
  });

  it('can lie in a later step', () => {
    // $2 per million: a step of 1.314B earns 2,628 and costs 1,460, so 1,168 a step; the base is 5,000.
    // First n with 5,000 <= 1,168 n is 5: (5,000 + 5 × 1,460)/2 = 6.15B, between 5.256B and 6.57B.
    const cheap = [api({ usdPerMillionInput: 2, usdPerMillionOutput: 2 })];
    const ops = { hoursPerMonth: 50, usdPerHour: 100, setupHours: 0, setupMonths: 12 };
    const found = at({ apis: cheap, selfHosted: { ops } });
    expect(found.tokensPerMonth).toBeCloseTo(6.15e9, 0);
    expect(found.load).toBeCloseTo(6.15 / (5 * 2.628), 9);
    // Step n starts dearer while 5,000 + 2,628 > 1,168 n, so up to n = 6: (5,000 + 6 × 1,460)/2 = 6.88B.
    expect(found.staysFromTokensPerMonth).toBeCloseTo(6.88e9, 0);
    // At half the price a step earns 1,314 and costs 1,460: no fleet survives a halving.
    expect(found.robustFromTokensPerMonth).toBeNull();
  });

  it('loses again at the start of a later step', () => {
    // Step 1 wins from 410M. Step 2 starts at 1.314B with 3,920 against 7,884: still won.
    expect(at({}).staysFromTokensPerMonth).toBeCloseTo(410e6, 3);
    // At $1.90 per million step 1 wins from 2,460/1.9 = 1.2947B; step 2 starts with 3,920 against 2,496.60.
    const cheap = [api({ usdPerMillionInput: 1.9, usdPerMillionOutput: 1.9 })];
    const found = at({ apis: cheap });
    expect(found.tokensPerMonth).toBeCloseTo(2460 / 1.9e-6, 0);
    // A step earns 2,496.60 − 1,460 = 1,036.60; 1,000 + 2,496.60 > 1,036.60 n up to n = 3: 5,380/1.9.
    expect(found.staysFromTokensPerMonth).toBeCloseTo(5380 / 1.9e-6, 0);
  });

  it('is never where each replica costs more than it replaces, and says so', () => {
    const found = breakEven({ apis: [api({ usdPerMillionInput: 0.5, usdPerMillionOutput: 0.5 })] });
    // 1,460 / 1.314B = $1.11 per million against $0.50.
    expect(found).toMatchObject({ kind: 'never' });
    expect(found).toMatchObject({ because: { code: 'each-replica-dearer', apiUsdPerMillionTokens: 0.5 } });
    const replicaUsd = (changes: ScenarioChanges['selfHosted']) => {
      const { because } = breakEven({
        apis: [api({ usdPerMillionInput: 0.5, usdPerMillionOutput: 0.5 })],
        selfHosted: changes ?? {},
      }) as { because?: { replicaUsdPerMillionTokens?: number } };
      return because?.replicaUsdPerMillionTokens;
    };
    expect(replicaUsd({})).toBeCloseTo(1460 / 1314, 9);
    // Each million that it sends out costs a dollar more.
    expect(replicaUsd({ egress: { usdPerGb: 1, gbPerMillionTokens: 1 } })).toBeCloseTo(1460 / 1314 + 1, 9);
  });

  it('wins nowhere for ever where only the first steps win', () => {
    // No ops: at $1.11 a step earns 1,458.54 of its 1,460, but 20 h at the API side pay for the first step.
    const noOps = { hoursPerMonth: 0, usdPerHour: 100, setupHours: 0, setupMonths: 12 };
    const apis = [api({ usdPerMillionInput: 1.11, usdPerMillionOutput: 1.11, opsHoursPerMonth: 1 })];
    const found = at({ selfHosted: { ops: noOps }, apis });
    expect(found.tokensPerMonth).toBeCloseTo((1460 - 100) / 1.11e-6, 0);
    expect(found.staysFromTokensPerMonth).toBeNull();
  });

  it('is always where every step wins from its start', () => {
    const apis = [api({ opsHoursPerMonth: 30 })];
    expect(breakEven({ apis })).toEqual({ kind: 'always' });
  });

  it('holds for owned hardware too', () => {
    // (453.125 + 72.50) + 1,000 = 1,525.625, ÷ $6
    const found = at({ selfHosted: { procurement: own() } });
    expect(found.tokensPerMonth).toBeCloseTo(1525.625 / 6e-6, 0);
  });

  it('both costs agree to a cent at a crossing inside a step', () => {
    const { tokensPerMonth } = at({});
    const crossing = scenario({ workload: atVolume(tokensPerMonth) });
    const line = apiLine(api(), crossing.workload, 100);
    expect(assess(crossing, evidence()).selfHosted.monthlyUsd).toBeCloseTo(
      apiMonthlyUsd(line, tokensPerMonth),
      2,
    );
  });

  it('does not depend on being switched off by day: capacity shrinks with the billed hours', () => {
    const nights = at({ selfHosted: { procurement: rent({ billedHoursPerMonth: 365 }) } });
    // 730 + 1,000 = 1,730 ÷ $6 = 288.3M of a capacity of 1.314B
    expect(nights.tokensPerMonth).toBeCloseTo(1730 / 6e-6, 0);
    expect(nights.load).toBeCloseTo(1730 / 6e-6 / 1.314e9, 9);
  });
});
