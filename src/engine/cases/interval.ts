import type { Interval } from '../../domain/assessment.ts';
import { finiteOrNull } from '../staircase.ts';

/** Shares of the cases below the low end of a figure, and above its high end. */
const TAIL = 0.05;

const asNumber = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;

/** Low and high end of the cases; the scenario's own figure always lies between. null counts as beyond all. */
export const intervalOf = (cases: readonly (number | null)[], likely: number | null): Interval => {
  const sorted = Float64Array.from(cases, asNumber).sort();
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? asNumber(likely);
  return {
    low: finiteOrNull(Math.min(at(TAIL), asNumber(likely))),
    likely,
    high: finiteOrNull(Math.max(at(1 - TAIL), asNumber(likely))),
  };
};
