import type { Axis, Straight } from './axis.ts';

/** What egress adds to a bill along an axis, in USD a month: in a straight line along the volume, the same elsewhere. */
export const egressAlong = (egressUsd: number, now: number, grows: boolean): Straight =>
  grows ? { at0: 0, slope: egressUsd / now } : { at0: egressUsd, slope: 0 };

/** What egress adds at half the traffic. */
export const halfOf = ({ at0, slope }: Straight): Straight => ({ at0: at0 / 2, slope: slope / 2 });

/** A fleet along an axis: its bills, where they bend, and how far they are known. */
export type FleetAlong = Pick<Axis, 'bends' | 'selfAt' | 'min' | 'max'>;

/** An axis whose bills are known all along. */
export const EVERYWHERE = { min: 0, max: Number.POSITIVE_INFINITY };
