import type { ChartConfiguration } from 'chart.js';
import type {} from 'chartjs-plugin-annotation';
import type { Answer } from '../domain/answer.ts';
import { API_POINT_RADII, datasetsOf, RUN_ON_ROOM, sharedVolumes } from './datasets.ts';
import { endLabelsOf } from './end-labels.ts';
import { marksOf } from './marks.ts';
import { coordinate, tickStep } from './precision.ts';
import { INK, PAPER } from './style.ts';
import { type Subject, subjectOf } from './subject.ts';
import { takeawayOf } from './takeaway.ts';
import { wrap } from './text.ts';

/** A Chart.js 4 configuration of plain JSON values: it can travel to a server or another thread as it is. */
export type ChartConfig = ChartConfiguration<'line', (number | null | [number, number | null])[], number>;

const TITLE_CHARS = 70;
/** CSS pixels between title and plot, for one row of words and for two. */
const ROOM = { one: 28, two: 44 } as const;

/** Axis words without functions: Intl's own compact forms, where the plain number would be long. */
const axisFormat = (max: number, compactFrom: number): Intl.NumberFormatOptions => {
  const notation = max >= 1e15 ? 'scientific' : max >= compactFrom ? 'compact' : undefined;
  return notation === undefined ? {} : { notation, maximumFractionDigits: 2 };
};

const scalesOf = ({ right, top }: Subject, slots: (string | string[])[]) => ({
  x: {
    type: 'linear' as const,
    // Without a minimum Chart.js keeps to the step although the axis ends between two ticks.
    max: coordinate(right * RUN_ON_ROOM),
    title: { display: true, text: 'Tokens a month' },
    ticks: { stepSize: tickStep(right, 5), includeBounds: false, format: axisFormat(right, 1e6) },
  },
  y: {
    min: 0,
    max: coordinate(top),
    title: { display: true, text: 'USD a month' },
    ticks: {
      stepSize: tickStep(top, 5),
      format: { style: 'currency' as const, currency: 'USD', ...axisFormat(top, 1e7) },
    },
  },
  y2: {
    type: 'category' as const,
    position: 'right' as const,
    // Chart.js takes one row of words or several for each label; its types want all alike.
    labels: slots as string[],
    grid: { display: false },
    ticks: { autoSkip: false, color: INK, font: { size: 11 } },
  },
});

/** The picture of an answer: cost over volume, self-hosting against each API, with the volumes that decide marked. */
export const chartConfig = (answer: Answer): ChartConfig => {
  const subject = subjectOf(answer);
  const labels = endLabelsOf(subject);
  const title = wrap(takeawayOf(subject), TITLE_CHARS, 2);
  return {
    type: 'line',
    data: { labels: sharedVolumes(subject), datasets: datasetsOf(subject, labels) },
    options: {
      layout: { padding: 8 },
      datasets: {
        line: {
          clip: false,
          borderColor: INK,
          pointRadius: API_POINT_RADII,
          pointBorderWidth: 2,
          pointBackgroundColor: PAPER,
        },
      },
      scales: scalesOf(subject, labels.slots),
      plugins: {
        legend: { display: false },
        title: {
          display: true,
          align: 'start',
          color: INK,
          font: { size: 15, weight: 600 },
          padding: { bottom: subject.breakEven === null ? ROOM.one : ROOM.two },
          text: title.length === 1 ? title[0] : title,
        },
        annotation: { clip: false, annotations: marksOf(subject) },
      },
    },
  };
};
