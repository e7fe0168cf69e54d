import type { Findings } from '../domain/assessment.ts';
import { percent } from '../domain/format.ts';
import type { Line } from './line.ts';

/** What ranges in the question mean for the answer: in how many of the drawn cases hosting wins. null without ranges. */
export const casesLine = ({ cases }: Findings): Line | null => {
  if (cases === undefined) return null;
  const { full, half } = cases.selfHostingWins;
  return {
    label: 'Over your ranges:',
    text: `hosting wins in ${percent(full)} of cases, ${percent(half)} at half.`,
  };
};
