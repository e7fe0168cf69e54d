import type { Comparison } from '../domain/assessment.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { apiLine } from './api-cost.ts';
import { billOf, type FleetBill } from './bill.ts';
import { breakEvenAgainst } from './break-even.ts';
import type { RuledOutAs } from './ruled-out.ts';

/** One API against the fleet, with the break-even over all volumes. Assigning to the fresh bill is twice as fast as spreading it. */
export const compare = (
  api: Api,
  scenario: Scenario,
  fleet: FleetBill,
  ruledOutAs: RuledOutAs,
): Comparison => {
  const { workload, selfHosted } = scenario;
  const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
  return Object.assign(billOf(api, scenario, fleet, ruledOutAs), {
    breakEven: breakEvenAgainst(selfHosted, line, fleet.fits),
  });
};
