import type { PublishedRun } from '../../domain/measurement.ts';
import { sameShape } from './measurement.ts';
import type { ThroughputInput } from './question.ts';
import { type IndexedRun, log, type RunGroup, type RunIndex } from './run-index.ts';

/**
 * Published runs pull the estimate towards them by their nearness; they do not replace it. Distances are on the scale
 * of natural logarithms, and a run weighs exp(−distance). The figures were chosen by leaving out, in turn, every run,
 * model, GPU and publication (THROUGHPUT.md beside the rows).
 */
export const APART = {
  gpu: 1.2,
  model: 0.8,
  /** Active parameters, where the model is another one. */
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

/** A run near the query. Its weight falls by a power of the batch on either side of its own. */
export interface Near {
  readonly run: PublishedRun;
  readonly batch: number;
  /** Weight at a batch of 1 as it rises up to the run's own batch, and as it falls from there. */
  readonly rising: number;
  readonly falling: number;
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

/** Distance of one run, beside that of its group and that in batch. */
const distance = (indexed: IndexedRun, asked: Asked): number =>
  modelDistance(indexed, asked) +
  (indexed.run.run === 'burst' ? LESS.burst : 0) +
  (indexed.run.pipelineStages > 1 ? LESS.pipeline : 0) +
  APART.tokens *
    (Math.abs(indexed.inputTokens - asked.inputTokens) +
      Math.abs(indexed.outputTokens - asked.outputTokens)) +
  APART.gpus * Math.abs(indexed.gpus - asked.gpus);

/** The runs that are near enough to weigh anything, with what their weight follows from. */
export const nearRuns = (index: RunIndex, query: ThroughputInput): readonly Near[] => {
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
export const weightAt = ({ batch: own, rising, falling }: Near, batch: number, power: number): number =>
  Math.max(0, (batch < own ? rising * power : falling / power) - AT_THE_EDGE);
