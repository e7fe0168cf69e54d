import type { Flip, Outcome } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Contest } from '../contest.ts';
import { outcomeUnder } from '../outcome.ts';
import type { Axis } from './axis.ts';
import { flipOf } from './flip.ts';
import { differs, type FlipPoint, type Search, type Watch } from './stretch.ts';
import { marksAlong, nearestChange } from './walk.ts';

/** A change; where only whole numbers make sense, the first at or beyond it at which the verdict really is another. */
const onWholeNumbers = (
  axis: Axis,
  evidence: Evidence,
  { direction, was, watch }: Search,
  change: FlipPoint,
): FlipPoint | null => {
  const { x } = change;
  if (axis.atWhole === undefined) return change;
  const nearest = direction > 0 ? Math.ceil(x) : Math.floor(x);
  for (const whole of [nearest, nearest + direction]) {
    if (whole < axis.min || (whole - axis.now) * direction <= 0) continue;
    const to = outcomeUnder(axis.atWhole(whole), evidence);
    if (differs(was, to, watch)) return { x: whole, to };
  }
  return null;
};

const DIRECTIONS = [-1, 1] as const;

/** The nearest flips along one input, on either side of today's value. */
export const alongAxis = (
  axis: Axis,
  evidence: Evidence,
  decidedBy: Contest['decidedBy'],
  was: Outcome,
): Flip[] =>
  DIRECTIONS.flatMap((direction) => {
    const marks = marksAlong(axis, direction);
    const found = (watch: Watch): Flip[] => {
      const search = { decidedBy, direction, was, watch };
      const change = nearestChange(axis, marks, search);
      if (change === null) return [];
      const whole = onWholeNumbers(axis, evidence, search, change);
      return whole === null ? [] : flipOf(axis, evidence, direction, was, whole);
    };
    const nearest = found('any');
    return nearest.some(({ changes }) => changes === 'choice') ? nearest : [...nearest, ...found('choice')];
  });
