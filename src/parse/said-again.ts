import { HOURS_PER_MONTH, LONGEST_MONTH_HOURS, SHORTEST_MONTH_HOURS } from '../domain/units.ts';
import { quoted } from './problems.ts';

/** One amount that was said twice, by two periods. */

/** Whether a month of 28 to 31 days makes the one of the other, but for a share by which people round. */
export const isOneByDays = (ofLonger: number, ofShorter: number, rounded: number): boolean =>
  ofLonger >= (SHORTEST_MONTH_HOURS / HOURS_PER_MONTH) * (1 - rounded) * ofShorter &&
  ofLonger <= (LONGEST_MONTH_HOURS / HOURS_PER_MONTH) * (1 + rounded) * ofShorter;

/** The note on an amount that is not counted, as another says it. */
export const saidAgain = (again: string, kept: string): string =>
  `${quoted(again)} is read as ${quoted(kept)} said again, and is not counted beside it.`;
