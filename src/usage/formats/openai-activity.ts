import { DAY_MS } from '../../domain/day.ts';
import { apartByWork } from '../apart.ts';
import type { Tally } from '../tally.ts';
import { at, firstOf, has, numberInJson, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import { CACHE_INSIDE, countInCell, type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/**
 * OpenAI's usage as it was before `organization/usage`: the dashboard's activity table and `/v1/usage?date=`. A row is
 * what one key did with one model in a bucket that begins at its time and does not say when it ends. Cached tokens,
 * which later versions have, are inside the context tokens.
 */

interface Row {
  readonly at: number | null;
  readonly model: string | null;
  readonly operation: string | null;
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly requests: number | null;
}

const add = (tally: Tally, row: Row) => {
  const { at: when, operation, ...sums } = row;
  if (when === null) return tally.lost();
  // Cache writes are younger than these exports.
  addBucket(tally, { ...sums, at: when, until: 'unknown', written: 0 }, apartByWork(operation));
};

/** The dashboard's older activity table; its buckets do not say when they end. */
export const openaiActivityTable: TableFormat = {
  id: 'openai-activity-csv',
  called: 'OpenAI usage',
  vendor: 'openai',
  is: (columns) => columns.has('n_context_tokens_total', 'n_generated_tokens_total'),
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at('aggregation_timestamp', 'timestamp', 'usage_date', 'date'),
      model: columns.at('snapshot_id', 'model'),
      operation: columns.at('operation', 'usage_type'),
      input: columns.at('n_context_tokens_total'),
      output: columns.at('n_generated_tokens_total'),
      cached: columns.at('n_cached_context_tokens_total'),
      requests: columns.at('num_requests', 'n_requests'),
    };
    if (place.cached >= 0) tally.note(CACHE_INSIDE);
    return {
      row: (row) =>
        add(tally, {
          at: cells.time(row[place.when]),
          model: textOfCell(row[place.model]),
          operation: textOfCell(row[place.operation]),
          input: cells.number(row[place.input]) ?? 0,
          output: cells.number(row[place.output]) ?? 0,
          cached: countInCell(cells, row, place.cached, null),
          requests: countInCell(cells, row, place.requests, null),
        }),
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};

/** `/v1/usage?date=`, rows of one day. */
export const openaiActivityJson: JsonFormat = {
  id: 'openai-activity-json',
  called: 'OpenAI usage',
  vendor: 'openai',
  is: (row) => has(row, 'n_context_tokens_total') && has(row, 'n_generated_tokens_total'),
  open: (tally) => ({
    row(row) {
      const cached = numberInJson(row, 'n_cached_context_tokens_total');
      if (cached !== null) tally.note(CACHE_INSIDE);
      add(tally, {
        at: timeOfJson(firstOf(at(row, 'aggregation_timestamp'), at(row, 'timestamp'), at(row, 'date'))),
        model: firstOf(textAt(row, 'snapshot_id'), textAt(row, 'model')),
        operation: textAt(row, 'operation'),
        input: numberInJson(row, 'n_context_tokens_total') ?? 0,
        output: numberInJson(row, 'n_generated_tokens_total') ?? 0,
        cached,
        requests: firstOf(numberInJson(row, 'n_requests'), numberInJson(row, 'num_requests')),
      });
    },
    end: () => tally.closeBuckets(DAY_MS),
  }),
};
