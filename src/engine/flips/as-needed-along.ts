import { tokensPerMonth } from '../../domain/volume.ts';
import { fleetUsd, stepTokens } from '../fleet.ts';
import { egressUsdPerToken } from '../self-hosted-cost.ts';
import type { Straight } from './axis.ts';
import type { AxisContext } from './context.ts';
import type { Stepped } from './crossing.ts';
import { EVERYWHERE, egressAlong, type FleetAlong, halfOf } from './egress-along.ts';

/** A bill that grows with the hours of the work until all hours are used: where, and what both parts are. */
export const asNeededAlong = (
  { scenario, active, full }: AxisContext,
  now: number,
  grows: boolean,
): FleetAlong => {
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
  const partAt = (x: number, limit: number, rise: number, sent: Straight): Stepped =>
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
