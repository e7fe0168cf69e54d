import type { Findings } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from './api-cost.ts';
import { apiMonthlyUsd } from './api-line.ts';

/** What the rest of traffic that moves in part costs where it stays, at the same mix. */
export const restOf = (scenario: Scenario, { moved }: Evidence): Findings['rest'] => {
  const api = scenario.apis.find(({ id }) => id === moved?.api);
  if (moved === undefined || api === undefined) return undefined;
  const whole = tokensPerMonth(scenario.workload) / moved.share;
  const line = apiLine(api, scenario.workload, scenario.selfHosted.ops.usdPerHour);
  const rest = whole * (1 - moved.share);
  const monthlyUsd = apiMonthlyUsd(line, whole) - apiMonthlyUsd(line, whole - rest);
  return { share: 1 - moved.share, api: api.id, tokensPerMonth: rest, monthlyUsd };
};
