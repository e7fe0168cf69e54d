import { describe, expect, it } from 'vitest';
import { flipsOf } from '../../../src/engine/flips/flips.ts';
import { api, atVolume, evidence, rent, scenario } from '../../helpers/scenario.ts';

/**
 * A fleet that we size, rented for the hours of its work, with one spare: n replicas at half load serve 1.8M tokens an
 * hour each, at $2 a GPU. A million tokens cost $2 ÷ 1.8 × (1 + 1 ÷ n): $2.222 on one replica, $1.667 on two from
 * 1.314B on, $1.481 on three from 2.628B on.
 */
const STEP = 1.314e9;

const flipsAt = (usd: number, volume: number) => {
  const s = scenario({
    workload: atVolume(volume),
    selfHosted: {
      procurement: rent({ upToHoursPerMonth: 730 }),
      spareReplicas: 1,
      ops: { hoursPerMonth: 0, usdPerHour: 100, setupHours: 0, setupMonths: 12 },
    },
    apis: [api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd })],
  });
  return flipsOf(s, evidence())
    .filter(({ input, changes }) => input === 'volume' && changes === 'choice')
    .map(({ side, value, to }) => ({ side, steps: Number((value / STEP).toFixed(9)), to: to.choice }));
};

describe('the volume at which hosting by the hour wins', () => {
  it('is where one more replica shares the spare', () => {
    expect(flipsAt(2, 5e8)).toEqual([{ side: 'above', steps: 1, to: 'self-host' }]);
    expect(flipsAt(2, 2.6e9)).toEqual([{ side: 'below', steps: 1, to: 'api' }]);
  });

  it('survives half the traffic where the hours of half of it cost less than the API then', () => {
    // $1,000 and, on two replicas for half of the work, $0.8333 a million against $1.50: 1,500M.
    const s = scenario({
      workload: atVolume(1.4e9),
      selfHosted: { procurement: rent({ upToHoursPerMonth: 730 }), spareReplicas: 1 },
      apis: [api({ usdPerMillionInput: 3, usdPerMillionOutput: 3, usdPerMillionCachedInput: 3 })],
    });
    const up = flipsOf(s, evidence()).find(({ input, side }) => input === 'volume' && side === 'above');
    expect(up).toMatchObject({ changes: 'regime', to: { choice: 'self-host', regime: 'robust' } });
    expect(up?.value).toBeCloseTo(1.5e9, 0);
  });

  it('is looked for 64 replicas up and down, and no further', () => {
    // On 64 replicas $1.12847, on 65 $1.12821, on 66 $1.12795.
    expect(flipsAt(1.1283, 5e8)).toEqual([{ side: 'above', steps: 64, to: 'self-host' }]);
    expect(flipsAt(1.128, 5e8)).toEqual([]);
    // From 70 replicas down: on seven $1.26984, on six $1.29630, on five $1.33333.
    expect(flipsAt(1.28, 69.5 * STEP)).toEqual([{ side: 'below', steps: 6, to: 'api' }]);
    expect(flipsAt(1.3, 69.5 * STEP)).toEqual([]);
  });
});
