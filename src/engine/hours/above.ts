/** Tokens of the window that are above a level, and in how many hours. */
export const above = (hours: readonly number[], level: number): { tokens: number; hours: number } => {
  let [tokens, count] = [0, 0];
  for (const hour of hours)
    if (hour > level) {
      tokens += hour - level;
      count += 1;
    }
  return { tokens, hours: count };
};

/**
 * The longest wait in hours where what is above the capacity waits for a quieter hour: the largest backlog at the end
 * of an hour ÷ what the fleet serves in one. 0 for a fleet of nothing, which makes nobody wait: all goes to the API.
 */
export const longestWait = (hours: readonly number[], capacity: number): number => {
  if (capacity <= 0) return 0;
  let [backlog, most] = [0, 0];
  for (const hour of hours) {
    backlog = Math.max(0, backlog + hour - capacity);
    most = Math.max(most, backlog);
  }
  return most / capacity;
};
