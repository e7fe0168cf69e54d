import { inRounds } from '../waiting.ts';

/** Oftener than others take what is quiet for given up. */
const EVERY_MS = 20_000;

/** Runs the tasks now and every few seconds, one round at a time. The returned stop waits for a running round. */
export const runRegularly = (
  tasks: readonly (() => Promise<void>)[],
  onError: (error: unknown) => void,
): (() => Promise<void>) =>
  inRounds(EVERY_MS, () => Promise.all(tasks.map((task) => task().catch(onError))), onError);
