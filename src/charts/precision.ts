/**
 * A coordinate in a picture, not a number for people: four digits are finer than a pixel, and a short number keeps
 * a chart's URL short.
 */
export const coordinate = (value: number): number => Number(value.toPrecision(4));

const STEPS = [1, 2, 2.5, 5, 10];

/** Distance between axis ticks: 1, 2, 2.5 or 5 times a power of ten, so that `most` ticks or fewer fit in `range`. */
export const tickStep = (range: number, most: number): number => {
  const rough = range / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return coordinate(power * (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10));
};
