import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { straight } from './straight.ts';

/** Along hours of work a month: each adds its wage to self-hosting, whatever the volume. */
export const opsAxis = (context: AxisContext): Axis => {
  const { ops } = context.scenario.selfHosted;
  return straight(context, {
    input: 'ops-hours',
    field: 'selfHosted.ops.hoursPerMonth',
    now: ops.hoursPerMonth,
    slopeOf: () => ops.usdPerHour,
  });
};
