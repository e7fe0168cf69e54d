import type { Flip, Uncertain } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';

/**
 * Where in the range the choice flips; undefined where it does not. A faster replica only helps hosting, so
 * it flips at most once.
 */
export const uncertainty = (flips: readonly Flip[], evidence: Evidence): Uncertain | undefined => {
  const { low, high } = evidence.throughput;
  const flip = flips.find(
    ({ input, changes, side, value }) =>
      input === 'throughput' && changes === 'choice' && (side === 'below' ? value > low : value <= high),
  );
  return flip && { flipsAtTokensPerSecond: flip.value, side: flip.side, to: flip.to };
};
