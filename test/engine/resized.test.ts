import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

describe('a fleet for half the traffic', () => {
  it('is none of a model that does not fit', () => {
    const fit = { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: [] };
    expect(found({}).selfHosted.atHalf.resized).toMatchObject({ gpus: 1, monthlyUsd: 2460 });
    expect(found({}, { fit }).selfHosted.atHalf.resized).toBeNull();
  });
});
