import { usd } from '../domain/format.ts';
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
  const range = low === high ? usd(low) : `${usd(low)} to ${usd(high)}`;
  ledger.warn(
    'far-price',
    `The price that you typed for ${gpuName} is far from all that we know, ${range} ${per}: check that it is of one GPU${per === 'an hour' ? ' and one hour' : ''}.`,
  );
};
