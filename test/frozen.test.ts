import { describe, expect, it } from 'vitest';
import { frozen } from '../src/frozen.ts';

describe('a frozen value', () => {
  it('is the same value, and changes nowhere', () => {
    const value = { of: [{ a: 1 }], none: null, at: { b: 'x' } };
    expect(frozen(value)).toBe(value);
    expect(() => value.of.push({ a: 2 })).toThrow(TypeError);
    expect(() => Object.assign(value.of[0] ?? {}, { a: 2 })).toThrow(TypeError);
    expect(() => Object.assign(value.at, { b: 'y' })).toThrow(TypeError);
    expect(value).toEqual({ of: [{ a: 1 }], none: null, at: { b: 'x' } });
  });

  it('may be no object', () => {
    expect([frozen(5), frozen(null), frozen(undefined)]).toEqual([5, null, undefined]);
  });
});
