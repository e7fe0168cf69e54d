/** Prices may move before the app that must know is made: then its task runs as soon as it is handed over. */
export const onceReady = (
  onError: (error: unknown) => void,
): { readonly happened: () => void; readonly runs: (task: () => Promise<void>) => void } => {
  let task: (() => Promise<void>) | undefined;
  let pending = false;
  const run = (): void => {
    pending = task === undefined;
    task?.().catch(onError);
  };
  return {
    happened: run,
    runs: (given) => {
      task = given;
      if (pending) run();
    },
  };
};
