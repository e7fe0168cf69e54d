import type { Answer } from '../domain/answer.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { refusalAsError } from './failure.ts';

/** Nobody means it, and whatever is drawn of it, such as an axis that is a little longer, would have no end. */
const LARGEST = 1e300;

const hasOnlyUsableNumbers = (value: unknown): boolean => {
  if (typeof value === 'number') return Math.abs(value) < LARGEST;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasOnlyUsableNumbers);
  // A loop, since an answer has hundreds of objects: a list of the values of each would be made for this alone.
  for (const name in value) if (!hasOnlyUsableNumbers(value[name as keyof typeof value])) return false;
  return true;
};

/** Refuses what holds a number that cannot be drawn. Throws LlmcostError `impossible-value`. */
export const refuseUnusableNumbers = (...values: readonly unknown[]): void => {
  if (!values.every(hasOnlyUsableNumbers)) throw refusalAsError({ code: 'numbers-too-large' });
};

/** More tokens a month than the world's largest sellers serve, more GPUs than anybody owns, more USD than anybody has. */
const MOST_TOKENS = 1e15;
const MOST_GPUS = 100_000;
const MOST_USD_A_MONTH = 1e12;

/** What people type beyond sense is a slip of a unit: said to them, not posted. */
export const refuseBeyondSense = ({ scenario, assessment }: Answer): void => {
  const volume = tokensPerMonth(scenario.workload);
  if (volume < 1) throw refusalAsError({ code: 'under-a-token' });
  if (volume > MOST_TOKENS) throw refusalAsError({ code: 'volume-beyond-sense', tokensPerMonth: volume });
  const { gpus, monthlyUsd } = assessment.selfHosted;
  if (gpus > MOST_GPUS) throw refusalAsError({ code: 'gpus-beyond-sense', gpus });
  const bill = Math.max(monthlyUsd, ...assessment.comparisons.map((compared) => compared.monthlyUsd));
  if (bill > MOST_USD_A_MONTH) throw refusalAsError({ code: 'bill-beyond-sense', usdPerMonth: bill });
};
