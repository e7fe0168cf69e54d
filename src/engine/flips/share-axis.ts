import type { Scenario } from '../../domain/scenario.ts';
import type { Axis } from './axis.ts';
import { candidateLines } from './candidate-lines.ts';
import type { AxisContext } from './context.ts';
import { straight, untouched } from './straight.ts';

/** Along a share of the tokens, from 0 to `max`, at today's volume: each API's bill is a straight line over it. */
export const shareAxis = (
  context: AxisContext,
  share: {
    readonly input: 'input-share' | 'cached-share';
    readonly field: string;
    readonly now: number;
    readonly max: number;
  },
  scenarioAt: (x: number) => Scenario,
): Axis => {
  const { max } = share;
  const { scenario, candidates } = context;
  const at0 = candidateLines(scenario, candidates, scenarioAt(0).workload);
  const at1 = candidateLines(scenario, candidates, scenarioAt(max).workload);
  return straight(context, {
    ...share,
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
  });
};
