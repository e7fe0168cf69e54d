import { WebAPIRateLimitedError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/slack/pace.ts';

/** A clock that jumps to the end of every wait, and notes how long it was. */
const jumping = () => {
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { waits, wait };
};

const limited = (seconds: number) => new WebAPIRateLimitedError(seconds);

describe('the pace of a channel', () => {
  it('lets messages go out as they come while Slack takes them', async () => {
    const { waits, wait } = jumping();
    const pace = createPace(wait);
    const posted = await Promise.all([1, 2, 3, 4].map((n) => pace.take('C1', async () => n)));
    expect(posted).toEqual([1, 2, 3, 4]);
    expect(waits).toEqual([]);
  });

  it('queues them in order once Slack asks to wait, one a second, and forgets it when nobody waits', async () => {
    const { waits, wait } = jumping();
    const pace = createPace(wait);
    let refusals = 2;
    const said: number[] = [];
    const post = (n: number) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (refusals > 0) {
        refusals -= 1;
        throw limited(3);
      }
      said.push(n);
      return n;
    };
    const all = [pace.take('C1', post(1)), pace.take('C1', post(2)), pace.take('C1', post(3))];
    expect(await Promise.all(all)).toEqual([1, 2, 3]);
    expect([...said].sort()).toEqual([1, 2, 3]);
    expect(waits).toEqual([3000, 1000]);
    expect(await pace.take('C1', async () => 4)).toBe(4);
    expect(waits).toHaveLength(2);
  });

  it('lets 150 wait, and tells the next to ask again', async () => {
    const pace = createPace(() => new Promise<never>(() => undefined));
    const post = async () => {
      throw limited(3);
    };
    for (let nth = 0; nth < 150; nth += 1) void pace.take('C1', post);
    await new Promise((resolve) => setImmediate(resolve));
    // A second for each of the 150, and one minute more to be sure.
    await expect(pace.take('C1', post)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/150 are waiting already.* in 4 minutes/),
    });
  });

  it('waits as long as the longest that it was told, where it was told several at once', async () => {
    const { waits, wait } = jumping();
    const pace = createPace(wait);
    const refusedOnce = (seconds: number) => {
      let isRefused = true;
      return async () => {
        if (!isRefused) return seconds;
        isRefused = false;
        throw limited(seconds);
      };
    };
    const all = [2, 7, 3].map((seconds) => pace.take('C1', refusedOnce(seconds)));
    expect(await Promise.all(all)).toEqual([2, 7, 3]);
    expect(waits).toEqual([7000, 1000, 1000]);
  });

  it('waits again where the queue is told to', async () => {
    const { waits, wait } = jumping();
    const pace = createPace(wait);
    const answers = [limited(1), limited(7), 'done'];
    const posted = pace.take('C1', async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
    expect(await posted).toBe('done');
    expect(waits).toEqual([1000, 7000]);
  });

  it('lets nobody wait for longer than ten minutes, at once or a second at a time, and then goes on', async () => {
    const { waits, wait } = jumping();
    const pace = createPace(wait);
    const busy = { code: 'busy', message: expect.stringMatching(/does not let me post in this channel/) };
    await expect(pace.take('C1', () => Promise.reject(limited(1e9)))).rejects.toMatchObject(busy);
    expect(waits).toEqual([]);
    const forGood = pace.take('C1', () => Promise.reject(limited(1)));
    const next = pace.take('C1', async () => 'there');
    await expect(forGood).rejects.toMatchObject(busy);
    expect(waits).toEqual(Array.from({ length: 600 }, () => 1000));
    expect(await next).toBe('there');
  });

  it('lets nobody pass whoever waits, and says how long the next will', async () => {
    let now = 5_000;
    const pace = createPace(
      () => new Promise(() => undefined),
      () => now,
    );
    expect(pace.heldMs('C1')).toBe(0);
    const post = () => Promise.reject(limited(30));
    void pace.take('C1', post);
    await new Promise((resolve) => setImmediate(resolve));
    let isPosted = false;
    for (let nth = 0; nth < 2; nth += 1)
      void pace.take('C1', async () => {
        isPosted = true;
      });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isPosted).toBe(false);
    // Thirty seconds until the first of three, and one for each of them.
    expect(pace.heldMs('C1')).toBe(33_000);
    now += 10_000;
    expect(pace.heldMs('C1')).toBe(23_000);
    expect(pace.heldMs('C2')).toBe(0);
  });

  it('holds up no other channel, and passes every other failure on', async () => {
    const pace = createPace(() => new Promise(() => undefined));
    const stuck = pace.take('C1', () => Promise.reject(limited(1)));
    expect(await pace.take('C2', async () => 'there')).toBe('there');
    await expect(pace.take('C3', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const state = await Promise.race([stuck, new Promise((resolve) => setImmediate(() => resolve('waits')))]);
    expect(state).toBe('waits');
  });
});
