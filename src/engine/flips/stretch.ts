import type { Outcome } from '../../domain/assessment.ts';
import type { Contest } from '../contest.ts';
import { changeOf } from '../outcome.ts';
import type { Axis, AxisLine, Straight } from './axis.ts';
import { type Crossing, nearestSign, type Stepped } from './crossing.ts';
import type { Direction, Sign } from './sign-on-line.ts';

/** A stretch of an axis on which one candidate is cheapest. */

/** The value of an input from which the verdict is another, and which it then is. */
export interface FlipPoint {
  readonly x: number;
  readonly to: Outcome;
}

/** Whether hosting or another API (`choice`), or any part of the verdict, is what must change. */
export type Watch = 'choice' | 'any';

/** A place inside; of a stretch without end, one beyond its beginning. */
export const midpoint = (a: number, b: number): number => (Number.isFinite(b) ? (a + b) / 2 : 2 * a + 1);

const minus = (self: Stepped, line: Straight): Stepped => ({
  at0: self.at0 - line.at0,
  slope: self.slope - line.slope,
  steps: self.steps,
});

/** What is chosen where the bills are in this regime. */
export const outcomeInRegime = (
  decidedBy: Contest['decidedBy'],
  api: string,
  regime: Outcome['regime'],
): Outcome => {
  const hosts =
    decidedBy === 'must-host' || (decidedBy === 'cost' && (regime === 'fragile' || regime === 'robust'));
  return hosts ? { choice: 'self-host', api: '', regime } : { choice: 'api', api, regime };
};

/** `any`: a change of regime is a change, too. */
export const differs = (was: Outcome, to: Outcome, watch: Watch): boolean => {
  const change = changeOf(was, to);
  return change === 'choice' || (watch === 'any' && change === 'regime');
};

/** Bills that differ by less than this share are equal but for the last bits of the numbers. */
const ROUNDING = 1e-13;

/** A stretch of an axis with one cheapest candidate. */
interface Stretch {
  readonly line: AxisLine;
  readonly from: number;
  readonly to: number;
}

/** What is looked for along an axis: another verdict than `was`, in one direction. */
export interface Search {
  readonly decidedBy: Contest['decidedBy'];
  readonly direction: Direction;
  readonly was: Outcome;
  readonly watch: Watch;
}

/** The first place in a stretch where the verdict differs from the one that was. */
export const inStretch = (
  axis: Axis,
  { line, from, to }: Stretch,
  { decidedBy, direction, was, watch }: Search,
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
    const found = nearestSign(f, sign, { from, to, direction });
    if (found === null) return;
    const next = outcomeInRegime(decidedBy, line.api, regimeAt(found));
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
