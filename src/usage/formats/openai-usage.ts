import { valueIn } from '../../keys.ts';
import type { Apart } from '../apart.ts';
import type { Tally } from '../tally.ts';
import { meaningOf } from '../values/figure-words.ts';
import { at, firstOf, has, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import {
  CACHE_INSIDE,
  type Columns,
  countInCell,
  type JsonFormat,
  type TableFormat,
  textOfCell,
} from './format.ts';
import { newPages } from './pages.ts';
import { isFlex } from './tier.ts';

/**
 * OpenAI's usage of completions, from the dashboard (a table) and from `organization/usage/*` (pages of buckets).
 * `input_tokens` holds cached and cache-write tokens: the API's description has 1,800 + 200 + 3,000 = 5,000. A row is a
 * bucket of one key, project and model, as grouped; a bucket without results is time without traffic.
 */

interface Row {
  readonly at: number;
  readonly until: number;
  readonly model: string | null;
  readonly batch: boolean | null;
  readonly flex: boolean;
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly written: number | null;
  readonly requests: number | null;
}

const add = (tally: Tally, row: Row, apart: Apart | undefined) => {
  if ((row.written ?? 0) > 0) tally.note('Cache-write tokens are inside the input figure too.');
  addBucket(tally, row, apart);
};

const batchOfText = (text: string | null): boolean | null => {
  if (text === null) return null;
  return /^(true|1|yes)$/i.test(text.trim());
};

/** Requests under a name of its own are those of another program, whose times bear these names too. */
const hasNoOtherRequests = (columns: Columns): boolean =>
  columns.has('input_tokens') && !columns.header.some((name) => meaningOf(name)?.figure === 'requests');

/** The dashboard's usage as a table; of days without any it has the columns of time alone. */
export const openaiUsageTable: TableFormat = {
  id: 'openai-usage-csv',
  called: 'OpenAI usage',
  vendor: 'openai',
  half: 'usage',
  is: (columns) =>
    columns.has('start_time', 'end_time') &&
    (columns.has('num_model_requests') || isWithoutUsage(columns.names) || hasNoOtherRequests(columns)),
  open: (columns, cells, tally) => {
    const place = {
      from: columns.at('start_time'),
      until: columns.at('end_time'),
      fromIso: columns.at('start_time_iso'),
      untilIso: columns.at('end_time_iso'),
      model: columns.at('model'),
      batch: columns.at('batch'),
      tier: columns.at('service_tier'),
      input: columns.at('input_tokens'),
      output: columns.at('output_tokens'),
      cached: columns.at('input_cached_tokens'),
      written: columns.at('input_cache_write_tokens'),
      requests: columns.at('num_model_requests'),
    };
    if (place.cached >= 0) tally.note(CACHE_INSIDE);
    return {
      row(row) {
        const from = cells.time(row[place.from]) ?? cells.time(row[place.fromIso]);
        const until = cells.time(row[place.until]) ?? cells.time(row[place.untilIso]);
        if (from === null || until === null || until <= from) return tally.lost();
        const input = cells.number(row[place.input]);
        const output = cells.number(row[place.output]);
        const requests = cells.number(row[place.requests]);
        if (input === null && output === null && requests === null) return tally.span(from, until);
        add(
          tally,
          {
            at: from,
            until,
            model: textOfCell(row[place.model]),
            batch: batchOfText(textOfCell(row[place.batch])),
            flex: isFlex(tally, textOfCell(row[place.tier])),
            input: input ?? 0,
            output: output ?? 0,
            cached: countInCell(cells, row, place.cached, null),
            // Where the column is missing nothing was written: older exports know no cache writes.
            written: countInCell(cells, row, place.written, 0),
            requests,
          },
          // Embeddings come as a file of their own, without the column.
          place.output < 0 ? 'embeddings' : undefined,
        );
      },
    };
  },
};

const TIME_COLUMNS = ['start_time', 'end_time', 'start_time_iso', 'end_time_iso'];

/** An export of days without any usage has the columns of time alone. */
const isWithoutUsage = (names: readonly string[]): boolean =>
  names.length <= TIME_COLUMNS.length && names.every((name) => TIME_COLUMNS.includes(name));

const RESULT = /^organization\.usage\.(\w+)\.result$/;

const APART: Readonly<Record<string, Apart>> = {
  embeddings: 'embeddings',
  moderations: 'images, speech and other work without text tokens',
  images: 'images, speech and other work without text tokens',
  audio_speeches: 'images, speech and other work without text tokens',
  audio_transcriptions: 'images, speech and other work without text tokens',
  vector_stores: 'images, speech and other work without text tokens',
  code_interpreter_sessions: 'images, speech and other work without text tokens',
};

/** `results`, or `result` as older answers have it. */
const resultsOf = (row: JsonRow): readonly JsonRow[] => [...rowsAt(row, 'results'), ...rowsAt(row, 'result')];

const booleanAt = (row: JsonRow, key: string): boolean | null => {
  const value = at(row, key);
  return typeof value === 'boolean' ? value : null;
};

/** `/v1/organization/usage/completions` and its kin: pages of buckets. */
export const openaiUsageJson: JsonFormat = {
  id: 'openai-usage-json',
  called: 'OpenAI usage',
  vendor: 'openai',
  half: 'usage',
  is: (row) =>
    has(row, 'start_time') &&
    (has(row, 'results') || has(row, 'result')) &&
    resultsOf(row).every(
      (result) => RESULT.test(textAt(result, 'object') ?? '') || has(result, 'num_model_requests'),
    ),
  open: (tally) => {
    tally.note(CACHE_INSIDE);
    return {
      row(row) {
        const from = timeOfJson(at(row, 'start_time'));
        const until = timeOfJson(at(row, 'end_time'));
        if (from === null || until === null || until <= from) return tally.lost();
        const results = resultsOf(row);
        if (results.length === 0) tally.span(from, until);
        for (const result of results) {
          const kind = RESULT.exec(textAt(result, 'object') ?? '')?.[1] ?? '';
          add(
            tally,
            {
              at: from,
              until,
              model: textAt(result, 'model'),
              batch: booleanAt(result, 'batch'),
              flex: isFlex(tally, textAt(result, 'service_tier')),
              input: numberInJson(result, 'input_tokens') ?? 0,
              output: numberInJson(result, 'output_tokens') ?? 0,
              cached: numberInJson(result, 'input_cached_tokens'),
              written: firstOf(numberInJson(result, 'input_cache_write_tokens'), 0),
              requests: numberInJson(result, 'num_model_requests'),
            },
            valueIn(APART, kind),
          );
        }
      },
      ...newPages(tally),
    };
  },
};
