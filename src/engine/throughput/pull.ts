import type { ThroughputInput } from './estimate.ts';
import { type PublishedRun, sameShape } from './measurement.ts';
import { type IndexedRun, log, type RunGroup, type RunIndex } from './run-index.ts';

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
const LESS = { burst: 0.3, pipeline: 0.5 } as const;

/** Runs farther than this weigh nothing worth adding. */
const FARTHEST = 3.5;
const AT_THE_EDGE = Math.exp(-FARTHEST);
/** Weight of the estimate itself, beside that of the runs. */
const OWN_WEIGHT = 0.25;
/** From this weight on a run of the same GPU, model, precision and engine counts as a measurement of what was asked. */
const MEASURED_FROM = Math.exp(-1);

/** A run near the query. Its weight falls by a power of the batch on either side of its own. */
interface Near {
  readonly run: PublishedRun;
  readonly batch: number;
  /** Weight at a batch of 1 as it rises up to the run's own batch, and as it falls from there. */
  readonly rising: number;
  readonly falling: number;
}

/** How published runs near a question correct its estimate, batch by batch. */
export interface Pull {
  /** Natural logarithm by which the pace at this batch is faster than the estimate's. */
  readonly towards: (batch: number) => number;
  /** The run that weighs most at this batch, and its weight, 0..1. */
  readonly nearest: (batch: number) => { readonly run: PublishedRun; readonly weight: number } | undefined;
}

/** The question, as runs are compared with it. */
const askedOf = (query: ThroughputInput) => ({
  model: query.model,
  isMixture: query.model.experts !== undefined,
  inputTokens: log(query.requestInputTokens),
  outputTokens: log(query.requestOutputTokens),
  gpus: log(query.gpusPerReplica),
  activeParamsB: Math.log(query.model.activeParamsB),
});
type Asked = ReturnType<typeof askedOf>;

const groupDistance = (group: RunGroup, { gpu, precision, servingEngine }: ThroughputInput): number =>
  (group.gpu === gpu.id ? 0 : APART.gpu) +
  (group.precision === precision ? 0 : APART.precision) +
  (group.engine === servingEngine ? 0 : APART.engine);

const modelDistance = ({ shape, activeParamsB }: IndexedRun, asked: Asked): number =>
  sameShape(asked.model, shape)
    ? 0
    : APART.model +
      APART.size * Math.abs(activeParamsB - asked.activeParamsB) +
      (shape.experts === asked.isMixture ? 0 : APART.mixture);

/** Of one run, beside the distance of its group and that in batch. */
const distance = (indexed: IndexedRun, asked: Asked): number =>
  modelDistance(indexed, asked) +
  (indexed.run.run === 'burst' ? LESS.burst : 0) +
  (indexed.run.pipelineStages > 1 ? LESS.pipeline : 0) +
  APART.tokens *
    (Math.abs(indexed.inputTokens - asked.inputTokens) +
      Math.abs(indexed.outputTokens - asked.outputTokens)) +
  APART.gpus * Math.abs(indexed.gpus - asked.gpus);

const nearRuns = (index: RunIndex, query: ThroughputInput): readonly Near[] => {
  const near: Near[] = [];
  const asked = askedOf(query);
  for (const group of index) {
    const apart = groupDistance(group, query);
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
const weightAt = ({ batch: own, rising, falling }: Near, batch: number, power: number): number =>
  Math.max(0, (batch < own ? rising * power : falling / power) - AT_THE_EDGE);

/** Where no run is near, the estimate stands as it is. */
export const NO_PULL: Pull = { towards: () => 0, nearest: () => undefined };

/** Whether the run was made on this GPU, with this model, precision and engine. */
const isSameSetUp = (run: PublishedRun, query: ThroughputInput): boolean =>
  run.gpu === query.gpu.id &&
  run.precision === query.precision &&
  run.engine === query.servingEngine &&
  sameShape(query.model, run.shape);

/** Whether a run of the same set-up is near enough for the answer to be called measured. */
export const isMeasured = (
  nearest: { readonly run: PublishedRun; readonly weight: number } | undefined,
  query: ThroughputInput,
): boolean => nearest !== undefined && nearest.weight >= MEASURED_FROM && isSameSetUp(nearest.run, query);

/** The runs near a question, weighed by how like it they are; beyond a distance of 3.5 none counts. */
export const pullOf = (index: RunIndex, query: ThroughputInput): Pull => {
  const near = nearRuns(index, query);
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
