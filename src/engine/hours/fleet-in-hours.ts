import type { FleetInHours } from '../../domain/assessment.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { type ApiLine, apiMonthlyUsd } from '../api-line.ts';
import { breakdownOf, gpuCount, totalUsd } from '../self-hosted-cost.ts';
import { above, longestWait } from './above.ts';

/** A fleet against traffic as it came. Exact: every hour is looked at, nothing is fitted. */

/** Measured traffic beside what would serve it: replicas, and one API for what they cannot take. */
export interface Traffic {
  /** Tokens of every hour of the window. */
  readonly hours: readonly number[];
  /** What one replica serves in an hour when full. */
  readonly perReplica: number;
  readonly line: ApiLine;
}

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
