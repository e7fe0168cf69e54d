import { describe, expect, it } from 'vitest';
import { createWork } from '../../src/listeners/work.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

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
    await turn();
  };
  return { begun, task, end };
};

describe('queued work', () => {
  it('begins so much at a time, less of one place, in the order it came', async () => {
    const work = createWork({ most: 3, mostInPlace: 2 });
    const { begun, task, end } = tasks();
    const names = ['a1', 'a2', 'a3', 'b1', 'b2'];
    const all = names.map((name) => work.queue(name.slice(0, 1), task(name)));
    await turn();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2']);
    await end('a1');
    expect(begun.at(-1)).toBe('a3');
    for (const name of ['a2', 'a3', 'b2']) await end(name);
    expect(await Promise.all(all)).toEqual(names);
  });

  it('goes on after a task that fails, and passes its failure on', async () => {
    const work = createWork({ most: 1 });
    const failed = work.queue('a', () => Promise.reject(new Error('no')));
    const next = work.queue('a', async () => 'next');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
