import type { ThroughputInput } from './estimate.ts';
import { type PublishedRun, sameShape } from './measurement.ts';

/**
 * Published runs pull the estimate towards them by their nearness; they do not replace it. Distances are on the scale
 * of natural logarithms, and a run weighs exp(−distance). The figures were chosen by leaving out, in turn, every run,
 * model, GPU and publication (THROUGHPUT.md beside the rows).
 */
const APART = {
  gpu: 1.2,
  model: 0.8,
  /** Of active parameters, where the model is another one. */
  size: 0.08,
  mixture: 0.15,
  precision: 1.5,
  engine: 1.5,
  tokens: 0.35,
  gpus: 0.7,
  batch: 0.6,
} as const;

/** What a run says less of serving that goes on: bursts end, pipelines are served otherwise. */
const LESS = { burst: 0.5, pipeline: 0.5 } as const;

/** Runs farther than this weigh nothing worth adding. */
const FARTHEST = 3.5;
/** Weight of the estimate itself, beside that of the runs. */
const OWN_WEIGHT = 0.25;
/** How much more the nearest of the runs count among themselves. */
const SHARPNESS = 2.3;
/** From this weight on a run of the same GPU, model, precision and engine counts as a measurement of what was asked. */
const MEASURED_FROM = Math.exp(-1);

/** A run near the query, without the distance in batch. */
interface Near {
  readonly run: PublishedRun;
  readonly distance: number;
}

export interface Pull {
  /** Natural logarithm by which the pace at this batch is faster than the estimate's. */
  readonly towards: (batch: number) => number;
  /** The run that weighs most at this batch, and its weight, 0..1. */
  readonly nearest: (batch: number) => { readonly run: PublishedRun; readonly weight: number } | undefined;
}

const apart = (a: number, b: number): number => Math.abs(Math.log(Math.max(1, a) / Math.max(1, b)));

const distance = (run: PublishedRun, query: ThroughputInput): number => {
  const { model } = query;
  let sum = run.gpu === query.gpu.id ? 0 : APART.gpu;
  if (run.precision !== query.precision) sum += APART.precision;
  if (run.engine !== query.servingEngine) sum += APART.engine;
  if (sum > FARTHEST) return sum;
  if (!sameShape(model, run.shape)) {
    sum += APART.model + APART.size * apart(run.shape.activeParamsB, model.activeParamsB);
    if (run.shape.experts !== (model.experts !== undefined)) sum += APART.mixture;
  }
  if (run.run === 'burst') sum += LESS.burst;
  if (run.pipelineStages > 1) sum += LESS.pipeline;
  const sizes =
    apart(run.inputTokens, query.requestInputTokens) + apart(run.outputTokens, query.requestOutputTokens);
  return sum + APART.tokens * sizes + APART.gpus * apart(run.gpuCount, query.gpusPerReplica);
};

const nearRuns = (runs: readonly PublishedRun[], query: ThroughputInput): readonly Near[] => {
  const near: Near[] = [];
  for (const run of runs) {
    const away = distance(run, query);
    if (away < FARTHEST) near.push({ run, distance: away });
  }
  return near;
};

const weightAt = ({ run, distance: away }: Near, batch: number): number => {
  const total = away + APART.batch * apart(run.requestsAtOnce, batch);
  // Less what is left at the edge, so that a run comes into sight without a step.
  return Math.max(0, Math.exp(-total) - Math.exp(-FARTHEST));
};

export const NO_PULL: Pull = { towards: () => 0, nearest: () => undefined };

/** Whether the run was made on this GPU, with this model, precision and engine. */
export const isSameSetUp = (run: PublishedRun, query: ThroughputInput): boolean =>
  run.gpu === query.gpu.id &&
  run.precision === query.precision &&
  run.engine === query.servingEngine &&
  sameShape(query.model, run.shape);

/** Whether a run of the same set-up is near enough for the answer to be called measured. */
export const isMeasured = (
  nearest: { readonly run: PublishedRun; readonly weight: number } | undefined,
  query: ThroughputInput,
): boolean => nearest !== undefined && nearest.weight >= MEASURED_FROM && isSameSetUp(nearest.run, query);

export const pullOf = (runs: readonly PublishedRun[], query: ThroughputInput): Pull => {
  const near = nearRuns(runs, query);
  if (near.length === 0) return NO_PULL;
  const towards = (batch: number): number => {
    let [sum, sharp, square] = [0, 0, 0];
    for (const one of near) {
      const weight = weightAt(one, batch);
      const sharpened = weight ** SHARPNESS;
      sum += sharpened * one.run.logRatio;
      sharp += sharpened;
      square += weight * weight;
    }
    if (sharp === 0) return 0;
    const strength = Math.sqrt(square);
    return ((sum / sharp) * strength) / (strength + OWN_WEIGHT);
  };
  const nearest = (batch: number) => {
    let best: Near | undefined;
    let most = 0;
    for (const one of near) {
      const weight = weightAt(one, batch);
      const newer = weight === most && best !== undefined && one.run.date > best.run.date;
      if (weight > most || newer) [best, most] = [one, weight];
    }
    return best && { run: best.run, weight: most };
  };
  return { towards, nearest };
};
