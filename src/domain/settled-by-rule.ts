import type { RuledOutBecause, Verdict } from './assessment.ts';
import { cheapestRival } from './cheapest-rival.ts';

/**
 * Whether a rule leaves only one of the two, hosting or its rival: then no volume turns the choice, and a break-even
 * would be one that the rule forbids.
 */
export const isSettledByRule = (assessment: {
  readonly verdict: Pick<Verdict, 'against' | 'because'>;
  readonly comparisons: readonly { readonly api: string; readonly ruledOutBecause?: RuledOutBecause }[];
}): boolean =>
  assessment.verdict.because === 'frontier-reasoning' ||
  cheapestRival(assessment)?.ruledOutBecause !== undefined;
