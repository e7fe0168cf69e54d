import type { PublishedRun } from '../../domain/measurement.ts';
import type { ThroughputInput } from './input.ts';
import { APART, askedOf, distance, groupDistance } from './run-distance.ts';
import type { RunIndex } from './run-index.ts';

/** Runs farther than this weigh nothing worth adding. */
const FARTHEST = 3.5;
const AT_THE_EDGE = Math.exp(-FARTHEST);

/** A run near the one that is asked for. Its weight falls by a power of the batch on either side of its own. */
export interface Near {
  readonly run: PublishedRun;
  readonly batch: number;
  /** Weight at a batch of 1 as it rises up to the run's own batch, and as it falls from there. */
  readonly rising: number;
  readonly falling: number;
}

/** The runs that are near enough to weigh anything, with what their weight follows from. */
export const nearRuns = (index: RunIndex, input: ThroughputInput): readonly Near[] => {
  const near: Near[] = [];
  const asked = askedOf(input);
  for (const group of index) {
    const apart = groupDistance(group, input);
    if (apart >= FARTHEST) continue;
    for (const indexed of group.runs) {
      const away = apart + distance(indexed, asked);
      if (away >= FARTHEST) continue;
      const weight = Math.exp(-away);
      const batch = Math.max(1, indexed.run.requestsAtOnce);
      const power = batch ** APART.batch;
      near.push({ run: indexed.run, batch, rising: weight / power, falling: weight * power });
    }
  }
  return near;
};

/** exp(−distance), less what is left of it at the edge, so that a run comes into sight without a step. */
export const weightAt = ({ batch: own, rising, falling }: Near, batch: number, power: number): number =>
  Math.max(0, (batch < own ? rising * power : falling / power) - AT_THE_EDGE);
