import { describe, expect, it } from 'vitest';
import { createWork } from '../../src/inbox/work.ts';

/** A task that ends when it is told to. */
const task = () => {
  let end: (failure?: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    end = (failure) => (failure === undefined ? resolve() : reject(failure));
  });
  return { done, end };
};

describe('work that is under way', () => {
  it('counts until it settles, also where it fails', async () => {
    const work = createWork();
    const [good, bad] = [task(), task()];
    const both = [work.track(good.done), work.track(bad.done)];
    expect(work.underWay()).toBe(2);
    bad.end(new Error('no'));
    good.end();
    await Promise.allSettled(both);
    expect(work.underWay()).toBe(0);
  });

  it('is waited for, with what it sets off meanwhile', async () => {
    const work = createWork();
    const [first, second] = [task(), task()];
    const order: string[] = [];
    void work.track(first.done).then(() => work.track(second.done.then(() => order.push('second'))));
    const drained = work.drained(600_000).then(() => order.push('drained'));
    first.end();
    await first.done;
    second.end();
    await drained;
    expect(order).toEqual(['second', 'drained']);
  });

  it('is not waited for beyond a time, nor where there is none', async () => {
    const work = createWork();
    await work.drained(600_000);
    void work.track(task().done);
    await work.drained(1);
    expect(work.underWay()).toBe(1);
  });
});
