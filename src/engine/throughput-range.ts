import type { Comparison, ThroughputRange } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withSelfHosted } from './changed.ts';
import { compare } from './comparison.ts';
import { type BillsAndChoice, decideBy } from './decide.ts';
import { outcomeOf } from './outcome.ts';

const at = (
  scenario: Scenario,
  evidence: Evidence,
  tokensPerSecondPerReplica: number,
): BillsAndChoice<Comparison> =>
  decideBy(withSelfHosted(scenario, { tokensPerSecondPerReplica }), evidence, compare);

const found = (tokensPerSecondPerReplica: number, { self, bills, choice }: BillsAndChoice<Comparison>) => ({
  tokensPerSecondPerReplica,
  ...outcomeOf(choice),
  monthlyUsd: self.monthlyUsd,
  breakEvens: bills.map(({ api, breakEven }) => ({ api, breakEven })),
});

/**
 * Verdict, bill and break-evens at both ends of the throughput's range; undefined where it is a point. A faster
 * replica never costs more, so a choice that is the same at both ends is the same between them.
 */
export const throughputRange = (scenario: Scenario, evidence: Evidence): ThroughputRange | undefined => {
  const { low, high } = evidence.throughput;
  const likely = scenario.selfHosted.tokensPerSecondPerReplica;
  if (low >= likely && high <= likely) return undefined;
  return { low: found(low, at(scenario, evidence, low)), high: found(high, at(scenario, evidence, high)) };
};
