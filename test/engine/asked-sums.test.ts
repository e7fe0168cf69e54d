import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { requestTokens, tokensPerMonth } from '../../src/domain/volume.ts';
import { askedSumsOf } from '../../src/engine/asked-sums.ts';
import { assess } from '../../src/engine/assess.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { api, evidence, rent, scenario } from '../helpers/scenario.ts';
import { flatApi } from './found.ts';

const POWER = { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1.3, usdPerKwh: 0.2 };

/** What is asked of a scenario, beside what was found. */
const asked = (of: Scenario) => {
  const found = assess(of, evidence());
  return { found, sums: askedSumsOf(of, evidence(), found) };
};

const against = ({ comparisons, verdict }: ReturnType<typeof assess>): number =>
  comparisons.find(({ api: id }) => id === verdict.against)?.monthlyUsd ?? Number.NaN;

const withPower = fc
  .tuple(anyScenario, fc.boolean())
  .map(
    ([of, isCharged]): Scenario =>
      isCharged ? { ...of, selfHosted: { ...of.selfHosted, power: POWER } } : of,
  );

describe('prices at which both sides cost the same', () => {
  it('of a GPU and hour: at it the fleet has the bill of its rival, and where there is none the rest is as dear', () => {
    fc.assert(
      fc.property(withPower, (of) => {
        const { found, sums } = asked(of);
        const { procurement } = of.selfHosted;
        const isAsked = procurement.kind === 'rent' && found.verdict.regime !== 'infeasible';
        expect(sums.evenRent !== undefined).toBe(isAsked);
        fc.pre(sums.evenRent !== undefined && procurement.kind === 'rent');
        const { usdPerGpuHour, withoutGpusUsd } = sums.evenRent;
        const at = (price: number) =>
          assess(
            {
              ...of,
              selfHosted: { ...of.selfHosted, procurement: { ...procurement, usdPerGpuHour: price } },
            },
            evidence(),
          ).selfHosted.monthlyUsd;
        const rival = against(found);
        if (usdPerGpuHour === null) {
          expect(at(0) / rival).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(withoutGpusUsd / at(0)).toBeCloseTo(1, 6);
        } else expect(at(usdPerGpuHour) / rival).toBeCloseTo(1, 6);
      }),
    );
  });

  it('of a GPU and hour: $3,000 less $1,000 of people over 730 hours, and none below what people cost', () => {
    const evenRentAt = (usdPerMillion: number) =>
      asked(scenario({ apis: [flatApi('acme/large', usdPerMillion)] })).sums.evenRent;
    const rest = { withoutGpusUsd: 1000, gpuHours: 730 };
    expect(evenRentAt(6)).toEqual({ ...rest, usdPerGpuHour: expect.closeTo(2000 / 730, 9) });
    expect(evenRentAt(2)).toEqual({ ...rest, usdPerGpuHour: null });
  });

  it('of a speed: over it hosting breaks even with the API at some volume, and under it at none', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const at = (tokensPerSecondPerReplica: number) =>
          assess({ ...of, selfHosted: { ...of.selfHosted, tokensPerSecondPerReplica } }, evidence());
        const { evenSpeeds } = asked(of).sums;
        fc.pre(evenSpeeds.length > 0);
        for (const { api: id, tokensPerSecondPerReplica: speed } of evenSpeeds) {
          const kindAt = (factor: number) =>
            at(speed * factor).comparisons.find(({ api: one }) => one === id)?.breakEven.kind;
          expect([kindAt(1.001), kindAt(0.999)]).toEqual(['at', 'never']);
        }
      }),
    );
  });

  it('of a million tokens: an API that charges what one of hosting comes to has the bill of hosting', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const { usdPerMillionTokens, monthlyUsd } = assess(of, evidence()).selfHosted;
        fc.pre(monthlyUsd > 0);
        const even = api({
          usdPerMillionInput: usdPerMillionTokens,
          usdPerMillionOutput: usdPerMillionTokens,
          usdPerMillionCachedInput: usdPerMillionTokens,
          batchDiscount: 0,
        });
        const [bill] = assess({ ...of, apis: [even] }, evidence()).comparisons;
        expect((bill?.monthlyUsd ?? 0) / monthlyUsd).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('what a fleet draws and does', () => {
  it('is paid as electricity: kilowatts × 730 hours × the price of one', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const { found, sums } = asked({ ...of, selfHosted: { ...of.selfHosted, power: POWER } });
        const paid = (sums.kilowatts ?? Number.NaN) * 730 * POWER.usdPerKwh;
        expect(paid).toBeCloseTo(found.selfHosted.breakdown.powerUsd, 6);
      }),
    );
    for (const power of [null, { ...POWER, usdPerKwh: 0 }])
      expect(asked(scenario({ selfHosted: { power } })).sums).not.toHaveProperty('kilowatts');
  });

  it('is the volume in its hours at full speed, request by request, and GPU by GPU its capacity', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const { found, sums } = asked(of);
        const { hours = Number.NaN, tokensPerSecond, requestsPerSecond = Number.NaN } = sums.fullSpeed;
        expect((hours * 3600 * tokensPerSecond) / tokensPerMonth(of.workload)).toBeCloseTo(1, 9);
        expect((requestsPerSecond * requestTokens(of.workload)) / tokensPerSecond).toBeCloseTo(1, 9);
        const { capacityTokensPerMonth, replicas } = found.selfHosted;
        const serving = replicas.active * of.selfHosted.gpusPerReplica;
        const each = sums.eachGpu ?? { tokensPerMonth: Number.NaN, tokensPerSecond: Number.NaN };
        expect((each.tokensPerMonth * serving) / capacityTokensPerMonth).toBeCloseTo(1, 9);
        expect((each.tokensPerSecond * serving) / tokensPerSecond).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is as many requests at once as all its replicas hold whole: 3 × 63.7', () => {
    const of = scenario({ selfHosted: { replicas: 3 } });
    const known = evidence({ throughput: { ...evidence().throughput, requestsAtOnce: 63.7 } });
    expect(askedSumsOf(of, known, assess(of, known)).fullSpeed.requestsAtOnce).toBe(191);
  });

  it('is nothing where the model does not run', () => {
    const { sums } = asked(scenario({ selfHosted: { tokensPerSecondPerReplica: 0, procurement: rent() } }));
    expect(sums).toEqual({
      fullSpeed: { tokensPerSecond: 0, requestsPerSecond: 0 },
      evenSpeeds: [],
      outputParts: [expect.objectContaining({ share: 0.625 })],
    });
  });
});

describe('what of a bill is output', () => {
  it('is what its price times the output comes to, of all that is paid for tokens', () => {
    const workload = {
      ...scenario().workload,
      inputTokensPerMonth: 3e8,
      outputTokensPerMonth: 1e8,
      cachedInputShare: 0,
    };
    const priced = { ...scenario().apis[0], ...api(), usdPerMillionInput: 1, usdPerMillionOutput: 5 };
    // 300 × $1 in, 100 × $5 out
    expect(asked({ ...scenario(), workload, apis: [priced] }).sums.outputParts).toEqual([
      { api: priced.id, share: expect.closeTo(5 / 8) },
    ]);
  });

  it('is none of what charges nothing for a token, and never more than all', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const paid = of.apis.filter(
          (one) => one.usdPerMillionInput + one.usdPerMillionOutput + one.usdPerMillionCachedInput > 0,
        );
        const parts = asked(of).sums.outputParts;
        expect(parts.length).toBeLessThanOrEqual(of.apis.length);
        for (const { api: id, share } of parts) {
          expect(paid.map((one) => one.id)).toContain(id);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the GPUs that a volume takes', () => {
  it('serve it at the planned load, and one replica less would not', () => {
    fc.assert(
      fc.property(anyScenario, (of) => {
        const { selfHosted } = of;
        const { needed } = asked(of).sums;
        expect(needed !== undefined).toBe(selfHosted.tokensPerSecondPerReplica > 0);
        fc.pre(needed !== undefined && tokensPerMonth(of.workload) > 0);
        for (const [{ replicas, gpus }, most] of [
          [needed.atPlannedLoad, selfHosted.plannedLoad],
          [needed.full, 1],
        ] as const) {
          const loadOf = (many: number) =>
            assess({ ...of, selfHosted: { ...selfHosted, replicas: many } }, evidence()).selfHosted.load ?? 0;
          expect(gpus).toBe(replicas * selfHosted.gpusPerReplica);
          expect(loadOf(replicas)).toBeLessThanOrEqual(most * (1 + 1e-9));
          if (replicas > 1) expect(loadOf(replicas - 1)).toBeGreaterThan(most * (1 - 1e-9));
        }
      }),
    );
  });
});
