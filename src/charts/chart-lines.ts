import { defined } from '../defined.ts';
import type { ChartConfig } from './chart-config.ts';
import type { Picture, Point } from './picture.ts';
import { GREEN, GREY, INK, PAPER } from './style.ts';

/** The lines of the plot, and its marks. */

const pairs = (points: readonly Point[]): [number, number][] => points.map(({ x, y }) => [x, y]);

const upright = (at: number, { y }: Picture): [number, number][] => [
  [at, y.from],
  [at, y.to],
];

/** Marks are thinner than the two lines of the chart. */
export const MARK_WIDTH = 1.5;
const LINE_WIDTH = 3;

const line = (data: [number, number][], color: string, width: number, dash?: number[]) => ({
  data,
  borderColor: color,
  ...(width !== MARK_WIDTH && { borderWidth: width }),
  ...defined({ borderDash: dash }),
});

const isStair = (points: readonly Point[]): boolean =>
  points.every(({ x, y }, at) => {
    const next = points[at + 1];
    return next === undefined || next.x === x || next.y === y;
  });

/** Where each tread begins, and the end: Chart.js draws what is between as stairs, and the address stays short. */
const treads = (points: readonly Point[]): Point[] => points.filter(({ x }, at) => points[at + 1]?.x !== x);

/** Hosting: a stair, or a line that bends where GPUs are rented for the hours that the work needs. */
const hostingLine = (points: readonly Point[]) =>
  isStair(points)
    ? { ...line(pairs(treads(points)), INK, LINE_WIDTH), stepped: true }
    : line(pairs(points), INK, LINE_WIDTH);

/** Hosting, the rival, and marks at half, now and the crossing: all plain data. */
export const datasetsOf = (picture: Picture): ChartConfig['data']['datasets'] => {
  const { hosting, rival, half, now, crossing } = picture;
  return [
    hostingLine(hosting),
    line(pairs(rival), GREEN, LINE_WIDTH, [7, 4]),
    line(upright(half, picture), GREY, MARK_WIDTH, [2, 3]),
    line(upright(now, picture), INK, MARK_WIDTH),
    ...(crossing === null
      ? []
      : [
          line(upright(crossing.x, picture), GREEN, MARK_WIDTH, [6, 3]),
          { ...line([[crossing.x, crossing.y]], GREEN, LINE_WIDTH), pointRadius: 5, backgroundColor: PAPER },
        ]),
  ];
};
