import { type AxisWay, type Direction, onLine, type Sign } from './sign-on-line.ts';

/**
 * Where a straight line that is lifted at every step, f(x) = at0 + slope·x + lift·n with n = max(1, ceil(x/width)),
 * changes its sign. All in closed form: the step is found by a division, the place inside it by another.
 */
export interface Stepped {
  readonly at0: number;
  readonly slope: number;
  readonly steps: { readonly lift: number; readonly width: number } | undefined;
}

/** Where a sign begins, and the value of `n` from there on (0 without steps). */
export interface Crossing {
  readonly x: number;
  readonly n: number;
}

/** A place that was computed as n·width may land an ulp or two beyond it. */
const ROUNDING = 1e-15;

/**
 * The smallest whole j >= 1 with u + v·j of the sign; one or two less where a quotient or a sum is rounded, or the value
 * is 0 there. Infinite where there is none.
 */
const firstWhole = (u: number, v: number, sign: Sign): number => {
  const turned = sign === 'negative' ? -1 : 1;
  const a = u * turned;
  const b = v * turned;
  if (a + b > 0) return 1;
  return b > 0 ? Math.max(1, Math.floor(-a / b)) : Number.POSITIVE_INFINITY;
};

/** How many steps further the first one with the sign may be. */
const ROUNDED_STEPS = 2;

/** Value of `n` just beyond a place. */
const stepFrom = (x: number, width: number, direction: Direction): number =>
  Math.max(
    1,
    direction > 0 ? Math.floor((x / width) * (1 + ROUNDING)) + 1 : Math.ceil((x / width) * (1 - ROUNDING)),
  );

const nearer = (a: number, b: number, direction: Direction): number =>
  direction > 0 ? Math.min(a, b) : Math.max(a, b);

/** Only a constant may rest on 0 for a whole step: then its start counts. */
const ofStep = (f: Stepped, n: number, sign: Sign, { from, to, direction }: AxisWay) => {
  const lift = f.steps?.lift ?? 0;
  const width = f.steps?.width ?? 1;
  const near = (direction > 0 ? n - 1 : n) * width;
  const far = (direction > 0 ? n : n - 1) * width;
  const start = nearer(from, near, direction === 1 ? -1 : 1);
  const end = nearer(to, far, direction);
  if ((end - start) * direction <= 0) return null;
  const x = onLine({ at0: f.at0 + lift * n, slope: f.slope }, sign, { from: start, to: end, direction });
  return x === null ? null : { x, n };
};

/**
 * The first place from `from` (not included) towards `to` beyond which f has the sign over a stretch; null where it
 * never has. `to` may be infinite. Both ends at or above 0 where there are steps.
 */
export const nearestSign = (f: Stepped, sign: Sign, way: AxisWay): Crossing | null => {
  const { from, direction } = way;
  if (f.steps === undefined) {
    const x = onLine(f, sign, way);
    return x === null ? null : { x, n: 0 };
  }
  const { lift, width } = f.steps;
  const now = stepFrom(from, width, direction);
  const here = ofStep(f, now, sign, way);
  if (here !== null) return here;
  // Further steps: the value at either end of step n is a straight line over n.
  const perStep = (lift + f.slope * width) * direction;
  const grown = (lift + f.slope * width) * now;
  const first = Math.min(
    firstWhole(f.at0 - f.slope * width + grown, perStep, sign),
    firstWhole(f.at0 + grown, perStep, sign),
  );
  if (first === Number.POSITIVE_INFINITY) return null;
  for (let more = 0; more <= ROUNDED_STEPS; more += 1) {
    const n = now + direction * (first + more);
    const there = n < 1 ? null : ofStep(f, n, sign, way);
    if (there !== null) return there;
  }
  return null;
};
