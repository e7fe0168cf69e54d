import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { Axis } from './axis.ts';
import { withWorkload } from './changed.ts';
import { type AxisContext, candidateLines } from './context.ts';
import { straight, untouched } from './straight.ts';

/** What the tokens are made of: input, and what of it a cache holds. */

const shareAxis = (
  context: AxisContext,
  input: 'input-share' | 'cached-share',
  field: string,
  now: number,
  max: number,
  scenarioAt: (x: number) => Scenario,
): Axis => {
  const { scenario, candidates } = context;
  const at0 = candidateLines(scenario, candidates, scenarioAt(0).workload);
  const at1 = candidateLines(scenario, candidates, scenarioAt(max).workload);
  return straight(context, {
    input,
    field,
    now,
    max,
    slopeOf: untouched,
    lines: at0.map((line, index) => {
      const end = at1[index] ?? line;
      return {
        api: line.api,
        at0: line.at0,
        slope: max > 0 ? (end.at0 - line.at0) / max : 0,
        half: { at0: line.half.at0, slope: max > 0 ? (end.half.at0 - line.half.at0) / max : 0 },
      };
    }),
    scenarioAt,
  });
};

/** Input ÷ (input + output) at today's volume and throughput. */
export const inputShareAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const volume = tokensPerMonth(scenario.workload);
  return shareAxis(
    context,
    'input-share',
    'workload.inputShare',
    scenario.workload.inputTokensPerMonth / volume,
    1,
    (x) =>
      withWorkload(scenario, { inputTokensPerMonth: volume * x, outputTokensPerMonth: volume * (1 - x) }),
  );
};

/** Share of the input that is read from a prompt cache, at today's throughput: at most what is not written to it. */
export const cachedShareAxis = (context: AxisContext): Axis => {
  const { workload } = context.scenario;
  return shareAxis(
    context,
    'cached-share',
    'workload.cachedInputShare',
    workload.cachedInputShare,
    1 - (workload.cacheWriteShare ?? 0),
    (x) => withWorkload(context.scenario, { cachedInputShare: x }),
  );
};
