import type { FlipInput } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stepped } from './crossing.ts';

/** A bill along an axis, USD a month: at0 + slope·x. */
export interface Straight {
  readonly at0: number;
  readonly slope: number;
}

/** The fleet's bill, and that of the same fleet at half the traffic. */
interface FleetBills {
  readonly full: Stepped;
  readonly half: Stepped;
}

/** A candidate's bill along an axis, and the same at half the traffic. */
export interface AxisLine extends Straight {
  readonly api: string;
  readonly half: Straight;
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
  /** Where only whole numbers make sense: the same question with the input at one of them. */
  readonly atWhole: ((whole: number) => Scenario) | undefined;
  /** The fleet's bill around x: between two bends it is the same function everywhere. */
  readonly selfAt: (x: number) => FleetBills;
  /** The candidates' bills around x, by id: between two bends they are the same everywhere. */
  readonly linesAt: (x: number) => readonly AxisLine[];
  /** Where a bill bends: capacity that was bought ends there, or the hours in which a fleet may be rented. */
  readonly bends: readonly number[];
  /** The fleet can serve the volume up to here; -Infinity where the model does not fit. */
  readonly feasibleUpTo: number;
  /** x is 1 ÷ the input's own value. */
  readonly inverse: boolean;
}
