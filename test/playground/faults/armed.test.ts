import { describe, expect, it } from 'vitest';
import { Armed } from '../../../src/playground/faults/armed.ts';

const armed = (...faults: readonly (readonly [count: number, fault: string])[]) => {
  // Those of one letter take each other's place.
  const all = new Armed<string>((one, other) => one[0] === other[0]);
  for (const [count, fault] of faults) all.arm(count, fault);
  return all;
};

describe('faults that strike', () => {
  it('come in the order in which they were set, as often as was said', () => {
    const all = armed([2, 'a1'], [1, 'b1']);
    expect([1, 2, 3, 4].map(() => all.meet())).toEqual(['a1', 'a1', 'b1', undefined]);
  });

  it('strike what they apply to, and wait for it', () => {
    const all = armed([1, 'a1'], [1, 'b1']);
    expect(all.meet((fault) => fault.startsWith('b'))).toBe('b1');
    expect(all.meet((fault) => fault.startsWith('b'))).toBeUndefined();
    expect(all.list()).toEqual([{ fault: 'a1', left: 1 }]);
  });

  it('take the place of their like, and are taken back by none of them', () => {
    expect(armed([5, 'a1'], [1, 'b1'], [2, 'a2']).list()).toEqual([
      { fault: 'b1', left: 1 },
      { fault: 'a2', left: 2 },
    ]);
    expect(armed([5, 'a1'], [0, 'a2']).list()).toEqual([]);
  });

  it('are for good where that was said, until all is cleared', () => {
    const all = armed([Number.POSITIVE_INFINITY, 'a1']);
    expect([1, 2, 3].map(() => all.meet())).toEqual(['a1', 'a1', 'a1']);
    all.clear();
    expect(all.meet()).toBeUndefined();
  });

  it.each([-1, Number.NaN])('are none of %d', (count) => {
    expect(() => armed([count, 'a1'])).toThrow(RangeError);
  });
});
