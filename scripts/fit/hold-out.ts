import type { FittedConstants } from '../../src/engine/throughput/constants.ts';
import { fitConstants } from './constants-fit.ts';
import { conditionsOf, errorOf, type Observation } from './observations.ts';

/** What the model says of rows that its fit has not seen. */
export interface Unseen {
  readonly row: Observation;
  readonly error: number;
}

const ITERATIONS = 8;

const unseen = (
  all: readonly Observation[],
  isHeldOut: (row: Observation) => boolean,
  start: FittedConstants,
): Unseen[] => {
  const { constants } = fitConstants(
    all.filter((row) => !isHeldOut(row)),
    start,
    ITERATIONS,
  );
  return all.filter(isHeldOut).map((row) => ({ row, error: errorOf(row, constants) }));
};

/** Park–Miller: the same folds on every run. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

/** Each row is left out once, in random folds. Versions of one published run stay together. */
export const byFolds = (all: readonly Observation[], start: FittedConstants, folds = 5): Unseen[] => {
  const draw = random(20261123);
  const foldOf = new Map<string, number>();
  for (const row of all) {
    if (!foldOf.has(conditionsOf(row))) foldOf.set(conditionsOf(row), Math.floor(draw() * folds));
  }
  return Array.from({ length: folds }, (_, fold) =>
    unseen(all, (row) => foldOf.get(conditionsOf(row)) === fold, start),
  ).flat();
};

/** Each GPU, or each model, is left out as a whole. */
export const byGroup = (
  all: readonly Observation[],
  start: FittedConstants,
  group: (row: Observation) => string,
): ReadonlyMap<string, readonly Unseen[]> =>
  new Map(
    [...new Set(all.map(group))].map((name) => [name, unseen(all, (row) => group(row) === name, start)]),
  );
