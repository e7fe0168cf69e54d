import { describe, expect, it } from 'vitest';
import { lazy } from '../src/lazy.ts';

describe('lazy', () => {
  it('makes nothing before somebody asks, and then once', () => {
    const made: string[] = [];
    const index = lazy(() => {
      made.push('made');
      return new Map([['a100', 80]]);
    });
    expect(made).toEqual([]);
    expect(index().get('a100')).toBe(80);
    expect(index()).toBe(index());
    expect(made).toEqual(['made']);
  });

  it('remembers that there is nothing', () => {
    let asked = 0;
    const nothing = lazy(() => {
      asked += 1;
      return undefined;
    });
    expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1]);
  });

  it('tries again after a failure', () => {
    let tries = 0;
    const second = lazy(() => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries;
    });
    expect(second).toThrow('not yet');
    expect(second()).toBe(2);
  });
});
