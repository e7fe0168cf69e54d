import { gpuMonthUsd, purchaseUsd } from '../gpu-cost.ts';
import { gpuCount } from '../self-hosted-cost.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { straight } from './straight.ts';

/** USD per GPU-hour when rented, per GPU without its host when owned; null for hardware that is already paid. */
export const gpuPriceAxis = (context: AxisContext): Axis | null => {
  const { scenario, active } = context;
  const { procurement } = scenario.selfHosted;
  if (procurement.kind === 'paid') return null;
  const gpus = gpuCount(scenario.selfHosted, active);
  const rented = procurement.kind === 'rent';
  const now = rented ? procurement.usdPerGpuHour : procurement.usdPerGpu;
  return straight(context, {
    input: 'gpu-price',
    field: `selfHosted.procurement.${rented ? 'usdPerGpuHour' : 'usdPerGpu'}`,
    now,
    slopeOf: ({ selfHosted }) => (gpus * gpuMonthUsd(selfHosted)) / (rented ? now : purchaseUsd(procurement)),
  });
};
