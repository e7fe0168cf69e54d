import type { Answer } from '../domain/answer.ts';
import { count, tokens, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { LlmcostError } from '../errors.ts';

/** Nobody means it, and whatever is drawn of it, such as an axis that is a little longer, would have no end. */
const LARGEST = 1e300;

const hasOnlyUsableNumbers = (value: unknown): boolean => {
  if (typeof value === 'number') return Math.abs(value) < LARGEST;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyUsableNumbers);
};

const TOO_LARGE = new LlmcostError(
  'impossible-value',
  'These numbers are too large to be costed. Check the units: k is a thousand, M a million, B a billion.',
);

/** Refuses what holds a number that cannot be drawn. Throws LlmcostError `impossible-value`. */
export const refuseUnusableNumbers = (...values: readonly unknown[]): void => {
  if (!values.every(hasOnlyUsableNumbers)) throw TOO_LARGE;
};

/** More tokens a month than the world's largest sellers serve, more GPUs than anybody owns, more USD than anybody has. */
const MOST_TOKENS = 1e15;
const MOST_GPUS = 100_000;
const MOST_USD_A_MONTH = 1e12;

/** What people type beyond sense is a slip of a unit: said to them, not posted. */
export const refuseBeyondSense = ({ scenario, assessment }: Answer): void => {
  const volume = tokensPerMonth(scenario.workload);
  if (volume < 1)
    throw new LlmcostError(
      'impossible-value',
      'That is less than one token a month. Check the units: k is a thousand, M a million, B a billion.',
    );
  if (volume > MOST_TOKENS)
    throw new LlmcostError(
      'impossible-value',
      `${tokens(volume)} tokens a month are more than anybody serves. Check the units: k is a thousand, M a million, B a billion.`,
    );
  const { gpus, monthlyUsd } = assessment.selfHosted;
  if (gpus > MOST_GPUS)
    throw new LlmcostError(
      'impossible-value',
      `That would take ${count(gpus)} GPUs. Check the volume and its period, or how much a replica serves.`,
    );
  const bill = Math.max(monthlyUsd, ...assessment.comparisons.map((compared) => compared.monthlyUsd));
  if (bill > MOST_USD_A_MONTH)
    throw new LlmcostError(
      'impossible-value',
      `A bill of ${usd(bill)} a month is more than anybody pays. Check the prices and what they are for.`,
    );
};
