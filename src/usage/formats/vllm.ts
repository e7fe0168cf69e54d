import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { at, has, isRow, type JsonRow, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfNumber } from '../values/times.ts';
import type { JsonFormat } from './format.ts';

/**
 * The counters of vLLM, SGLang and LiteLLM's gateway: a scrape of `/metrics`, and ranges from Prometheus. They count
 * since the process started, so a single scrape has no end; a range has increments, and where a value falls the
 * process began again.
 */

/** What a counter of a server counts; whatever else it exposes is passed over. */
export type Counter = 'input' | 'cached' | 'output' | 'requests';

/** A counter, and how far it may be trusted where several tell the same. */
export const counterOf = (name: string, labels: JsonRow): { counter: Counter; rank: number } | null => {
  switch (name.replace(/^(vllm|sglang|llamacpp):/, '')) {
    case 'prompt_tokens_total':
    case 'litellm_input_tokens_metric_total':
      return { counter: 'input', rank: 0 };
    case 'generation_tokens_total':
    case 'tokens_predicted_total':
    case 'litellm_output_tokens_metric_total':
      return { counter: 'output', rank: 0 };
    case 'request_success_total':
    case 'num_requests_total':
    case 'litellm_requests_metric_total':
      return { counter: 'requests', rank: 0 };
    case 'prompt_tokens_by_source_total':
      return textAt(labels, 'source') === 'local_cache_hit' ? { counter: 'cached', rank: 0 } : null;
    case 'prompt_tokens_cached_total':
    case 'cached_tokens_total':
      return { counter: 'cached', rank: 1 };
    case 'prefix_cache_hits_total':
    case 'gpu_prefix_cache_hits_total':
      return { counter: 'cached', rank: 2 };
    default:
      return null;
  }
};

/** Noted where the cache has a counter of its own. */
export const INSIDE = 'Cached tokens are inside the prompt counter: they were taken out of it, not added.';
/** Whose tokens a series counts: a gateway's label is shorter than that of an engine. */
const modelLabel = (labels: unknown): string => textAt(labels, 'model_name') ?? textAt(labels, 'model') ?? '';

const isGateway = (name: string): boolean => name.startsWith('litellm_');

/** Noted of every engine: who measures one is hosting already; a gateway says nothing of whose hardware it is. */
export const OWN_FLEET = 'This is your own fleet already: its measured rate can be used as a throughput.';

/** Values by model, counter and rank: of cache counters only the best rank counts. */
export type Kept<T> = Map<string, Map<Counter, Map<number, T[]>>>;

/** Adds a value to those of its model, counter and rank. */
export const keep = <T>(kept: Kept<T>, model: string, counter: Counter, rank: number, value: T): void => {
  const counters = kept.get(model) ?? new Map<Counter, Map<number, T[]>>();
  kept.set(model, counters);
  const ranks = counters.get(counter) ?? new Map<number, T[]>();
  counters.set(counter, ranks);
  const values = ranks.get(rank) ?? [];
  ranks.set(rank, values);
  values.push(value);
};

/** The values of the rank that may be trusted most; none where nothing was counted. */
export const best = <T>(ranks: Map<number, T[]> | undefined): readonly T[] =>
  ranks === undefined ? [] : (ranks.get(Math.min(...ranks.keys())) ?? []);

/** Series of an expression, or under a legend: whether they count up or are a rate is not known. */
export const withoutNames = (): Error =>
  refusal(
    'The series of this file do not say which counters they are, nor whether they count up or are a rate. Query the counters themselves (vllm:prompt_tokens_total and vllm:generation_tokens_total) and export those.',
  );

/** A value, perhaps the time at which it was taken, and an example beside it. */
const LINE =
  /^([a-zA-Z_:][\w:]*)(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+([-+]?[\w.+-]+)(?:\s+[-+]?[\d.]+(?:e[-+]?\d+)?)?(?:\s+#\s.*)?$/i;
/** One label of a series, `name="value"`, with what is escaped inside it. */
export const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** Whether a file begins as a scrape of `/metrics` from an engine that we read. */
export const isMetricsText = (head: string): boolean =>
  /^(?:(?:vllm|sglang|llamacpp):|litellm_)\w+/m.test(head);

/** A scrape, line by line. */
export const metricsReader = (tally: Tally) => {
  const kept: Kept<number> = new Map();
  let started: number | null = null;
  let isOwn = false;
  return {
    line(line: string): void {
      if (line.startsWith('#')) return;
      const match = LINE.exec(line.trim());
      if (match === null) return;
      const [, name = '', labelText = '', text = ''] = match;
      const value = Number(text);
      if (!Number.isFinite(value)) return;
      if (name === 'process_start_time_seconds') started = timeOfNumber(value);
      const labels = Object.fromEntries([...labelText.matchAll(LABEL)].map(([, key, label]) => [key, label]));
      const found = counterOf(name, labels);
      if (found === null) return;
      isOwn ||= !isGateway(name);
      keep(kept, modelLabel(labels), found.counter, found.rank, value);
    },
    end(): void {
      if ([...kept.values()].some((counters) => counters.has('cached'))) tally.note(INSIDE);
      if (isOwn) tally.note(OWN_FLEET);
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
      for (const [model, counters] of kept) {
        const cached = counters.get('cached');
        tally.use({
          at: started ?? 0,
          until: started ?? 0,
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

type Sample = readonly [number, number];

const samplesOf = (row: JsonRow): readonly Sample[] => {
  const values = at(row, 'values') ?? [at(row, 'value')];
  if (!Array.isArray(values)) return [];
  return values.flatMap((pair): Sample[] => {
    if (!Array.isArray(pair)) return [];
    const time = numberOfJson(pair[0]);
    const when = time === null ? null : timeOfNumber(time);
    const value = Number(pair[1]);
    return when === null || !Number.isFinite(value) ? [] : [[when, value]];
  });
};

/** What the counter of each series grew by between its samples. */
export const grown = (tally: Tally, kept: Kept<Map<number, number>>): void => {
  for (const [model, counters] of kept)
    for (const [counter, ranks] of counters)
      for (const samples of best(ranks))
        for (const { from, until, more } of increments([...samples].sort(([a], [b]) => a - b)))
          tally.use({ at: from, until, model: model || null, ...usedBy(counter, more) });
};

/** An instant has counters since a start that nobody knows. */
const sinceStart = (tally: Tally, kept: Kept<Map<number, number>>): void => {
  for (const [model, counters] of kept)
    for (const [counter, ranks] of counters)
      for (const samples of best(ranks))
        for (const total of samples.values())
          tally.use({ at: 0, until: 0, model: model || null, ...usedBy(counter, total) });
};

/** What a counter grew by between samples. A fall is a restart: it counts from zero, never below. */
const increments = (samples: readonly Sample[]): readonly { from: number; until: number; more: number }[] =>
  samples.slice(1).map(([until, value], index) => {
    const [from, before] = samples[index] ?? [until, value];
    return { from, until, more: value >= before ? value - before : value };
  });

/** What so much more of a counter adds. */
export const usedBy = (counter: Counter, more: number) => ({
  input: counter === 'input' ? more : 0,
  cached: counter === 'cached' ? more : null,
  written: counter === 'input' ? 0 : null,
  output: counter === 'output' ? more : 0,
  requests: counter === 'requests' ? more : null,
});

/** `query` and `query_range`: one series in a row, its samples inside. */
export const prometheus: JsonFormat = {
  id: 'vllm-prometheus',
  called: 'metrics of vLLM, SGLang and llama.cpp',
  is: (row) => isRow(at(row, 'metric')) && (has(row, 'values') || has(row, 'value')),
  open: (tally) => {
    const kept: Kept<Map<number, number>> = new Map();
    // Ranges that follow one another or overlap are pieces of one series.
    const series = new Map<string, Map<number, number>>();
    let [nameless, isOwn] = [false, false];
    return {
      row(row) {
        const labels = at(row, 'metric');
        const name = textAt(labels, '__name__') ?? '';
        if (name === '') nameless = true;
        if (!isRow(labels)) return;
        const found = counterOf(name, labels);
        if (found === null) return;
        const key = JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
        const known = series.get(key);
        const samples = known ?? new Map<number, number>();
        for (const [time, value] of samplesOf(row)) samples.set(time, value);
        if (known !== undefined) return;
        series.set(key, samples);
        isOwn ||= !isGateway(name);
        keep(kept, modelLabel(labels), found.counter, found.rank, samples);
      },
      end() {
        if ([...kept.values()].some((counters) => counters.has('cached'))) tally.note(INSIDE);
        if (isOwn) tally.note(OWN_FLEET);
        // An expression has lost its counter's name, and what it did to it: a rate adds up to something else.
        if (series.size === 0 && nameless) throw withoutNames();
        if (series.size > 0 && [...series.values()].every(({ size }) => size < 2))
          return sinceStart(tally, kept);
        if ([...series.values()].some(({ size }) => size < 2))
          tally.warn('Some series have a single sample: counters without an end say nothing about time.');
        grown(tally, kept);
      },
    };
  },
};
