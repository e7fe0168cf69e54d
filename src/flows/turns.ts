import { wait } from '../waiting.ts';

/** Drawings of one message or window at a time, of which only the newest counts: it is drawn as it is, not as it was. */
export interface Turns {
  /** Does `task`, after what is under way; one that waits already gives way to it. */
  readonly take: (key: string, task: () => Promise<void>) => Promise<void>;
  /** Drops what waits, and resolves when nothing is under way. */
  readonly settle: (key: string) => Promise<void>;
}

interface Turn {
  newest: (() => Promise<void>) | undefined;
  working: Promise<void>;
  ended: Promise<void>;
}

/** `pauseMs`: how long what was drawn is left as it is after each drawing. */
export const createTurns = (pauseMs: number): Turns => {
  const turns = new Map<string, Turn>();
  const run = async (key: string, turn: Turn): Promise<void> => {
    try {
      while (turn.newest !== undefined) {
        const task = turn.newest;
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
    settle: async (key) => {
      const turn = turns.get(key);
      if (turn === undefined) return;
      turn.newest = undefined;
      // Whoever took the turn hears of its failure.
      await turn.working.catch(() => undefined);
    },
  };
};
