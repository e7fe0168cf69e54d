import type { EndLabels } from './end-labels.ts';
import { coordinate } from './precision.ts';
import { type Point, thin } from './staircase.ts';
import { API_STYLES, INK } from './style.ts';
import type { ApiLine, Subject } from './subject.ts';

type Pair = [number, number | null];
type Value = number | Pair;

/** Steps closer together than this many corners are finer than the picture. */
const MOST_CORNERS = 64;
/** How far lines run on beyond the last tick to reach their names, as a share of the volume axis; and its margin. */
const RUN_ON = 0.05;
export const RUN_ON_ROOM = 1.065;

/** Name of the line that shows what the fleet bought for the volume costs at half of it. */
export const SAME_FLEET = 'Same fleet, half the volume';

/**
 * Of an API's points: at zero, half the volume, the volume, the plot's edge, and the name. A line that leaves has a
 * point where it does, a gap, and the ends of the piece beside its name.
 */
export const API_POINT_RADII = [0, 5, 5, 0, 5];

const pair = (tokens: number, usd: number): Pair => [coordinate(tokens), coordinate(usd)];

/** From the line's end to its name; a line that ended earlier shows a piece of itself beside the name. */
const runOn = (end: Point, subject: Subject, height: number): Pair[] => {
  const { right, top } = subject;
  const nameUsd = height * top;
  const beyond = pair(right * (1 + RUN_ON), nameUsd);
  return end.tokens >= right * (1 - 1e-9)
    ? [beyond]
    : [[coordinate(end.tokens), null], pair(right * 1.012, nameUsd), beyond];
};

/** The volumes of an API line's points; lines that stay in the picture share them. */
export const sharedVolumes = ({ volume, right }: Subject): number[] =>
  [0, volume / 2, volume, right, right * (1 + RUN_ON)].map(coordinate);

/** A line that stays in the picture, by its costs at the shared volumes. */
const staying = (line: ApiLine, { volume, right, top }: Subject, height: number): Value[] =>
  [...[0, volume / 2, volume, right].map(line.usdAt), height * top].map(coordinate);

/** A line that leaves through the top is marked where it leaves. */
const leaving = (line: ApiLine, subject: Subject, height: number): Value[] => {
  const { right, top } = subject;
  const start = Math.min(top, line.usdAt(0));
  const slope = (line.usdAt(right) - start) / right;
  const exit = { tokens: (top - start) / slope, usd: top };
  return [pair(0, start), pair(exit.tokens, exit.usd), ...runOn(exit, subject, height)];
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
      ...runOn(capacity === null ? { ...end, tokens: right } : end, subject, labels.heights[0] ?? 0),
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
  ];
};
