import type { PublishedRun } from '../../domain/measurement.ts';
import type { ThroughputInput } from './input.ts';
import { type Near, nearRuns, weightAt } from './near-runs.ts';
import { APART } from './run-distance.ts';
import type { RunIndex } from './run-index.ts';

/** Weight of the estimate itself, beside that of the runs. */
const OWN_WEIGHT = 0.25;

/** How published runs near a question correct its estimate, batch by batch. */
export interface Pull {
  /** Natural logarithm by which the pace at this batch is faster than the estimate's. */
  readonly towards: (batch: number) => number;
  /** The run that weighs most at this batch, and its weight, 0..1. */
  readonly nearest: (batch: number) => { readonly run: PublishedRun; readonly weight: number } | undefined;
}

/** Where no run is near, the estimate stands as it is. */
export const NO_PULL: Pull = { towards: () => 0, nearest: () => undefined };

/** The runs near a question, weighed by how like it they are; beyond a distance of 3.5 none counts. */
export const pullOf = (index: RunIndex, input: ThroughputInput): Pull => {
  const near = nearRuns(index, input);
  if (near.length === 0) return NO_PULL;
  // The mean of the runs by the squares of their weights: the nearest count most.
  const towards = (batch: number): number => {
    const power = batch ** APART.batch;
    let [sum, squares] = [0, 0];
    for (const one of near) {
      const weight = weightAt(one, batch, power);
      sum += weight * weight * one.run.logRatio;
      squares += weight * weight;
    }
    if (squares === 0) return 0;
    const strength = Math.sqrt(squares);
    return ((sum / squares) * strength) / (strength + OWN_WEIGHT);
  };
  const nearest = (batch: number) => {
    const power = batch ** APART.batch;
    let best: Near | undefined;
    let most = 0;
    for (const one of near) {
      const weight = weightAt(one, batch, power);
      const newer = weight === most && best !== undefined && one.run.date > best.run.date;
      if (weight > most || newer) [best, most] = [one, weight];
    }
    return best && { run: best.run, weight: most };
  };
  return { towards, nearest };
};
