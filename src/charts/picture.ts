import type { Answer } from '../domain/answer.ts';
import { codePoints } from '../domain/text.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { type Axes, axesOf, chartAlt, chartTitle, crossingWords } from '../words/chart.ts';
import { withNames } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { coordinate } from './precision.ts';
import { harmless } from './text.ts';

/** What is drawn of an answer, the same picture whoever draws it: two lines on log axes and three marks. */

/** Tokens a month, USD a month. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a chart shows, before anybody draws it; both axes are logarithmic. */
export interface Picture {
  readonly title: string;
  readonly alt: string;
  readonly axes: Axes;
  /** Axes end at powers of ten. */
  readonly x: { readonly from: number; readonly to: number };
  readonly y: { readonly from: number; readonly to: number };
  /** Hosting's staircase, as far as the fleet can serve. */
  readonly hosting: readonly Point[];
  readonly rival: readonly Point[];
  readonly rivalName: string;
  readonly half: number;
  readonly now: number;
  /** The last crossing, with its words; null where the lines never cross. */
  readonly crossing: (Point & { readonly words: string }) | null;
}

const TITLE_CHARS = 46;
/** Chart.js gives an axis a quarter of the picture's width. */
const NAME_CHARS = 13;

/** As many of its last words as fit: "Sonnet 5" of "Claude Sonnet 5", "3-large" of "text-embedding-3-large". */
const shortName = (name: string): string => {
  const starts = [0, ...[...name.matchAll(/[ -](?=[^ -])/g)].map(({ index }) => index + 1)];
  const fitting = starts.map((at) => name.slice(at)).find((words) => codePoints(words) <= NAME_CHARS);
  return fitting ?? oneLine(name, NAME_CHARS);
};

const decadeBelow = (value: number): number => coordinate(10 ** Math.floor(Math.log10(value) + 1e-9));
const decadeAbove = (value: number): number => coordinate(10 ** Math.ceil(Math.log10(value) - 1e-9));

/** The powers of ten around these values, at least one decade apart. */
const decades = (values: readonly number[]): { from: number; to: number } => {
  const from = decadeBelow(Math.min(...values));
  return { from, to: Math.max(coordinate(from * 10), decadeAbove(Math.max(...values))) };
};

/** The cost at a volume, straight between corners on log axes; on a riser the lower step. */
export const costAt = (points: readonly Point[], x: number): number => {
  const next = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[next - 1], points[next]];
  if (after === undefined) return points.at(-1)?.y ?? 0;
  if (before === undefined || after.x === before.x) return after.y;
  return before.y * (after.y / before.y) ** (Math.log(x / before.x) / Math.log(after.x / before.x));
};

/** A stair without the corners inside a tread: they draw nothing, and a chart's address has no room for them. */
const withoutFlatCorners = (points: readonly Point[]): Point[] =>
  points.filter(({ y }, at) => points[at - 1]?.y !== y || points[at + 1]?.y !== y);

/** null where there is nothing to draw: no API, or an answer from before pictures of this kind. */
export const pictureOf = (answer: Answer): Picture | null => {
  const { plot } = answer.assessment;
  if (plot === undefined) return null;
  const subject = withNames(answer, 'channel');
  const points = (corners: typeof plot.rival): Point[] =>
    corners
      .filter(({ usd }) => usd > 0)
      .map(({ tokensPerMonth: x, usd: y }) => ({ x: coordinate(x), y: coordinate(y) }));
  const hosting = withoutFlatCorners(points(plot.selfHosted));
  const rival = points(plot.rival);
  if (rival.length === 0) return null;
  const now = tokensPerMonth(answer.scenario.workload);
  const at = plot.lastCrossing;
  return {
    title: harmless(chartTitle(subject, TITLE_CHARS)),
    alt: chartAlt(subject),
    axes: axesOf(subject),
    x: { from: coordinate(plot.fromTokensPerMonth), to: coordinate(plot.toTokensPerMonth) },
    y: decades([...hosting, ...rival].map(({ y }) => y)),
    hosting,
    rival,
    rivalName: shortName(harmless(subject.names.short(plot.api))),
    half: coordinate(now / 2),
    now: coordinate(now),
    crossing:
      at === null
        ? null
        : { x: coordinate(at), y: coordinate(costAt(rival, at)), words: crossingWords(subject) },
  };
};
