import v8 from 'node:v8';
import vm from 'node:vm';

/** Nobody waits for an answer so soon after the start. */
const AFTER_MS = 150;

/** Start-up leaves a fifth of the memory as garbage, which an idle process would keep: it is collected, once. */
export const collectAfterStart = (): void => {
  const collect = (): void => {
    v8.setFlagsFromString('--expose-gc');
    const collectGarbage: unknown = vm.runInNewContext('gc');
    v8.setFlagsFromString('--no-expose-gc');
    if (typeof collectGarbage === 'function') collectGarbage();
  };
  setTimeout(collect, AFTER_MS).unref();
};
