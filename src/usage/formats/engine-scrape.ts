import { MINUTE_MS } from '../../domain/day.ts';
import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import type { JsonRow } from '../values/json.ts';
import type { NamedTime } from '../values/periods.ts';
import { timeOfNumber } from '../values/times.ts';
import {
  type ByRank,
  best,
  counterOf,
  INSIDE,
  isGateway,
  keep,
  modelLabel,
  OWN_FLEET,
} from './engine-counters.ts';
import type { ExportKind } from './format.ts';
import { prometheus } from './prometheus.ts';

/** A scrape of `/metrics`: counters since the process started, so that a single one has no end. */

/** A value, perhaps the time at which it was taken, and an example beside it. */
const LINE =
  /^([a-zA-Z_:][\w:]*)(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+([-+]?[\w.+-]+)(?:\s+([-+]?[\d.]+(?:e[-+]?\d+)?))?(?:\s+#\s.*)?$/i;

/** One label of a series, `name="value"`, with what is escaped inside it. */
export const SERIES_LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** A scrape as a kind of export: lines of its own, neither a table nor JSON. */
export const engineScrape: ExportKind = {
  id: 'vllm-metrics',
  called: prometheus.called,
  origin: 'own-fleet',
};

/** Whether a file begins as a scrape of `/metrics` from an engine that we read. */
export const isMetricsText = (head: string): boolean =>
  /^(?:(?:vllm|sglang|llamacpp):|litellm_|tgi_request_)\w+/m.test(head);

/** What a counter stood at last, and all that it counted; it begins anew where its process does. */
interface Counted {
  last: number;
  total: number;
  /** What it stood at in the first scrape. */
  readonly first: number;
  /** All that stands in the file: the total where each time is another server. */
  sum: number;
}

const severalServers = (): Error =>
  refusal(
    'Counters stand in this file more than once, and nothing says whether they are of several servers or of one at several times, so they were not added. Give one scrape of each, or a range from Prometheus.',
  );

/** What a counter came to: of one server it grew, of several it adds up. Throws where neither is known. */
const newMeaning = () => {
  const starts: number[] = [];
  return {
    starts,
    of(isRepeated: boolean, window: NamedTime | null): (counted: Counted) => number {
      // Between two scrapes what was counted before the first is of another time.
      if (window !== null) return ({ total, first }) => total - first;
      if (!isRepeated) return ({ total }) => total;
      if (starts.length < 2) throw severalServers();
      return new Set(starts).size > 1 ? ({ sum }) => sum : ({ total }) => total;
    },
  };
};

/** From the first to the last scrape, where every line says when it was taken; null for one scrape, or without times. */
const windowOf = (times: ReadonlySet<number | null>): NamedTime | null => {
  const known = [...times].filter((at) => at !== null);
  const [from, until] = [Math.min(...known), Math.max(...known)];
  return known.length === times.size && until - from >= MINUTE_MS ? { from, until } : null;
};

/** A scrape, line by line, or several of the same server in one file. */
export const metricsReader = (tally: Tally) => {
  const kept: ByRank<Counted> = new Map();
  const series = new Map<string, Counted>();
  const times = new Set<number | null>();
  let started: number | null = null;
  let [isOwn, isRepeated] = [false, false];
  const meaning = newMeaning();

  const count = (name: string, labels: JsonRow, id: string, value: number): void => {
    const found = counterOf(name, labels);
    if (found === null) return;
    isOwn ||= !isGateway(name);
    const known = series.get(id);
    if (known === undefined) {
      const made = { last: value, total: value, first: value, sum: value };
      series.set(id, made);
      keep(kept, modelLabel(labels), found.counter, found.rank, made);
      return;
    }
    known.total += value < known.last ? value : value - known.last;
    known.last = value;
    known.sum += value;
    isRepeated = true;
  };
  return {
    line(line: string): void {
      if (line.startsWith('#')) return;
      const match = LINE.exec(line.trim());
      if (match === null) return;
      const [, name = '', labelText = '', text = '', at] = match;
      const value = Number(text);
      if (!Number.isFinite(value)) return;
      if (name === 'process_start_time_seconds') {
        started = timeOfNumber(value);
        meaning.starts.push(value);
      }
      const labels = Object.fromEntries(
        [...labelText.matchAll(SERIES_LABEL)].map(([, key, label]) => [key, label]),
      );
      if (counterOf(name, labels) === null) return;
      times.add(at === undefined ? null : timeOfNumber(Number(at)));
      count(name, labels, `${name}{${labelText}}`, value);
    },
    end(): void {
      if ([...kept.values()].some((counters) => counters.has('cached'))) tally.note(INSIDE);
      if (isOwn) tally.note(OWN_FLEET);
      const window = windowOf(times);
      const value = meaning.of(isRepeated, window);
      const sum = (values: readonly Counted[]): number => values.reduce((all, one) => all + value(one), 0);
      for (const [model, counters] of kept) {
        const cached = counters.get('cached');
        tally.use({
          at: window?.from ?? started ?? 0,
          until: window?.until ?? started ?? 0,
          model: model || null,
          input: sum(best(counters.get('input'))),
          cached: cached === undefined ? null : sum(best(cached)),
          written: 0,
          output: sum(best(counters.get('output'))),
          requests: counters.has('requests') ? sum(best(counters.get('requests'))) : null,
        });
      }
    },
  };
};
