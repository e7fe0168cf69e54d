import { percent } from '../domain/format.ts';
import { HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH } from '../domain/units.ts';
import { peakOf } from '../engine/share-below.ts';
import { LOAD_AT_PEAK } from '../engine/split.ts';
import type { Context } from './context.ts';
import { asOf } from './work.ts';

/** Shares of what a fleet can serve. Work that may wait fills the hours that it is given, but for starts and stops. */
const BATCH_LOAD = 0.95;
/** Night and day alike, with room for what comes by chance. */
const STEADY_LOAD = 0.75;
/** The busiest hour of bursty traffic ÷ an average one. */
const BURSTY_PEAK = 4;
const BURSTY_LOAD = LOAD_AT_PEAK / BURSTY_PEAK;

const officeShareOf = ({ fields }: Context): number =>
  fields['workload.trafficShape'] === 'office-hours' ? OFFICE_HOURS_PER_MONTH / HOURS_PER_MONTH : 1;

/** Peak ÷ average over all hours of the month, where somebody said how the traffic peaks; undefined otherwise. */
export const peakToAverage = (context: Context): number | undefined => {
  const hourly = context.fields['workload.hourlyVolumes'];
  if (hourly !== undefined) return peakOf(hourly);
  const peak = context.fields['workload.peakToAverage'];
  if (peak !== undefined) return peak / officeShareOf(context);
  return context.fields['workload.trafficShape'] === 'bursty' ? BURSTY_PEAK : undefined;
};

const FIELD = 'selfHosted.plannedLoad';

const FULL = percent(LOAD_AT_PEAK);

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
    return ledger.assume(
      FIELD,
      LOAD_AT_PEAK / peakOf(hourly),
      `sized so that the busiest of the ${hourly.length} hours fills the fleet to ${FULL}`,
    );
  const peak = fields['workload.peakToAverage'];
  const shape = fields['workload.trafficShape'];
  const officeShare = officeShareOf(context);
  if (peak !== undefined) {
    const load = (LOAD_AT_PEAK / peak) * officeShare;
    const hours = officeShare < 1 ? ', in office hours alone' : '';
    return ledger.assume(FIELD, load, `sized so that a ${peak}× peak fills the fleet to ${FULL}${hours}`);
  }
  if (work.kind === 'batch')
    return ledger.assume(FIELD, BATCH_LOAD, 'work that may wait fills the hours that it is given');
  if (peakOfUsers !== undefined)
    return ledger.assume(
      FIELD,
      LOAD_AT_PEAK / peakOfUsers,
      `sized so that the people served at once fill the fleet to ${FULL}`,
    );
  switch (shape) {
    case 'office-hours':
      return ledger.assume(
        FIELD,
        LOAD_AT_PEAK * officeShare,
        `traffic in office hours alone: filled to ${FULL} in ${OFFICE_HOURS_PER_MONTH} of ${HOURS_PER_MONTH} hours`,
      );
    case 'bursty':
      return ledger.assume(FIELD, BURSTY_LOAD, `bursty traffic: room for a ${BURSTY_PEAK}× peak at ${FULL}`);
    case 'steady':
      return ledger.assume(FIELD, STEADY_LOAD, 'steady traffic');
    default:
      return ledger.assume(
        FIELD,
        work.shape.plannedLoad,
        `room for the busiest hour, which fills a fleet of this average load to ${FULL}: ${asOf(work)}`,
      );
  }
};
