import v8 from 'node:v8';
import vm from 'node:vm';

/** Nobody waits for an answer so soon after the start. */
const AFTER_MS = 150;

/**
 * By how many percent of what is in use the heap may grow before it is collected. By itself V8 lets it double and more,
 * so that after some hundred answers a process would hold 240 MB of which it uses 60.
 */
const GROWS_BY_PERCENT = 40;

const set = (...flags: readonly string[]): void => {
  for (const flag of flags) v8.setFlagsFromString(flag);
};

/**
 * Nobody waits yet, so `warmUp` loads what the first answer would have to load while others wait for their ack. Then
 * what the start leaves behind, a fifth of the memory as garbage, which an idle process would keep, is collected once.
 */
export const settleAfterStart = (warmUp: () => Promise<unknown>): void => {
  const collect = (): void => {
    set('--expose-gc', `--heap-growing-percent=${GROWS_BY_PERCENT}`);
    const collectGarbage: unknown = vm.runInNewContext('gc');
    set('--no-expose-gc');
    if (typeof collectGarbage === 'function') collectGarbage();
  };
  setTimeout(() => void warmUp().finally(collect), AFTER_MS).unref();
};
