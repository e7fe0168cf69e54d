import { tokensPerMonth } from '../../domain/volume.ts';
import { fleetUsd, rentAsNeeded, sparesByTheHour, stepTokens } from '../fleet.ts';
import { breakdownOf, egressUsdPerToken, totalUsd } from '../self-hosted-cost.ts';
import type { Axis, Straight } from './axis.ts';
import type { AxisContext } from './context.ts';
import type { Stepped } from './crossing.ts';

/** The bill of the fleet along an axis. */

/** What egress adds to a bill along an axis: in a straight line along the volume, the same elsewhere. */
type Sent = Straight;

const egressAlong = (egressUsd: number, now: number, grows: boolean): Sent =>
  grows ? { at0: 0, slope: egressUsd / now } : { at0: egressUsd, slope: 0 };

const halfOf = ({ at0, slope }: Sent): Sent => ({ at0: at0 / 2, slope: slope / 2 });

/** A fleet along an axis: its bills, where they bend, and how far they are known. */
export type FleetAlong = Pick<Axis, 'bends' | 'selfAt' | 'min' | 'max'>;

const EVERYWHERE = { min: 0, max: Number.POSITIVE_INFINITY };

/** A bill that grows with the hours of the work until all hours are used: where, and what both parts are. */
const asNeededAlong = ({ scenario, active, full }: AxisContext, now: number, grows: boolean): FleetAlong => {
  const { selfHosted } = scenario;
  const volume = tokensPerMonth(scenario.workload);
  const at0 = fleetUsd(selfHosted, active, 0);
  const most = active * stepTokens(selfHosted);
  const used = Math.min(volume, most);
  // A fleet that we size has as many replicas as the hours need, and so no end.
  const end = selfHosted.replicas === 'auto' ? Number.POSITIVE_INFINITY : (now * most) / volume;
  const egressUsd = egressUsdPerToken(selfHosted) * volume;
  // Hours and egress grow with the work; beyond all hours that can be rented only egress does.
  const slope = ((full.usd - egressUsd - at0) / now) * (volume / used);
  const partAt = (x: number, limit: number, rise: number, sent: Sent): Stepped =>
    x < limit
      ? { at0: at0 + sent.at0, slope: rise + sent.slope, steps: undefined }
      : { at0: at0 + rise * limit + sent.at0, slope: sent.slope, steps: undefined };
  const sent = egressAlong(egressUsd, now, grows);
  return {
    ...EVERYWHERE,
    bends: [end, 2 * end],
    selfAt: (x) => ({
      full: partAt(x, end, slope, sent),
      half: partAt(x, 2 * end, slope / 2, halfOf(sent)),
    }),
  };
};

/** Replicas looked at on either side of today's: each is a piece of the bill of its own. */
const STEPS_AROUND = 64;

/** Hours follow the work and spares are paid for them: a bill that is straight within a step and falls at its end. */
const withSparesAlong = (
  { scenario, active, full }: AxisContext,
  now: number,
  width: number,
  grows: boolean,
): FleetAlong => {
  const { selfHosted } = scenario;
  const spares = sparesByTheHour(selfHosted);
  const at0 = fleetUsd(selfHosted, active, 0);
  const egressUsd = egressUsdPerToken(selfHosted) * tokensPerMonth(scenario.workload);
  const alone = (full.usd - egressUsd - at0) / now / (1 + spares / active);
  const sent = egressAlong(egressUsd, now, grows);
  const first = Math.max(1, active - STEPS_AROUND);
  const bends = Array.from({ length: active + STEPS_AROUND - first }, (_, index) => (first + index) * width);
  const part = (slope: number, extra: Sent): Stepped => ({
    at0: at0 + extra.at0,
    slope: slope + extra.slope,
    steps: undefined,
  });
  return {
    bends,
    min: (first - 1) * width,
    max: (active + STEPS_AROUND) * width,
    selfAt: (x) => {
      const slope = alone * (1 + spares / Math.max(1, Math.ceil(x / width)));
      return { full: part(slope, sent), half: part(slope / 2, halfOf(sent)) };
    },
  };
};

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

const plus = (bill: Stepped, { at0, slope }: Sent): Stepped => ({
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
