import type { Findings } from '../domain/assessment.ts';
import { percent } from '../domain/format.ts';
import type { Line } from './line.ts';

const LABEL = 'Over your ranges:';

/** What the ranges of a question mean: in how many of the drawn cases hosting wins. null without ranges. */
export const casesLine = ({ cases }: Findings): Line | null => {
  if (cases === undefined) return null;
  const { full, half } = cases.selfHostingWins;
  if (full === half && (full === 0 || full === 1))
    return {
      label: LABEL,
      text:
        full === 0
          ? 'hosting never wins, not at half the traffic either.'
          : 'hosting always wins, also at half the traffic.',
    };
  return {
    label: LABEL,
    text: `hosting wins in ${percent(full)} of cases, ${percent(half)} at half the traffic.`,
  };
};
