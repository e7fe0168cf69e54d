import type { BreakEven, Comparison } from '../domain/assessment.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { apiLine } from './api-cost.ts';
import { billOf, type FleetBill } from './bill.ts';
import { breakEvenAgainst } from './break-even.ts';
import type { RuledOutAs } from './ruled-out.ts';

/** Where the model does not fit there is nothing to reckon. */
const NO_FIT: BreakEven = { kind: 'never', because: { code: 'does-not-fit' } };

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
    breakEven: fleet.fits ? breakEvenAgainst(selfHosted, line) : NO_FIT,
  });
};
