import type { SelfHosted } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH } from '../domain/units.ts';
import { peakOf } from '../engine/share-below.ts';
import { LOAD_AT_PEAK } from '../engine/split.ts';
import type { Context } from './context.ts';
import { typicalOf } from './work.ts';

/** Shares of what a fleet can serve. Work that may wait fills the hours that it is given, but for starts and stops. */
const BATCH_LOAD = 0.95;
/** Night and day alike, with room for what comes by chance. */
const STEADY_LOAD = 0.75;
/** The busiest hour of bursty traffic ÷ an average one. */
const BURSTY_PEAK = 4;
const BURSTY_LOAD = LOAD_AT_PEAK / BURSTY_PEAK;

const officeShareOf = ({ fields }: Context): number =>
  fields['workload.trafficShape'] === 'office-hours' ? OFFICE_HOURS_PER_MONTH / HOURS_PER_MONTH : 1;

/** Hours a month for which rented GPUs are paid, where somebody said so: they are off in all others. */
const hoursOn = ({ fields }: Context): number =>
  fields['selfHosted.procurement.kind'] === 'own'
    ? HOURS_PER_MONTH
    : (fields['selfHosted.procurement.billedHoursPerMonth'] ?? HOURS_PER_MONTH);

/** The part of the hours in which the GPUs are on that has all traffic: all of them where they are off outside it. */
const trafficShareOf = (context: Context): number =>
  context.fields['workload.trafficShape'] === 'office-hours'
    ? Math.min(1, OFFICE_HOURS_PER_MONTH / hoursOn(context))
    : 1;

/** Office hours a month, where they have all the traffic and rented GPUs are paid for more; undefined elsewhere. */
export const hoursOfTraffic = (
  { fields, work }: Context,
  { procurement }: Pick<SelfHosted, 'procurement'>,
): number | undefined =>
  fields['workload.trafficShape'] === 'office-hours' &&
  work.kind === 'interactive' &&
  procurement.kind === 'rent' &&
  procurement.billedHoursPerMonth > OFFICE_HOURS_PER_MONTH
    ? OFFICE_HOURS_PER_MONTH
    : undefined;

/** Peak ÷ average over all hours of the month, where somebody said how the traffic peaks; undefined otherwise. */
export const peakToAverage = (context: Context): number | undefined => {
  const hourly = context.fields['workload.hourlyVolumes'];
  if (hourly !== undefined) return peakOf(hourly);
  const peak = context.fields['workload.peakToAverage'];
  if (peak !== undefined) return peak / officeShareOf(context);
  return context.fields['workload.trafficShape'] === 'bursty' ? BURSTY_PEAK : undefined;
};

const FIELD = 'selfHosted.plannedLoad';

/**
 * The planned load, 0 < x <= 1: stated, or from the shape of the traffic (`peakOfUsers` is how far the people served
 * at once are above the average), or that of the kind of work.
 */
export const plannedLoad = (context: Context, peakOfUsers: number | undefined): number => {
  const { fields, ledger, work } = context;
  const stated = fields['selfHosted.plannedLoad'];
  if (stated !== undefined) return stated;
  const hourly = fields['workload.hourlyVolumes'];
  if (hourly !== undefined)
    return ledger.assume(FIELD, LOAD_AT_PEAK / peakOf(hourly), {
      code: 'busiest-of-hours',
      hours: hourly.length,
      fullLoad: LOAD_AT_PEAK,
    });
  const peak = fields['workload.peakToAverage'];
  const trafficShape = fields['workload.trafficShape'];
  const officeShare = trafficShareOf(context);
  if (peak !== undefined) {
    const load = (LOAD_AT_PEAK / peak) * officeShare;
    return ledger.assume(FIELD, load, {
      code: 'stated-peak',
      peak,
      fullLoad: LOAD_AT_PEAK,
      inOfficeHours: trafficShape === 'office-hours',
    });
  }
  if (work.kind === 'batch') return ledger.assume(FIELD, BATCH_LOAD, { code: 'batch-fills-its-hours' });
  if (peakOfUsers !== undefined)
    return ledger.assume(FIELD, LOAD_AT_PEAK / peakOfUsers, {
      code: 'people-at-once',
      fullLoad: LOAD_AT_PEAK,
    });
  switch (trafficShape) {
    case 'office-hours':
      return ledger.assume(FIELD, LOAD_AT_PEAK * officeShare, {
        code: 'office-hours',
        fullLoad: LOAD_AT_PEAK,
        hours: OFFICE_HOURS_PER_MONTH,
        ofHours: Math.max(hoursOn(context), OFFICE_HOURS_PER_MONTH),
      });
    case 'bursty':
      return ledger.assume(FIELD, BURSTY_LOAD, {
        code: 'bursty-traffic',
        peak: BURSTY_PEAK,
        fullLoad: LOAD_AT_PEAK,
      });
    case 'steady':
      return ledger.assume(FIELD, STEADY_LOAD, { code: 'steady-traffic' });
    default:
      return ledger.assume(FIELD, work.shapeOfWork.plannedLoad, {
        code: 'room-for-busiest-hour',
        fullLoad: LOAD_AT_PEAK,
        of: typicalOf(work),
      });
  }
};
