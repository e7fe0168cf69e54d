import type { FleetInHours } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { fleetInHours, type Traffic } from './fleet-in-hours.ts';

/** More replicas than so are not tried one by one. */
const MOST_TRIED = 512;

/**
 * The cheapest number of replicas, none included, with all that is above them at the API. Each further replica takes
 * less from the API than the one before, so from one on the first that does not pay ends the search.
 */
export const cheapestWithSpill = (scenario: Scenario, traffic: Traffic): FleetInHours => {
  let best = fleetInHours(scenario, traffic, 1);
  for (let replicas = 2; replicas <= MOST_TRIED; replicas += 1) {
    const next = fleetInHours(scenario, traffic, replicas);
    if (next.monthlyUsd >= best.monthlyUsd) break;
    best = next;
  }
  const none = fleetInHours(scenario, traffic, 0);
  return none.monthlyUsd <= best.monthlyUsd ? none : best;
};
