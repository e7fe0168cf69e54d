import { describe, expect, it, vi } from 'vitest';
import { createQueue } from '../../src/inbox/queue.ts';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** Tasks that end when they are told to, and a list of those that have begun. */
const tasks = () => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await turns();
  };
  return { begun, task, end };
};

describe('queued tasks', () => {
  it('begin so many at a time, fewer of one place, in the order they came', async () => {
    const queue = createQueue({ most: 3, mostInPlace: 2 });
    const { begun, task, end } = tasks();
    const names = ['a1', 'a2', 'a3', 'b1', 'b2'];
    const all = names.map((name) => queue.add(name.slice(0, 1), task(name)));
    await turns();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2']);
    await end('a1');
    expect(begun.at(-1)).toBe('a3');
    for (const name of ['a2', 'a3', 'b2']) await end(name);
    expect(await Promise.all(all)).toEqual(names);
  });

  it('begin one after the other where one of a place is enough', async () => {
    const queue = createQueue({ mostInPlace: 1, quietMs: 0 });
    const { begun, task, end } = tasks();
    for (const name of ['a1', 'a2', 'b1']) void queue.add(name.slice(0, 1), task(name));
    await turns();
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
  });

  it('begin one for each that ends, whether it is well or fails', async () => {
    const queue = createQueue({ most: 2, mostInPlace: 2, quietMs: 0 });
    const { begun, task, end } = tasks();
    const fails = queue.add('a', () => Promise.reject(new Error('no')));
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void queue.add('a', task(name));
    await expect(fails).rejects.toThrow('no');
    await turns();
    expect(begun).toEqual(['a1', 'a2']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2', 'a3']);
    await end('a3');
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('take no turn where none is left that may begin', async () => {
    vi.useFakeTimers({ toFake: ['setImmediate', 'setTimeout'] });
    try {
      const queue = createQueue({ most: 1, quietMs: 0 });
      const { begun, task } = tasks();
      for (const name of ['a1', 'a2']) void queue.add('a', task(name));
      await vi.runAllTimersAsync();
      expect(begun).toEqual(['a1']);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are, unless said otherwise, 16 at a time and 6 of one place, of which 500 wait', async () => {
    const never = () => new Promise<never>(() => undefined);
    const begun = new Map<string, number>();
    const queue = createQueue({ quietMs: 0 });
    const add = (place: string) =>
      queue.add(place, () => {
        begun.set(place, (begun.get(place) ?? 0) + 1);
        return never();
      });
    for (const place of ['a', 'b', 'c']) for (let nth = 0; nth < 8; nth += 1) void add(place);
    for (let round = 0; round < 4; round += 1) await turns();
    expect(Object.fromEntries(begun)).toEqual({ a: 6, b: 6, c: 4 });
    for (let nth = 2; nth < 500; nth += 1) void add('a');
    await expect(add('a')).rejects.toMatchObject({ code: 'busy' });
    void add('b');
    expect(queue.waiting()).toBe(500 + 3 + 4);
  });

  it('are refused where 5,000 wait, whatever place they are of', async () => {
    const queue = createQueue({ most: 0 });
    const add = (place: number) => queue.add(String(place), async () => undefined);
    for (let nth = 0; nth < 5000; nth += 1) void add(nth % 10);
    await expect(add(10)).rejects.toMatchObject({ code: 'busy' });
    expect(queue.waiting()).toBe(5000);
  });

  it('begin four milliseconds after the last that came in, and a second after they came at the latest', async () => {
    let clock = 0;
    const { begun, task } = tasks();
    const queue = createQueue({ clock: () => clock });
    const looked = () => new Promise((resolve) => setTimeout(resolve, 10));
    queue.yieldTo();
    void queue.add('a', task('quiet'));
    for (clock of [0, 3]) await looked();
    expect(begun).toEqual([]);
    clock = 4;
    await expect.poll(() => begun).toEqual(['quiet']);
    void queue.add('a', task('late'));
    for (clock of [5, 1003]) {
      queue.yieldTo();
      await looked();
    }
    expect(begun).toEqual(['quiet']);
    clock = 1004;
    queue.yieldTo();
    await expect.poll(() => begun).toEqual(['quiet', 'late']);
  });

  it('go on after one that fails, whose failure is passed on', async () => {
    const queue = createQueue({ most: 1 });
    const failed = queue.add('a', () => Promise.reject(new Error('no')));
    const next = queue.add('a', async () => 'next');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('hold back while something comes in, but not for ever', async () => {
    const { begun, task, end } = tasks();
    const patient = createQueue({ quietMs: 1_000_000, longestMs: 1_000_000 });
    patient.yieldTo();
    void patient.add('a', task('patient'));
    await turns();
    expect(begun).toEqual([]);
    const hasty = createQueue({ quietMs: 1_000_000, longestMs: 0 });
    hasty.yieldTo();
    const done = hasty.add('a', task('hasty'));
    await turns();
    expect(begun).toEqual(['hasty']);
    await end('hasty');
    expect(await done).toBe('hasty');
  });
});
