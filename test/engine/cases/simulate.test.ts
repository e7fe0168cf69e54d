import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, StatedRange } from '../../../src/domain/evidence.ts';
import { tokensPerMonth } from '../../../src/domain/volume.ts';
import { assess } from '../../../src/engine/assess.ts';
import { beginDrawing, simulate } from '../../../src/engine/cases/simulate.ts';
import { anyScenario } from '../../helpers/any-scenario.ts';
import { runs } from '../../helpers/effort.ts';
import { api, evidence, scenario } from '../../helpers/scenario.ts';

const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd });

// $2,460 of one replica against $6 per million: self-hosting wins from 410M on, and survives a halving from 820M.
const asked = scenario({
  apis: [flat(6)],
  workload: { inputTokensPerMonth: 412.5e6, outputTokensPerMonth: 137.5e6 },
});

const volumes = (low: number, likely: number, high: number): StatedRange => ({
  field: 'workload.tokensPerMonth',
  low,
  likely,
  high,
  moves: [
    { path: 'workload.inputTokensPerMonth', low: low * 0.75, likely: likely * 0.75, high: high * 0.75 },
    { path: 'workload.outputTokensPerMonth', low: low * 0.25, likely: likely * 0.25, high: high * 0.25 },
  ],
});

const drawn = (ranges: readonly StatedRange[], changes: Partial<Evidence> = {}, s = asked) => {
  const found = simulate(s, evidence({ ranges: [...ranges], ...changes }));
  if (found === undefined) throw new Error('nothing drawn');
  return found;
};

describe('cases', () => {
  it('the share in which self-hosting wins: of 300M to 800M the 78 % above 410M', () => {
    const { selfHostingWins } = drawn([volumes(300e6, 550e6, 800e6)]);
    expect(selfHostingWins.full).toBeCloseTo((800 - 410) / 500, 1);
    expect(selfHostingWins.half).toBe(0);
  });

  it('at half the traffic from 820M on: of 600M to 1,000M 45 %', () => {
    const { selfHostingWins } = drawn(
      [volumes(600e6, 800e6, 1000e6)],
      {},
      { ...asked, workload: { ...asked.workload, inputTokensPerMonth: 600e6, outputTokensPerMonth: 200e6 } },
    );
    expect(selfHostingWins.full).toBe(1);
    expect(selfHostingWins.half).toBeCloseTo(180 / 400, 1);
  });

  it('low and high hold 90 % of the cases: 325M to 775M of 300M to 800M', () => {
    const { tokensPerMonth: volume, apis } = drawn([volumes(300e6, 550e6, 800e6)]);
    expect(volume.likely).toBe(550e6);
    expect((volume.low ?? 0) / 325e6).toBeCloseTo(1, 1);
    expect((volume.high ?? 0) / 775e6).toBeCloseTo(1, 1);
    expect(apis[0]?.monthlyUsd.likely).toBeCloseTo(3300, 6);
    expect(apis[0]?.breakEvenTokensPerMonth).toEqual({
      low: expect.closeTo(410e6, 0),
      likely: expect.closeTo(410e6, 0),
      high: expect.closeTo(410e6, 0),
    });
  });

  it('draws the throughput within its range too, 90 % of it inside', () => {
    const throughput = { low: 500, high: 2000, basis: 'estimated' as const, source: '' };
    const { selfHosted } = drawn([volumes(300e6, 550e6, 800e6)], { throughput });
    const perTokenPerSecond = 730 * 3600;
    expect((selfHosted.capacityTokensPerMonth.low ?? 0) / (500 * perTokenPerSecond)).toBeCloseTo(1, 1);
    expect((selfHosted.capacityTokensPerMonth.high ?? 0) / (2000 * perTokenPerSecond)).toBeCloseTo(1, 1);
  });

  it('draws it as far below as above it only where the range does: a quarter, and a fifth more', () => {
    const throughput = { low: 250, high: 1200, basis: 'estimated' as const, source: '' };
    const four = { ...asked, selfHosted: { ...asked.selfHosted, replicas: 4 } };
    const { selfHosted } = drawn([volumes(300e6, 550e6, 800e6)], { throughput }, four);
    const perTokenPerSecond = 4 * 730 * 3600;
    expect((selfHosted.capacityTokensPerMonth.low ?? 0) / (250 * perTokenPerSecond)).toBeCloseTo(1, 1);
    expect((selfHosted.capacityTokensPerMonth.high ?? 0) / (1200 * perTokenPerSecond)).toBeCloseTo(1, 1);
  });

  it('a break-even that some cases do not have has no high end', () => {
    const prices: StatedRange = {
      field: 'selfHosted.procurement.usdPerGpuHour',
      low: 1,
      likely: 10,
      high: 19,
      moves: [{ path: 'selfHosted.procurement.usdPerGpuHour', low: 1, likely: 10, high: 19 }],
    };
    // A replica at $13,870 a month never pays at 1.314B × $6 = $7,884.
    expect(drawn([prices]).apis[0]?.breakEvenTokensPerMonth).toMatchObject({ high: null });
  });

  it('are 2,000, however many are drawn at a time', () => {
    const ranges = [volumes(300e6, 550e6, 800e6)];
    const drawing = beginDrawing(asked, evidence({ ranges }));
    expect([1, 1998, 1, 5].map((many) => drawing?.draw(many))).toEqual([false, false, true, true]);
    expect(drawing?.cases()).toEqual(drawn(ranges));
  });

  it('nothing is drawn where nothing was said as a range', () => {
    expect(simulate(asked, evidence())).toBeUndefined();
  });

  it('the same question gives the same cases, whatever the order of its fields', () => {
    const range = [volumes(300e6, 550e6, 800e6)];
    const turned = {
      constraints: asked.constraints,
      apis: asked.apis,
      selfHosted: asked.selfHosted,
      workload: asked.workload,
    };
    expect(drawn(range, {}, turned)).toEqual(drawn(range));
  });

  it('ends that meet give the point: the scenario’s own figures, and a share of 0 or 1', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const { tokensPerSecondPerReplica: likely } = s.selfHosted;
        const throughput = { low: likely, high: likely, basis: 'yours' as const, source: '' };
        const volume = tokensPerMonth(s.workload);
        const found = drawn([volumes(volume, volume, volume)], { throughput }, s);
        const { selfHosted, comparisons, verdict } = assess(s, evidence({ throughput }));
        const { low, high } = found.selfHosted.monthlyUsd;
        expect(low).toBeCloseTo(selfHosted.monthlyUsd, 6);
        expect(high).toBeCloseTo(selfHosted.monthlyUsd, 6);
        expect((found.apis[0]?.monthlyUsd.high ?? 0) / (comparisons[0]?.monthlyUsd ?? 1)).toBeCloseTo(1, 9);
        fc.pre(!comparisons.some(({ closeCall }) => closeCall));
        expect(found.selfHostingWins).toEqual({
          full: verdict.regime === 'fragile' || verdict.regime === 'robust' ? 1 : 0,
          half: verdict.regime === 'robust' ? 1 : 0,
        });
      }),
      runs(6),
    );
  });

  it('low is never above likely, nor likely above high; half never wins where full does not', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 30 }), (s, tenths) => {
        const volume = tokensPerMonth(s.workload);
        const found = drawn([volumes(volume / (1 + tenths / 10), volume, volume * (1 + tenths / 10))], {}, s);
        const order = ({
          low,
          likely,
          high,
        }: {
          low: number | null;
          likely: number | null;
          high: number | null;
        }) => (low ?? Infinity) <= (likely ?? Infinity) && (likely ?? Infinity) <= (high ?? Infinity);
        expect(Object.values(found.selfHosted).every(order)).toBe(true);
        expect(found.apis.every((one) => order(one.breakEvenTokensPerMonth))).toBe(true);
        expect(found.selfHostingWins.half).toBeLessThanOrEqual(found.selfHostingWins.full);
      }),
      runs(6),
    );
  });
});
