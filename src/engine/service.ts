import type { Service, ServiceAt } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { billedHours } from './gpu-cost.ts';
import { billedFor } from './rent-as-needed.ts';
import { type Pace, type PacePoint, requestsPerSecond, secondsToAnswer, speedOf } from './throughput/pace.ts';
import { pointAt, pointAtRate } from './throughput/pace-curve.ts';
import { SHORT_ANSWER_TOKENS } from './throughput/pace-limits.ts';

/** What people feel: how many requests are answered at once, how fast each streams, how long each waits. */

const felt = (point: PacePoint, outputTokens: number, perSecond: number): ServiceAt => ({
  requestsAtOnce: perSecond * secondsToAnswer(point, outputTokens),
  tokensPerSecondPerUser: outputTokens < SHORT_ANSWER_TOKENS ? null : speedOf(point),
  secondsToFirstToken: point.secondsToFirstToken,
  secondsToAnswer: secondsToAnswer(point, outputTokens),
});

/** Requests that come to one replica in a second of the hours in which the fleet runs. */
const expectedPerSecond = ({ workload, selfHosted: asked }: Scenario, active: number): number => {
  const selfHosted = billedFor(asked, active, tokensPerMonth(workload));
  const perRequest = workload.requestInputTokens + workload.requestOutputTokens;
  const seconds = billedHours(selfHosted) * SECONDS_PER_HOUR;
  return tokensPerMonth(workload) / perRequest / (active * seconds);
};

const serviceOn = (
  [first, ...rest]: readonly PacePoint[],
  batch: number,
  scenario: Scenario,
  active: number,
): Service | null => {
  if (first === undefined) return null;
  const pace: Pace = [first, ...rest];
  const full = pointAt(pace, batch);
  const output = scenario.workload.requestOutputTokens;
  const most = requestsPerSecond(full, output);
  const expected = Math.min(most, expectedPerSecond(scenario, active));
  return {
    atExpected: felt(pointAtRate(pace, output, expected), output, expected),
    atCapacity: felt(full, output, most),
  };
};

/**
 * At the expected traffic, spread evenly over the replicas and the hours, and at capacity; null where the pace of a
 * replica is not known or nothing is served. Traffic beyond the capacity is served at capacity.
 */
export const serviceOf = (
  scenario: Scenario,
  { throughput, fit }: Pick<Evidence, 'throughput' | 'fit'>,
  active: number,
): Service | null =>
  throughput.basis === 'yours' || !fit.fits
    ? null
    : serviceOn(throughput.pace ?? [], throughput.batch ?? 1, scenario, active);
