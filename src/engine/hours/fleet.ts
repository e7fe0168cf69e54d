import type { FleetInHours } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { type ApiLine, apiMonthlyUsd } from '../api-cost.ts';
import { breakdownOf, gpuCount, totalUsd } from '../self-hosted-cost.ts';

/** A fleet against traffic as it came. Exact: every hour is looked at, nothing is fitted. */

/** Measured traffic beside what would serve it: replicas, and one API for what they cannot take. */
export interface Traffic {
  /** Tokens of every hour of the window. */
  readonly hours: readonly number[];
  /** What one replica serves in an hour when full. */
  readonly perReplica: number;
  readonly line: ApiLine;
}

/** Tokens of the window that are above a level, and in how many hours. */
const above = (hours: readonly number[], level: number): { tokens: number; hours: number } => {
  let [tokens, count] = [0, 0];
  for (const hour of hours)
    if (hour > level) {
      tokens += hour - level;
      count += 1;
    }
  return { tokens, hours: count };
};

/**
 * The longest wait in hours where what is above the capacity waits for a quieter hour: the largest backlog at the end
 * of an hour ÷ what the fleet serves in one. 0 for a fleet of nothing, which makes nobody wait: all goes to the API.
 */
export const longestWait = (hours: readonly number[], capacity: number): number => {
  if (capacity <= 0) return 0;
  let [backlog, most] = [0, 0];
  for (const hour of hours) {
    backlog = Math.max(0, backlog + hour - capacity);
    most = Math.max(most, backlog);
  }
  return most / capacity;
};

/** USD a month of so many active replicas; without any there is no fleet to run, and no engineer on it. */
const fleetMonthUsd = ({ selfHosted }: Scenario, replicas: number, tokens: number): number =>
  replicas === 0 ? 0 : totalUsd(breakdownOf(selfHosted, replicas, tokens));

/**
 * What so many replicas cost against measured hours when the traffic above their capacity goes to the API; 0
 * replicas: all of it. USD a month.
 */
export const fleetInHours = (scenario: Scenario, traffic: Traffic, replicas: number): FleetInHours => {
  const { hours, perReplica, line } = traffic;
  const capacity = replicas * perReplica;
  const over = above(hours, capacity);
  const spillTokens = (over.tokens / hours.length) * HOURS_PER_MONTH;
  const served = (hours.reduce((sum, hour) => sum + hour, 0) / hours.length) * HOURS_PER_MONTH - spillTokens;
  const selfHostedUsd = fleetMonthUsd(scenario, replicas, served);
  const apiUsd = spillTokens > 0 ? apiMonthlyUsd(line, spillTokens) : 0;
  const half = Math.floor(replicas / 2) * perReplica;
  const aboveHalf = above(hours, half).hours;
  return {
    replicas,
    gpus: replicas === 0 ? 0 : gpuCount(scenario.selfHosted, replicas),
    selfHostedUsd,
    apiUsd,
    monthlyUsd: selfHostedUsd + apiUsd,
    spillTokens,
    hoursOver: over.hours / hours.length,
    longestWaitHours: longestWait(hours, capacity),
    hoursHalfWouldDo: (hours.length - aboveHalf) / hours.length,
  };
};

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
