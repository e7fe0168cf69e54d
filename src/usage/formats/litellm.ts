import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { at, firstOf, has, isRow, type JsonRow, numberInJson, objectOf, textAt } from '../values/json.ts';
import { timeOfJson, wholeDay } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import { addCall } from './call.ts';
import { CACHE_INSIDE, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { newPages } from './pages.ts';

/**
 * LiteLLM: its log of calls (`LiteLLM_SpendLogs`, as JSON or as a table) and its daily activity. Cached tokens are
 * inside the prompt's; of Claude models they are named twice. What the gateway answered from its own cache and what
 * failed put no load on a model.
 */

interface Cache {
  readonly cached: number | null;
  readonly written: number | null;
}

/** Cached tokens of the call's usage object: the OpenAI name and Anthropic's mean the same. */
const cacheOf = (metadata: JsonRow | null): Cache => {
  const usage = objectOf(at(metadata, 'usage_object'));
  if (usage === null) return { cached: null, written: null };
  return {
    cached: firstOf(
      numberInJson(usage, 'prompt_tokens_details', 'cached_tokens'),
      numberInJson(usage, 'cache_read_input_tokens'),
      0,
    ),
    written: firstOf(
      numberInJson(usage, 'cache_creation_input_tokens'),
      numberInJson(usage, 'prompt_tokens_details', 'cache_creation_tokens'),
      0,
    ),
  };
};

/** Older versions left the cache of Claude models out of the prompt's tokens. */
const inputOf = (prompt: number, { cached, written }: Cache): number => {
  const inside = (cached ?? 0) + (written ?? 0);
  return inside > prompt ? prompt + inside : prompt;
};

const isTrue = (value: unknown): boolean => value === true || /^true$/i.test(String(value ?? ''));

const begin = (tally: Tally): void => tally.note(CACHE_INSIDE);

const failedBy = (metadata: JsonRow | null, status: string | null): boolean =>
  /^fail/i.test(status ?? textAt(metadata, 'status') ?? '');

/** The log of calls from `/spend/logs`, one call in a row. */
export const litellmSpendJson: JsonFormat = {
  id: 'litellm-spendlogs',
  called: 'LiteLLM',
  is: (row) => has(row, 'startTime') && has(row, 'spend') && has(row, 'prompt_tokens'),
  open: (tally) => {
    begin(tally);
    return {
      row(row) {
        const metadata = objectOf(at(row, 'metadata'));
        const cache = cacheOf(metadata);
        addCall(tally, {
          ...cache,
          at: timeOfJson(at(row, 'startTime')),
          work: textAt(row, 'call_type'),
          model: firstOf(textAt(row, 'model'), textAt(row, 'model_group')),
          input: inputOf(numberInJson(row, 'prompt_tokens') ?? 0, cache),
          output: numberInJson(row, 'completion_tokens') ?? 0,
          usd: numberInJson(row, 'spend'),
          gatewayCache: isTrue(at(row, 'cache_hit')),
          failed: failedBy(metadata, textAt(row, 'status')),
        });
      },
      ...newPages(tally),
    };
  },
};

/** The same log as the database writes it into a table. */
export const litellmSpendTable: TableFormat = {
  id: 'litellm-spendlogs',
  called: 'LiteLLM',
  is: (columns) => columns.has('spend', 'prompt_tokens') && columns.at('starttime', 'start_time') >= 0,
  open: (columns, cells, tally) => {
    begin(tally);
    const place = {
      when: columns.at('starttime', 'start_time'),
      type: columns.at('call_type'),
      model: columns.at('model'),
      input: columns.at('prompt_tokens'),
      output: columns.at('completion_tokens'),
      spend: columns.at('spend'),
      hit: columns.at('cache_hit'),
      status: columns.at('status'),
      metadata: columns.at('metadata'),
    };
    return {
      row(row) {
        const metadata = objectOf(row[place.metadata]);
        const cache = cacheOf(metadata);
        addCall(tally, {
          ...cache,
          at: cells.time(row[place.when]),
          work: textOfCell(row[place.type]),
          model: textOfCell(row[place.model]),
          input: inputOf(cells.number(row[place.input]) ?? 0, cache),
          output: cells.number(row[place.output]) ?? 0,
          usd: cells.number(row[place.spend]),
          gatewayCache: isTrue(row[place.hit]),
          failed: failedBy(metadata, textOfCell(row[place.status])),
        });
      },
    };
  },
};

interface Day {
  readonly from: number;
  readonly model: string | null;
  readonly metrics: JsonRow;
}

const addDay = (tally: Tally, { from, model, metrics }: Day) => {
  const until = wholeDay(from);
  const failed = numberInJson(metrics, 'failed_requests') ?? 0;
  const all = numberInJson(metrics, 'api_requests');
  if (failed > 0) tally.leaveOut('failed calls', { at: from, until, count: failed });
  addBucket(tally, {
    at: from,
    until,
    model,
    input: numberInJson(metrics, 'prompt_tokens') ?? 0,
    cached: numberInJson(metrics, 'cache_read_input_tokens'),
    written: numberInJson(metrics, 'cache_creation_input_tokens'),
    output: numberInJson(metrics, 'completion_tokens') ?? 0,
    requests: numberInJson(metrics, 'successful_requests') ?? (all === null ? null : all - failed),
    usd: numberInJson(metrics, 'spend'),
  });
};

/** A day model by model; calls that failed before a model was chosen stand in the whole alone. */
const addModels = (
  tally: Tally,
  from: number,
  metrics: JsonRow,
  named: readonly (readonly [model: string, value: unknown])[],
): void => {
  let failedOfModels = 0;
  for (const [model, value] of named) {
    const its = at(value, 'metrics');
    if (!isRow(its)) continue;
    failedOfModels += numberInJson(its, 'failed_requests') ?? 0;
    addDay(tally, { from, model, metrics: its });
  }
  const count = (numberInJson(metrics, 'failed_requests') ?? 0) - failedOfModels;
  if (count > 0) tally.leaveOut('failed calls', { at: from, until: wholeDay(from), count });
};

/** `/user/daily/activity`: a day in a row, its breakdowns inside. */
export const litellmDailyJson: JsonFormat = {
  id: 'litellm-daily-activity-json',
  called: 'LiteLLM',
  is: (row) => has(row, 'date') && isRow(at(row, 'metrics')) && has(at(row, 'metrics'), 'prompt_tokens'),
  open: (tally) => {
    tally.note(CACHE_INSIDE);
    tally.note('Breakdowns repeat the same tokens: they were counted once.');
    return {
      row(row) {
        const from = timeOfJson(at(row, 'date'));
        const metrics = at(row, 'metrics');
        if (from === null || !isRow(metrics)) return tally.lost();
        const models = at(row, 'breakdown', 'models');
        const named = isRow(models) ? Object.entries(models) : [];
        if (named.length > 0) return addModels(tally, from, metrics, named);
        const idle =
          (numberInJson(metrics, 'prompt_tokens') ?? 0) +
            (numberInJson(metrics, 'completion_tokens') ?? 0) ===
          0;
        return idle ? tally.span(from, wholeDay(from)) : addDay(tally, { from, model: null, metrics });
      },
      ...newPages(tally),
    };
  },
};

/**
 * Daily activity as the dashboard exports it; throws an LlmcostError where the table has models, whose rows repeat the
 * whole.
 */
export const litellmDailyTable: TableFormat = {
  id: 'litellm-daily-activity-csv',
  called: 'LiteLLM',
  is: (columns) =>
    columns.has('date', 'spend') &&
    (columns.has('total_tokens') || columns.has('prompt_tokens')) &&
    // With a model and a split it is a table of somebody's own.
    !columns.has('model', 'prompt_tokens', 'completion_tokens'),
  open: (columns, cells, tally) => {
    if (columns.has('model'))
      throw refusal(
        "This LiteLLM export repeats a team's whole figures for every model, so its rows cannot be added. Export it without models, or take the daily activity as JSON.",
      );
    if (!columns.has('prompt_tokens'))
      throw refusal(
        'This LiteLLM export has no split into prompt and completion tokens. Export the daily activity as JSON, or with prompt tokens.',
      );
    const place = {
      day: columns.at('date'),
      spend: columns.at('spend'),
      input: columns.at('prompt_tokens'),
      output: columns.at('completion_tokens'),
      good: columns.at('successful_requests', 'successful'),
      failed: columns.at('failed_requests', 'failed'),
    };
    return {
      row(row) {
        const from = cells.time(row[place.day]);
        if (from === null) return tally.lost();
        const metrics = {
          spend: cells.number(row[place.spend]),
          prompt_tokens: cells.number(row[place.input]),
          completion_tokens: cells.number(row[place.output]),
          successful_requests: cells.number(row[place.good]),
          failed_requests: cells.number(row[place.failed]),
        };
        addDay(tally, { from, model: null, metrics });
      },
    };
  },
};
