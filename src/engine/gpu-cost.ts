import type { Own, Rent, SelfHosted } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, MONTHS_PER_YEAR } from '../domain/units.ts';

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
