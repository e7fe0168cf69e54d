/** Work on one thing at a time, of which only the newest counts: a form is drawn as it is, not as it was. */
export type Turns = (key: string, task: () => Promise<void>) => Promise<void>;

interface Turn {
  newest: (() => Promise<void>) | undefined;
  readonly ended: Promise<void>;
}

/**
 * Slack allows about 100 updates of views a minute, and people type faster: after each turn `pauseMs` pass. What came
 * in between is done once, as the newest says.
 */
export const createTurns = (pauseMs: number): Turns => {
  const turns = new Map<string, Turn>();
  const run = async (key: string, first: () => Promise<void>): Promise<void> => {
    let task: (() => Promise<void>) | undefined = first;
    try {
      while (task !== undefined) {
        await task();
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        const turn = turns.get(key);
        task = turn?.newest;
        if (turn !== undefined) turn.newest = undefined;
      }
    } finally {
      turns.delete(key);
    }
  };
  return (key, task) => {
    const under = turns.get(key);
    if (under !== undefined) {
      under.newest = task;
      return under.ended;
    }
    const turn: Turn = { newest: undefined, ended: Promise.resolve().then(() => run(key, task)) };
    turns.set(key, turn);
    return turn.ended;
  };
};
