import { describe, expect, it } from 'vitest';
import { newestOf, onceFor, setNewest, trim } from '../src/bounded.ts';

describe('a memory with an end', () => {
  it('forgets first what nobody has set again', () => {
    const map = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    setNewest(map, 'a', 3, 2);
    setNewest(map, 'c', 4, 2);
    expect([...map]).toEqual([
      ['a', 3],
      ['c', 4],
    ]);
  });

  it('of a set drops the oldest alone, and nothing where there is room', () => {
    const set = new Set(['a', 'b', 'c']);
    trim(set, 3);
    expect(set.size).toBe(3);
    trim(set, 1);
    expect([...set]).toEqual(['c']);
  });

  it('of values by key drops those that nobody asked for again', () => {
    const kept = newestOf<number>(2);
    expect(kept.keep('a', 1)).toBe(1);
    kept.keep('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.keep('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('of an object is made once for it, and anew for one like it', () => {
    let made = 0;
    const sizeOf = onceFor((list: readonly string[]) => {
      made += 1;
      return list.length;
    });
    const list = ['a', 'b'];
    expect([sizeOf(list), sizeOf(list), sizeOf([...list])]).toEqual([2, 2, 2]);
    expect(made).toBe(2);
  });
});
