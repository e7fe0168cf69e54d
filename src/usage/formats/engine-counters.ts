import type { Tally } from '../tally.ts';
import { type JsonRow, textAt } from '../values/json.ts';

/** Counters of engines and gateways, of which several may tell the same: the one that may be trusted most counts. */

/** What a counter of a server counts; whatever else it exposes is passed over. */
export type Counter = 'input' | 'cached' | 'output' | 'requests';

/** A counter, and how far it may be trusted where several tell the same. */
export const counterOf = (name: string, labels: JsonRow): { counter: Counter; rank: number } | null => {
  switch (name.replace(/^(vllm|sglang|llamacpp):/, '')) {
    case 'prompt_tokens_total':
    case 'litellm_input_tokens_metric_total':
    // Of a histogram: tokens of a request, all requests together.
    case 'tgi_request_input_length_sum':
      return { counter: 'input', rank: 0 };
    case 'generation_tokens_total':
    case 'tokens_predicted_total':
    case 'litellm_output_tokens_metric_total':
    case 'tgi_request_generated_tokens_sum':
      return { counter: 'output', rank: 0 };
    case 'request_success_total':
    case 'num_requests_total':
    case 'litellm_requests_metric_total':
    case 'tgi_request_success':
      return { counter: 'requests', rank: 0 };
    // With those that failed.
    case 'tgi_request_count':
      return { counter: 'requests', rank: 1 };
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
export const modelLabel = (labels: unknown): string =>
  textAt(labels, 'model_name') ?? textAt(labels, 'model') ?? '';

/** Whether a counter is that of a gateway, which says nothing of whose hardware answers. */
export const isGateway = (name: string): boolean => name.startsWith('litellm_');

/** Noted of every engine: who measures one is hosting already; a gateway says nothing of whose hardware it is. */
export const OWN_FLEET = 'This is your own fleet already: its measured rate can be used as a throughput.';

/** Values by model, counter and rank: of cache counters only the best rank counts. */
export type ByRank<T> = Map<string, Map<Counter, Map<number, T[]>>>;

/** Adds a value to those of its model, counter and rank. */
export const keep = <T>(kept: ByRank<T>, model: string, counter: Counter, rank: number, value: T): void => {
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

/** When a counter was read, in milliseconds, and what it stood at. */
export type Sample = readonly [number, number];

/** What the counter of each series grew by between its samples. */
export const grown = (tally: Tally, kept: ByRank<Map<number, number>>): void => {
  for (const [model, counters] of kept)
    for (const [counter, ranks] of counters)
      for (const samples of best(ranks))
        for (const { from, until, more } of increments([...samples].sort(([a], [b]) => a - b)))
          tally.use({ at: from, until, model: model || null, ...usedBy(counter, more) });
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
