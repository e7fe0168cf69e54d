import type { Findings, HourByHour } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { quantile } from '../../domain/quantiles.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { allowed } from '../billed-api.ts';
import { cheapest } from '../cheapest.ts';
import { LOAD_AT_PEAK } from '../split.ts';
import { calibrationOf } from './calibration.ts';
import { cheapestWithSpill } from './cheapest-with-spill.ts';
import { fleetInHours, type Traffic } from './fleet-in-hours.ts';
import { scheduleOf } from './schedule.ts';
import { weeksOf } from './weeks.ts';

const P99 = 0.99;
const SHARES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1];

/** The cheapest API that may be chosen: what is above a fleet goes there. */
const spillTo = ({ comparisons }: Findings): string | undefined => cheapest(comparisons.filter(allowed))?.api;

/** The smallest volume at which hosting pays against the cheapest API; 0 for always, null for never. */
const breakEvenOf = ({ comparisons }: Findings, api: string): number | null => {
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
  assessment: Findings,
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
