import type { Answer } from '../domain/answer.ts';
import { choiceUsd } from '../domain/choice.ts';
import { type ResolveOptions, repriced } from '../resolve/index.ts';
import { assessedWithoutCases } from './draft.ts';

/** A verdict and its bill a month. */
export interface PricedVerdict {
  readonly choice: Answer['assessment']['verdict']['choice'];
  readonly api: string;
  readonly usd: number;
}

const pricedVerdict = ({ assessment }: Answer): PricedVerdict => {
  const { choice, api } = assessment.verdict;
  return { choice, api, usd: choiceUsd(assessment, choice, api) };
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
