import {
  addDependencies,
  create,
  divideDependencies,
  evaluateDependencies,
  multiplyDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
} from 'mathjs/number';
import { exactly } from '../../domain/round.ts';

/**
 * A calculator that knows plus, minus, times, divide, power and brackets, and nothing else. Loaded only when a
 * line holds an operator. Its input is written by `arithmetic.ts` from numbers and signs alone.
 */
const math = create({
  ...addDependencies,
  ...subtractDependencies,
  ...multiplyDependencies,
  ...divideDependencies,
  ...powDependencies,
  ...unaryMinusDependencies,
  ...evaluateDependencies,
});

/** NaN where the sum has no finite value. */
export const calculate = (sum: string): number => {
  const value: unknown = math.evaluate?.(sum);
  return typeof value === 'number' && Number.isFinite(value) ? exactly(value) : Number.NaN;
};
