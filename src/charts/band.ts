import type { Answer } from '../domain/answer.ts';
import { coordinate } from './precision.ts';
import { type Point, thin, until } from './staircase.ts';
import type { Subject } from './subject.ts';

/** The staircase at the low and at the high end of the throughput's range, as a shade around the likely one. */

/** Name of the shade; a URL that is too long goes without it. */
export const BAND = 'Range of the throughput';

/** Of each of the two staircases. */
const MOST_CORNERS = 24;

const SHADE = '#2222221f';

/** An outline: along the cheap staircase and back along the dear one; null where there is nothing between them. */
export const bandOf = ({ assessment }: Answer, right: number, top: number): readonly Point[] | null => {
  const { band } = assessment.curve;
  if (band === undefined) return null;
  const side = (corners: typeof band.low): readonly Point[] =>
    thin(
      until(
        corners.map(({ tokensPerMonth: tokens, usd }) => ({ tokens, usd: Math.min(usd, top) })),
        right,
      ),
      MOST_CORNERS,
    );
  const [cheap, dear] = [side(band.high), side(band.low)];
  const isFlat = [...cheap, ...dear].every(({ usd }) => usd === cheap[0]?.usd);
  return isFlat ? null : [...cheap, ...dear.toReversed()];
};

/** Drawn first, below every line. */
export const bandDatasets = ({ band }: Subject) =>
  band === null
    ? []
    : [
        {
          label: BAND,
          data: band.map(({ tokens, usd }): [number, number] => [coordinate(tokens), coordinate(usd)]),
          fill: 'shape' as const,
          backgroundColor: SHADE,
          borderWidth: 0,
          pointRadius: 0,
          order: 1,
        },
      ];
