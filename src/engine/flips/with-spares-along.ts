import { tokensPerMonth } from '../../domain/volume.ts';
import { fleetUsd, sparesByTheHour } from '../fleet.ts';
import { egressUsdPerToken } from '../self-hosted-cost.ts';
import type { Straight } from './axis.ts';
import type { AxisContext } from './context.ts';
import type { Stepped } from './crossing.ts';
import { egressAlong, type FleetAlong, halfOf } from './egress-along.ts';

/** Replicas looked at on either side of today's: each is a piece of the bill of its own. */
const STEPS_AROUND = 64;

/** Hours follow the work and spares are paid for them: a bill that is straight within a step and falls at its end. */
export const withSparesAlong = (
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
  const part = (slope: number, extra: Straight): Stepped => ({
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
