import type { FlipInput } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stepped } from './crossing.ts';

/** A candidate's bill along an axis: atZeroUsd + slope·x, of which fixedUsd does not halve with the traffic. */
export interface AxisLine {
  readonly api: string;
  readonly at0: number;
  readonly slope: number;
  readonly fixedUsd: number;
}

/**
 * One input of a scenario, all others held. `x` is the input itself, or its inverse for the throughput, along which
 * self-hosting is a staircase of the same form as along the volume.
 */
export interface Axis {
  readonly input: FlipInput;
  /** Path of the scenario field. */
  readonly field: string;
  readonly api: string | undefined;
  readonly now: number;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers make sense. */
  readonly whole: boolean;
  readonly self: Stepped;
  readonly lines: readonly AxisLine[];
  /** The fleet can serve the volume up to here; -Infinity where the model does not fit. */
  readonly feasibleUpTo: number;
  /** x is 1 ÷ the input's own value. */
  readonly inverse: boolean;
  /** The same question with the input at x. */
  readonly scenarioAt: (x: number) => Scenario;
}
