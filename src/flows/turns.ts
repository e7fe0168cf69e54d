import { wait } from '../waiting.ts';

/** Drawings of one message or window at a time, of which only the newest counts: it is drawn as it is, not as it was. */
export interface Turns {
  /** Does `task`, after what is under way; one that waits already gives way to it. */
  readonly take: (key: string, task: () => Promise<void>) => Promise<void>;
  /**
   * Drops what waits, and does `task`, until whose end nothing is begun; `settled` resolves when nothing is under way
   * any more. Never rejects but with what the task rejects with.
   */
  readonly hold: <T>(key: string, task: (settled: Promise<void>) => Promise<T>) => Promise<T>;
}

interface Turn {
  newest: (() => Promise<void>) | undefined;
  working: Promise<void>;
  ended: Promise<void>;
}

/** `pauseMs`: how long what was drawn is left as it is after each drawing. */
export const createTurns = (pauseMs: number): Turns => {
  const turns = new Map<string, Turn>();
  const holds = new Map<string, Promise<unknown>>();
  const released = async (key: string): Promise<void> => {
    for (let held = holds.get(key); held !== undefined; held = holds.get(key)) await held;
  };
  const run = async (key: string, turn: Turn): Promise<void> => {
    try {
      for (;;) {
        if (holds.has(key)) await released(key);
        const task = turn.newest;
        if (task === undefined) return;
        turn.newest = undefined;
        turn.working = task();
        await turn.working;
        await wait(pauseMs);
      }
    } finally {
      turns.delete(key);
    }
  };
  return {
    take: (key, task) => {
      const under = turns.get(key);
      if (under !== undefined) {
        under.newest = task;
        return under.ended;
      }
      const turn: Turn = { newest: task, working: Promise.resolve(), ended: Promise.resolve() };
      turns.set(key, turn);
      turn.ended = run(key, turn);
      return turn.ended;
    },
    hold: async (key, task) => {
      const turn = turns.get(key);
      if (turn !== undefined) turn.newest = undefined;
      // Whoever took the turn hears of its failure.
      const settled = turn === undefined ? Promise.resolve() : turn.working.catch(() => undefined);
      const work = task(settled);
      const held = work.then(
        () => undefined,
        () => undefined,
      );
      holds.set(key, held);
      try {
        return await work;
      } finally {
        if (holds.get(key) === held) holds.delete(key);
      }
    },
  };
};
