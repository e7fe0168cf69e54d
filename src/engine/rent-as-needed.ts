import type { Rent, SelfHosted } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../domain/units.ts';
import { billedHours } from './gpu-cost.ts';

type RentAsNeeded = Rent & { readonly upToHoursPerMonth: number };

/** The rent of a fleet that is billed for the hours that the work needs; undefined for any other. */
export const rentAsNeeded = ({ procurement }: SelfHosted): RentAsNeeded | undefined =>
  procurement.kind === 'rent' && procurement.upToHoursPerMonth !== undefined
    ? { ...procurement, upToHoursPerMonth: procurement.upToHoursPerMonth }
    : undefined;

/** Hours a month in which a replica can serve at most. */
export const runningHours = (selfHosted: SelfHosted): number =>
  rentAsNeeded(selfHosted)?.upToHoursPerMonth ?? billedHours(selfHosted);

/** The same fleet, billed for the hours that this volume needs on so many replicas where it is rented as needed. */
export const billedFor = (selfHosted: SelfHosted, active: number, tokensPerMonth: number): SelfHosted => {
  const rent = rentAsNeeded(selfHosted);
  if (rent === undefined) return selfHosted;
  const perHour = active * selfHosted.tokensPerSecondPerReplica * SECONDS_PER_HOUR * selfHosted.plannedLoad;
  const needed = perHour > 0 ? tokensPerMonth / perHour : rent.upToHoursPerMonth;
  const billedHoursPerMonth = Math.min(rent.upToHoursPerMonth, needed);
  return { ...selfHosted, procurement: { ...rent, billedHoursPerMonth } };
};
