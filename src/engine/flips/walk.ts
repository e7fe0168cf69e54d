import type { Axis, AxisLine, Straight } from './axis.ts';
import type { Direction } from './sign-on-line.ts';
import { differs, type FlipPoint, inStretch, midpoint, outcomeInRegime, type Search } from './stretch.ts';

/** Walks along one axis, away from today's value, until the verdict is another. */

const usdOf = ({ at0, slope }: Straight, x: number): number => at0 + slope * x;

/** The cheapest candidate at x: the first of equals, as in the choice itself. */
const cheapestAt = (lines: readonly AxisLine[], x: number): AxisLine | undefined => {
  let best = lines[0];
  for (const line of lines) if (best !== undefined && usdOf(line, x) < usdOf(best, x)) best = line;
  return best;
};

/** Places at which two candidates cost the same; no finite ones of two that never cross. */
const crossingsOf = (lines: readonly AxisLine[]): readonly number[] =>
  lines.flatMap((a, index) => lines.slice(index + 1).map((b) => (b.at0 - a.at0) / (a.slope - b.slope)));

/**
 * Places beyond `from` where another candidate may become the cheapest, a bill bends, or the fleet is too small;
 * nearest first. A crossing of parts that do not reach so far is one place too many, which costs a look there.
 */
const boundaries = (axis: Axis, from: number, to: number, direction: Direction) => {
  const { bends, feasibleUpTo, linesAt } = axis;
  const found: number[] = [];
  const keep = (x: number): void => {
    if (Number.isFinite(x) && (x - from) * direction > 0 && (to - x) * direction > 0) found.push(x);
  };
  // The bills below the first bend are others than at it.
  for (const place of bends.length === 0 ? [from] : [0, from, ...bends]) {
    keep(place);
    for (const x of crossingsOf(linesAt(place))) keep(x);
  }
  keep(feasibleUpTo);
  return found.sort((a, b) => (a - b) * direction);
};

/** Today's value, the boundaries in one direction, and the end of the axis; none where it ends at today's value. */
export const marksAlong = (axis: Axis, direction: Direction): readonly number[] => {
  const end = direction > 0 ? axis.max : axis.min;
  if ((end - axis.now) * direction <= 0) return [];
  return [axis.now, ...boundaries(axis, axis.now, end, direction), end];
};

/** The place nearest to today's value, along `marks`, beyond which the verdict is another; null for none. */
export const nearestChange = (axis: Axis, marks: readonly number[], search: Search): FlipPoint | null => {
  const { decidedBy, was, watch } = search;
  for (let index = 0; index + 1 < marks.length; index += 1) {
    const from = marks[index] ?? axis.now;
    const to = marks[index + 1] ?? axis.now;
    const middle = midpoint(from, to);
    const line = cheapestAt(axis.linesAt(middle), middle);
    if (line === undefined) return null;
    if (middle > axis.feasibleUpTo) {
      const next = outcomeInRegime(decidedBy, line.api, 'infeasible');
      if (differs(was, next, watch)) return { x: from, to: next };
      continue;
    }
    const found = inStretch(axis, { line, from, to }, search);
    if (found !== null) return found;
  }
  return null;
};
