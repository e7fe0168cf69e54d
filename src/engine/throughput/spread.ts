import type { ThroughputInput } from './estimate.ts';

/** Half-widths of the range as natural logarithms. */
const SPREAD = { base: 0.3, mixtureOfExperts: 0.15, pcie: 0.1, otherEngine: 0.15, measured: 0.15 } as const;

type Asked = Pick<ThroughputInput, 'model' | 'gpu' | 'gpusPerReplica' | 'servingEngine'>;

export const estimatedSpread = (query: Asked): number =>
  SPREAD.base +
  (query.model.experts === undefined ? 0 : SPREAD.mixtureOfExperts) +
  (query.gpu.link === 'pcie' && query.gpusPerReplica > 1 ? SPREAD.pcie : 0) +
  (query.servingEngine === 'tensorrt-llm' ? 0 : SPREAD.otherEngine);

export const measuredSpread = (query: Asked, distance: number): number =>
  Math.min(estimatedSpread(query), SPREAD.measured * (1 + distance));
