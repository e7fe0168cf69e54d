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

  it('are held: what waits is dropped, what is under way can be waited for', async () => {
    const turns = createTurns(0);
    const done: string[] = [];
    const under = gate();
    const taken = turns.take('v', async () => {
      await under.passed;
      done.push('under way');
    });
    const waiting = turns.take('v', async () => void done.push('waited'));
    const settled = turns.hold('v', (nothingDraws) => nothingDraws.then(() => done.push('settled')));
    under.open();
    await Promise.all([taken, waiting, settled]);
    expect(done).toEqual(['under way', 'settled']);
    expect(await turns.hold('nothing', (nothingDraws) => nothingDraws.then(() => 'held'))).toBe('held');
  });

  it('are held: what comes meanwhile is begun after, whatever came of it', async () => {
    const turns = createTurns(0);
    const done: string[] = [];
    const judging = gate();
    const held = turns.hold('v', async () => {
      await judging.passed;
      done.push('judged');
      throw new Error('no');
    });
    const drawn = turns.take('v', async () => void done.push('drawn'));
    await turns.take('another', async () => void done.push('another'));
    judging.open();
    await expect(held).rejects.toThrow('no');
    await drawn;
    expect(done).toEqual(['another', 'judged', 'drawn']);
  });

  it('are held again: what waited for the end of the first is dropped', async () => {
    const turns = createTurns(0);
    const done: string[] = [];
    const [first, second] = [gate(), gate()];
    const held = turns.hold('v', () => first.passed);
    const drawn = turns.take('v', async () => void done.push('drawn'));
    const heldAgain = turns.hold('v', () => second.passed);
    first.open();
    second.open();
    await Promise.all([held, heldAgain, drawn]);
    expect(done).toEqual([]);
  });

  it('go on after a failure, which is heard by who took the turn', async () => {
    const turns = createTurns(0);
    await expect(turns.take('v', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const done: string[] = [];
    await turns.take('v', async () => void done.push('next'));
    expect(done).toEqual(['next']);
  });
});
