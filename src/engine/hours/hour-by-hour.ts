import type { HourByHour } from '../../domain/assessment.ts';
import type { Evidence, MeasuredTraffic } from '../../domain/evidence.ts';
import { quantile } from '../../domain/quantiles.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_DAY, HOURS_PER_MONTH, HOURS_PER_WEEK, SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine, apiMonthlyUsd } from '../api-cost.ts';
import type { assess } from '../assess.ts';
import { LOAD_AT_PEAK } from '../split.ts';
import { cheapestWithSpill, fleetInHours, type Traffic } from './fleet.ts';
import { scheduleOf } from './schedule.ts';

const P99 = 0.99;
const SHARES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1];

/** Whether the traffic of each whole week of the window, taken as a month's, was below the break-even. */
const weeksOf = (hours: readonly number[], breakEvenTokens: number | null): HourByHour['weeks'] => {
  const whole = Math.floor(hours.length / HOURS_PER_WEEK);
  if (breakEvenTokens === null || whole === 0) return null;
  let below = 0;
  for (let week = 0; week < whole; week += 1) {
    const tokens = hours.slice(week * HOURS_PER_WEEK, (week + 1) * HOURS_PER_WEEK).reduce((a, b) => a + b, 0);
    if ((tokens / HOURS_PER_WEEK) * HOURS_PER_MONTH < breakEvenTokens) below += 1;
  }
  return { whole, belowBreakEven: below };
};

/** What the catalog's prices give for the window, beside what the export says was paid. */
export const calibrationOf = (scenario: Scenario, measured: MeasuredTraffic): HourByHour['calibration'] => {
  const api = scenario.apis.find(({ id }) => id === measured.api);
  const { statedUsd, days, tokens } = measured;
  if (api === undefined || statedUsd === undefined || statedUsd <= 0) return null;
  const line = apiLine(api, scenario.workload, scenario.selfHosted.ops.usdPerHour);
  const months = HOURS_PER_MONTH / (days * HOURS_PER_DAY);
  // The bill is of what was measured, whatever volume somebody says for the month to come.
  const atMeasured = tokens === undefined ? tokensPerMonth(scenario.workload) : tokens * months;
  const month = apiMonthlyUsd({ ...line, fixedUsd: 0 }, atMeasured);
  const catalogUsd = month / months;
  return { api: api.id, catalogUsd, statedUsd, apart: Math.abs(catalogUsd - statedUsd) / statedUsd };
};

type Assessed = ReturnType<typeof assess>;

/** The cheapest API that may be chosen: what is above a fleet goes there. */
const spillTo = ({ comparisons }: Assessed): string | undefined =>
  comparisons
    .filter(({ ruledOutBecause }) => ruledOutBecause === undefined)
    .reduce<{ api: string; monthlyUsd: number } | undefined>(
      (best, one) => (best === undefined || one.monthlyUsd < best.monthlyUsd ? one : best),
      undefined,
    )?.api;

/** The smallest volume at which hosting pays against the cheapest API; 0 for always, null for never. */
const breakEvenOf = ({ comparisons }: Assessed, api: string): number | null => {
  const found = comparisons.find((one) => one.api === api)?.breakEven;
  if (found?.kind === 'at') return found.tokensPerMonth;
  return found?.kind === 'always' ? 0 : null;
};

/**
 * The fleet against the traffic of an export, hour by hour; undefined where no hours were measured or nothing fits.
 * The hours are scaled so that their mean is that of the scenario's month: a volume that somebody said wins.
 */
export const hourByHour = (
  scenario: Scenario,
  evidence: Evidence,
  assessment: Assessed,
): HourByHour | undefined => {
  const { measured } = evidence;
  const series = measured?.tokensPerHour;
  const total = series?.reduce((sum, tokens) => sum + tokens, 0) ?? 0;
  const perReplica = scenario.selfHosted.tokensPerSecondPerReplica * SECONDS_PER_HOUR * LOAD_AT_PEAK;
  const id = spillTo(assessment);
  const api = scenario.apis.find((one) => one.id === id);
  if (measured === undefined || series === undefined || total <= 0 || perReplica <= 0) return undefined;
  if (api === undefined || !evidence.fit.fits) return undefined;
  const scale = tokensPerMonth(scenario.workload) / HOURS_PER_MONTH / (total / series.length);
  const hours = series.map((tokens) => tokens * scale);
  const line = apiLine(api, scenario.workload, scenario.selfHosted.ops.usdPerHour);
  const traffic: Traffic = { hours, perReplica, line };
  const ascending = [...hours].sort((a, b) => a - b);
  const p99Tokens = quantile(ascending, P99);
  const fixed = scenario.selfHosted.replicas;
  const atP99 = fixed === 'auto' ? Math.max(1, Math.ceil(p99Tokens / perReplica)) : fixed;
  return {
    hours: hours.length,
    tokensPerReplicaHour: perReplica,
    api: api.id,
    asPlanned: fleetInHours(scenario, traffic, assessment.selfHosted.replicas.active),
    atP99: { ...fleetInHours(scenario, traffic, atP99), p99Tokens },
    withSpill: cheapestWithSpill(scenario, traffic),
    schedule: scheduleOf(scenario, hours, perReplica, measured.firstHourOfWeek ?? 0),
    weeks: weeksOf(hours, breakEvenOf(assessment, api.id)),
    calibration: calibrationOf(scenario, measured),
    loadDuration: SHARES.map((shareOfHours) => ({
      shareOfHours,
      tokens: quantile(ascending, 1 - shareOfHours),
    })),
  };
};
