import { describe, expect, it } from 'vitest';
import { flipsOf } from '../../src/engine/flips/flips.ts';
import { evidence, scenario } from '../helpers/scenario.ts';
import { assessed, flatApi } from './found.ts';

describe('the distance of a flip', () => {
  it('of ops hours is by how much of today’s they change', () => {
    // 3,000 − 1,460 are 15.4 hours at $100: 5.4 more than today's 10.
    const found = flipsOf(scenario({ apis: [flatApi('acme/large', 6)] }), evidence());
    const ops = found.find(({ input, side }) => input === 'ops-hours' && side === 'above');
    expect(ops?.distance).toBeCloseTo(0.54, 9);
  });
});

describe('a bill of cents', () => {
  it('has its shares as any other: only one of nothing has none', () => {
    // 500M tokens at $0.001 a million are 50 cents, and hosting $2,460.
    const { comparisons } = assessed({ apis: [flatApi('acme/cents', 0.001), flatApi('acme/free', 0)] });
    expect(comparisons.find(({ api: id }) => id === 'acme/cents')?.selfHostedShare).toBeCloseTo(
      2460 / 0.5,
      6,
    );
    expect(comparisons.find(({ api: id }) => id === 'acme/free')).not.toHaveProperty('selfHostedShare');
  });
});
