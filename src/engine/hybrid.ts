import type { Hybrid } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { type ApiLine, apiLine, apiMonthlyUsd } from './api-cost.ts';
import { contest } from './choice.ts';
import { decide } from './decide.ts';
import { rentAsNeeded, replicaCapacity } from './fleet.ts';
import { breakdownOf, gpuCount, totalUsd } from './self-hosted-cost.ts';

/** Serve the base load on own replicas and send the peak to an API. */

/** A fleet is filled to this share at most: what is above it at any moment goes to the API. */
export const LOAD_AT_PEAK = 0.9;

/** A split has to be this much cheaper than either alone: two systems are more work than one. */
const WORTH_IT = 0.95;

/**
 * Share of a month's tokens below a level of traffic, the level in units of the average. The hours of the month,
 * busiest first, carry r·(1−t)^(r−1) times the average, t from 0 to 1, with r the peak ÷ average: the one-parameter
 * curve whose mean is 1 and whose peak is r. r = 1 is steady, r = 2 falls in a straight line from twice the average
 * to nothing. Its integral up to the level c: u^r + c·(1−u), with u = (c/r)^(1/(r−1)).
 */
export const shareBelow = (level: number, peakToAverage: number): number => {
  if (level >= peakToAverage) return 1;
  if (peakToAverage <= 1) return Math.max(0, level);
  const u = (level / peakToAverage) ** (1 / (peakToAverage - 1));
  return u ** peakToAverage + level * (1 - u);
};

const meanOf = (hourly: readonly number[]): number =>
  hourly.reduce((sum, volume) => sum + volume, 0) / hourly.length;

/** The busiest hour ÷ an average one; 1 or more. `hourly` must not be all 0. */
export const peakOf = (hourly: readonly number[]): number =>
  Math.max(1, hourly.reduce((most, volume) => Math.max(most, volume), 0) / meanOf(hourly));

/** The share below a level of the traffic of stated hours: of each hour what is below, over the whole. */
export const shareOfHoursBelow = (level: number, hourly: readonly number[]): number => {
  const cut = level * meanOf(hourly);
  return hourly.reduce((sum, volume) => sum + Math.min(volume, cut), 0) / (meanOf(hourly) * hourly.length);
};

/** What is known of how the traffic varies: the hours themselves, or their peak alone. */
interface Traffic {
  readonly peakToAverage: number;
  readonly hourly: readonly number[] | undefined;
}

const shareServed = (level: number, { peakToAverage, hourly }: Traffic): number => {
  if (level >= peakToAverage) return 1;
  return hourly === undefined ? shareBelow(level, peakToAverage) : shareOfHoursBelow(level, hourly);
};

interface Split {
  readonly active: number;
  readonly ownShare: number;
  readonly selfHostedUsd: number;
  readonly apiUsd: number;
  readonly monthlyUsd: number;
}

const splitAt = (
  { selfHosted }: Scenario,
  line: ApiLine,
  active: number,
  volume: number,
  traffic: Traffic,
): Split => {
  const ownShare = shareServed((active * replicaCapacity(selfHosted) * LOAD_AT_PEAK) / volume, traffic);
  const selfHostedUsd = totalUsd(breakdownOf(selfHosted, active, volume * ownShare));
  const apiUsd = apiMonthlyUsd(line, volume * (1 - ownShare));
  return { active, ownShare, selfHostedUsd, apiUsd, monthlyUsd: selfHostedUsd + apiUsd };
};

/**
 * The cheapest split over the number of replicas, at least one. Each further replica takes less from the API than the
 * one before, so the first that does not pay ends the search: found by halving.
 */
const cheapestSplit = (scenario: Scenario, line: ApiLine, traffic: Traffic): Split => {
  const volume = tokensPerMonth(scenario.workload);
  const at = (active: number): Split => splitAt(scenario, line, active, volume, traffic);
  const { replicas } = scenario.selfHosted;
  if (replicas !== 'auto') return at(replicas);
  const perReplica = replicaCapacity(scenario.selfHosted) * LOAD_AT_PEAK;
  let [least, most] = [1, Math.max(1, Math.ceil((traffic.peakToAverage * volume) / perReplica))];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (middle >= most) break;
    if (at(middle + 1).monthlyUsd < at(middle).monthlyUsd) least = middle + 1;
    else most = middle;
  }
  return at(least);
};

const trafficOf = ({ workload }: Scenario): Traffic | undefined => {
  const { hourlyVolumes: hourly } = workload;
  const peakToAverage = hourly === undefined ? workload.peakToAverage : peakOf(hourly);
  return peakToAverage === undefined ? undefined : { peakToAverage, hourly };
};

/**
 * The cheapest split between own replicas and an API that may be chosen; undefined where nothing is known of the
 * peak, where a constraint decides, or where it is not more than 5 % cheaper than self-hosting and than that API alone.
 */
export const hybridOf = (scenario: Scenario, evidence: Evidence): Hybrid | undefined => {
  const { workload, selfHosted, apis } = scenario;
  const traffic = trafficOf(scenario);
  if (traffic === undefined || !evidence.fit.fits || replicaCapacity(selfHosted) <= 0) return undefined;
  // Work that can wait has no peak to send away.
  if (rentAsNeeded(selfHosted) !== undefined) return undefined;
  const { self, bills, choice } = decide(scenario, evidence);
  const field = contest(scenario, bills);
  if (field?.decidedBy !== 'cost') return undefined;
  const splits = field.candidates.flatMap(({ api: id }) => {
    const api = apis.find((one) => one.id === id);
    if (api === undefined) return [];
    const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
    return [{ id, line, ...cheapestSplit(scenario, line, traffic) }];
  });
  const [best] = splits.sort((a, b) => a.monthlyUsd - b.monthlyUsd);
  // A fleet that carries every peak itself is no split.
  if (best === undefined || best.ownShare >= 1) return undefined;
  const alone = field.candidates.map(({ monthlyUsd }) => monthlyUsd);
  if (choice.regime !== 'infeasible') alone.push(self.monthlyUsd);
  if (best.monthlyUsd >= WORTH_IT * Math.min(...alone)) return undefined;
  const volume = tokensPerMonth(workload);
  return {
    api: best.id,
    replicas: { active: best.active, spare: selfHosted.spareReplicas },
    gpus: gpuCount(selfHosted, best.active),
    ownShare: best.ownShare,
    selfHostedUsd: best.selfHostedUsd,
    apiUsd: best.apiUsd,
    monthlyUsd: best.monthlyUsd,
    usdPerMillionTokens: (best.monthlyUsd / volume) * TOKENS_PER_MILLION,
    atHalfUsd: splitAt(scenario, best.line, best.active, volume / 2, traffic).monthlyUsd,
  };
};
