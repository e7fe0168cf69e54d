const MINUTE_MS = 60_000;

/** Runs the tasks now and every minute, one round at a time. Gives what ends it, which waits for a round under way. */
export const runEveryMinute = (
  tasks: readonly (() => Promise<void>)[],
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    underWay = underWay.then(async () => {
      for (const task of tasks) await task().catch(onError);
    });
  };
  round();
  const timer = setInterval(round, MINUTE_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
