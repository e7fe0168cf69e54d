import { defined } from '../../defined.ts';
import type { Tally } from '../tally.ts';
import type { Until } from '../use.ts';
import { at, firstOf, has, type JsonRow, numberAt, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { CACHE_APART, isFlex, type JsonFormat, pagesOf, type TableFormat, textOfCell } from './format.ts';

/**
 * Anthropic's usage: the Console's table, the usage and cost reports, and the analytics reports. Everywhere the parts
 * stand apart: input is uncached + cache writes (of five minutes and of an hour) + cache reads. Money is in cents.
 */

interface Parts {
  readonly model: string | null;
  readonly uncached: number | null;
  readonly written: number | null;
  readonly read: number | null;
  readonly output: number | null;
  readonly requests: number | null;
  readonly batch: boolean | null;
  readonly flex?: boolean;
}

const add = (tally: Tally, from: number, until: Until, parts: Parts) => {
  const { model, uncached, written, read, output, requests, batch, flex } = parts;
  tally.use({
    at: from,
    until,
    model,
    input: (uncached ?? 0) + (written ?? 0) + (read ?? 0),
    cached: read ?? 0,
    written: written ?? 0,
    output: output ?? 0,
    requests,
    batch,
    ...defined({ flex }),
  });
};

/** The Console's usage as a table: tokens of a day by model, without money. */
export const anthropicConsoleTable: TableFormat = {
  id: 'anthropic-console-csv',
  called: 'Anthropic Console',
  is: (columns) =>
    columns.at('usage_input_tokens_no_cache', 'input_tokens_no_cache', 'cache_read_input_tokens') >= 0 &&
    columns.at('usage_date_utc', 'usage_date') >= 0,
  open: (columns, cells, tally) => {
    const place = {
      day: columns.at('usage_date_utc', 'usage_date'),
      model: columns.at('model_version', 'model'),
      type: columns.at('usage_type'),
      uncached: columns.at(
        'usage_input_tokens_no_cache',
        'input_tokens_no_cache',
        'uncached_input_tokens',
        'input_tokens',
      ),
      written5m: columns.at(
        'usage_input_tokens_cache_write_5m',
        'input_tokens_cache_write_5m',
        'cache_write_input_tokens_5m',
        'cache_write_5m_input_tokens',
        'cache_write_input_tokens',
        'cache_creation_input_tokens',
      ),
      written1h: columns.at(
        'usage_input_tokens_cache_write_1h',
        'input_tokens_cache_write_1h',
        'cache_write_input_tokens_1h',
        'cache_write_1h_input_tokens',
      ),
      read: columns.at('usage_input_tokens_cache_read', 'input_tokens_cache_read', 'cache_read_input_tokens'),
      output: columns.at('usage_output_tokens', 'output_tokens'),
    };
    tally.note(CACHE_APART);
    return {
      row(row) {
        const from = cells.time(row[place.day]);
        if (from === null) return tally.lost();
        const type = textOfCell(row[place.type]);
        const written = [cells.number(row[place.written5m]), cells.number(row[place.written1h])];
        add(tally, from, 'unknown', {
          model: textOfCell(row[place.model]),
          uncached: cells.number(row[place.uncached]),
          written: written.reduce<number>((sum, part) => sum + (part ?? 0), 0),
          read: cells.number(row[place.read]),
          output: cells.number(row[place.output]),
          requests: null,
          batch: type === null ? null : type.trim().toLowerCase() === 'batch',
        });
      },
    };
  },
};

/** The Console's other table: money by kind of tokens, models by their names for people, and no count of tokens. */
export const anthropicConsoleCostTable: TableFormat = {
  id: 'anthropic-console-cost-csv',
  called: 'Anthropic Console',
  is: (columns) => columns.at('usage_date_utc', 'usage_date') >= 0 && columns.has('cost_usd'),
  open: (columns, cells, tally) => {
    const place = {
      day: columns.at('usage_date_utc', 'usage_date'),
      model: columns.at('model', 'model_version'),
      kind: columns.at('token_type'),
      cost: columns.at('cost_usd'),
    };
    tally.note('This is a bill without token counts.');
    return {
      row(row) {
        const from = cells.time(row[place.day]);
        const usd = cells.number(row[place.cost]);
        if (from === null || usd === null) return tally.lost();
        tally.paid(usd, 'USD');
        const model = textOfCell(row[place.model]);
        if (model === null || textOfCell(row[place.kind]) === null)
          return tally.leaveOut('charges that are not tokens', { at: from, until: 'unknown', count: 1, usd });
        tally.bill(model, usd, from, 'unknown');
      },
    };
  },
};

/** Cache writes: the two parts of `cache_creation`, flat ones, or the flat sum that may repeat them. */
const writtenOf = (row: JsonRow): number | null => {
  const parts = [
    firstOf(
      numberAt(row, 'cache_creation', 'ephemeral_5m_input_tokens'),
      numberAt(row, 'cache_creation_5m_input_tokens'),
    ),
    firstOf(
      numberAt(row, 'cache_creation', 'ephemeral_1h_input_tokens'),
      numberAt(row, 'cache_creation_1h_input_tokens'),
    ),
  ].filter((part) => part !== null);
  return parts.length > 0
    ? parts.reduce((sum, part) => sum + part, 0)
    : numberAt(row, 'cache_creation_input_tokens');
};

const partsOf = (usage: JsonRow, group: unknown): Parts => {
  const tier = textAt(group, 'service_tier');
  return {
    model: textAt(group, 'model'),
    uncached: numberAt(usage, 'uncached_input_tokens'),
    written: writtenOf(usage),
    read: numberAt(usage, 'cache_read_input_tokens'),
    output: numberAt(usage, 'output_tokens'),
    requests: numberAt(usage, 'requests'),
    batch: tier === null ? null : tier === 'batch',
  };
};

interface Span {
  readonly from: number;
  readonly until: Until;
}

const spanOf = (row: JsonRow): Span | null => {
  const from = timeOfJson(firstOf(at(row, 'starting_at'), at(row, 'bucket')));
  const until = timeOfJson(at(row, 'ending_at'));
  if (from === null || (until !== null && until <= from)) return null;
  return { from, until: until ?? 'unknown' };
};

const CENTS = 100;
const NO_TOKENS = 'Amounts are in cents. This is a bill without token counts.';
const PRIORITY = 'Priority-tier cost is not in this report.';

const dollarsOf = (row: unknown): number | null => {
  const cents = numberAt(row, 'amount');
  return cents === null ? null : cents / CENTS;
};

const addCost = (tally: Tally, { from, until }: Span, cost: JsonRow, group: JsonRow) => {
  const amount = dollarsOf(cost);
  const currency = textAt(cost, 'currency') ?? 'USD';
  if (amount !== null) tally.paid(amount, currency);
  const model = textAt(group, 'model');
  const type = textAt(group, 'cost_type');
  if (model === null && type !== null && type !== 'tokens')
    return tally.leaveOut('charges that are not tokens', { at: from, until, count: 1, usd: amount });
  tally.bill(model, amount, from, until, numberAt(cost, 'requests'));
};

const usageKeys = (row: JsonRow): boolean =>
  has(row, 'uncached_input_tokens') || (has(row, 'cache_read_input_tokens') && has(row, 'output_tokens'));

const resultsOf = (row: JsonRow): readonly JsonRow[] => rowsAt(row, 'results');

/** `/v1/organizations/usage_report/messages`: pages of buckets of a minute, an hour or a day. */
export const anthropicUsageReport: JsonFormat = {
  id: 'anthropic-usage-report-json',
  called: 'Anthropic usage and cost reports',
  is: (row) =>
    has(row, 'starting_at') &&
    !has(row, 'usage') &&
    !has(row, 'cost') &&
    (usageKeys(row) ||
      (Array.isArray(at(row, 'results')) &&
        resultsOf(row).every((result) => has(result, 'output_tokens') || usageKeys(result)))),
  open: (tally) => {
    tally.note(CACHE_APART);
    return {
      row(row) {
        const span = spanOf(row);
        if (span === null) return tally.lost();
        const results = usageKeys(row) ? [row] : resultsOf(row);
        if (results.length === 0) tally.span(span.from, span.until);
        for (const result of results) {
          const flex = isFlex(tally, textAt(result, 'service_tier'));
          add(tally, span.from, span.until, { ...partsOf(result, result), flex });
        }
      },
      ...pagesOf(tally),
    };
  },
};

/** `/v1/organizations/cost_report`: days of money in cents, and no tokens. */
export const anthropicCostReport: JsonFormat = {
  id: 'anthropic-cost-report-json',
  called: 'Anthropic usage and cost reports',
  is: (row) =>
    has(row, 'starting_at') &&
    resultsOf(row).some((result) => has(result, 'amount') && has(result, 'currency')),
  open: (tally) => {
    tally.note(NO_TOKENS);
    tally.note(PRIORITY);
    return {
      row(row) {
        const span = spanOf(row);
        if (span === null) return tally.lost();
        const results = resultsOf(row);
        if (results.length === 0) tally.span(span.from, span.until);
        for (const result of results) addCost(tally, span, result, result);
      },
      ...pagesOf(tally),
    };
  },
};

const groupOf = (row: JsonRow): JsonRow => ({ ...row, ...(at(row, 'group') as JsonRow | undefined) });

/** Usage of the analytics API: one object a span, the tokens by part. */
export const anthropicAnalyticsUsage: JsonFormat = {
  id: 'anthropic-analytics-usage-json',
  called: 'Anthropic usage and cost reports',
  is: (row) => has(row, 'starting_at') && has(at(row, 'usage'), 'output_tokens'),
  open: (tally) => {
    tally.note(CACHE_APART);
    return {
      row(row) {
        const span = spanOf(row);
        const usage = at(row, 'usage') as JsonRow | undefined;
        if (span === null || usage === undefined) return tally.lost();
        add(tally, span.from, span.until, partsOf(usage, groupOf(row)));
      },
      ...pagesOf(tally),
    };
  },
};

/** Cost of the analytics API, in cents: no tokens. */
export const anthropicAnalyticsCost: JsonFormat = {
  id: 'anthropic-analytics-cost-json',
  called: 'Anthropic usage and cost reports',
  is: (row) => has(row, 'starting_at') && has(at(row, 'cost'), 'amount'),
  open: (tally) => {
    tally.note(NO_TOKENS);
    return {
      row(row) {
        const span = spanOf(row);
        const cost = at(row, 'cost') as JsonRow | undefined;
        if (span === null || cost === undefined) return tally.lost();
        addCost(tally, span, cost, groupOf(row));
      },
      ...pagesOf(tally),
    };
  },
};
