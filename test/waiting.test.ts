import { describe, expect, it } from 'vitest';
import { until, within } from '../src/waiting.ts';

const never = new Promise<never>(() => undefined);

describe('a time limit', () => {
  it('lets through what is in time, value or failure', async () => {
    expect(await within(Promise.resolve(1), 60_000, () => 'late')).toBe(1);
    await expect(within(Promise.reject(new Error('no')), 60_000, () => 'late')).rejects.toThrow('no');
  });

  it('gives, or throws, what stands for work that is late', async () => {
    expect(await within(never, 1, () => 'late')).toBe('late');
    const fails = (): never => {
      throw new Error('longer than 1 ms');
    };
    await expect(within(never, 1, fails)).rejects.toThrow('longer than 1 ms');
  });

  it('leaves no timer behind', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await within(Promise.resolve(), 60_000, () => undefined);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

describe('a look that is taken again', () => {
  /** Finds something at its third look. */
  const third = () => {
    let looks = 0;
    return async () => {
      looks += 1;
      return looks === 3 ? looks : undefined;
    };
  };

  it('gives what it finds at last, and nothing where that comes too late', async () => {
    expect(await until(third(), { everyMs: 1, mostMs: 2 })).toBe(3);
    expect(await until(third(), { everyMs: 1, mostMs: 1 })).toBeUndefined();
  });
});
