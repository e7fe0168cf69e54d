import type { ChartConfiguration } from 'chart.js';
import { defined } from '../defined.ts';
import { tokens } from '../domain/format.ts';
import type { Picture, Point } from './picture.ts';
import { GREEN, GREY, INK } from './style.ts';

/** What QuickChart and our own canvas both draw: lines over pairs of tokens a month and USD a month. */
export type ChartConfig = ChartConfiguration<'line', [number, number][]>;

/**
 * One Chart.js 4 config that every drawer understands: plain data, and none of the plug-ins that an open-source
 * QuickChart lacks. Marks are data sets of two points; words above them and names beside the lines are labels of two
 * more axes, cut into slots.
 */

const SLOTS = 41;
const SLOTS_BESIDE = 21;
/** Slots that two names, or two words, need between them. */
const NAMES_APART = 3;
const WORDS_APART = 5;
/** Words of some length stay whole this far from the edges, in slots. */
const LONG_WORDS_FROM_EDGE = 8;

const share = (value: number, { from, to }: Picture['x']): number =>
  Math.log(value / from) / Math.log(to / from);

const slotOf = (value: number, axis: Picture['x'], slots = SLOTS): number =>
  Math.min(slots - 1, Math.max(0, Math.round(share(value, axis) * (slots - 1))));

/** Above the plot: half and now on the lower row, the crossing on the upper one. */
const wordsAbove = ({ x, half, now, crossing }: Picture): (string | string[])[] => {
  const labels: (string | string[])[] = Array.from({ length: SLOTS }, () => '');
  const [atHalf, atNow] = [slotOf(half, x), slotOf(now, x)];
  const lower = new Map<number, string>(
    atNow - atHalf < WORDS_APART
      ? [[Math.max(atHalf, 2), 'half, now']]
      : [
          [atHalf, 'half'],
          [atNow, 'now'],
        ],
  );
  const upper =
    crossing === null
      ? -1
      : Math.min(SLOTS - 1 - LONG_WORDS_FROM_EDGE, Math.max(LONG_WORDS_FROM_EDGE, slotOf(crossing.x, x)));
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const below = lower.get(slot) ?? '';
    if (slot === upper) labels[slot] = [crossing?.words ?? '', below];
    else if (below !== '') labels[slot] = crossing === null ? below : ['', below];
  }
  return labels;
};

/** Beside the ends of the lines, the upper one first; apart where they end together. */
const namesBeside = ({ y, hosting, rival, rivalName }: Picture): string[] => {
  const labels = Array.from({ length: SLOTS_BESIDE }, () => '');
  const lastOf = (points: readonly Point[]): number => points.at(-1)?.y ?? y.from;
  const end = (points: readonly Point[]): number =>
    SLOTS_BESIDE - 1 - slotOf(lastOf(points), y, SLOTS_BESIDE);
  const rivalSlot = end(rival);
  if (hosting.length === 0) {
    labels[rivalSlot] = rivalName;
    return labels;
  }
  const hostSlot = end(hosting);
  const isHostAbove = lastOf(hosting) >= lastOf(rival);
  const upper = Math.min(hostSlot, rivalSlot, SLOTS_BESIDE - 1 - NAMES_APART);
  const lower = Math.max(hostSlot, rivalSlot, upper + NAMES_APART);
  labels[upper] = isHostAbove ? 'Host' : rivalName;
  labels[Math.min(SLOTS_BESIDE - 1, lower)] = isHostAbove ? rivalName : 'Host';
  return labels;
};

const pairs = (points: readonly Point[]): [number, number][] => points.map(({ x, y }) => [x, y]);

const upright = (at: number, { y }: Picture): [number, number][] => [
  [at, y.from],
  [at, y.to],
];

/** Of marks; the two lines of the chart are thicker. */
const MARK_WIDTH = 1.5;
const LINE_WIDTH = 3;

const line = (data: [number, number][], color: string, width: number, dash?: number[]) => ({
  data,
  borderColor: color,
  ...(width === MARK_WIDTH ? {} : { borderWidth: width }),
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

const datasetsOf = (picture: Picture): ChartConfig['data']['datasets'] => {
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
          { ...line([[crossing.x, crossing.y]], GREEN, LINE_WIDTH), pointRadius: 5, backgroundColor: '#fff' },
        ]),
  ];
};

const STEPS_OF_DECADE = [1, 2, 5];
/** Slots that two volumes below the plot need between them. */
const VOLUMES_APART = 7;

/** Powers of ten on the axis, with twos and fives where it is short; all that are asked for, in order. */
const roundVolumes = ({ from, to }: Picture['x'], steps: readonly number[]): number[] => {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
    .flatMap((power) => steps.map((step) => step * power))
    .filter((value) => value >= from * 0.999 && value <= to * 1.001);
};

/**
 * Below the plot: round volumes, as many as have room. Chart.js would label a short logarithmic axis at 1.5 and 700,
 * and nobody can tell it where without a function.
 */
const volumesBelow = ({ x }: Picture): string[] => {
  const labels = Array.from({ length: SLOTS }, () => '');
  const powers = roundVolumes(x, [1]);
  const shown = powers.length > 2 ? powers : roundVolumes(x, STEPS_OF_DECADE);
  let next = 0;
  for (const volume of shown) {
    const slot = slotOf(volume, x);
    if (slot < next) continue;
    labels[slot] = tokens(volume);
    next = slot + VOLUMES_APART;
  }
  return labels;
};

/** Ticks at the powers of ten. */
const ticksFor = ({ from, to }: Picture['y']) => {
  const powers = Math.floor(Math.log10(to) + 1e-9) - Math.ceil(Math.log10(from) - 1e-9) + 1;
  return {
    color: INK,
    // On a short axis twos and fives help; on a long one every other power is enough.
    major: { enabled: powers > 1 },
    maxTicksLimit: powers > 6 ? Math.ceil(powers / 2) : powers > 1 ? powers : 4,
    maxRotation: 0,
    format: {
      notation: 'compact' as const,
      maximumFractionDigits: 7,
      style: 'currency' as const,
      currency: 'USD',
    },
  };
};

const labelAxis = (
  position: 'top' | 'right' | 'bottom',
  labels: (string | string[])[],
  font: { weight?: number } = { weight: 600 },
) => ({
  type: 'category' as const,
  position,
  // Chart.js takes words of one row and of two in one list; its types know only lists of either.
  labels: labels as string[],
  offset: false,
  grid: { display: false },
  border: { display: false },
  ticks: { color: INK, autoSkip: false, maxRotation: 0, padding: 0, font },
});

/** The same picture for local drawing and for QuickChart. */
export const chartConfig = (picture: Picture): ChartConfig => ({
  type: 'line',
  data: { datasets: datasetsOf(picture) },
  options: {
    animation: false,
    // What most data sets share is said once.
    elements: { point: { radius: 0 }, line: { borderWidth: MARK_WIDTH } },
    layout: { padding: { left: 6, right: 10, top: 2, bottom: 4 } },
    plugins: {
      legend: { display: false },
      title: { display: true, text: picture.title, align: 'start', color: INK, font: { size: 14 } },
    },
    scales: {
      x: {
        type: 'logarithmic',
        min: picture.x.from,
        max: picture.x.to,
        grid: { display: false },
        ticks: { display: false },
      },
      y: {
        type: 'logarithmic',
        min: picture.y.from,
        max: picture.y.to,
        grid: { color: '#eee' },
        border: { display: false },
        ticks: ticksFor(picture.y),
      },
      below: {
        ...labelAxis('bottom', volumesBelow(picture), {}),
        weight: 1,
        title: { display: true, text: picture.axes.volumes, padding: 3 },
      },
      above: labelAxis('top', wordsAbove(picture)),
      beside: labelAxis('right', namesBeside(picture)),
    },
  },
});
