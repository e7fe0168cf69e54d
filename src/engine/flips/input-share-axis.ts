import { tokensPerMonth } from '../../domain/volume.ts';
import { withWorkload } from '../changed.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { shareAxis } from './share-axis.ts';

/** Input ÷ (input + output) at today's volume and throughput. */
export const inputShareAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const volume = tokensPerMonth(scenario.workload);
  return shareAxis(
    context,
    {
      input: 'input-share',
      field: 'workload.inputShare',
      now: scenario.workload.inputTokensPerMonth / volume,
      max: 1,
    },
    (x) =>
      withWorkload(scenario, { inputTokensPerMonth: volume * x, outputTokensPerMonth: volume * (1 - x) }),
  );
};
