/** A continuous function of the volume: straight between its bends, from 0 up to `end`, which may be infinite. */
export interface Piecewise {
  readonly at: (volume: number) => number;
  /** Volumes at which the slope may change, in any order; those outside (0, end) count for nothing. */
  readonly bends: readonly number[];
  readonly end: number;
  /** Slope beyond the last bend. */
  readonly lastSlope: number;
}

interface Segment {
  readonly from: number;
  readonly to: number;
}

const segmentsOf = ({ bends, end }: Piecewise): readonly Segment[] => {
  const inside = bends.filter((bend) => bend > 0 && bend < end).sort((a, b) => a - b);
  const starts = [0, ...inside];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? end }));
};

const slopeIn = (f: Piecewise, { from, to }: Segment): number =>
  Number.isFinite(to) ? (f.at(to) - f.at(from)) / (to - from) : f.lastSlope;

/** Where the function, above 0 on one end of a segment and not on the other, meets 0. */
const rootIn = (f: Piecewise, segment: Segment): number => {
  const root = segment.from - f.at(segment.from) / slopeIn(f, segment);
  return Math.min(segment.to, Math.max(segment.from, root));
};

const endsAbove = (f: Piecewise): boolean =>
  Number.isFinite(f.end) ? f.at(f.end) > 0 : f.lastSlope > 0 || (f.lastSlope === 0 && f.at(lastBend(f)) > 0);

const lastBend = (f: Piecewise): number => segmentsOf(f).at(-1)?.from ?? 0;

/** Two bills that begin alike, such as at nothing, and part at once: no volume is won by that. */
const risesFromZero = (f: Piecewise, segment: Segment): boolean =>
  segment.from === 0 && f.at(0) === 0 && slopeIn(f, segment) > 0;

/** The smallest volume from 0 at which the function is not above 0; null where it always is. */
export const firstNotAbove = (f: Piecewise): number | null => {
  for (const segment of segmentsOf(f)) {
    if (f.at(segment.from) <= 0 && !risesFromZero(f, segment)) return segment.from;
    const falls = Number.isFinite(segment.to) ? f.at(segment.to) <= 0 : f.lastSlope < 0;
    if (falls) return rootIn(f, segment);
  }
  return null;
};

/** The smallest volume from which on the function is never above 0; null where it ends above. */
export const staysNotAboveFrom = (f: Piecewise): number | null => {
  if (endsAbove(f)) return null;
  const last = segmentsOf(f).findLast(({ from }) => f.at(from) > 0);
  return last === undefined ? 0 : rootIn(f, last);
};
