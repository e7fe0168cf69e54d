import { describe, expect, it } from 'vitest';
import { findingsOf } from '../helpers/in-words.ts';
import { api, atVolume, evidence, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { flat } from './found.ts';

/** At $6 a million, and volumes in millions; what a case changes goes over it. */
const curveAt = (millions: number, changes: ScenarioChanges = {}, between = [1000, 1000]) => {
  const [low = 0, high = 0] = between;
  return findingsOf(
    scenario({ apis: [flat(6)], ...changes, workload: atVolume(millions * 1e6) }),
    evidence({ throughput: { low, high, basis: 'yours', source: 'stated' } }),
  ).curve;
};

type Points = readonly { readonly tokensPerMonth: number; readonly usd: number }[];
const inMillions = (points: Points | undefined) =>
  points?.map(({ tokensPerMonth, usd }) => [
    Math.round(tokensPerMonth / 1e4) / 100,
    Math.round(usd * 100) / 100,
  ]);

/** Rented for the hours that the work needs: $2 ÷ 1.8M tokens an hour at half load are $1.1111 a million. */
const byTheHour = rent({ upToHoursPerMonth: 730 });

describe('the staircase', () => {
  // $1,000 of people and $1,460 a replica, which carries 1,314M at half load and 2,628M in all.
  it.each<[string, number, ScenarioChanges, number[][]]>([
    [
      'of one step, a quarter beyond 2 × 410M, where hosting wins at half the traffic too',
      500,
      {},
      [
        [0, 2460],
        [1025, 2460],
      ],
    ],
    [
      'of two steps, up to twice the volume',
      1000,
      {},
      [
        [0, 2460],
        [1314, 2460],
        [1314, 3920],
        [2000, 3920],
      ],
    ],
    [
      'a quarter beyond the break-even alone, where 820M are more than six times the volume',
      100,
      {},
      [
        [0, 2460],
        [512.5, 2460],
      ],
    ],
    [
      // $1 a million never meets $1.11.
      'that never wins, up to twice the volume',
      500,
      { apis: [flat(1)] },
      [
        [0, 2460],
        [1000, 2460],
      ],
    ],
    [
      'of a stated fleet, a quarter beyond 2 × 653.33M',
      500,
      { selfHosted: { replicas: 2 } },
      [
        [0, 3920],
        [1633.33, 3920],
      ],
    ],
    [
      'of a stated fleet, up to what it can carry',
      2000,
      { selfHosted: { replicas: 1 } },
      [
        [0, 2460],
        [2628, 2460],
      ],
    ],
    [
      'by the hour is a straight line: 1,000 + 1,000 × 1.1111',
      500,
      { selfHosted: { procurement: byTheHour } },
      [
        [0, 1000],
        [1000, 2111.11],
        [1000, 2111.11],
      ],
    ],
    [
      'by the hour of a stated fleet: up to all its hours at half load, and on to what it can carry',
      2000,
      { selfHosted: { procurement: byTheHour, replicas: 1 } },
      [
        [0, 1000],
        [1314, 2460],
        [2628, 2460],
      ],
    ],
    [
      // 1,000 + 1.1111 v (1 + 1 ÷ n): with two replicas the spare costs half.
      'by the hour beside a spare has steps down',
      1000,
      { selfHosted: { procurement: byTheHour, spareReplicas: 1 }, apis: [flat(0.5)] },
      [
        [0, 1000],
        [1314, 3920],
        [1314, 3190],
        [2000, 4333.33],
      ],
    ],
    [
      'of replicas that serve nothing is flat',
      500,
      { selfHosted: { tokensPerSecondPerReplica: 0 } },
      [
        [0, 2460],
        [0, 2460],
      ],
    ],
  ])('%s', (_, millions, changes, points) => {
    expect(inMillions(curveAt(millions, changes).selfHosted)).toEqual(points);
  });

  it('of more than 60 steps is drawn at 61 volumes, each on the fleet for it', () => {
    // 120 steps of 1,314M: the point at a half is the end of the 60th, 1,000 + 60 × 1,460.
    const points = inMillions(curveAt(60 * 1314, { apis: [flat(0.5)] }).selfHosted);
    expect([points?.[0], points?.[1], points?.[30], points?.[60]]).toEqual([
      [0, 2460],
      [2628, 3920],
      [78_840, 88_600],
      [157_680, 176_200],
    ]);
  });

  it('has one at either end of the throughput, where it moves a fleet that we size', () => {
    // At 500 tok/s a step is 657M, at 2,000 it is 2,628M.
    const { band } = curveAt(500, {}, [500, 2000]);
    expect(inMillions(band?.low)).toEqual([
      [0, 2460],
      [657, 2460],
      [657, 3920],
      [1025, 3920],
    ]);
    expect(inMillions(band?.high)).toEqual([
      [0, 2460],
      [1025, 2460],
    ]);
    expect(curveAt(500, { selfHosted: { replicas: 2 } }, [500, 2000]).band).toBeUndefined();
    expect(curveAt(500, {}, [0, 2000]).band).toBeUndefined();
    expect(curveAt(500, {}, [1000, 1000]).band).toBeUndefined();
  });

  it('stands beside the bills of the APIs at both ends', () => {
    const apis = [flat(6), api({ id: 'acme/bought', usdPerMonth: 500, capacityTokensPerMonth: 1e9 })];
    // Two replicas, 3,920, meet 500 + $6 × 570M at 1,570M: a quarter beyond it are 1,962.5M. $3 × 0.75 + $15 × 0.25 = $6.
    expect(curveAt(500, { apis }).apis).toEqual([
      { api: 'acme/large', atZeroUsd: 0, atMaxUsd: expect.closeTo(6 * 1962.5, 6) },
      {
        api: 'acme/bought',
        atZeroUsd: 500,
        atMaxUsd: expect.closeTo(500 + 6 * 962.5, 6),
        flatUpToTokens: 1e9,
      },
    ]);
  });
});
