import { describe, expect, it } from 'vitest';
import { once, onceFor, setNewest, trim } from '../src/bounded.ts';

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

describe('once', () => {
  it('remembers that there is nothing, by a key and for an object', () => {
    let made = 0;
    const nothing = (): undefined => {
      made += 1;
    };
    const byKey = once<undefined>(1);
    const forObject = onceFor(nothing);
    const key = {};
    expect([byKey('a', nothing), byKey('a', nothing), forObject(key), forObject(key)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(made).toBe(2);
  });

  it('holds what was used last, and no more than asked', async () => {
    const made: string[] = [];
    const keep = once<Promise<string>>(2);
    const get = (key: string) =>
      keep(key, async () => {
        made.push(key);
        return key;
      });
    await get('a');
    await get('b');
    await get('a'); // now b is the longest unused
    await get('c');
    await get('a');
    await get('b');
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('forgets a failure', async () => {
    const keep = once<Promise<number>>(2);
    await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await keep('a', () => Promise.resolve(1))).toBe(1);
  });

  it('keeps what is no promise as well, and nothing of what threw', () => {
    const keep = once<number>(2);
    let made = 0;
    const next = () => {
      made += 1;
      if (made === 1) throw new Error('no');
      return made;
    };
    expect(() => keep('a', next)).toThrow('no');
    expect([keep('a', next), keep('b', next), keep('a', next), keep('c', next)]).toEqual([2, 3, 2, 4]);
    expect([keep('a', next), keep('b', next)]).toEqual([2, 5]);
  });
});
