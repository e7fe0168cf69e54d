/**
 * Share of a month's tokens below a level of traffic, the level in units of the average. The hours of the month,
 * busiest first, carry r·(1−t)^(r−1) times the average, t from 0 to 1, with r the peak ÷ average: the one-parameter
 * curve whose mean is 1 and whose peak is r. r = 1 is steady, r = 2 falls in a straight line from twice the average
 * to nothing. Its integral up to the level c: u^r + c·(1−u), with u = (c/r)^(1/(r−1)), which is 0 where r is 1.
 */
export const shareBelow = (level: number, peakToAverage: number): number => {
  if (level >= peakToAverage) return 1;
  const u = (level / peakToAverage) ** (1 / (peakToAverage - 1));
  return u ** peakToAverage + level * (1 - u);
};

const meanOf = (hourly: readonly number[]): number =>
  hourly.reduce((sum, volume) => sum + volume, 0) / hourly.length;

/** The busiest hour ÷ an average one; 1 or more. `hourly` must not be all 0. */
export const peakOf = (hourly: readonly number[]): number =>
  Math.max(1, hourly.reduce((most, volume) => Math.max(most, volume), 0) / meanOf(hourly));

/** The share below a level of the traffic of stated hours: of each hour what is below, over the whole. */
export const shareOfHoursBelow = (level: number, hourly: readonly number[]): number => {
  const cut = level * meanOf(hourly);
  return hourly.reduce((sum, volume) => sum + Math.min(volume, cut), 0) / (meanOf(hourly) * hourly.length);
};
