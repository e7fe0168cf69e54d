import type { Comparison, Plot } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario, SelfHosted } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from './api-cost.ts';
import { apiMonthlyUsd } from './api-line.ts';
import { fleetUsd, fleetUsdAt, replicaCapacity, replicasFor, stepTokens } from './fleet.ts';
import { between, roundAbove, roundBelow } from './log-axis.ts';
import { rentAsNeeded } from './rent-as-needed.ts';

/** What a picture of log–log axes draws: hosting and its nearest rival, and the last crossing of the two. */

/** Least room beside the outermost mark, as a factor. */
const ROOM = 1.3;

/** More steps than these are finer than the picture. */
const MOST_STEPS = 20;
/** Points of a line that is straight on linear axes, and bends on these. */
const SAMPLES = 16;

type Corner = Plot['selfHosted'][number];

/** The last volume at which the two cross; null where they never do. */
const lastCrossing = ({ breakEven }: Comparison): number | null => {
  if (breakEven.kind !== 'at') return null;
  const at = breakEven.staysFromTokensPerMonth ?? breakEven.tokensPerMonth;
  // A log axis has no zero.
  return at > 0 ? at : null;
};

/** A step is flat up to its end; where there are too many, a flat stretch stands for several. */
const stairs = (selfHosted: SelfHosted, from: number, to: number): Corner[] => {
  const step = stepTokens(selfHosted);
  const first = replicasFor(selfHosted, from);
  const last = replicasFor(selfHosted, to);
  const ends =
    last - first <= MOST_STEPS
      ? Array.from({ length: last - first }, (_, index) => (first + index) * step)
      : between(Math.max(from, first * step), to, MOST_STEPS).slice(0, -1);
  return [from, ...ends].flatMap((start, index) => {
    const end = ends[index] ?? to;
    const replicas = replicasFor(selfHosted, end);
    return [start, end].map((tokens) => ({
      tokensPerMonth: tokens,
      usd: fleetUsd(selfHosted, replicas, tokens),
    }));
  });
};

/** As far as the fleet can serve. */
const selfHostedLine = (selfHosted: SelfHosted, from: number, to: number): Corner[] => {
  if (replicaCapacity(selfHosted) <= 0) return [];
  const isAuto = selfHosted.replicas === 'auto';
  const end = isAuto ? to : Math.min(to, replicasFor(selfHosted, to) * replicaCapacity(selfHosted));
  if (end <= from) return [];
  if (rentAsNeeded(selfHosted) === undefined && isAuto) return stairs(selfHosted, from, end);
  return between(from, end, rentAsNeeded(selfHosted) === undefined ? 1 : SAMPLES).map((tokens) => ({
    tokensPerMonth: tokens,
    usd: fleetUsdAt(selfHosted, tokens),
  }));
};

/**
 * undefined where there is no API to draw. Hosting has no line where the model does not fit. `isSettled`: a rule leaves
 * only one of the two, and where they cross says nothing.
 */
export const plotOf = (
  scenario: Scenario,
  against: Comparison | undefined,
  { fit }: Pick<Evidence, 'fit'>,
  isSettled = false,
): Plot | undefined => {
  const { workload, selfHosted, apis } = scenario;
  const api = apis.find(({ id }) => id === against?.api);
  if (against === undefined || api === undefined) return undefined;
  const now = tokensPerMonth(workload);
  const crossing = isSettled ? null : lastCrossing(against);
  const marks = [now / 2, now, ...(crossing === null ? [] : [crossing])];
  const from = roundBelow(Math.min(...marks) / ROOM);
  const to = roundAbove(Math.max(...marks) * ROOM);
  const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
  const samples = line.fixedUsd > 0 ? SAMPLES : 1;
  return {
    api: api.id,
    fromTokensPerMonth: from,
    toTokensPerMonth: to,
    lastCrossing: crossing,
    selfHosted: fit.fits ? selfHostedLine(selfHosted, from, to) : [],
    rival: between(from, to, samples).map((tokens) => ({
      tokensPerMonth: tokens,
      usd: apiMonthlyUsd(line, tokens),
    })),
  };
};
