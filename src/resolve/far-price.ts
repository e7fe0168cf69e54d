import type { Context } from './context.ts';

/** A stated price of a GPU that is far from every seller: it is counted, and said, since a slip of the unit looks so. */

/** How many times below or above all that is known. */
const FAR = 4;

/** Warns where `stated` is far from the known prices; they are of an hour, or what one costs to buy. */
export const warnIfFar = (
  { ledger }: Pick<Context, 'ledger'>,
  gpuName: string,
  stated: number,
  known: readonly [low: number, high: number] | undefined,
  per: 'an hour' | 'to buy',
): void => {
  if (known === undefined || stated <= 0) return;
  const [low, high] = known;
  if (stated >= low / FAR && stated <= high * FAR) return;
  ledger.doubt('far-price', { gpu: gpuName, low, high, per });
};
