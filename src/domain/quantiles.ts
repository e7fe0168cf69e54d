/** A quantile between the two nearest of ascending values, as numpy and spreadsheets take it; 0 of none. */
export const quantile = (ascending: readonly number[], share: number): number => {
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const low = ascending[below] ?? 0;
  return low + ((ascending[below + 1] ?? low) - low) * (place - below);
};

/** The middle of the values, or between the two in the middle; NaN of none. */
export const median = (values: readonly number[]): number => {
  const ascending = values.toSorted((a, b) => a - b);
  const low = ascending[Math.floor((ascending.length - 1) / 2)] ?? Number.NaN;
  const high = ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
  return (low + high) / 2;
};
