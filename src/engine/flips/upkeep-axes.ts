import { rentAsNeeded } from '../fleet.ts';
import { gpuMonthUsd, powerMonthUsd } from '../self-hosted-cost.ts';
import type { Axis } from './axis.ts';
import { withSelfHosted } from './changed.ts';
import type { AxisContext } from './context.ts';
import { straight } from './straight.ts';

/** What a fleet costs beside its hardware: people, and spares. */

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

/** null for a fleet sized by the hours of the work: work that can wait needs no spare, unless one was said. */
export const sparesAxis = (context: AxisContext): Axis | null => {
  const { scenario } = context;
  const { selfHosted } = scenario;
  const waits = selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) !== undefined;
  if (waits && selfHosted.spareReplicas === 0) return null;
  return straight(context, {
    input: 'spares',
    field: 'selfHosted.spareReplicas',
    whole: true,
    now: selfHosted.spareReplicas,
    slopeOf: (fleet) =>
      selfHosted.gpusPerReplica * (gpuMonthUsd(fleet.selfHosted) + powerMonthUsd(fleet.selfHosted)),
    scenarioAt: (x) => withSelfHosted(scenario, { spareReplicas: x }),
  });
};
