import type { ThroughputInput } from './input.ts';
import { sameShape } from './measurement.ts';
import { type IndexedRun, log, type RunGroup } from './run-index.ts';

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
  servingEngine: 1.5,
  tokens: 0.35,
  gpus: 0.7,
  batch: 0.6,
} as const;

/** What a run says less of serving that goes on: bursts end, pipelines are served otherwise. */
const LESS = { burst: 0.3, pipeline: 0.5 } as const;

/** The question, as runs are compared with it. */
export const askedOf = (input: ThroughputInput) => ({
  model: input.model,
  isMixture: input.model.experts !== undefined,
  inputTokens: log(input.requestInputTokens),
  outputTokens: log(input.requestOutputTokens),
  gpus: log(input.gpusPerReplica),
  activeParamsB: Math.log(input.model.activeParamsB),
});
type Asked = ReturnType<typeof askedOf>;

/** What GPU, precision and engine add to the distance of every run of a group. */
export const groupDistance = (group: RunGroup, { gpu, precision, servingEngine }: ThroughputInput): number =>
  (group.gpu === gpu.id ? 0 : APART.gpu) +
  (group.precision === precision ? 0 : APART.precision) +
  (group.servingEngine === servingEngine ? 0 : APART.servingEngine);

const modelDistance = ({ shape, activeParamsB }: IndexedRun, asked: Asked): number =>
  sameShape(asked.model, shape)
    ? 0
    : APART.model +
      APART.size * Math.abs(activeParamsB - asked.activeParamsB) +
      (shape.experts === asked.isMixture ? 0 : APART.mixture);

/** Distance of one run, beside that of its group and that in batch. */
export const distance = (indexed: IndexedRun, asked: Asked): number =>
  modelDistance(indexed, asked) +
  (indexed.run.run === 'burst' ? LESS.burst : 0) +
  (indexed.run.pipelineStages > 1 ? LESS.pipeline : 0) +
  APART.tokens *
    (Math.abs(indexed.inputTokens - asked.inputTokens) +
      Math.abs(indexed.outputTokens - asked.outputTokens)) +
  APART.gpus * Math.abs(indexed.gpus - asked.gpus);
