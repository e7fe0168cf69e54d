import { DAY_MS } from '../../domain/day.ts';
import type { Tally } from '../tally.ts';
import { plus, type RowSums } from '../use.ts';
import { at, firstOf, has, numberInJson, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import type { JsonFormat } from './format.ts';

/**
 * Vercel AI Gateway's report. Whether `input_tokens` holds the cached ones is written nowhere: they are taken as
 * inside, unless a row has more of them than input. `total_cost` was charged; `market_cost` is the list price of the
 * same.
 */

const AMBIGUOUS =
  'The report does not say whether input holds the cached tokens: they are taken as inside it.';
const APART = 'Cached tokens exceed input in this report, so they stand apart: they were added.';

interface Sums extends RowSums {
  readonly at: number;
  readonly model: string | null;
}

const addSum = (tally: Tally, sums: Sums, apart: boolean) => {
  const { input, cached, written } = sums;
  const all = apart ? input + (cached ?? 0) + (written ?? 0) : input;
  addBucket(tally, { ...sums, until: 'unknown', input: all });
};

/** Rows of the report by day or by hour, whatever they were grouped by. */
export const vercel: JsonFormat = {
  id: 'vercel-gateway-report',
  called: 'Vercel AI Gateway',
  is: (row) =>
    has(row, 'input_tokens') &&
    has(row, 'total_cost') &&
    (has(row, 'day') || has(row, 'hour') || has(row, 'date')),
  open: (tally) => {
    const sums = new Map<string, Sums>();
    let apart = false;
    return {
      row(row) {
        const from = timeOfJson(firstOf(at(row, 'hour'), at(row, 'day'), at(row, 'date')));
        if (from === null) return tally.lost();
        const model = textAt(row, 'model');
        tally.claim(model, from, 'row');
        const key = `${from} ${model ?? ''}`;
        const nothing = { cached: null, written: null, requests: null, usd: null };
        const sum = sums.get(key) ?? { at: from, model, input: 0, output: 0, ...nothing };
        const input = numberInJson(row, 'input_tokens') ?? 0;
        const cached = numberInJson(row, 'cached_input_tokens');
        const written = numberInJson(row, 'cache_creation_input_tokens');
        if ((cached ?? 0) + (written ?? 0) > input) apart = true;
        sum.input += input;
        sum.cached = plus(sum.cached, cached);
        sum.written = plus(sum.written, written);
        sum.output += numberInJson(row, 'output_tokens') ?? 0;
        sum.requests = plus(sum.requests, numberInJson(row, 'request_count'));
        sum.usd = plus(sum.usd, numberInJson(row, 'total_cost'));
        sums.set(key, sum);
      },
      end() {
        for (const sum of sums.values()) addSum(tally, sum, apart);
        tally.warn(apart ? APART : AMBIGUOUS);
        tally.closeBuckets(DAY_MS);
      },
    };
  },
};
