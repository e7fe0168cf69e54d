import type { Scenario } from '../domain/scenario.ts';
import { peakOf, shareBelow, shareOfHoursBelow } from './share-below.ts';

/** How traffic varies over the hours of a month. */

/** What is known of how the traffic varies: the hours themselves, or their peak alone. */
export interface LoadCurve {
  readonly peakToAverage: number;
  readonly hourly: readonly number[] | undefined;
}

/** Share of the tokens that a fleet serves which takes `level` times the average; 0..1. */
export const shareServed = (level: number, { peakToAverage, hourly }: LoadCurve): number => {
  if (level >= peakToAverage) return 1;
  return hourly === undefined ? shareBelow(level, peakToAverage) : shareOfHoursBelow(level, hourly);
};

/** undefined where nobody said hours or a peak. */
export const loadCurveOf = ({ workload }: Scenario): LoadCurve | undefined => {
  const { hourlyVolumes: hourly } = workload;
  const peakToAverage = hourly === undefined ? workload.peakToAverage : peakOf(hourly);
  return peakToAverage === undefined ? undefined : { peakToAverage, hourly };
};
