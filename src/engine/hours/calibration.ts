import type { HourByHour } from '../../domain/assessment.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { HOURS_PER_DAY, HOURS_PER_MONTH } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { apiMonthlyUsd } from '../api-line.ts';

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
