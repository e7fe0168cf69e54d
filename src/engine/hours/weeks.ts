import type { HourByHour } from '../../domain/assessment.ts';
import { HOURS_PER_MONTH, HOURS_PER_WEEK } from '../../domain/units.ts';

/** Whether the traffic of each whole week of the window, taken as a month's, was below the break-even. */
export const weeksOf = (hours: readonly number[], breakEvenTokens: number | null): HourByHour['weeks'] => {
  const whole = Math.floor(hours.length / HOURS_PER_WEEK);
  if (breakEvenTokens === null || whole === 0) return null;
  let below = 0;
  for (let week = 0; week < whole; week += 1) {
    const tokens = hours.slice(week * HOURS_PER_WEEK, (week + 1) * HOURS_PER_WEEK).reduce((a, b) => a + b, 0);
    if ((tokens / HOURS_PER_WEEK) * HOURS_PER_MONTH < breakEvenTokens) below += 1;
  }
  return { whole, belowBreakEven: below };
};
