import type { Tally } from '../tally.ts';
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

/** A scrape of `/metrics`: counters since the process started, so that a single one has no end. */

/** A value, perhaps the time at which it was taken, and an example beside it. */
const LINE =
  /^([a-zA-Z_:][\w:]*)(?:\{((?:[^"}]|"(?:[^"\\]|\\.)*")*)\})?\s+([-+]?[\w.+-]+)(?:\s+[-+]?[\d.]+(?:e[-+]?\d+)?)?(?:\s+#\s.*)?$/i;

/** One label of a series, `name="value"`, with what is escaped inside it. */
export const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** Whether a file begins as a scrape of `/metrics` from an engine that we read. */
export const isMetricsText = (head: string): boolean =>
  /^(?:(?:vllm|sglang|llamacpp):|litellm_|tgi_request_)\w+/m.test(head);

/** A scrape, line by line. */
export const metricsReader = (tally: Tally) => {
  const kept: ByRank<number> = new Map();
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
