/** Axes begin and end at these times a power of ten. */
const ROUND = [1, 2, 5, 10] as const;

const powerOf = (value: number): number => 10 ** Math.floor(Math.log10(value));

/** The nearest end of an axis at or below a positive value. */
export const roundBelow = (value: number): number => {
  const power = powerOf(value);
  return power * (ROUND.findLast((step) => step * power <= value * (1 + 1e-9)) ?? 1);
};

/** The nearest end of an axis at or above a positive value. */
export const roundAbove = (value: number): number => {
  const power = powerOf(value);
  return power * (ROUND.find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
};

/** Positive values from one to another, `parts` equal steps apart on a log axis, both ends among them. */
export const between = (from: number, to: number, parts: number): readonly number[] =>
  Array.from({ length: parts + 1 }, (_, index) => from * (to / from) ** (index / parts));
