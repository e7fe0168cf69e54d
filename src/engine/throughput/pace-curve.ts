import { type Pace, type PacePoint, requestsPerSecond } from './pace.ts';
import { keeps, type PaceLimits } from './pace-limits.ts';

/** Places on the curve. */

const between = (from: number, to: number, share: number): number => from * (to / from) ** share;

/**
 * The points on either side of the first (after the very first) at which `holds`; the last point alone if
 * none does.
 */
const aroundFirst = (
  pace: Pace,
  holds: (point: PacePoint) => boolean,
): readonly [PacePoint, PacePoint | undefined] => {
  let before = pace[0];
  for (const point of pace.slice(1)) {
    if (holds(point)) return [before, point];
    before = point;
  }
  return [before, undefined];
};

const lastOf = (pace: Pace): PacePoint => pace.at(-1) ?? pace[0];

/** A batch between two points of the curve. */
const pointBetween = (from: PacePoint, to: PacePoint, batch: number): PacePoint => {
  const share = Math.log(batch / from.batch) / Math.log(to.batch / from.batch);
  return {
    batch,
    secondsPerToken: between(from.secondsPerToken, to.secondsPerToken, share),
    secondsToFirstToken: between(from.secondsToFirstToken, to.secondsToFirstToken, share),
  };
};

/** The point of a batch, held between the ends of the curve. */
export const pointAt = (pace: Pace, batch: number): PacePoint => {
  const [before, after] = aroundFirst(pace, (point) => point.batch >= batch);
  return after === undefined ? before : pointBetween(before, after, Math.max(before.batch, batch));
};

/** Halvings of a factor of two in batch: to a billionth. */
const HALVINGS = 30;

/** The last point, from the first on, at which `holds`, which must not hold again after it does not; else the first. */
const lastWhere = (pace: Pace, holds: (point: PacePoint) => boolean): PacePoint => {
  if (holds(lastOf(pace))) return lastOf(pace);
  const [before, after] = aroundFirst(pace, (point) => !holds(point));
  if (after === undefined || !holds(before)) return before;
  let [enough, tooMany] = [before.batch, after.batch];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(enough * tooMany);
    if (holds(pointBetween(before, after, middle))) enough = middle;
    else tooMany = middle;
  }
  return enough === before.batch ? before : pointBetween(before, after, enough);
};

/** The largest batch that keeps the limits; a single request where none does. */
export const pointWithin = (pace: Pace, outputTokens: number, limits: PaceLimits): PacePoint =>
  lastWhere(pace, (point) => keeps(point, outputTokens, limits));

/** The point at which so many requests come in a second; the last one where that is more than the curve reaches. */
export const pointAtRate = (pace: Pace, outputTokens: number, rate: number): PacePoint =>
  lastWhere(pace, (point) => requestsPerSecond(point, outputTokens) <= rate);
