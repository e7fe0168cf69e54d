import { FITTED, type FittedConstants } from '../../src/engine/throughput/constants.ts';
import {
  indexRuns,
  type RunIndex,
  type Throughput,
  throughputFor,
} from '../../src/engine/throughput/index.ts';
import { fitConstants } from './constants-fit.ts';
import { conditionsOf, type Observation, publishedOf, questionOf } from './observations.ts';

/** What the product says of a row that neither its fit nor its look-up has seen. */
export interface Unseen {
  readonly row: Observation;
  /** Natural logarithm of estimate over measurement. */
  readonly error: number;
  readonly inside: boolean;
  /** Half the width of the range, as a natural logarithm. */
  readonly width: number;
  readonly basis: Throughput['basis'];
}

const ITERATIONS = 8;

const judged = (row: Observation, runs: RunIndex, constants: FittedConstants): readonly Unseen[] => {
  const question = questionOf(row);
  if (question === undefined) return [];
  const { outputTokensPerSecond: rate, inputTokens, outputTokens } = row.row;
  const measured = (rate * (inputTokens + outputTokens)) / outputTokens;
  const answer = throughputFor(question, runs, constants);
  if (answer.tokensPerSecondPerReplica === 0) return [];
  return [
    {
      row,
      error: Math.log(answer.tokensPerSecondPerReplica / measured),
      inside: answer.low <= measured && measured <= answer.high,
      width: Math.log(answer.high / answer.low) / 2,
      basis: answer.basis,
    },
  ];
};

/** Fits to all rows but those held out, looks up among the same rows, and asks for each of those held out. */
const unseen = (all: readonly Observation[], isHeldOut: (row: Observation) => boolean): Unseen[] => {
  const rest = all.filter((row) => !isHeldOut(row));
  const { constants } = fitConstants(rest, FITTED, ITERATIONS);
  const runs = indexRuns(rest.map((row) => publishedOf(row, constants)));
  return all.filter(isHeldOut).flatMap((row) => judged(row, runs, constants));
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
export const byFolds = (all: readonly Observation[], folds = 5): Unseen[] => {
  const draw = random(20261123);
  const foldOf = new Map<string, number>();
  for (const row of all) {
    if (!foldOf.has(conditionsOf(row))) foldOf.set(conditionsOf(row), Math.floor(draw() * folds));
  }
  return Array.from({ length: folds }, (_, fold) =>
    unseen(all, (row) => foldOf.get(conditionsOf(row)) === fold),
  ).flat();
};

/** Each GPU, model or publisher is left out as a whole. */
export const byGroup = (
  all: readonly Observation[],
  group: (row: Observation) => string,
): ReadonlyMap<string, readonly Unseen[]> =>
  new Map([...new Set(all.map(group))].map((name) => [name, unseen(all, (row) => group(row) === name)]));
