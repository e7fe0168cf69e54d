import type { Findings } from './assessment.ts';

/** The API that hosting is held against: the cheapest one compared. Every verdict names one of the comparisons. */
export const cheapestRival = ({
  verdict,
  comparisons,
}: Pick<Findings, 'comparisons'> & {
  readonly verdict: Pick<Findings['verdict'], 'against'>;
}): Findings['comparisons'][number] | undefined => comparisons.find(({ api }) => api === verdict.against);
