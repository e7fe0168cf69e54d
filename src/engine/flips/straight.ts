import type { Axis, AxisLine } from './axis.ts';
import { type AxisContext, type BilledFleet, feasibleAllAlong } from './context.ts';
import type { Stepped } from './crossing.ts';

/** Inputs that change a bill in a straight line. */

interface StraightAxis
  extends Pick<Axis, 'input' | 'field' | 'now'>,
    Partial<Pick<Axis, 'api' | 'max' | 'atWhole'>> {
  /** How much a fleet's bill grows for each unit of the input. */
  readonly slopeOf: (fleet: BilledFleet) => number;
  readonly lines?: readonly AxisLine[];
}

/** One literal for all of them: objects of one form are made, and read, several times as fast as merged ones. */
export const straight = (context: AxisContext, axis: StraightAxis): Axis => {
  const billOf = (fleet: BilledFleet): Stepped => {
    const slope = axis.slopeOf(fleet);
    return { at0: fleet.usd - slope * axis.now, slope, steps: undefined };
  };
  const lines = axis.lines ?? context.lines;
  const both = { full: billOf(context.full), half: billOf(context.half) };
  return {
    input: axis.input,
    field: axis.field,
    api: axis.api,
    now: axis.now,
    min: 0,
    max: axis.max ?? Number.POSITIVE_INFINITY,
    atWhole: axis.atWhole,
    selfAt: () => both,
    linesAt: () => lines,
    bends: [],
    feasibleUpTo: feasibleAllAlong(context),
    inverse: false,
  };
};

/** The slope of a fleet's bill along an input that is no part of it. */
export const untouched = (): number => 0;
