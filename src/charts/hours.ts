import type { Answer } from '../domain/answer.ts';
import { wholePercents } from '../domain/round.ts';
import { HOURS_CHART_WORDS } from '../words/chart.ts';
import { loadLevels } from '../words/measured.ts';
import { withNames } from '../words/names.ts';
import { atShare } from '../words/usage.ts';
import { type DataVisualizationBlock, NATIVE_LIMITS } from './native.ts';
import { coordinate } from './precision.ts';

/** Measured hours from busiest to quietest beside the fleet and the break-even: a load-duration curve. */

const LAST = NATIVE_LIMITS.points - 1;

/** As Slack's own chart; null where no hours were measured. */
export const hoursChart = (answer: Answer): DataVisualizationBlock | null => {
  const series = answer.evidence.measured?.tokensPerHour;
  const top = answer.assessment.hourByHour?.loadDuration[0]?.tokens ?? 0;
  const descending = [...(series ?? [])].sort((a, b) => b - a);
  const peak = descending[0] ?? 0;
  if (peak <= 0 || top <= 0) return null;
  // The hours are those of the month that is costed.
  const scale = top / peak;
  const points = Array.from({ length: NATIVE_LIMITS.points }, (_, at) => ({
    label: `${wholePercents(at / LAST)}%`,
    value: coordinate(atShare(descending, at / LAST) * scale),
  }));
  const { drawn } = loadLevels(withNames(answer, 'channel'));
  return {
    type: 'data_visualization',
    title: HOURS_CHART_WORDS.title,
    chart: {
      type: 'line',
      series: [
        { name: HOURS_CHART_WORDS.traffic, data: points },
        ...drawn.map(({ name, tokens }) => ({
          name,
          data: points.map(({ label }) => ({ label, value: coordinate(tokens) })),
        })),
      ],
      axis_config: {
        categories: points.map(({ label }) => label),
        x_label: HOURS_CHART_WORDS.hours,
        y_label: HOURS_CHART_WORDS.tokens,
      },
    },
  };
};
