import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inRounds, until, within } from '../src/waiting.ts';

/** Timers for which the process would stay. */
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

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

describe('between two looks or rounds', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lies the time that was asked for', async () => {
    const at: number[] = [];
    const begun = Date.now();
    const look = async (): Promise<undefined> => void at.push(Date.now() - begun);
    const found = until(look, { everyMs: 20, mostMs: 50 });
    await vi.runAllTimersAsync();
    expect(await found).toBeUndefined();
    expect(at).toEqual([0, 20, 40, 60]);
  });

  it('lies a stop, and no round comes after it', async () => {
    let rounds = 0;
    const stop = inRounds(
      20,
      async () => {
        rounds += 1;
      },
      () => undefined,
    );
    await vi.advanceTimersByTimeAsync(50);
    expect(rounds).toBe(3);
    await stop();
    await vi.advanceTimersByTimeAsync(50);
    expect(rounds).toBe(3);
  });
});

describe('rounds', () => {
  it('begin at once, and a stop waits for the one under way', async () => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    let done = 0;
    const round = async (): Promise<void> => {
      await held;
      done += 1;
    };
    const stopped = inRounds(60_000, round, () => undefined)();
    expect(done).toBe(0);
    free();
    await stopped;
    expect(done).toBe(1);
  });

  it('come again after one that fails, which is told', async () => {
    const failed: unknown[] = [];
    let begun = 0;
    const round = async (): Promise<void> => {
      begun += 1;
      throw new Error(`round ${begun}`);
    };
    const stop = inRounds(1, round, (error) => failed.push(error));
    await expect.poll(() => begun, { interval: 1 }).toBeGreaterThan(2);
    await stop();
    expect(failed.slice(0, 3).map(String)).toEqual(['Error: round 1', 'Error: round 2', 'Error: round 3']);
  });

  it('keep no process alive between them', async () => {
    const before = timers();
    const stop = inRounds(
      60_000,
      async () => undefined,
      () => undefined,
    );
    expect(timers()).toBeLessThanOrEqual(before);
    await stop();
  });
});
