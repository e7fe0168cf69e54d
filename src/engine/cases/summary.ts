import type { Cases } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { breakEvenTokens } from '../break-even.ts';
import { type BillsAndChoice, decide } from '../decide.ts';
import { intervalOf } from './interval.ts';

/** What many cases come to. */

/** One draw: the scenario, what was chosen in it, and where each API breaks even. */
export interface Case {
  readonly scenario: Scenario;
  readonly decision: BillsAndChoice;
  readonly breakEvens: readonly (number | null)[];
}

/** One draw of the ranges, costed: its choice, and the volume at which each API breaks even. */
export const caseOf = (scenario: Scenario, evidence: Evidence): Case => ({
  scenario,
  decision: decide(scenario, evidence),
  breakEvens: scenario.apis.map((api) =>
    evidence.fit.fits
      ? breakEvenTokens(
          scenario.selfHosted,
          apiLine(api, scenario.workload, scenario.selfHosted.ops.usdPerHour),
        )
      : null,
  ),
});

/** Shares and intervals over all draws; `likely` is the scenario as it stands. */
export const summaryOf = (cases: readonly Case[], likely: Case): Cases => {
  const share = (wins: (one: Case) => boolean): number => cases.filter(wins).length / cases.length;
  const interval = (figure: (one: Case) => number | null) => intervalOf(cases.map(figure), figure(likely));
  const ofFleet = (figure: (self: Case['decision']['self']) => number | null) =>
    interval(({ decision }) => figure(decision.self));
  return {
    drawn: cases.length,
    selfHostingWins: {
      full: share(({ decision: { choice } }) => choice.regime === 'fragile' || choice.regime === 'robust'),
      half: share(({ decision: { choice } }) => choice.regime === 'robust'),
    },
    tokensPerMonth: interval(({ scenario }) => tokensPerMonth(scenario.workload)),
    selfHosted: {
      monthlyUsd: ofFleet((self) => self.monthlyUsd),
      usdPerMillionTokens: ofFleet((self) => self.usdPerMillionTokens),
      capacityTokensPerMonth: ofFleet((self) => self.capacityTokensPerMonth),
      load: ofFleet((self) => self.load),
    },
    apis: likely.scenario.apis.map(({ id }, index) => ({
      api: id,
      monthlyUsd: interval(({ decision }) => decision.bills[index]?.monthlyUsd ?? null),
      atHalfUsd: interval(({ decision }) => decision.bills[index]?.atHalfUsd ?? null),
      breakEvenTokensPerMonth: interval(({ breakEvens }) => breakEvens[index] ?? null),
    })),
  };
};
