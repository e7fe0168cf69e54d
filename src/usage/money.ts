import type { MeasuredUsage, UsageProfile } from '../domain/usage.ts';
import type { Tally } from './tally.ts';

/** What an export says that it cost. */

/** Whether all money is dollars: figures of another currency, or of several, are none of USD. */
export const isInUsd = ({ money }: Tally): boolean =>
  [...money.keys()].every((currency) => currency === 'USD');

/** USD of the whole export; null where it states none, or another currency too. */
export const usdOf = (tally: Tally): number | null =>
  isInUsd(tally) ? (tally.money.get('USD') ?? null) : null;

/** What each model cost where all of the bill is in one other currency. */
export const foreignByModel = (tally: Tally): MeasuredUsage['foreign'] => {
  const [currency, ...others] = [...tally.money.keys()];
  if (currency === undefined || currency === 'USD' || others.length > 0) return undefined;
  const byModel = [...tally.models].flatMap(([name, { usd }]) =>
    usd === null ? [] : [[name, usd] as const],
  );
  return { currency, byModel: Object.fromEntries(byModel) };
};

/** The first other currency that is stated, and how much of it; null where all is in dollars. */
export const foreignOf = (tally: Tally): UsageProfile['moneyStated'] => {
  const [first] = [...tally.money].filter(([currency]) => currency !== 'USD');
  return first === undefined ? null : { currency: first[0], amount: first[1] };
};
