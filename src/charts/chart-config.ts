import type { ChartConfiguration } from 'chart.js';
import { namesBeside, volumesBelow, wordsAbove } from './chart-labels.ts';
import { datasetsOf, MARK_WIDTH } from './chart-lines.ts';
import type { Picture } from './picture.ts';
import { INK } from './style.ts';

/** What QuickChart and our own canvas both draw: lines over pairs of tokens a month and USD a month. */
export type ChartConfig = ChartConfiguration<'line', [number, number][]>;

/**
 * One Chart.js 4 config that every drawer understands: plain data, and none of the plug-ins that an open-source
 * QuickChart lacks. Marks are data sets of two points; words above them and names beside the lines are labels of two
 * more axes, cut into slots.
 */

/** Ticks at the powers of ten, of which the axis has two at least: on a long one every other is enough. */
const ticksFor = ({ from, to }: Picture['y']) => {
  const powers = Math.round(Math.log10(to) - Math.log10(from)) + 1;
  return {
    color: INK,
    major: { enabled: true },
    maxTicksLimit: powers > 6 ? Math.ceil(powers / 2) : powers,
    maxRotation: 0,
    format: {
      notation: 'compact' as const,
      // A chart that begins at a hundredth of a cent would write its thousands with as many digits.
      minimumFractionDigits: 0,
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
  // Chart.js takes labels of one row and of two rows in one list; its types allow lists of one kind only.
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
