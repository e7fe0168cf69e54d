import type { Pace, PacePoint } from './pace.ts';

/** What holds of every curve: more requests at once make none of them faster, and serve no less in all. */

/** The same point, everything `factor` times slower. */
const slower = ({ batch, secondsPerToken, secondsToFirstToken }: PacePoint, factor: number): PacePoint => ({
  batch,
  secondsPerToken: secondsPerToken * factor,
  secondsToFirstToken: secondsToFirstToken * factor,
});

/** The same curve, everything `factor` times slower. */
export const slowed = ([first, ...rest]: Pace, factor: number): Pace => [
  slower(first, factor),
  ...rest.map((point) => slower(point, factor)),
];

/** The point after another, held to its laws: it is no faster for each, and no slower for all. */
const after = (before: PacePoint, { batch, secondsPerToken, secondsToFirstToken }: PacePoint): PacePoint => ({
  batch,
  secondsPerToken: Math.min(
    (before.secondsPerToken * batch) / before.batch,
    Math.max(before.secondsPerToken, secondsPerToken),
  ),
  secondsToFirstToken: Math.max(before.secondsToFirstToken, secondsToFirstToken),
});

/**
 * The curve with its laws kept: more requests at once make none of them faster, and serve no less in all. What is
 * pulled towards published runs could break either.
 */
export const lawful = ([first, ...rest]: Pace): Pace => {
  const kept: [PacePoint, ...PacePoint[]] = [first];
  let before = first;
  for (const point of rest) {
    before = after(before, point);
    kept.push(before);
  }
  return kept;
};
