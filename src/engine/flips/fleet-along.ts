import { tokensPerMonth } from '../../domain/volume.ts';
import { fleetUsd, sparesByTheHour, stepTokens } from '../fleet.ts';
import { rentAsNeeded } from '../rent-as-needed.ts';
import { breakdownOf, egressUsdPerToken, totalUsd } from '../self-hosted-cost.ts';
import { asNeededAlong } from './as-needed-along.ts';
import type { Straight } from './axis.ts';
import type { AxisContext } from './context.ts';
import type { Stepped } from './crossing.ts';
import { EVERYWHERE, egressAlong, type FleetAlong, halfOf } from './egress-along.ts';
import { withSparesAlong } from './with-spares-along.ts';

/** The bill of the fleet along an axis. */

/**
 * The fleet's bill along an axis on which `now` is today's place: one that we size costs its base and a step for
 * each replica, one of stated size the same everywhere, and one whose hours follow the work grows in a straight line.
 * `grows`: the axis is the volume, with which egress grows.
 */
export const fleetAlong = (context: AxisContext, now: number, width: number, grows: boolean): FleetAlong => {
  const { selfHosted } = context.scenario;
  if (sparesByTheHour(selfHosted) > 0) return withSparesAlong(context, now, width, grows);
  if (rentAsNeeded(selfHosted) !== undefined) return asNeededAlong(context, now, grows);
  const bill = stairs(context, width);
  const egressUsd = egressUsdPerToken(selfHosted) * tokensPerMonth(context.scenario.workload);
  const sent = egressAlong(egressUsd, now, grows);
  const both = { full: plus(bill, sent), half: plus(bill, halfOf(sent)) };
  return { ...EVERYWHERE, bends: [], selfAt: () => both };
};

const plus = (bill: Stepped, { at0, slope }: Straight): Stepped => ({
  at0: bill.at0 + at0,
  slope: bill.slope + slope,
  steps: bill.steps,
});

/** The fleet alone, before it has served anything. */
const stairs = ({ scenario, active }: AxisContext, width: number): Stepped => {
  const { selfHosted } = scenario;
  if (selfHosted.replicas !== 'auto' || stepTokens(selfHosted) <= 0)
    return { at0: fleetUsd(selfHosted, active, 0), slope: 0, steps: undefined };
  const at0 = totalUsd(breakdownOf(selfHosted, 0, 0));
  return { at0, slope: 0, steps: { lift: totalUsd(breakdownOf(selfHosted, 1, 0)) - at0, width } };
};
