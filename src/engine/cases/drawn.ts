import type { Evidence, StatedRange } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { withFigures } from './figures.ts';

/** One case: every stated range and the throughput at a place that was drawn. */

/** The range of a throughput holds 90 % of the measurements. */
const INSIDE = 0.9;

/** Half of the draws on each side of the likely value, which is the middle of what was said; evenly, since nobody said more than both ends. */
const along = ({ low, likely, high }: StatedRange['moves'][number], draw: number): number =>
  draw < 0.5 ? low + (likely - low) * 2 * draw : likely + (high - likely) * (2 * draw - 1);

/** Factor on the throughput, even in its logarithm below and above the likely figure: 90 % of it inside the range. */
const throughputFactor = ({ throughput }: Evidence, likely: number, draw: number): number => {
  if (likely <= 0) return 1;
  const end = draw < 0.5 ? throughput.low : throughput.high;
  if (end <= 0) return 1;
  return (end / likely) ** (Math.abs(draw - 0.5) / (INSIDE / 2));
};

interface Moved {
  readonly path: readonly string[];
  readonly likely: number;
  /** Index of its range, and its ends. */
  readonly by: readonly { readonly range: number; readonly move: StatedRange['moves'][number] }[];
}

/** Figures of the scenario, each with the ranges that move it. */
export const movedBy = (ranges: readonly StatedRange[]): readonly Moved[] => {
  const paths = new Map<string, Moved>();
  for (const [range, { moves }] of ranges.entries())
    for (const move of moves) {
      const known = paths.get(move.path);
      const by = [...(known?.by ?? []), { range, move }];
      paths.set(move.path, { path: move.path.split('.'), likely: move.likely, by });
    }
  return [...paths.values()];
};

/** What several ranges move together, such as requests and their size, they move as a product. */
const drawnValue = ({ likely, by }: Moved, draws: readonly number[]): number =>
  by.reduce((value, { range, move }) => {
    const drawn = along(move, draws[range] ?? 0.5);
    return likely === 0 ? value + drawn : (value * drawn) / likely;
  }, likely);

const THROUGHPUT = ['selfHosted', 'tokensPerSecondPerReplica'] as const;

/** The scenario with each range at its draw, and the throughput at its own; draws are 0..1. */
export const drawScenario = (
  scenario: Scenario,
  evidence: Evidence,
  moved: readonly Moved[],
  draws: readonly number[],
  throughputDraw: number,
): Scenario => {
  const drawn = withFigures(
    scenario,
    moved.map((one) => [one.path, drawnValue(one, draws)] as const),
  );
  const likely = scenario.selfHosted.tokensPerSecondPerReplica;
  const factor = throughputFactor(evidence, likely, throughputDraw);
  return factor === 1
    ? drawn
    : withFigures(drawn, [[THROUGHPUT, drawn.selfHosted.tokensPerSecondPerReplica * factor]]);
};
