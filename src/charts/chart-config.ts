import type { ChartConfiguration } from 'chart.js';
import type { Picture, Point } from './picture.ts';
import { GREEN, GREY, INK } from './style.ts';

export type ChartConfig = ChartConfiguration<'line', [number, number][]>;

/**
 * One Chart.js 4 config that every drawer understands: plain data, and none of the plug-ins that an open-source
 * QuickChart lacks. Marks are data sets of two points; words above them and names beside the lines are labels of two
 * more axes, cut into slots.
 */

const SLOTS = 41;
/** Slots that two names, or two words, need between them. */
const NAMES_APART = 5;
const WORDS_APART = 5;
/** Words of some length stay whole this far from the edges, in slots. */
const LONG_WORDS_FROM_EDGE = 8;

const share = (value: number, { from, to }: Picture['x']): number =>
  Math.log(value / from) / Math.log(to / from);

const slotOf = (value: number, axis: Picture['x']): number =>
  Math.min(SLOTS - 1, Math.max(0, Math.round(share(value, axis) * (SLOTS - 1))));

const slots = (): (string | string[])[] => Array.from({ length: SLOTS }, () => '');

/** Above the plot: half and now on the lower row, the crossing on the upper one. */
const wordsAbove = ({ x, half, now, crossing }: Picture): (string | string[])[] => {
  const labels = slots();
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
  const labels = Array.from({ length: SLOTS }, () => '');
  const end = (points: readonly Point[]): number => SLOTS - 1 - slotOf(points.at(-1)?.y ?? y.from, y);
  const rivalSlot = end(rival);
  if (hosting.length === 0) {
    labels[rivalSlot] = rivalName;
    return labels;
  }
  const hostSlot = end(hosting);
  const isHostAbove = hostSlot <= rivalSlot;
  const upper = Math.min(hostSlot, rivalSlot, SLOTS - 1 - NAMES_APART);
  const lower = Math.max(hostSlot, rivalSlot, upper + NAMES_APART);
  labels[upper] = isHostAbove ? 'Host' : rivalName;
  labels[Math.min(SLOTS - 1, lower)] = isHostAbove ? rivalName : 'Host';
  return labels;
};

const pairs = (points: readonly Point[]): [number, number][] => points.map(({ x, y }) => [x, y]);

const upright = (at: number, { y }: Picture): [number, number][] => [
  [at, y.from],
  [at, y.to],
];

const line = (data: [number, number][], color: string, width: number, dash?: number[]) => ({
  data,
  borderColor: color,
  borderWidth: width,
  pointRadius: 0,
  ...(dash === undefined ? {} : { borderDash: dash }),
});

const datasetsOf = (picture: Picture): ChartConfig['data']['datasets'] => {
  const { hosting, rival, half, now, crossing } = picture;
  return [
    line(pairs(hosting), INK, 3),
    line(pairs(rival), GREEN, 3, [7, 4]),
    line(upright(half, picture), GREY, 1.5, [2, 3]),
    line(upright(now, picture), INK, 1.5),
    ...(crossing === null
      ? []
      : [
          line(upright(crossing.x, picture), GREEN, 1.5, [6, 3]),
          { ...line([[crossing.x, crossing.y]], GREEN, 3), pointRadius: 5, backgroundColor: '#fff' },
        ]),
  ];
};

/** Ticks at the powers of ten. */
const ticksFor = ({ from, to }: Picture['x'], currency: boolean) => {
  const powers = Math.floor(Math.log10(to) + 1e-9) - Math.ceil(Math.log10(from) - 1e-9) + 1;
  return {
    color: INK,
    autoSkip: true,
    // On a short axis twos and fives help; on a long one every other power is enough.
    major: { enabled: powers > 1 },
    maxTicksLimit: powers > 6 ? Math.ceil(powers / 2) : powers > 1 ? powers : 4,
    maxRotation: 0,
    format: {
      notation: 'compact' as const,
      maximumFractionDigits: 7,
      ...(currency ? { style: 'currency' as const, currency: 'USD' } : {}),
    },
  };
};

const labelAxis = (position: 'top' | 'right', labels: (string | string[])[]) => ({
  type: 'category' as const,
  position,
  // Chart.js takes words of one row and of two in one list; its types know only lists of either.
  labels: labels as string[],
  offset: false,
  grid: { display: false },
  border: { display: false },
  ticks: { color: INK, autoSkip: false, maxRotation: 0, padding: 0, font: { weight: 600 } },
});

/** The same picture for local drawing and for QuickChart. */
export const chartConfig = (picture: Picture): ChartConfig => ({
  type: 'line',
  data: { datasets: datasetsOf(picture) },
  options: {
    animation: false,
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
        ticks: ticksFor(picture.x, false),
        title: { display: true, text: 'tokens a month', padding: 0 },
      },
      y: {
        type: 'logarithmic',
        min: picture.y.from,
        max: picture.y.to,
        grid: { color: '#eee' },
        border: { display: false },
        ticks: ticksFor(picture.y, true),
      },
      above: labelAxis('top', wordsAbove(picture)),
      beside: labelAxis('right', namesBeside(picture)),
    },
  },
});
