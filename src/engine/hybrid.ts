import type { Hybrid } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from './api-cost.ts';
import { contestOf } from './contest.ts';
import { decide } from './decide.ts';
import { replicaCapacity } from './fleet.ts';
import { loadCurveOf } from './load-curve.ts';
import { rentAsNeeded } from './rent-as-needed.ts';
import { gpuCount } from './self-hosted-cost.ts';
import { cheapestSplit, splitAt } from './split.ts';

/** Serve the base load on own replicas and send the peak to an API. */

/** A split has to be this much cheaper than either alone: two systems are more work than one. */
const WORTH_IT = 0.95;

/**
 * The cheapest split between own replicas and an API that may be chosen; undefined where nothing is known of the
 * peak, where a constraint decides, or where it is not more than 5 % cheaper than self-hosting and than that API alone.
 */
export const hybridOf = (scenario: Scenario, evidence: Evidence): Hybrid | undefined => {
  const { workload, selfHosted, apis } = scenario;
  const traffic = loadCurveOf(scenario);
  if (traffic === undefined || !evidence.fit.fits || replicaCapacity(selfHosted) <= 0) return undefined;
  // Work that can wait has no peak to send away.
  if (rentAsNeeded(selfHosted) !== undefined) return undefined;
  const { self, bills, choice } = decide(scenario, evidence);
  const contest = contestOf(scenario, bills);
  if (contest?.decidedBy !== 'cost') return undefined;
  const splits = contest.candidates.flatMap(({ api: id }) => {
    const api = apis.find((one) => one.id === id);
    if (api === undefined) return [];
    const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
    return [{ id, line, ...cheapestSplit(scenario, line, traffic) }];
  });
  const [best] = splits.sort((a, b) => a.monthlyUsd - b.monthlyUsd);
  // A fleet that carries every peak itself is no split.
  if (best === undefined || best.ownShare >= 1) return undefined;
  const alone = contest.candidates.map(({ monthlyUsd }) => monthlyUsd);
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
