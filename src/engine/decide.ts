import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { type Bill, billOf, type FleetBill } from './bill.ts';
import { type Choice, choose } from './choice.ts';
import { canServe } from './contenders.ts';
import { type RuledOutAs, ruledOutIn } from './ruled-out.ts';
import { selfHostedResult } from './self-hosted-result.ts';

/** Bills and choice: all that decides, and nothing that only explains. */
export interface BillsAndChoice<B extends Bill = Bill> {
  readonly self: SelfHostedResult;
  /** Whether the model fits and the volume is within the capacity. */
  readonly feasible: boolean;
  readonly bills: readonly B[];
  readonly choice: Choice;
}

/** What of the evidence decides. */
export type Deciding = Pick<Evidence, 'throughput' | 'fit' | 'ruledOut' | 'names'>;

/** Without an API there is nothing to decide. `Scenario` asks for one, so this serves callers without a parser. */
const NO_API: Choice = {
  choice: 'self-host',
  api: '',
  leader: '',
  against: '',
  regime: 'infeasible',
  because: 'cost',
  premiumUsd: 0,
};

/** Who wins at this volume, and by what bills; `bill` makes that of one API. */
export const decideBy = <B extends Bill>(
  scenario: Scenario,
  evidence: Deciding,
  bill: (api: Api, scenario: Scenario, fleet: FleetBill, ruledOutAs: RuledOutAs) => B,
): BillsAndChoice<B> => {
  const self = selfHostedResult(scenario, evidence);
  const { fits } = evidence.fit;
  const feasible = canServe(self);
  const atHalfUsd = self.atHalf.monthlyUsd ?? self.monthlyUsd;
  const fleet = { monthlyUsd: self.monthlyUsd, atHalfUsd, fits, feasible };
  const ruledOutAs = ruledOutIn(scenario, evidence);
  const bills = scenario.apis.map((api) => bill(api, scenario, fleet, ruledOutAs));
  return { self, feasible, bills, choice: choose(scenario, self, bills) ?? NO_API };
};

/** Who wins at this volume, by bills without break-evens, which decide nothing. */
export const decide = (scenario: Scenario, evidence: Deciding): BillsAndChoice =>
  decideBy(scenario, evidence, billOf);
