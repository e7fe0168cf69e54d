import { tokens } from '../domain/format.ts';
import { HOST_LINE, MARKS, onLogScale } from '../words/chart.ts';
import { costAt, type Picture } from './picture.ts';
import { coordinate } from './precision.ts';
import { distinct } from './text.ts';

/**
 * Slack's `data_visualization` block with a line chart: docs.slack.dev/reference/block-kit/blocks/
 * data-visualization-block, read 2026-11. Every series has one point for every category, with the same label. At most
 * two such blocks stand in a message (seen live, undocumented), and never inside another block. A type alias, because
 * an interface fits no type with an index signature.
 */
export type DataVisualizationBlock = {
  readonly type: 'data_visualization';
  /** At most 50 characters. */
  readonly title: string;
  readonly chart: {
    readonly type: 'line';
    /** 1 to 6, with different names of at most 20 characters, of 1 to 20 points each. */
    readonly series: readonly { readonly name: string; readonly data: readonly DataPoint[] }[];
    readonly axis_config: {
      /** Different labels of at most 20 characters. */
      readonly categories: readonly string[];
      /** At most 50 characters each. */
      readonly x_label: string;
      readonly y_label: string;
    };
  };
};

type DataPoint = { readonly label: string; readonly value: number };

/** Of Slack's block `data_visualization`: characters of its texts, and how many series and points it takes. */
export const NATIVE_LIMITS = {
  title: 50,
  name: 20,
  label: 20,
  axisLabel: 50,
  series: 6,
  points: 20,
} as const;

interface Category {
  readonly label: string;
  readonly volume: number;
}

/** Volumes evenly spaced on a log scale; the marks are added to them. */
const EVEN = 14;

/** As far as the fleet can serve: Slack draws no line with a gap. */
const edgeOf = ({ hosting, x }: Picture): number => hosting.at(-1)?.x ?? x.to;

const markWords = (volume: number, { half, now, crossing }: Picture): string => {
  const marks = [
    ...(volume === half ? [MARKS.half] : []),
    ...(volume === now ? [MARKS.now] : []),
    ...(volume === crossing?.x ? [MARKS.crossing] : []),
  ];
  return marks.length === 0 ? '' : ` ${marks.join(', ')}`;
};

/** Slack spaces categories evenly, so volumes are spaced on a log scale, with half, now and the crossing among them. */
const categoriesOf = (picture: Picture): readonly Category[] => {
  const { x, half, now, crossing } = picture;
  const edge = Math.max(edgeOf(picture), x.from);
  const even = Array.from({ length: EVEN }, (_, step) =>
    coordinate(x.from * (edge / x.from) ** (step / (EVEN - 1))),
  );
  const marks = [half, now, ...(crossing === null ? [] : [crossing.x])].filter(
    (volume) => volume <= edge * (1 + 1e-9),
  );
  const words = (volume: number): string => tokens(volume);
  const taken = new Set(marks.map(words));
  const volumes = [...marks, ...even.filter((volume) => !taken.has(words(volume)))];
  const labels = new Set<string>();
  return [...new Set(volumes)]
    .toSorted((a, b) => a - b)
    .map((volume) => ({ label: `${words(volume)}${markWords(volume, picture)}`, volume }))
    .filter(({ label }) => label.length <= NATIVE_LIMITS.label && !labels.has(label) && labels.add(label))
    .slice(0, NATIVE_LIMITS.points);
};

/**
 * The same picture as Slack's own chart, within Slack's limits. It ends where a fleet of fixed size can serve no more,
 * and has no line for a fleet that can serve nothing.
 */
export const nativeChart = (picture: Picture): DataVisualizationBlock => {
  const categories = categoriesOf(picture);
  const lines = [
    ...(picture.hosting.length === 0 ? [] : [{ name: HOST_LINE, points: picture.hosting }]),
    { name: picture.rivalName, points: picture.rival },
  ];
  const names = distinct(
    lines.map(({ name }) => name),
    NATIVE_LIMITS.name,
  );
  return {
    type: 'data_visualization',
    title: picture.title,
    chart: {
      type: 'line',
      series: lines.map(({ points }, index) => ({
        name: names[index] ?? '',
        data: categories.map(({ label, volume }) => ({ label, value: coordinate(costAt(points, volume)) })),
      })),
      axis_config: {
        categories: categories.map(({ label }) => label),
        x_label: onLogScale(picture.axes),
        y_label: picture.axes.costs,
      },
    },
  };
};
