import { describe, expect, it } from 'vitest';
import type { ScenarioChanges } from '../helpers/scenario.ts';
import { flat, found } from './found.ts';

describe('a spare beside one replica', () => {
  const beside = (usdPerMillion: number, changes: ScenarioChanges['selfHosted'] = {}) =>
    found({ selfHosted: { spareReplicas: 1, ...changes }, apis: [flat(usdPerMillion)] });
  const twin = (...of: Parameters<typeof beside>) => beside(...of).withoutTwin;

  it.each([
    // Without the spare $2,460.
    ['wins over more', twin(4.93), true],
    ['does not win over as much', twin(4.92), false],
    [
      'does not win where it cannot serve the volume',
      twin(20, { replicas: 1, tokensPerSecondPerReplica: 1 }),
      false,
    ],
  ])('%s', (_, without, wins) => {
    expect(without?.wins).toBe(wins);
  });

  it('is not worth the trouble of hosting where the two bills are the same to a cent', () => {
    // 1,460 + 5.4 h at $100, and 500M tokens at $4.
    const { comparisons, withoutTwin } = beside(4, { ops: { hoursPerMonth: 5.4 } });
    expect(withoutTwin?.monthlyUsd).toBe(comparisons[0]?.monthlyUsd);
    expect(withoutTwin?.wins).toBe(false);
  });
});
