import type { Comparison, Flip, ThroughputRange, Uncertain } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { compare } from './comparison.ts';
import { type BillsAndChoice, decideBy } from './decide.ts';

/** What the range of the throughput means for the verdict. */

const at = (
  scenario: Scenario,
  evidence: Evidence,
  tokensPerSecondPerReplica: number,
): BillsAndChoice<Comparison> =>
  decideBy(
    { ...scenario, selfHosted: { ...scenario.selfHosted, tokensPerSecondPerReplica } },
    evidence,
    compare,
  );

const found = (tokensPerSecondPerReplica: number, { self, bills, choice }: BillsAndChoice<Comparison>) => ({
  tokensPerSecondPerReplica,
  choice: choice.choice,
  api: choice.api,
  regime: choice.regime,
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

/**
 * Where in the range the choice flips; undefined where it does not. A faster replica only helps hosting, so
 * it flips at most once.
 */
export const uncertainty = (flips: readonly Flip[], evidence: Evidence): Uncertain | undefined => {
  const { low, high } = evidence.throughput;
  const flip = flips.find(
    ({ input, changes, side, value }) =>
      input === 'throughput' && changes === 'choice' && (side === 'below' ? value > low : value <= high),
  );
  return flip && { flipsAtTokensPerSecond: flip.value, side: flip.side, to: flip.to };
};
