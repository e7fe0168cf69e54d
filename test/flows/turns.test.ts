import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/flows/turns.ts';

const gate = () => {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};

describe('turns', () => {
  it('do the first and then only the newest of those that came meanwhile', async () => {
    const turns = createTurns(0);
    const done: number[] = [];
    const first = gate();
    const all = [
      turns.take('v', async () => {
        await first.passed;
        done.push(1);
      }),
      ...[2, 3, 4].map((turn) => turns.take('v', async () => void done.push(turn))),
    ];
    first.open();
    await Promise.all(all);
    expect(done).toEqual([1, 4]);
  });

  it('of different forms do not wait for each other', async () => {
    const turns = createTurns(0);
    const done: string[] = [];
    const never = gate();
    const stuck = turns.take('a', () => never.passed);
    await turns.take('b', async () => void done.push('b'));
    expect(done).toEqual(['b']);
    never.open();
    await stuck;
  });

  it('settle: what waits is dropped, what is under way is waited for', async () => {
    const turns = createTurns(0);
    const done: string[] = [];
    const under = gate();
    const taken = turns.take('v', async () => {
      await under.passed;
      done.push('under way');
    });
    const waiting = turns.take('v', async () => void done.push('waited'));
    const settled = turns.settle('v').then(() => done.push('settled'));
    under.open();
    await Promise.all([taken, waiting, settled]);
    expect(done).toEqual(['under way', 'settled']);
    await turns.settle('nothing');
  });

  it('go on after a failure, which is heard by who took the turn', async () => {
    const turns = createTurns(0);
    await expect(turns.take('v', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const done: string[] = [];
    await turns.take('v', async () => void done.push('next'));
    expect(done).toEqual(['next']);
  });
});
