import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { at, has, isRow, type JsonRow, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfNumber } from '../values/times.ts';
import {
  type ByRank,
  best,
  counterOf,
  grown,
  INSIDE,
  isGateway,
  keep,
  modelLabel,
  OWN_FLEET,
  type Sample,
  usedBy,
} from './engine-counters.ts';
import type { JsonFormat } from './format.ts';

/** The counters of vLLM, SGLang and LiteLLM's gateway as Prometheus answers: instants, and ranges with increments. */

/** Series of an expression, or under a legend: whether they count up or are a rate is not known. */
export const withoutNames = (): Error =>
  refusal(
    'The series of this file do not say which counters they are, nor whether they count up or are a rate. Query the counters themselves (vllm:prompt_tokens_total and vllm:generation_tokens_total) and export those.',
  );

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

/** An instant has counters since a start that nobody knows. */
const sinceStart = (tally: Tally, kept: ByRank<Map<number, number>>): void => {
  for (const [model, counters] of kept)
    for (const [counter, ranks] of counters)
      for (const samples of best(ranks))
        for (const total of samples.values())
          tally.use({ at: 0, until: 0, model: model || null, ...usedBy(counter, total) });
};

/** `query` and `query_range`: one series in a row, its samples inside. */
export const prometheus: JsonFormat = {
  id: 'vllm-prometheus',
  called: 'metrics of vLLM, SGLang, TGI and llama.cpp',
  origin: 'own-fleet',
  is: (row) => isRow(at(row, 'metric')) && (has(row, 'values') || has(row, 'value')),
  open: (tally) => {
    const kept: ByRank<Map<number, number>> = new Map();
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
