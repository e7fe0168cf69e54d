import type { Outcome } from '../../domain/assessment.ts';
import type { Contest } from '../choice.ts';
import type { Axis, AxisLine, Straight } from './axis.ts';
import { type Crossing, type Direction, nearestSign, type Sign, type Stepped } from './crossing.ts';

/** Walks along one axis, away from today's value, until the verdict is another. */

/** The value of an input from which the verdict is another, and which it then is. */
export interface FlipPoint {
  readonly x: number;
  readonly to: Outcome;
}

/** Whether hosting or another API (`choice`), or any part of the verdict, is what must change. */
export type Watch = 'choice' | 'any';

const usdOf = ({ at0, slope }: Straight, x: number): number => at0 + slope * x;

/** The cheapest candidate at x: the first of equals, as in the choice itself. */
const cheapestAt = (lines: readonly AxisLine[], x: number): AxisLine | undefined => {
  let best = lines[0];
  for (const line of lines) if (best !== undefined && usdOf(line, x) < usdOf(best, x)) best = line;
  return best;
};

/** Places at which two candidates cost the same. */
const crossingsOf = (lines: readonly AxisLine[]): readonly number[] => {
  const found: number[] = [];
  for (const [index, a] of lines.entries())
    for (let other = index + 1; other < lines.length; other += 1) {
      const b = lines[other] ?? a;
      const slope = a.slope - b.slope;
      if (slope !== 0) found.push((b.at0 - a.at0) / slope);
    }
  return found;
};

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
  for (const place of [from, ...bends]) {
    keep(place);
    for (const x of crossingsOf(linesAt(place))) keep(x);
  }
  if (bends.length > 0) for (const x of crossingsOf(linesAt(0))) keep(x);
  keep(feasibleUpTo);
  return found.sort((a, b) => (a - b) * direction);
};

/** Today's value, the boundaries in one direction, and the end of the axis; none where it ends at today's value. */
export const marksAlong = (axis: Axis, direction: Direction): readonly number[] => {
  const end = direction > 0 ? axis.max : axis.min;
  if ((end - axis.now) * direction <= 0) return [];
  return [axis.now, ...boundaries(axis, axis.now, end, direction), end];
};

const midpoint = (a: number, b: number): number => (Number.isFinite(b) ? (a + b) / 2 : a > 0 ? 2 * a : a + 1);

const minus = (self: Stepped, line: Straight): Stepped => ({
  at0: self.at0 - line.at0,
  slope: self.slope - line.slope,
  steps: self.steps,
});

const outcome = (decidedBy: Contest['decidedBy'], api: string, regime: Outcome['regime']): Outcome => {
  const hosts =
    decidedBy === 'must-host' || (decidedBy === 'cost' && (regime === 'fragile' || regime === 'robust'));
  return hosts ? { choice: 'self-host', api: '', regime } : { choice: 'api', api, regime };
};

const differs = (a: Outcome, b: Outcome, watch: Watch): boolean =>
  a.choice !== b.choice || a.api !== b.api || (watch === 'any' && a.regime !== b.regime);

/** Bills that differ by less than this share are equal but for the last bits of the numbers. */
const ROUNDING = 1e-13;

/** A stretch of an axis with one cheapest candidate. */
interface Stretch {
  readonly line: AxisLine;
  readonly from: number;
  readonly to: number;
}

/** The first place in a stretch where the verdict differs from `was`. */
const inStretch = (
  axis: Axis,
  { line, from, to }: Stretch,
  decidedBy: Contest['decidedBy'],
  direction: Direction,
  was: Outcome,
  watch: Watch,
): FlipPoint | null => {
  const self = axis.selfAt(midpoint(from, to));
  const full = minus(self.full, line);
  const half = minus(self.half, line.half);
  const lift = self.full.steps?.lift ?? 0;
  const isNegative = (f: Stepped, { x, n }: Crossing): boolean => {
    const value = f.at0 + f.slope * x + lift * n;
    const size = Math.abs(f.at0) + Math.abs(f.slope * x) + Math.abs(lift * n);
    // Where both bills meet at once, as with a flat price, what comes next decides.
    return Math.abs(value) <= ROUNDING * size ? f.slope * direction < 0 : value < 0;
  };
  let nearest: FlipPoint | null = null;
  const look = (f: Stepped, sign: Sign, regimeAt: (found: Crossing) => Outcome['regime']): void => {
    const found = nearestSign(f, sign, from, to, direction);
    if (found === null) return;
    const next = outcome(decidedBy, line.api, regimeAt(found));
    if (differs(was, next, watch) && (nearest === null || (nearest.x - found.x) * direction > 0))
      nearest = { x: found.x, to: next };
  };
  look(full, 'not-negative', () => 'api');
  look(full, 'negative', (found) => (isNegative(half, found) ? 'robust' : 'fragile'));
  if (watch === 'any' || decidedBy !== 'cost') {
    look(half, 'negative', (found) => (isNegative(full, found) ? 'robust' : 'api'));
    look(half, 'not-negative', (found) => (isNegative(full, found) ? 'fragile' : 'api'));
  }
  return nearest;
};

/** The place nearest to today's value, along `marks`, beyond which the verdict is another; null for none. */
export const nearestChange = (
  axis: Axis,
  marks: readonly number[],
  decidedBy: Contest['decidedBy'],
  direction: Direction,
  was: Outcome,
  watch: Watch,
): FlipPoint | null => {
  for (let index = 0; index + 1 < marks.length; index += 1) {
    const from = marks[index] ?? axis.now;
    const to = marks[index + 1] ?? axis.now;
    const middle = midpoint(from, to);
    const line = cheapestAt(axis.linesAt(middle), middle);
    if (line === undefined) return null;
    if (middle > axis.feasibleUpTo) {
      const next = outcome(decidedBy, line.api, 'infeasible');
      if (differs(was, next, watch)) return { x: from, to: next };
      continue;
    }
    const found = inStretch(axis, { line, from, to }, decidedBy, direction, was, watch);
    if (found !== null) return found;
  }
  return null;
};
