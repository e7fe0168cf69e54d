import type { GpuMaker } from '../../domain/hardware.ts';
import type { ThroughputInput } from './input.ts';

/**
 * How far a measurement may fall below or rise above the figure, as natural logarithms. From the errors over
 * rows that the fit had not seen (THROUGHPUT.md beside the rows): 90 % of them fall inside. Below is wider for open
 * engines, since a set-up loses speed more easily than it gains any.
 */
const PARTS = {
  base: { below: 0.2, above: 0.17 },
  mixtureOfExperts: { below: 0.1, above: 0.12 },
  /** Many experts over many GPUs: kernels, routing and set-ups differ most there. */
  largeMixture: { below: 0.08, above: 0.08 },
  openEngine: { below: 0.22, above: 0.16 },
  pcie: { below: 0.08, above: 0.08 },
  fourBits: { below: 0.18, above: 0.18 },
  /** Figures of the model or the GPU that nobody stated. */
  assumed: { below: 0.15, above: 0.15 },
  /** Hardware on which no engine of ours runs, or of makers without a published run here. */
  strangeHardware: { below: 0.35, above: 0.2 },
} as const;

/** Whether runs on GPUs of this maker are among those of the fit (THROUGHPUT.md). */
const IN_THE_FIT: Readonly<Record<GpuMaker, boolean>> = {
  nvidia: true,
  amd: true,
  intel: false,
  google: false,
  aws: false,
  apple: false,
};

/** Billions of parameters. */
const LARGE_B = 200;

/** What is left of the range beside a published run of weight 1: its own noise, and how set-ups differ. */
const LEFT_BESIDE_RUN = 0.7;

/** Natural logarithms, both positive: low is the figure × e^-below, high is × e^above. */
export interface Spread {
  readonly below: number;
  readonly above: number;
}

type Asked = Pick<ThroughputInput, 'model' | 'gpu' | 'gpusPerReplica' | 'servingEngine' | 'precision'>;

/** Range of the figure. It widens with what the fit knows less of, and narrows by the weight of the nearest run. */
export const spreadOf = (input: Asked, nearestWeight: number): Spread => {
  const open = input.servingEngine !== 'tensorrt-llm';
  const parts: readonly Spread[] = [
    PARTS.base,
    ...(input.model.experts === undefined ? [] : [PARTS.mixtureOfExperts]),
    ...(input.model.experts !== undefined && input.model.totalParamsB >= LARGE_B ? [PARTS.largeMixture] : []),
    ...(open ? [PARTS.openEngine] : []),
    ...(input.gpu.link === 'pcie' && input.gpusPerReplica > 1 ? [PARTS.pcie] : []),
    ...(input.model.assumed === undefined ? [] : [PARTS.assumed]),
    ...(input.gpu.assumed === undefined ? [] : [PARTS.assumed]),
    ...(IN_THE_FIT[input.gpu.vendor] ? [] : [PARTS.strangeHardware]),
    ...(open && input.precision === 'int4' ? [PARTS.fourBits] : []),
  ];
  const left = 1 - (1 - LEFT_BESIDE_RUN) * nearestWeight;
  return {
    below: left * parts.reduce((sum, part) => sum + part.below, 0),
    above: left * parts.reduce((sum, part) => sum + part.above, 0),
  };
};
