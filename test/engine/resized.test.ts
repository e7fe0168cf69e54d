import { describe, expect, it } from 'vitest';
import { atVolume } from '../helpers/scenario.ts';
import { flat, found } from './found.ts';

describe('a fleet for half the traffic', () => {
  it('is none of a model that does not fit', () => {
    const fit = { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: [] };
    expect(found({}).selfHosted.atHalf.resized).toMatchObject({ gpus: 1, monthlyUsd: 2460 });
    expect(found({}, { fit }).selfHosted.atHalf.resized).toBeNull();
  });

  it('is never larger than one of stated size: 2,000M of 4,000M would ask for two replicas of 1,314M', () => {
    const gpus = (replicas: number | 'auto') =>
      found({ workload: atVolume(4e9), selfHosted: { replicas } }).selfHosted.atHalf.resized?.gpus;
    expect([gpus('auto'), gpus(3), gpus(1)]).toEqual([2, 2, 1]);
  });

  it.each([
    ['half of which is more than it serves', 5.3e9, false],
    ['half of which it serves', 5.2e9, true],
  ])('of stated size wins nothing of a volume %s: one replica serves 2,628M', (_, volume, wins) => {
    const changes = { workload: atVolume(volume), selfHosted: { replicas: 1, plannedLoad: 1 } } as const;
    expect(found({ ...changes, apis: [flat(6)] }).selfHosted.atHalf.resized?.wins).toBe(wins);
  });

  it('wins where it costs less than its rival, and not where both cost the same', () => {
    const against = (usdPerMonth: number) =>
      found({ apis: [flat(0, { usdPerMonth, capacityTokensPerMonth: 1e9 })] }).selfHosted.atHalf.resized;
    expect(against(2461)).toMatchObject({ monthlyUsd: 2460, wins: true });
    expect(against(2460)).toMatchObject({ monthlyUsd: 2460, wins: false });
  });
});
