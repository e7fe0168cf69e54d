import { withSelfHosted } from '../changed.ts';
import { gpuMonthUsd, powerMonthUsd } from '../gpu-cost.ts';
import { rentAsNeeded } from '../rent-as-needed.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { straight } from './straight.ts';

/** null for a fleet sized by the hours of the work: work that can wait needs no spare, unless one was said. */
export const sparesAxis = (context: AxisContext): Axis | null => {
  const { scenario } = context;
  const { selfHosted } = scenario;
  const waits = selfHosted.replicas === 'auto' && rentAsNeeded(selfHosted) !== undefined;
  if (waits && selfHosted.spareReplicas === 0) return null;
  return straight(context, {
    input: 'spares',
    field: 'selfHosted.spareReplicas',
    now: selfHosted.spareReplicas,
    slopeOf: (fleet) =>
      selfHosted.gpusPerReplica * (gpuMonthUsd(fleet.selfHosted) + powerMonthUsd(fleet.selfHosted)),
    atWhole: (spareReplicas) => withSelfHosted(scenario, { spareReplicas }),
  });
};
