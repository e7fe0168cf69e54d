import type { Breakdown } from '../domain/assessment.ts';
import type { Own, Rent, SelfHosted } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, MONTHS_PER_YEAR, TOKENS_PER_MILLION } from '../domain/units.ts';
import type { OtherSums } from '../domain/working.ts';

/** Hours a month for which a GPU costs money: the billed hours when rented, else those the machine is on. */
export const billedHours = ({ procurement, power }: SelfHosted): number =>
  procurement.kind === 'rent' ? procurement.billedHoursPerMonth : (power?.hoursPerMonth ?? HOURS_PER_MONTH);

/** USD on day one for one owned GPU with its share of the host; 0 when rented or already paid. */
export const purchaseUsd = (procurement: SelfHosted['procurement']): number =>
  procurement.kind === 'own' ? procurement.usdPerGpu + procurement.hostUsdPerGpu : 0;

const rentMonthUsd = ({ usdPerGpuHour, billedHoursPerMonth }: Rent): number =>
  usdPerGpuHour * billedHoursPerMonth;

const ownMonthUsd = (own: Own): number => {
  const { residualShare, lifeMonths, annualCostOfCapital, annualMaintenanceShare } = own;
  const price = purchaseUsd(own);
  const depreciation = (price * (1 - residualShare)) / lifeMonths;
  const capital = (((price * (1 + residualShare)) / 2) * annualCostOfCapital) / MONTHS_PER_YEAR;
  return depreciation + capital + (price * annualMaintenanceShare) / MONTHS_PER_YEAR;
};

/**
 * USD a month for one GPU. Rent: hourly price times billed hours. Own: straight-line depreciation to the residual
 * value, the cost of the capital tied up (mean of first and last value), and maintenance, on GPU plus host. Paid: 0,
 * because nothing of it can be avoided any more.
 */
export const gpuMonthUsd = ({ procurement }: SelfHosted): number => {
  switch (procurement.kind) {
    case 'rent':
      return rentMonthUsd(procurement);
    case 'own':
      return ownMonthUsd(procurement);
    case 'paid':
      return 0;
  }
};

/** USD a month of electricity for one GPU and its share of the host. */
export const powerMonthUsd = (selfHosted: SelfHosted): number => {
  const { power } = selfHosted;
  if (power === null) return 0;
  const kilowatts = (power.wattsPerGpu + power.hostWattsPerGpu) / 1000;
  return kilowatts * power.pue * power.usdPerKwh * billedHours(selfHosted);
};

/** USD a month of engineering: recurring hours, and the set-up over its months unless all of that is paid. */
export const opsMonthUsd = ({ ops, procurement }: SelfHosted): number =>
  ops.hoursPerMonth * ops.usdPerHour +
  (procurement.kind === 'paid' ? 0 : (ops.setupHours * ops.usdPerHour) / ops.setupMonths);

/** USD for each token that is served: what its share of an answer costs on the way out. */
export const egressUsdPerToken = ({ egress }: Pick<SelfHosted, 'egress'>): number =>
  egress === undefined ? 0 : (egress.usdPerGb * egress.gbPerMillionTokens) / TOKENS_PER_MILLION;

/** What is paid for beside GPUs, power and people, USD a month for the tokens that are served. */
export const otherSums = (selfHosted: SelfHosted, tokens: number): OtherSums => ({
  stated: selfHosted.otherUsdPerMonth,
  egress: egressUsdPerToken(selfHosted) * tokens,
});

/** All GPUs that are paid for. */
export const gpuCount = (selfHosted: SelfHosted, activeReplicas: number): number =>
  (activeReplicas + selfHosted.spareReplicas) * selfHosted.gpusPerReplica + selfHosted.idleGpus;

/** The monthly bill of a fleet in USD, part by part, for the hours the scenario bills and the tokens it serves. */
export const breakdownOf = (selfHosted: SelfHosted, activeReplicas: number, tokens: number): Breakdown => {
  const { gpusPerReplica, idleGpus, spareReplicas } = selfHosted;
  const gpuMonth = gpuMonthUsd(selfHosted);
  const powerMonth = powerMonthUsd(selfHosted);
  const servingGpus = activeReplicas * gpusPerReplica + idleGpus;
  return {
    computeUsd: servingGpus * gpuMonth,
    powerUsd: servingGpus * powerMonth,
    redundancyUsd: spareReplicas * gpusPerReplica * (gpuMonth + powerMonth),
    opsUsd: opsMonthUsd(selfHosted),
    otherUsd: Object.values(otherSums(selfHosted, tokens)).reduce((sum, usd) => sum + usd, 0),
  };
};

/** USD a month of all parts of a bill. */
export const totalUsd = (parts: Breakdown): number =>
  parts.computeUsd + parts.powerUsd + parts.redundancyUsd + parts.opsUsd + parts.otherUsd;
