import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { atVolume, type ScenarioChanges } from '../helpers/scenario.ts';
import { flat, found } from './found.ts';

describe('growth', () => {
  const growing = (growthPerMonth: number, apis: readonly Api[], changes: ScenarioChanges = {}) =>
    found({ ...changes, workload: { ...changes.workload, growthPerMonth }, apis }).growth?.changes;

  it('tells of the half check first and of the choice after it', () => {
    // At $6 hosting wins from 410M and at half the traffic from 820M: 1.1^5 × 500M are 805M, a month later 886M.
    expect(growing(0.1, [flat(6)])).toEqual([
      expect.objectContaining({ months: 6, changes: 'regime', tokensPerMonth: expect.closeTo(820e6, 0) }),
    ]);
    // From 1B down by a tenth a month: below 820M in the second month, 810M, and below 410M in the ninth, 387M.
    const shrinking = growing(-0.1, [flat(6)], { workload: atVolume(1e9) });
    expect(shrinking?.map(({ months, changes }) => [months, changes])).toEqual([
      [2, 'regime'],
      [9, 'choice'],
    ]);
  });

  it('tells of the choice once, and of nothing in more than ten years', () => {
    expect(growing(0.1, [flat(4)])?.map(({ changes }) => changes)).toEqual(['choice']);
    // 615M are 23% more: 104 months at 0.2%, 207 at 0.1%; 120 at 0.1727% and 121 at 0.172%.
    expect(growing(0.002, [flat(4)])?.[0]?.months).toBe(104);
    expect(growing(0.001727, [flat(4)])?.[0]?.months).toBe(120);
    expect(growing(0.00172, [flat(4)])).toEqual([]);
    expect(growing(0.001, [flat(4)])).toEqual([]);
    expect(growing(0, [flat(4)])).toBeUndefined();
  });
});
