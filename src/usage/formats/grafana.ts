import { valueIn } from '../../keys.ts';
import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { type JsonRow, textAt } from '../values/json.ts';
import {
  type ByRank,
  best,
  type Counter,
  counterOf,
  grown,
  INSIDE,
  keep,
  OWN_FLEET,
  usedBy,
} from './engine-counters.ts';
import { SERIES_LABEL } from './engine-scrape.ts';
import type { Cells, Columns, TableFormat } from './format.ts';
import { withoutNames } from './prometheus.ts';
import { seriesOfColumns } from './usage-columns.ts';

/**
 * Counters of vLLM, SGLang, TGI and llama.cpp as Grafana saves a panel, "series joined by time": a column of times, and a
 * column a series, named `{__name__="vllm:prompt_tokens_total", …}` or `vllm:prompt_tokens_total{…}`. A panel may
 * show what a counter grew by, `increase(…[1h])`, or how fast, `rate(…[5m])`.
 */

type Shown = 'counter' | 'increase' | 'rate';

interface Series {
  readonly place: number;
  readonly counter: Counter;
  readonly rank: number;
  readonly model: string;
  readonly shown: Shown;
  /** The time that each value of an increase looks back over, ms. */
  readonly range: number | null;
  readonly values: Map<number, number>;
}

const NAME = /((?:vllm|sglang|llamacpp):\w+|tgi_request_\w+)/;
const RANGE = /\[(\d+)([smhd])\]/;
const MS: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 3.6e6, d: 8.64e7 };

const shownAs = (header: string): Shown => {
  if (/\bincrease\(/.test(header)) return 'increase';
  return /\bi?rate\(/.test(header) ? 'rate' : 'counter';
};

const rangeOf = (header: string): number | null => {
  const [, amount, unit] = RANGE.exec(header) ?? [];
  return amount === undefined ? null : Number(amount) * (valueIn(MS, unit) ?? 0);
};

const seriesOf = (header: string, place: number): Series | undefined => {
  const name = NAME.exec(header)?.[1];
  const labels: JsonRow = Object.fromEntries(
    [...header.matchAll(SERIES_LABEL)].map(([, key, value]) => [key, value]),
  );
  const found = name === undefined ? null : counterOf(name, labels);
  if (found === null) return undefined;
  const model = textAt(labels, 'model_name') ?? '';
  return { place, ...found, model, shown: shownAs(header), range: rangeOf(header), values: new Map() };
};

const isTime = ({ names }: Columns): boolean => names[0] === 'time';

/** A panel of tokens whose columns carry legends. */
const LEGEND =
  /(prompt|input|generat|output|completion).*token|token.*(prompt|input|generat|output|completion)/i;

const overlapping = (): Error =>
  refusal(
    'Each value of this panel looks back over another time than lies between two of them, so they cannot be added. Export the counters themselves, or increase(…[1h]) with a step of 1h.',
  );

/** Values that cover the time before them: what was added, or how fast. */
const addSpans = (tally: Tally, { values, counter, model, shown, range }: Series): void => {
  const times = [...values.keys()].sort((a, b) => a - b);
  const step = Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)));
  if (!Number.isFinite(step) || (shown === 'increase' && range !== null && range !== step))
    throw overlapping();
  for (const [at, value] of values) {
    const more = shown === 'rate' ? (value * step) / 1000 : value;
    tally.use({ at: at - step, until: at, model: model || null, ...usedBy(counter, more) });
  }
};

/** The most trusted of the series that tell the same of a model. */
const trusted = (all: readonly Series[]): readonly Series[] => {
  const kept: ByRank<Series> = new Map();
  for (const series of all) keep(kept, series.model, series.counter, series.rank, series);
  return [...kept.values()].flatMap((counters) => [...counters.values()].flatMap(best));
};

const addAll = (tally: Tally, all: readonly Series[]): void => {
  const counters: ByRank<Map<number, number>> = new Map();
  for (const series of trusted(all)) {
    if (series.shown === 'counter') keep(counters, series.model, series.counter, 0, series.values);
    else addSpans(tally, series);
  }
  grown(tally, counters);
};

const readerOf = (columns: Columns, cells: Cells, tally: Tally) => {
  const all = columns.header.map(seriesOf).filter((series) => series !== undefined);
  if (all.length === 0) throw withoutNames();
  tally.note(OWN_FLEET);
  if (all.some(({ counter }) => counter === 'cached')) tally.note(INSIDE);
  return {
    row(row: readonly string[]) {
      const at = cells.time(row[0]);
      if (at === null) return tally.lost();
      for (const { place, values } of all) {
        const value = cells.number(row[place]);
        if (value !== null) values.set(at, value);
      }
    },
    end: () => addAll(tally, all),
  };
};

/** How Azure's portal and Datadog say of each series how its values were made, in the name of its column. */
const SAYS_HOW = /\((?:sum|avg|average|max|min|count)\)|^(?:sum|avg|max|min):\S+\{/i;

/** Legends that are the columns of a table: "Model", "Input Tokens", "Output Tokens"; or that say what their values are. */
const isUsage = (columns: Columns): boolean =>
  columns.header.slice(1).every((name) => SAYS_HOW.test(name)) ||
  seriesOfColumns(columns).some(({ places }) => places.model !== undefined);

/** A panel saved as CSV; what its values are, counts or rates, is told by the names of its columns. */
export const grafanaTable: TableFormat = {
  id: 'vllm-grafana-csv',
  called: 'panels of Grafana',
  origin: 'own-fleet',
  is: (columns) =>
    isTime(columns) &&
    (columns.header.some((name) => NAME.test(name)) ||
      (columns.header.slice(1).some((name) => LEGEND.test(name)) && !isUsage(columns))),
  open: readerOf,
};
