/** Oftener than others take what is quiet for given up. */
const EVERY_MS = 20_000;

/** Runs the tasks now and every few seconds, one round at a time. The returned stop waits for a running round. */
export const runRegularly = (
  tasks: readonly (() => Promise<void>)[],
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    underWay = underWay.then(() => Promise.all(tasks.map((task) => task().catch(onError))));
  };
  round();
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
