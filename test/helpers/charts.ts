import type { Chart, Charts } from '../../src/charts/charts.ts';
import type { Answer } from '../../src/domain/answer.ts';

/** The chart of the first way that works, as a poster that is never refused gets it; `none` where none does. */
export const chartOf = async (charts: Charts, answer: Answer): Promise<Chart> => {
  for (const way of charts.plan(answer)) {
    const chart = await way();
    if (chart.kind !== 'none') return chart;
  }
  return { kind: 'none' };
};
