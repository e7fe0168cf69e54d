/** A point of a line: tokens a month, and USD a month. */
export interface Point {
  readonly tokens: number;
  readonly usd: number;
}

/** The cost at a volume: on a riser the lower step, because a step includes its own end. */
export const usdAt = (corners: readonly Point[], tokens: number): number => {
  const next = corners.findIndex((corner) => corner.tokens >= tokens);
  const after = corners[next];
  const before = corners[next - 1];
  if (after === undefined) return corners.at(-1)?.usd ?? 0;
  if (before === undefined || after.tokens === tokens) return after.usd;
  const share = (tokens - before.tokens) / (after.tokens - before.tokens);
  return before.usd + share * (after.usd - before.usd);
};

/** The corners up to a volume, ending exactly there where the line goes that far. */
export const until = (corners: readonly Point[], tokens: number): readonly Point[] => {
  const inside = corners.filter((corner) => corner.tokens < tokens);
  const reaches = corners.some((corner) => corner.tokens >= tokens);
  return reaches ? [...inside, { tokens, usd: usdAt(corners, tokens) }] : inside;
};

/** At most `most` of the points, evenly chosen, the first and the last among them. */
export const thin = <P>(points: readonly P[], most: number): readonly P[] => {
  if (points.length <= most) return points;
  const last = points.length - 1;
  const chosen = new Set(Array.from({ length: most }, (_, i) => Math.round((i * last) / (most - 1))));
  return points.filter((_, index) => chosen.has(index));
};
