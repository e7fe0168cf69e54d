import { bandDatasets } from './band.ts';
import type { EndLabels } from './end-labels.ts';
import { coordinate } from './precision.ts';
import { type Point, thin } from './staircase.ts';
import { API_STYLES, INK } from './style.ts';
import type { ApiLine, Subject } from './subject.ts';

type Pair = [number, number | null];
/** Chart.js draws a gap at null. */
type Value = number | null | Pair;

/** Steps closer together than this many corners are finer than the picture. */
const MOST_CORNERS = 64;
/**
 * Beside each name stands a piece of its line, as in a legend, from and to these shares beyond the last tick. A gap
 * keeps it apart from the line itself: a line that ran on to its name would bend, and the bend would be read as data.
 */
const PIECE_FROM = 0.012;
const RUN_ON = 0.05;
/** Room for the pieces. */
export const RUN_ON_ROOM = 1.065;

/** Name of the line that shows what the fleet bought for the volume costs at half of it. */
export const SAME_FLEET = 'Same fleet, half the volume';

/** Of an API's points: at zero, half the volume, the volume, the plot's edge, the gap, and the ends of the piece. */
export const API_POINT_RADII = [0, 5, 5, 0, 0, 0, 5];

const pair = (tokens: number, usd: number): Pair => [coordinate(tokens), coordinate(usd)];

/** The gap after the line's end, and the piece of it beside its name. */
const pieceOf = (end: Point, { right, top }: Subject, height: number): Pair[] => [
  [coordinate(end.tokens), null],
  pair(right * (1 + PIECE_FROM), height * top),
  pair(right * (1 + RUN_ON), height * top),
];

/** The volumes of an API line's points; lines that stay in the picture share them. */
export const sharedVolumes = ({ volume, right }: Subject): number[] =>
  [0, volume / 2, volume, right, right, right * (1 + PIECE_FROM), right * (1 + RUN_ON)].map(coordinate);

/** A line that stays in the picture, by its costs at the shared volumes. */
const staying = (line: ApiLine, { volume, right, top }: Subject, height: number): Value[] => [
  ...[0, volume / 2, volume, right].map((tokens) => coordinate(line.usdAt(tokens))),
  null,
  coordinate(height * top),
  coordinate(height * top),
];

/** A line that leaves through the top is marked where it leaves. */
const leaving = (line: ApiLine, subject: Subject, height: number): Value[] => {
  const { right, top } = subject;
  const start = Math.min(top, line.usdAt(0));
  const slope = (line.usdAt(right) - start) / right;
  const exit = { tokens: (top - start) / slope, usd: top };
  const gap: Pair = [coordinate(exit.tokens), null];
  // As many points as a line that stays, so that both show the same ones.
  return [pair(0, start), pair(exit.tokens, exit.usd), gap, gap, ...pieceOf(exit, subject, height)];
};

const apiDataset = (line: ApiLine, index: number, subject: Subject, height: number) => {
  const style = API_STYLES[index % API_STYLES.length];
  const leaves = line.usdAt(subject.right) > subject.top * (1 + 1e-9);
  return {
    label: line.name,
    data: leaves ? leaving(line, subject, height) : staying(line, subject, height),
    borderColor: style?.color ?? INK,
    borderDash: [...(style?.dash ?? [])],
    ...(style === undefined || style.shape === 'circle' ? {} : { pointStyle: style.shape }),
  };
};

/** The staircase, and the fleet bought for the volume at half of it: the smaller fleet is not the one that is paid. */
export const datasetsOf = (subject: Subject, labels: EndLabels) => {
  const { selfHosted, selfHostedUsd, volume, infeasible, right, capacity } = subject;
  const end = selfHosted.at(-1) ?? { tokens: right, usd: selfHostedUsd };
  const stairs = {
    label: 'Self-hosting',
    data: [
      ...thin(selfHosted, MOST_CORNERS).map(({ tokens, usd }) => pair(tokens, usd)),
      ...pieceOf(capacity === null ? { ...end, tokens: right } : end, subject, labels.heights[0] ?? 0),
    ],
    borderWidth: 4,
    pointRadius: 0,
  };
  const held = {
    label: SAME_FLEET,
    data: [pair(volume / 2, selfHostedUsd), pair(volume, selfHostedUsd)],
    borderDash: [2, 3],
    borderWidth: 2,
    pointRadius: 5,
  };
  return [
    stairs,
    ...(infeasible === null ? [held] : []),
    ...subject.apis.map((line, index) => apiDataset(line, index, subject, labels.heights[index + 1] ?? 0)),
    ...bandDatasets(subject),
  ];
};
