import { withSelfHosted } from '../changed.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { straight } from './straight.ts';

/** Along hours of work a month: each adds its wage to self-hosting, whatever the volume. */
export const opsAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { ops } = scenario.selfHosted;
  return straight(context, {
    input: 'ops-hours',
    field: 'selfHosted.ops.hoursPerMonth',
    now: ops.hoursPerMonth,
    slopeOf: () => ops.usdPerHour,
    scenarioAt: (x) => withSelfHosted(scenario, { ops: { ...ops, hoursPerMonth: x } }),
  });
};
