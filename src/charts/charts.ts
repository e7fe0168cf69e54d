import { createHash } from 'node:crypto';
import { once, onceFor } from '../bounded.ts';
import type { Answer } from '../domain/answer.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { within } from '../waiting.ts';
import { type ChartConfig, chartConfig } from './chart-config.ts';
import { hoursChart } from './hours.ts';
import { jsonText } from './json-text.ts';
import type { ChartMode } from './modes.ts';
import { type DataVisualizationBlock, nativeChart } from './native.ts';
import { type Picture, pictureOf } from './picture.ts';
import { createPngPool, type PngPoolOptions } from './png-pool.ts';
import { PUBLIC_HOST, postQuickChart, quickChartUrl } from './quickchart.ts';

/** A chart in one of the ways in which Slack can show it. */
export type Chart =
  | { readonly kind: 'image-url'; readonly url: string; readonly alt: string }
  /** Bytes to upload; `key` is the same for the same picture. */
  | { readonly kind: 'png'; readonly bytes: Uint8Array; readonly alt: string; readonly key: string }
  | { readonly kind: 'native'; readonly block: DataVisualizationBlock; readonly alt: string }
  | { readonly kind: 'none' };

/** One way to show a chart. It never rejects and keeps its own deadline: `none` means that the next way is due. */
export type ChartWay = () => Promise<Chart>;

/** All ways of drawing, behind one door. */
export interface Charts {
  /** The ways to show this answer, best first, for a caller that may find one refused; empty where charts are off. */
  readonly plan: (answer: Answer) => readonly ChartWay[];
  /** Slack's own chart, which needs no file: for channels that the bot has not joined. `none` where charts are off. */
  readonly native: (answer: Answer) => Chart;
  /** Measured hours as Slack's own chart; `none` where none were measured, and where charts are off. */
  readonly hours: (answer: Answer) => Chart;
  /** Ends the drawing thread. */
  readonly stop: () => Promise<void>;
}

/** What the configuration says of charts. */
export interface ChartsOptions {
  readonly mode: ChartMode;
  /** A QuickChart of one's own: charts are posted to it and uploaded, and the public host is never used. */
  readonly quickchartUrl?: string;
  readonly publicHost?: string;
  /** The longest that one way may take; 4,000 unless given. */
  readonly timeoutMs?: number;
  readonly log?: { readonly warn: (details: object, message: string) => void };
  readonly png?: PngPoolOptions;
}

const NONE: Chart = { kind: 'none' };
const TIMEOUT_MS = 4000;
/** Pictures kept, of about 150 kB each. */
const MOST_KEPT = 64;

/** Figures under data residency, and negotiated prices, go to no outside host. */
const mayLeave = (answer: Answer): boolean =>
  answer.scenario.constraints.dataResidency === 'none' && !hasNegotiated(answer);

const keyOf = (config: ChartConfig): string =>
  createHash('sha256').update(jsonText(config)).digest('hex').slice(0, 32);

/** No chart; the log is told why. */
const withoutChart =
  (log: ChartsOptions['log'], way: string) =>
  (error: unknown): Chart => {
    log?.warn({ err: error, way }, 'a chart could not be made this way');
    return NONE;
  };

/** A way with a deadline; what fails or takes longer is told to the log, and the next way is due. */
const careful =
  (
    { timeoutMs = TIMEOUT_MS, log }: Pick<ChartsOptions, 'timeoutMs' | 'log'>,
    name: string,
    make: () => Promise<Chart> | Chart,
  ): ChartWay =>
  () =>
    within(Promise.resolve().then(make), timeoutMs, () => {
      throw new Error(`a chart took longer than ${timeoutMs} ms`);
    }).catch(withoutChart(log, name));

const linkTo = async (answer: Answer, host: string): Promise<Chart> => {
  const shown = pictureOf(answer);
  const url = shown === null ? null : await quickChartUrl(chartConfig(shown), host);
  return shown === null || url === null ? NONE : { kind: 'image-url', url, alt: shown.alt };
};

const nativeOf = onceFor((answer: Answer): Chart => {
  const shown: Picture | null = pictureOf(answer);
  return shown === null ? NONE : { kind: 'native', block: nativeChart(shown), alt: shown.alt };
});

const hoursOf = (answer: Answer): Chart => {
  const block = hoursChart(answer);
  return block === null ? NONE : { kind: 'native', block, alt: block.title };
};

/** Pictures of answers: which way to show them, and no way that can hold up, lose or break a reply. */
export const createCharts = (options: ChartsOptions): Charts => {
  const { mode, quickchartUrl, publicHost = PUBLIC_HOST, timeoutMs = TIMEOUT_MS, log, png } = options;
  const pool = createPngPool(png);
  const drawnOnce = once<Promise<Uint8Array>>(MOST_KEPT);

  const picture = (
    name: string,
    answer: Answer,
    draw: (config: ChartConfig) => Promise<Uint8Array>,
  ): ChartWay =>
    careful(options, name, async () => {
      const shown = pictureOf(answer);
      if (shown === null) return NONE;
      const config = chartConfig(shown);
      const key = keyOf(config);
      const bytes = await drawnOnce(`${name} ${key}`, () => draw(config));
      return { kind: 'png', bytes, alt: shown.alt, key };
    });

  const sent = (answer: Answer): readonly ChartWay[] => {
    if (!mayLeave(answer)) return [];
    return quickchartUrl === undefined
      ? [careful(options, 'link', () => linkTo(answer, publicHost))]
      : [picture('post', answer, (config) => postQuickChart(config, quickchartUrl, { timeoutMs }))];
  };
  const drawn = (answer: Answer): ChartWay =>
    picture('draw', answer, (config) => pool.draw(config, AbortSignal.timeout(timeoutMs)));
  const native = (answer: Answer): ChartWay => careful(options, 'native', () => nativeOf(answer));

  const plans: Readonly<Record<ChartMode, Charts['plan']>> = {
    quickchart: (answer) => [...sent(answer), drawn(answer), native(answer)],
    upload: (answer) => [drawn(answer), native(answer)],
    native: (answer) => [native(answer)],
    off: () => [],
  };

  const orNone = (way: string, make: () => Chart): Chart => {
    if (mode === 'off') return NONE;
    try {
      return make();
    } catch (error) {
      return withoutChart(log, way)(error);
    }
  };

  return {
    plan: plans[mode],
    native: (answer) => orNone('native', () => nativeOf(answer)),
    hours: (answer) => orNone('hours', () => hoursOf(answer)),
    stop: () => pool.stop(),
  };
};
