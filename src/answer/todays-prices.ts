import type { Answer } from '../domain/answer.ts';
import { type ResolveOptions, repriced } from '../resolve/index.ts';
import { assessedWithoutCases } from './draft.ts';

/** What a verdict costs a month: hosting, or the API that it chose. */
const verdictUsd = ({ assessment: { verdict, selfHosted, comparisons } }: Answer): number =>
  verdict.choice === 'self-host'
    ? selfHosted.monthlyUsd
    : (comparisons.find(({ api }) => api === verdict.api)?.monthlyUsd ?? selfHosted.monthlyUsd);

/** A verdict and its bill a month. */
export interface PricedVerdict {
  readonly choice: Answer['assessment']['verdict']['choice'];
  readonly api: string;
  readonly usd: number;
}

const pricedVerdict = (answer: Answer): PricedVerdict => {
  const { choice, api } = answer.assessment.verdict;
  return { choice, api, usd: verdictUsd(answer) };
};

/** A recorded answer as it was and at today's API prices, both by today's sums: what differs is the prices' doing. */
export const atTodaysPrices = (
  recorded: Answer,
  options: ResolveOptions,
): { readonly before: PricedVerdict; readonly after: PricedVerdict } => {
  const scenario = repriced(recorded.scenario, recorded.evidence, options);
  return {
    before: pricedVerdict(assessedWithoutCases(recorded)),
    after: pricedVerdict(assessedWithoutCases({ ...recorded, scenario })),
  };
};
