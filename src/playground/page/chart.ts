import { type Child, h, svg } from './dom.ts';
import type { ChartAxis, ChartSeries, KitBlock, PieChart, PlottedChart } from './kit.ts';

/** Slack's data_visualization block. The drawing is in a fixed grid; CSS scales it. */

interface Grid {
  readonly W: number;
  readonly H: number;
  readonly PAD: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}
interface Scale {
  readonly ticks: readonly number[];
  /** Where a value stands. */
  readonly y: (value: number) => number;
  readonly zero: number;
}
/** Where a category stands, by its place among them. */
type Across = (index: number) => number;

const WIDE: Grid = { W: 640, H: 320, PAD: { left: 64, right: 16, top: 12, bottom: 52 } };
const NARROW: Grid = { W: 340, H: 250, PAD: { left: 52, right: 10, top: 12, bottom: 50 } };

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

function niceStep(range: number): number {
  const raw = range / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= raw) ?? raw;
}

function scaleOf({ H, PAD }: Grid, values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const step = niceStep(high - low);
  const from = Math.floor(low / step) * step;
  const to = Math.ceil(high / step) * step || step;
  const ticks: number[] = [];
  for (let at = from; at <= to + step / 2; at += step) ticks.push(at);
  const y = (value: number): number =>
    PAD.top + (1 - (value - from) / (to - from)) * (H - PAD.top - PAD.bottom);
  return { ticks, y, zero: y(Math.max(from, 0)) };
}

const valueAt = (series: ChartSeries, label: string): number =>
  series.data.find((point) => point.label === label)?.value ?? 0;

function axes({ W, H, PAD }: Grid, scale: Scale, x: Across, axis: ChartAxis): Child[] {
  const { categories } = axis;
  const every = Math.ceil(categories.length / (W / 75));
  return [
    scale.ticks.map((tick) => [
      svg('line', { class: 'grid', x1: PAD.left, x2: W - PAD.right, y1: scale.y(tick), y2: scale.y(tick) }),
      svg('text', { x: PAD.left - 8, y: scale.y(tick) + 4, 'text-anchor': 'end' }, short.format(tick)),
    ]),
    svg('line', { class: 'axis', x1: PAD.left, x2: W - PAD.right, y1: scale.zero, y2: scale.zero }),
    categories.map((label, index) =>
      index % every === 0
        ? svg('text', { x: x(index), y: H - PAD.bottom + 18, 'text-anchor': 'middle' }, label)
        : null,
    ),
    axis.x_label
      ? svg('text', { x: (PAD.left + W - PAD.right) / 2, y: H - 8, 'text-anchor': 'middle' }, axis.x_label)
      : null,
    axis.y_label
      ? svg(
          'text',
          { transform: `translate(13 ${(H - PAD.bottom) / 2}) rotate(-90)`, 'text-anchor': 'middle' },
          axis.y_label,
        )
      : null,
  ];
}

function lineMarks(_grid: Grid, chart: PlottedChart, x: Across, scale: Scale): Child[] {
  const { categories } = chart.axis_config;
  return chart.series.map((series, n) => {
    const points = categories.map(
      (label, index) => [x(index), scale.y(valueAt(series, label)), label] as const,
    );
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const first = points[0]?.[0] ?? 0;
    const last = points.at(-1)?.[0] ?? 0;
    return [
      chart.type === 'area'
        ? svg('polygon', {
            class: `area s-${n}`,
            points: `${first},${scale.zero} ${path} ${last},${scale.zero}`,
          })
        : null,
      svg('polyline', { class: `line s-${n}`, points: path }),
      points.map(([px, py, label]) =>
        svg(
          'circle',
          { class: `dot filled s-${n}`, cx: px, cy: py, r: categories.length > 10 ? 3 : 4 },
          svg('title', {}, `${series.name}, ${label}: ${exact.format(valueAt(series, label))}`),
        ),
      ),
    ];
  });
}

function barMarks({ W, PAD }: Grid, chart: PlottedChart, x: Across, scale: Scale): Child[] {
  const { categories } = chart.axis_config;
  const band = (W - PAD.left - PAD.right) / categories.length;
  const width = Math.min(40, (band * 0.8) / chart.series.length);
  return categories.map((label, index) =>
    chart.series.map((series, n) => {
      const top = scale.y(valueAt(series, label));
      return svg(
        'rect',
        {
          class: `filled s-${n}`,
          x: x(index) - (width * chart.series.length) / 2 + n * width,
          y: Math.min(top, scale.zero),
          width: width - 2,
          height: Math.abs(scale.zero - top),
          rx: 2,
        },
        svg('title', {}, `${series.name}, ${label}: ${exact.format(valueAt(series, label))}`),
      );
    }),
  );
}

function plotted(grid: Grid, chart: PlottedChart): Child[] {
  const { W, PAD } = grid;
  const axis = chart.axis_config;
  const { categories } = axis;
  const bars = chart.type === 'bar';
  const span = W - PAD.left - PAD.right;
  const x: Across = (index) =>
    bars || categories.length < 2
      ? PAD.left + (span * (index + 0.5)) / categories.length
      : PAD.left + 12 + ((span - 24) * index) / (categories.length - 1);
  const scale = scaleOf(
    grid,
    chart.series.flatMap((series) => series.data.map((point) => point.value)),
  );
  return [axes(grid, scale, x, axis), (bars ? barMarks : lineMarks)(grid, chart, x, scale)];
}

function slices({ W, H }: Grid, chart: PieChart): Child[] {
  const R = H * 0.44;
  const total = chart.segments.reduce((sum, segment) => sum + segment.value, 0);
  let turned = 0;
  return chart.segments.map((segment, n) => {
    const share = Math.min(segment.value / total, 0.9999);
    const at = (turn: number): string =>
      `${(W / 2 + R * Math.sin(turn * 2 * Math.PI)).toFixed(1)} ${(H / 2 - R * Math.cos(turn * 2 * Math.PI)).toFixed(1)}`;
    const d = `M${W / 2} ${H / 2}L${at(turned)}A${R} ${R} 0 ${share > 0.5 ? 1 : 0} 1 ${at(turned + share)}Z`;
    turned += share;
    return svg(
      'path',
      { class: `dot filled s-${n}`, d },
      svg('title', {}, `${segment.label}: ${exact.format(segment.value)}`),
    );
  });
}

type Charted = KitBlock<'data_visualization'>;

/** In words: what a screen reader says of the drawing. */
function chartInWords({ title, chart }: Charted): string {
  if (chart.type === 'pie')
    return `Pie chart: ${title}. ${chart.segments.map((each) => `${each.label} ${exact.format(each.value)}`).join(', ')}.`;
  const rows = chart.series.map((series) => {
    const points = series.data.map((point) => `${point.label} ${exact.format(point.value)}`);
    return `${series.name}: ${points.join(', ')}`;
  });
  return `${chart.type} chart: ${title}. ${rows.join('. ')}.`;
}

/** A chart with its title and its legend; in a thread it is narrow. */
export function chartBlock(block: Charted, isNarrow = false): HTMLElement {
  const { chart } = block;
  const grid = isNarrow || innerWidth < 720 ? NARROW : WIDE;
  const names =
    chart.type === 'pie' ? chart.segments.map((each) => each.label) : chart.series.map((each) => each.name);
  return h(
    'figure',
    { class: 'block chart' },
    h('figcaption', {}, block.title),
    svg(
      'svg',
      { viewBox: `0 0 ${grid.W} ${grid.H}`, role: 'img', 'aria-label': chartInWords(block) },
      chart.type === 'pie' ? slices(grid, chart) : plotted(grid, chart),
    ),
    h(
      'ul',
      { class: 'legend', 'aria-hidden': 'true' },
      names.map((name, n) =>
        h(
          'li',
          {},
          svg(
            'svg',
            { viewBox: '0 0 22 10' },
            chart.type === 'line' || chart.type === 'area'
              ? svg('path', { class: `line s-${n}`, d: 'M0 5H22' })
              : svg('rect', { class: `filled s-${n}`, x: 4, width: 10, height: 10, rx: 2 }),
          ),
          name,
        ),
      ),
    ),
  );
}
