import { defined } from '../defined.ts';
import type { Comparison, Regime } from '../domain/assessment.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from './api-cost.ts';
import { apiMonthlyUsd } from './api-line.ts';
import type { RuledOutAs } from './ruled-out.ts';

/** Bills within a tenth of the dearer one are a close call. */
const CLOSE_CALL_SHARE = 0.1;

/** What the comparisons need to know of the fleet that is bought for the full volume. */
export interface FleetBill {
  readonly monthlyUsd: number;
  /** The bill at half the volume: the same, unless GPUs are rented for the hours that the work needs. */
  readonly atHalfUsd: number;
  readonly fits: boolean;
  /** Whether the model fits and the volume is within the capacity. */
  readonly feasible: boolean;
}

const regimeOf = (fleet: FleetBill, apiUsd: number, apiAtHalfUsd: number): Regime => {
  if (!fleet.feasible) return 'infeasible';
  if (apiUsd <= fleet.monthlyUsd) return 'api';
  // The half-utilization check: the same fleet against the API at half the volume.
  return fleet.atHalfUsd < apiAtHalfUsd ? 'robust' : 'fragile';
};

/** One API against the fleet at one volume. */
export type Bill = Omit<Comparison, 'breakEven'>;

/** One API against the fleet: bills at full and half volume, and regime. */
export const billOf = (api: Api, scenario: Scenario, fleet: FleetBill, ruledOutAs: RuledOutAs): Bill => {
  const { workload, selfHosted } = scenario;
  const volume = tokensPerMonth(workload);
  const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
  const monthlyUsd = apiMonthlyUsd(line, volume);
  const atHalfUsd = apiMonthlyUsd(line, volume / 2);
  const ruledOutBecause = ruledOutAs(api, line);
  return {
    api: api.id,
    role: api.role,
    ...defined({ ruledOutBecause }),
    monthlyUsd,
    usdPerMillionTokens: (monthlyUsd / volume) * TOKENS_PER_MILLION,
    atHalfUsd,
    ...(workload.oneTime === true && { totalUsd: monthlyUsd }),
    ...(monthlyUsd > 0 && {
      selfHostedShare: fleet.monthlyUsd / monthlyUsd,
      atHalfShare: atHalfUsd / monthlyUsd,
    }),
    regime: regimeOf(fleet, monthlyUsd, atHalfUsd),
    closeCall:
      Math.abs(monthlyUsd - fleet.monthlyUsd) <= CLOSE_CALL_SHARE * Math.max(monthlyUsd, fleet.monthlyUsd),
  };
};
