import stringWidth from 'string-width';
import type { Answer } from '../domain/answer.ts';
import { tokens, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { axesOf, MARKS } from '../words/chart.ts';
import type { Names } from '../words/names.ts';

/** The chart in letters: cost over volume, both on log scales, hosting as ─ and its rival as ╌. */

const ROWS = 7;
const WIDEST = 64;
const NARROWEST = 20;

type Corners = NonNullable<Answer['assessment']['plot']>['rival'];

interface Look {
  readonly columns: number;
  readonly paint: (text: string, style: 'bold' | 'green' | 'dim') => string;
}

/** The cost at a volume, straight between corners on log axes; undefined beyond the line's end. */
const costAt = (corners: Corners, volume: number): number | undefined => {
  const next = corners.findIndex(({ tokensPerMonth: at }) => at >= volume * (1 - 1e-9));
  const [before, after] = [corners[next - 1], corners[next]];
  if (after === undefined) return undefined;
  if (before === undefined || before.tokensPerMonth === after.tokensPerMonth) return after.usd;
  const share =
    Math.log(volume / before.tokensPerMonth) / Math.log(after.tokensPerMonth / before.tokensPerMonth);
  return before.usd * (after.usd / before.usd) ** share;
};

const marksLine = (width: number, places: readonly (readonly [number, string])[]): string => {
  let line = '';
  for (const [share, word] of places.toSorted(([a], [b]) => a - b)) {
    const at = Math.round(share * (width - 1));
    const room = Math.max(line === '' ? 0 : 1, at - line.length);
    line += ' '.repeat(room) + word;
  }
  return line;
};

/** What the lines are and what the axes count: side by side where there is room, one below the other where not. */
const legendLines = (parts: readonly string[], indent: number, columns: number): string[] => {
  const beside = ' '.repeat(indent) + parts.join('  ');
  return stringWidth(beside) <= columns ? [beside] : parts.map((part) => ' '.repeat(indent) + part);
};

/** Lines of text; none where there is nothing to draw or no room for it. */
export const textChart = (answer: Answer, names: Names, { columns, paint }: Look): string[] => {
  const { plot } = answer.assessment;
  if (plot === undefined) return [];
  const { fromTokensPerMonth: from, toTokensPerMonth: to, selfHosted, rival, lastCrossing } = plot;
  const costs = [...selfHosted, ...rival].map(({ usd: cost }) => cost).filter((cost) => cost > 0);
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const left = Math.max(usd(low).length, usd(high).length);
  const width = Math.min(WIDEST, columns - left - 3);
  if (width < NARROWEST || costs.length === 0) return [];
  const grid = Array.from({ length: ROWS }, () => Array.from({ length: width }, () => ' '));
  const draw = (corners: Corners, mark: string): void => {
    for (let column = 0; column < width; column += 1) {
      const cost = costAt(corners, from * (to / from) ** (column / (width - 1))) ?? 0;
      // Log axes have no place for nothing, nor for what lies between it and something.
      if (!(cost > 0)) continue;
      const share = high > low ? Math.log(cost / low) / Math.log(high / low) : 0.5;
      const row = grid[ROWS - 1 - Math.round(share * (ROWS - 1))];
      if (row !== undefined) row[column] = mark;
    }
  };
  draw(rival, '╌');
  draw(selfHosted, '─');
  const share = (volume: number): number => Math.log(volume / from) / Math.log(to / from);
  const now = tokensPerMonth(answer.scenario.workload);
  const marks: (readonly [number, string])[] = [
    [share(now / 2), `↑${MARKS.half}`],
    [share(now), `↑${MARKS.now} ${tokens(now)}`],
    ...(lastCrossing === null ? [] : [[share(lastCrossing), `↑${tokens(lastCrossing)}`] as const]),
  ];
  const axis = (row: number): string =>
    (row === 0 ? usd(high) : row === ROWS - 1 ? usd(low) : '').padStart(left);
  const colours = (row: string): string =>
    row.replace(/─+/g, (part) => paint(part, 'bold')).replace(/╌+/g, (part) => paint(part, 'green'));
  return [
    ...grid.map((row, at) => `${paint(axis(at), 'dim')} │${colours(row.join('').trimEnd())}`),
    `${' '.repeat(left)} └${'─'.repeat(width)}`,
    `${' '.repeat(left + 2)}${marksLine(width, marks)}`,
    ...legendLines(
      [
        `${paint('─', 'bold')} hosting  ${paint('╌', 'green')} ${names.short(plot.api)}`,
        `(USD over ${axesOf(answer).volumes})`,
      ],
      left + 2,
      columns,
    ),
  ];
};
