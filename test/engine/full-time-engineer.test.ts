import { describe, expect, it } from 'vitest';
import { atVolume } from '../helpers/scenario.ts';
import { flat, found } from './found.ts';

describe('one full-time engineer', () => {
  // 160 h at $100 in place of 10: $15,000 more.
  const changes = (millions: number) =>
    found({ workload: atVolume(millions * 1e6), apis: [flat(6)] }).fullTimeEngineer?.changes;

  it.each([
    // $17,460 against $3,000
    [500, 'choice'],
    // Four replicas and an engineer, $21,840, against $30,000 and $15,000.
    [5000, 'regime'],
    // 39 replicas and an engineer, $72,940, against $300,000 and $150,000.
    [50_000, 'nothing'],
  ])('at %dM tokens changes: %s', (millions, what) => {
    expect(changes(millions)).toBe(what);
  });

  it('is not told where as much is counted', () => {
    const hours = (hoursPerMonth: number) =>
      found({ selfHosted: { ops: { hoursPerMonth } }, apis: [flat(6)] }).fullTimeEngineer;
    expect(hours(160)).toBeUndefined();
    expect(hours(159)?.changes).toBe('nothing');
  });
});
