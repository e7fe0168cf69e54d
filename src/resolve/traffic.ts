import { percent } from '../domain/format.ts';
import { HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH } from '../domain/units.ts';
import type { Context } from './context.ts';

/** Average load at which a fleet of ours is sized, unless the traffic says otherwise. */
const DEFAULT_PLANNED_LOAD = 0.6;
/** Load at the peak that still leaves room: what a fleet sized for a peak is filled to. */
const LOAD_AT_PEAK = 0.9;
const STEADY_LOAD = 0.75;
const BURSTY_LOAD = 0.225;

const FIELD = 'selfHosted.plannedLoad';

/** The planned load, 0 < x <= 1: stated, or from the shape of the traffic, or 0.6. */
export const plannedLoad = ({ said, ledger }: Context): number => {
  const stated = said['selfHosted.plannedLoad'];
  if (stated !== undefined) return stated;
  const peak = said['workload.peakToAverage'];
  const shape = said['workload.trafficShape'];
  const officeShare = shape === 'office-hours' ? OFFICE_HOURS_PER_MONTH / HOURS_PER_MONTH : 1;
  if (peak !== undefined) {
    const load = (LOAD_AT_PEAK / peak) * officeShare;
    const hours = officeShare < 1 ? ', in office hours alone' : '';
    return ledger.assume(FIELD, load, `sized so that a ${peak}× peak fills the fleet to 90 %${hours}`);
  }
  switch (shape) {
    case 'office-hours':
      return ledger.assume(
        FIELD,
        LOAD_AT_PEAK * officeShare,
        'traffic in office hours alone: filled to 90 % in 217 of 730 hours',
      );
    case 'bursty':
      return ledger.assume(FIELD, BURSTY_LOAD, 'bursty traffic: room for a 4× peak at 90 %');
    case 'steady':
      return ledger.assume(FIELD, STEADY_LOAD, 'steady traffic');
    default:
      return ledger.assume(
        FIELD,
        DEFAULT_PLANNED_LOAD,
        `room for peaks: a fleet is sized for an average load of ${percent(DEFAULT_PLANNED_LOAD)}`,
      );
  }
};
