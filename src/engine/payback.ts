import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { opsMonthUsd, powerMonthUsd, purchaseUsd } from './self-hosted-cost.ts';

/**
 * Months until the cash paid for owned hardware is back: the purchase divided by what is saved each month against
 * the API in running cash (power, ops, other, maintenance; no depreciation, no cost of capital). null for never;
 * undefined when rented.
 */
export const paybackMonths = (
  selfHosted: SelfHosted,
  self: SelfHostedResult,
  against: Comparison,
): number | null | undefined => {
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent' || self.upfrontUsd === undefined) return undefined;
  const maintenanceUsd =
    (self.gpus * purchaseUsd(procurement) * procurement.annualMaintenanceShare) / MONTHS_PER_YEAR;
  const runningUsd =
    self.gpus * powerMonthUsd(selfHosted) +
    opsMonthUsd(selfHosted) +
    selfHosted.otherUsdPerMonth +
    maintenanceUsd;
  const savedUsd = against.monthlyUsd - runningUsd;
  if (savedUsd <= 0 || against.regime === 'infeasible') return null;
  const months = self.upfrontUsd / savedUsd;
  return Number.isFinite(months) ? months : null;
};
