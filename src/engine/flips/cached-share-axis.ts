import { withWorkload } from '../changed.ts';
import type { Axis } from './axis.ts';
import type { AxisContext } from './context.ts';
import { shareAxis } from './share-axis.ts';

/** Share of the input that is read from a prompt cache, at today's throughput: at most what is not written to it. */
export const cachedShareAxis = (context: AxisContext): Axis => {
  const { workload } = context.scenario;
  return shareAxis(
    context,
    {
      input: 'cached-share',
      field: 'workload.cachedInputShare',
      now: workload.cachedInputShare,
      max: 1 - (workload.cacheWriteShare ?? 0),
    },
    (x) => withWorkload(context.scenario, { cachedInputShare: x }),
  );
};
