import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import type { BreakEven } from '../../src/domain/assessment.ts';
import type { Api, Scenario } from '../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { apiLine } from '../../src/engine/api-cost.ts';
import { apiMonthlyUsd } from '../../src/engine/api-line.ts';
import { assess } from '../../src/engine/assess.ts';
import { anyScenario, magnitude } from '../helpers/any-scenario.ts';
import { runs } from '../helpers/effort.ts';
import { atVolume, evidence } from '../helpers/scenario.ts';

/** Fleets whose bill says nothing of the hours that they are used. */
const billedWhole = anyScenario.filter(
  ({ selfHosted: { procurement } }) => !('upToHoursPerMonth' in procurement),
);

const hasFixedPart = (one: Api | undefined): boolean =>
  (one?.opsHoursPerMonth ?? 0) > 0 || one?.usdPerMonth !== undefined;

const first = (s: Scenario) => {
  const [comparison] = assess(s, evidence()).comparisons;
  if (comparison === undefined) throw new Error('no comparison');
  return comparison;
};

/** The break-even as one number: 0 for always, Infinity for never. */
const asVolume = (found: BreakEven): number =>
  found.kind === 'at' ? found.tokensPerMonth : found.kind === 'always' ? 0 : Number.POSITIVE_INFINITY;

const withVolume = (s: Scenario, volume: number): Scenario => ({
  ...s,
  workload: { ...s.workload, ...atVolume(volume) },
});

/** Bills of the fleet for a volume and of the first API, straight from the sums. */
const billsAt = (s: Scenario, volume: number) => {
  const there = withVolume(s, volume);
  const [only] = s.apis;
  if (only === undefined) throw new Error('no api');
  const line = apiLine(only, there.workload, s.selfHosted.ops.usdPerHour);
  const { monthlyUsd, atHalf } = assess(there, evidence()).selfHosted;
  return {
    self: monthlyUsd,
    selfAtHalf: atHalf.monthlyUsd ?? Number.NaN,
    api: apiMonthlyUsd(line, volume),
    apiAtHalf: apiMonthlyUsd(line, volume / 2),
  };
};

/** Where spares are paid by the hour, the bill falls with a further replica: what begins there begins just above. */
const beginsAt = (
  s: Scenario,
  volume: number,
  holds: (bills: ReturnType<typeof billsAt>) => boolean,
): boolean => [volume, volume * (1 + 1e-9)].some((there) => holds(billsAt(s, there)));

const not = { dearer: 1 + 1e-9, cheaper: 1 - 1e-9 };

/** The same fleet with each of its prices times a factor. */
const pricedAt = (fleet: Scenario['selfHosted'], factor: number): Scenario['selfHosted'] => {
  const { procurement, ops, egress, power } = fleet;
  const paid = { ...fleet, ops: { ...ops, usdPerHour: ops.usdPerHour * factor } };
  if (egress !== undefined) paid.egress = { ...egress, usdPerGb: egress.usdPerGb * factor };
  if (power !== null) paid.power = { ...power, usdPerKwh: power.usdPerKwh * factor };
  if (procurement.kind === 'rent')
    paid.procurement = { ...procurement, usdPerGpuHour: procurement.usdPerGpuHour * factor };
  if (procurement.kind === 'own')
    paid.procurement = {
      ...procurement,
      usdPerGpu: procurement.usdPerGpu * factor,
      hostUsdPerGpu: procurement.hostUsdPerGpu * factor,
    };
  return paid;
};

describe('laws of the sums', () => {
  it('the breakdown adds up, the comparisons keep their order, nothing is NaN or infinite', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const found = assess(s, evidence());
        const parts = Object.values(found.selfHosted.breakdown).reduce((sum, part) => sum + part, 0);
        expect(parts).toBeCloseTo(found.selfHosted.monthlyUsd, 6);
        expect(found.comparisons.map((comparison) => comparison.api)).toEqual(s.apis.map(({ id }) => id));
        const numbers = JSON.stringify(found, (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'BROKEN' : value,
        );
        expect(numbers).not.toContain('BROKEN');
      }),
    );
  });

  it('on a fixed fleet twice the volume halves the price of a token', () => {
    fc.assert(
      fc.property(billedWhole, (s) => {
        // Egress grows with the volume; the fleet itself does not.
        const { egress: _, ...fleet } = s.selfHosted;
        const fixed = { ...s, selfHosted: { ...fleet, replicas: 3 } };
        const once = assess(fixed, evidence()).selfHosted;
        const twice = assess(withVolume(fixed, 2 * tokensPerMonth(fixed.workload)), evidence()).selfHosted;
        expect(twice.monthlyUsd).toBe(once.monthlyUsd);
        // A fleet that is paid and runs itself costs nothing at any volume.
        fc.pre(once.monthlyUsd > 0);
        expect(twice.usdPerMillionTokens / once.usdPerMillionTokens).toBeCloseTo(0.5, 9);
        expect(once.atHalf.usdPerMillionTokens / once.usdPerMillionTokens).toBeCloseTo(2, 9);
      }),
    );
  });

  it('half the traffic never turns the API’s win into ours', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const { selfHosted, comparisons } = assess(s, evidence());
        const lost = comparisons.filter(({ regime }) => regime === 'api');
        fc.pre(lost.length > 0);
        for (const { atHalfUsd } of lost) expect(selfHosted.monthlyUsd).toBeGreaterThanOrEqual(atHalfUsd);
      }),
    );
  });

  it('robust means under half of the API’s bill', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const { selfHosted, comparisons } = assess(s, evidence());
        const robust = comparisons.filter(
          ({ regime }, index) => regime === 'robust' && !hasFixedPart(s.apis[index]),
        );
        fc.pre(robust.length > 0);
        // What egress costs is halved with the traffic.
        const atHalf = selfHosted.atHalf.monthlyUsd ?? selfHosted.monthlyUsd;
        for (const { monthlyUsd } of robust) expect(atHalf).toBeLessThan((monthlyUsd / 2) * not.dearer);
      }),
    );
  });
});

describe('the order in which APIs are given', () => {
  it('changes no figure and no verdict', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 3 }), (s, turns) => {
        const turned = [...s.apis.slice(turns % s.apis.length), ...s.apis.slice(0, turns % s.apis.length)];
        const before = assess(s, evidence());
        const after = assess({ ...s, apis: turned.toReversed() }, evidence());
        expect(after.verdict).toEqual(before.verdict);
        expect(after.selfHosted).toEqual(before.selfHosted);
        const byId = (found: typeof before) => new Map(found.comparisons.map((one) => [one.api, one]));
        expect(byId(after)).toEqual(byId(before));
      }),
    );
  });
});

describe('laws of the break-even', () => {
  it('is where self-hosting stops being dearer: looked up on the bills themselves', () => {
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 0.001, max: 1, noNaN: true }), (s, below) => {
        const { breakEven } = first(s);
        fc.pre(breakEven.kind === 'at' && breakEven.tokensPerMonth >= 1);
        expect(beginsAt(s, breakEven.tokensPerMonth, ({ self, api }) => self <= api * not.dearer)).toBe(true);
        const before = billsAt(s, breakEven.tokensPerMonth * below * (1 - 1e-7));
        expect(before.self).toBeGreaterThanOrEqual(before.api * not.cheaper);
      }),
    );
  });

  it.each(['never', 'always'] as const)('%s means that, at any volume that the fleet can serve', (kind) => {
    fc.assert(
      fc.property(anyScenario, magnitude(0, 16), (s, volume) => {
        fc.pre(first(s).breakEven.kind === kind);
        const { capacityTokensPerMonth } = assess(s, evidence()).selfHosted;
        fc.pre(s.selfHosted.replicas === 'auto' || volume <= capacityTokensPerMonth);
        const bills = billsAt(s, volume);
        if (kind === 'never') expect(bills.self).toBeGreaterThan(bills.api * not.cheaper);
        else expect(bills.self).toBeLessThanOrEqual(bills.api * not.dearer);
      }),
      runs(50),
    );
  });

  it('from where it stays won, it is won; just before, it is not', () => {
    fc.assert(
      fc.property(anyScenario, magnitude(0, 3), (s, factor) => {
        const { breakEven } = first(s);
        fc.pre(breakEven.kind === 'at' && breakEven.staysFromTokensPerMonth !== null);
        const from = breakEven.staysFromTokensPerMonth;
        fc.pre(from >= 1 && s.selfHosted.replicas === 'auto');
        const after = billsAt(s, from * factor * (1 + 1e-9));
        expect(after.self).toBeLessThanOrEqual(after.api * not.dearer);
        // A crossing right at the start of a step has the cheaper step before it: look inside the same step.
        const replicasAt = (volume: number) =>
          assess(withVolume(s, volume), evidence()).selfHosted.replicas.active;
        fc.pre(replicasAt(from * (1 - 1e-6)) === replicasAt(from));
        const before = billsAt(s, from * (1 - 1e-6));
        expect(before.self).toBeGreaterThanOrEqual(before.api * (1 - 1e-5));
      }),
      runs(100),
    );
  });

  it('where nothing stays won, it is lost again further out', () => {
    fc.assert(
      fc.property(billedWhole, (s) => {
        const { breakEven } = first(s);
        fc.pre(breakEven.kind === 'at' && breakEven.staysFromTokensPerMonth === null);
        // A fleet of stated size serves no more than its capacity.
        const { capacityTokensPerMonth: most } = assess(s, evidence()).selfHosted;
        const beyond = Math.max(breakEven.tokensPerMonth, 1e9) * 1e6;
        const far = billsAt(s, s.selfHosted.replicas === 'auto' ? beyond : most);
        expect(far.self).toBeGreaterThanOrEqual(far.api * not.cheaper);
      }),
      runs(100),
    );
  });

  it('survives a halving from robustFrom on, which is not below the break-even', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const { breakEven } = first(s);
        fc.pre(breakEven.kind === 'at' && breakEven.robustFromTokensPerMonth !== null);
        const from = breakEven.robustFromTokensPerMonth;
        expect(from).toBeGreaterThanOrEqual(breakEven.tokensPerMonth * not.cheaper);
        if (s.selfHosted.replicas !== 'auto' && !hasFixedPart(s.apis[0]))
          expect(from / breakEven.tokensPerMonth).toBeCloseTo(2, 9);
        fc.pre(from >= 1);
        expect(beginsAt(s, from, ({ selfAtHalf, apiAtHalf }) => selfAtHalf <= apiAtHalf * not.dearer)).toBe(
          true,
        );
      }),
    );
  });

  it('is never lowered by a dearer GPU, more ops, more spares or a slower replica, nor raised by a dearer API', () => {
    fc.assert(
      fc.property(anyScenario, magnitude(0, 1), (s, factor) => {
        const was = asVolume(first(s).breakEven);
        const { procurement, ops } = s.selfHosted;
        const dearer =
          procurement.kind === 'rent'
            ? { ...procurement, usdPerGpuHour: procurement.usdPerGpuHour * factor }
            : procurement.kind === 'own'
              ? { ...procurement, usdPerGpu: procurement.usdPerGpu * factor }
              : procurement;
        const worse = [
          { procurement: dearer },
          { ops: { ...ops, hoursPerMonth: ops.hoursPerMonth * factor + 1 } },
          { spareReplicas: s.selfHosted.spareReplicas + 1 },
          { tokensPerSecondPerReplica: s.selfHosted.tokensPerSecondPerReplica / factor },
        ];
        // The fixed part of the API is priced at our ops rate, so only the hours of ours are changed here.
        for (const changed of worse) {
          const now = asVolume(first({ ...s, selfHosted: { ...s.selfHosted, ...changed } }).breakEven);
          expect(now).toBeGreaterThanOrEqual(was * not.cheaper);
        }
        const apis = s.apis.map((one) => ({
          ...one,
          usdPerMillionInput: one.usdPerMillionInput * factor,
          usdPerMillionOutput: one.usdPerMillionOutput * factor,
          usdPerMillionCachedInput: one.usdPerMillionCachedInput * factor,
        }));
        expect(asVolume(first({ ...s, apis }).breakEven)).toBeLessThanOrEqual(was * not.dearer);
      }),
    );
  });

  it('does not move when every price is scaled alike', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(0.25, 2, 8), (s, factor) => {
        const scaled: Scenario = {
          ...s,
          selfHosted: pricedAt(s.selfHosted, factor),
          apis: s.apis.map((one) => ({
            ...one,
            usdPerMillionInput: one.usdPerMillionInput * factor,
            usdPerMillionOutput: one.usdPerMillionOutput * factor,
            usdPerMillionCachedInput: one.usdPerMillionCachedInput * factor,
            ...defined({ usdPerMonth: one.usdPerMonth === undefined ? undefined : one.usdPerMonth * factor }),
          })),
        };
        const before = first(s);
        const after = first(scaled);
        expect(after.regime).toBe(before.regime);
        expect(after.breakEven.kind).toBe(before.breakEven.kind);
        const [was, is] = [asVolume(before.breakEven), asVolume(after.breakEven)];
        fc.pre(was > 0 && was < Number.POSITIVE_INFINITY);
        expect(is / was).toBeCloseTo(1, 9);
      }),
    );
  });
});
