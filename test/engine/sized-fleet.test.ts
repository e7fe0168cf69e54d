import { describe, expect, it } from 'vitest';
import { replicasFor, sparesByTheHour, stepTokens } from '../../src/engine/fleet.ts';
import { plotOf } from '../../src/engine/plot.ts';
import { billedFor } from '../../src/engine/rent-as-needed.ts';
import { assess } from '../helpers/in-words.ts';
import { atVolume, evidence, rent, scenario } from '../helpers/scenario.ts';
import { assessed, flatApi } from './found.ts';

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

describe('the steps of a fleet', () => {
  const STEP = 1.314e9;

  it('are two corners each on the chart up to 60 of them, and beyond those 61 points in all', () => {
    // The chart reaches twice the volume, as hosting never wins against a cent a million.
    const corners = (steps: number) =>
      assessed({ workload: atVolume((steps / 2) * STEP), apis: [flatApi('acme/large', 0.01)] }).curve
        .selfHosted.length;
    expect([corners(60), corners(61)]).toEqual([120, 61]);
  });

  it('are each in the picture up to 20 of them, and beyond those at equal factors', () => {
    // From 100M to 1B of 500M tokens a month: the first of 23 steps in 1B ends in it at 3, the last at 23.
    const secondEnd = (steps: number) => {
      const asked = scenario({
        selfHosted: { tokensPerSecondPerReplica: (1e9 / steps / STEP) * 1000 },
        apis: [flatApi('acme/large', 0.01)],
      });
      return plotOf(asked, assess(asked, evidence()).comparisons[0], evidence())?.selfHosted[3]
        ?.tokensPerMonth;
    };
    expect(secondEnd(23)).toBeCloseTo((4 / 23) * 1e9, 0);
    expect(secondEnd(24)).toBeCloseTo((3 / 24) * 1e9 * 8 ** (1 / 20), 0);
  });
});
