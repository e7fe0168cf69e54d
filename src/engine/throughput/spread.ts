import type { ThroughputInput } from './estimate.ts';

/**
 * How far a measurement may fall below or rise above the figure, as natural logarithms. From the errors over
 * rows that the fit had not seen (THROUGHPUT.md beside the rows): 90 % of them fall inside. Below is wider for open
 * engines, since a set-up loses speed more easily than it gains any.
 */
const ESTIMATED = {
  base: { below: 0.2, above: 0.14 },
  mixtureOfExperts: { below: 0.13, above: 0.15 },
  openEngine: { below: 0.25, above: 0.14 },
  pcie: { below: 0.08, above: 0.08 },
  unmeasuredGpu: { below: 0.06, above: 0.06 },
} as const;

/** Beside a published run: its own noise, and what each unit of distance from it adds. */
const MEASURED = {
  base: 0.15,
  openEngine: 0.13,
  openMixtureOfExperts: 0.13,
  otherEngine: 0.1,
  perDistance: 0.07,
} as const;

export interface Spread {
  readonly below: number;
  readonly above: number;
}

type Asked = Pick<ThroughputInput, 'model' | 'gpu' | 'gpusPerReplica' | 'servingEngine'>;

/** Range of an estimate. It widens for mixtures of experts, open engines, PCIe and GPUs that nobody measured. */
export const estimatedSpread = (query: Asked, gpuWasMeasured: boolean): Spread => {
  const parts: readonly Spread[] = [
    ESTIMATED.base,
    ...(query.model.experts === undefined ? [] : [ESTIMATED.mixtureOfExperts]),
    ...(query.servingEngine === 'tensorrt-llm' ? [] : [ESTIMATED.openEngine]),
    ...(query.gpu.link === 'pcie' && query.gpusPerReplica > 1 ? [ESTIMATED.pcie] : []),
    ...(gpuWasMeasured ? [] : [ESTIMATED.unmeasuredGpu]),
  ];
  return {
    below: parts.reduce((sum, part) => sum + part.below, 0),
    above: parts.reduce((sum, part) => sum + part.above, 0),
  };
};

/** Range of a figure scaled from a published run; never wider than that of the estimate. */
export const measuredSpread = (query: Asked, distance: number, sameEngine: boolean): Spread => {
  const open = query.servingEngine !== 'tensorrt-llm';
  const half =
    MEASURED.base +
    (open ? MEASURED.openEngine : 0) +
    (open && query.model.experts !== undefined ? MEASURED.openMixtureOfExperts : 0) +
    (sameEngine ? 0 : MEASURED.otherEngine) +
    MEASURED.perDistance * distance;
  const estimated = estimatedSpread(query, true);
  return { below: Math.min(half, estimated.below), above: Math.min(half, estimated.above) };
};

/** The range around a figure. */
export const rangeOf = (value: number, spread: Spread): { readonly low: number; readonly high: number } => ({
  low: value / Math.exp(spread.below),
  high: value * Math.exp(spread.above),
});
