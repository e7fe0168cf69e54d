import type { Breakdown } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, MONTHS_PER_YEAR } from '../domain/units.ts';

/** Hours a month in which a GPU runs, and is paid for: the billed ones when rented, all 730 when owned. */
export const runningHours = ({ procurement }: SelfHosted): number =>
  procurement.kind === 'rent' ? procurement.billedHoursPerMonth : HOURS_PER_MONTH;

/**
 * USD a month for one GPU. Rent: hourly price times billed hours. Own: straight-line depreciation to the residual
 * value, the cost of the capital tied up (mean of first and last value), and maintenance, on GPU plus host.
 */
export const gpuMonthUsd = ({ procurement }: SelfHosted): number => {
  if (procurement.kind === 'rent') return procurement.usdPerGpuHour * procurement.billedHoursPerMonth;
  const { residualShare, lifeMonths, annualCostOfCapital, annualMaintenanceShare } = procurement;
  const price = purchaseUsd(procurement);
  const depreciation = (price * (1 - residualShare)) / lifeMonths;
  const capital = (((price * (1 + residualShare)) / 2) * annualCostOfCapital) / MONTHS_PER_YEAR;
  return depreciation + capital + (price * annualMaintenanceShare) / MONTHS_PER_YEAR;
};

/** USD on day one for one owned GPU with its share of the host; 0 when rented. */
export const purchaseUsd = (procurement: SelfHosted['procurement']): number =>
  procurement.kind === 'own' ? procurement.usdPerGpu + procurement.hostUsdPerGpu : 0;

/** USD a month of electricity for one GPU and its share of the host. */
export const powerMonthUsd = (selfHosted: SelfHosted): number => {
  const { power } = selfHosted;
  if (power === null) return 0;
  const kilowatts = (power.wattsPerGpu + power.hostWattsPerGpu) / 1000;
  return kilowatts * power.pue * power.usdPerKwh * runningHours(selfHosted);
};

/** USD a month of engineering: recurring hours, and the set-up spread over its months. */
export const opsMonthUsd = ({ ops }: SelfHosted): number =>
  ops.hoursPerMonth * ops.usdPerHour + (ops.setupHours * ops.usdPerHour) / ops.setupMonths;

/** All GPUs that are paid for. */
export const gpuCount = (selfHosted: SelfHosted, activeReplicas: number): number =>
  (activeReplicas + selfHosted.spareReplicas) * selfHosted.gpusPerReplica + selfHosted.idleGpus;

/** The monthly bill of a fleet, part by part, in USD. It does not depend on the volume served. */
export const breakdownOf = (selfHosted: SelfHosted, activeReplicas: number): Breakdown => {
  const { gpusPerReplica, idleGpus, spareReplicas } = selfHosted;
  const gpuMonth = gpuMonthUsd(selfHosted);
  const powerMonth = powerMonthUsd(selfHosted);
  const servingGpus = activeReplicas * gpusPerReplica + idleGpus;
  return {
    computeUsd: servingGpus * gpuMonth,
    powerUsd: servingGpus * powerMonth,
    redundancyUsd: spareReplicas * gpusPerReplica * (gpuMonth + powerMonth),
    opsUsd: opsMonthUsd(selfHosted),
    otherUsd: selfHosted.otherUsdPerMonth,
  };
};

export const totalUsd = (parts: Breakdown): number =>
  parts.computeUsd + parts.powerUsd + parts.redundancyUsd + parts.opsUsd + parts.otherUsd;
