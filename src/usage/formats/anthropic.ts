import { defined } from '../../defined.ts';
import type { Tally } from '../tally.ts';
import type { Until } from '../use.ts';
import { at, firstOf, has, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { ofCents } from '../values/numbers.ts';
import { timeOfJson } from '../values/times.ts';
import { CACHE_APART, type JsonFormat } from './format.ts';
import { newPages } from './pages.ts';
import { isFlex } from './tier.ts';

/**
 * Anthropic's usage and cost reports, and what its other exports share with them. Everywhere the parts stand
 * apart: input is uncached + cache writes (of five minutes and of an hour) + cache reads. Money is in cents.
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

/** Notes what a span used, its input put together from its parts. */
export const addParts = (tally: Tally, from: number, until: Until, parts: Parts) => {
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

/** Cache writes: the two parts of `cache_creation`, flat ones, or the flat sum that may repeat them. */
const writtenOf = (row: JsonRow): number | null => {
  const parts = [
    firstOf(
      numberInJson(row, 'cache_creation', 'ephemeral_5m_input_tokens'),
      numberInJson(row, 'cache_creation_5m_input_tokens'),
    ),
    firstOf(
      numberInJson(row, 'cache_creation', 'ephemeral_1h_input_tokens'),
      numberInJson(row, 'cache_creation_1h_input_tokens'),
    ),
  ].filter((part) => part !== null);
  return parts.length > 0
    ? parts.reduce((sum, part) => sum + part, 0)
    : numberInJson(row, 'cache_creation_input_tokens');
};

/** The parts of a row of JSON; `group` says of which model, and how it was asked. */
export const tokenParts = (usage: JsonRow, group: unknown): Parts => {
  const tier = textAt(group, 'service_tier');
  return {
    model: textAt(group, 'model'),
    uncached: numberInJson(usage, 'uncached_input_tokens'),
    written: writtenOf(usage),
    read: numberInJson(usage, 'cache_read_input_tokens'),
    output: numberInJson(usage, 'output_tokens'),
    requests: numberInJson(usage, 'requests'),
    batch: tier === null ? null : tier === 'batch',
  };
};

interface Span {
  readonly from: number;
  readonly until: Until;
}

/** From when to when a row is; null where it does not say. */
export const spanOfRow = (row: JsonRow): Span | null => {
  const from = timeOfJson(firstOf(at(row, 'starting_at'), at(row, 'bucket')));
  const until = timeOfJson(at(row, 'ending_at'));
  if (from === null || (until !== null && until <= from)) return null;
  return { from, until: until ?? 'unknown' };
};

/** What is said beside a report of cost. */
export const NO_TOKENS = 'Amounts are in cents. This is a bill without token counts.';
const PRIORITY = 'Priority-tier cost is not in this report.';

const dollarsOf = (row: unknown): number | null => ofCents(numberInJson(row, 'amount'));

/** Notes what a span cost, in cents. */
export const addCost = (tally: Tally, { from, until }: Span, cost: JsonRow, group: JsonRow) => {
  const amount = dollarsOf(cost);
  const currency = textAt(cost, 'currency') ?? 'USD';
  if (amount !== null) tally.paid(amount, currency);
  const model = textAt(group, 'model');
  const type = textAt(group, 'cost_type');
  if (model === null && type !== null && type !== 'tokens')
    return tally.leaveOut('charges that are not tokens', { at: from, until, count: 1, usd: amount });
  tally.bill(model, amount, from, until, numberInJson(cost, 'requests'));
};

const usageKeys = (row: JsonRow): boolean =>
  has(row, 'uncached_input_tokens') || (has(row, 'cache_read_input_tokens') && has(row, 'output_tokens'));

const resultsOf = (row: JsonRow): readonly JsonRow[] => rowsAt(row, 'results');

/** `/v1/organizations/usage_report/messages`: pages of buckets of a minute, an hour or a day. */
export const anthropicUsageReport: JsonFormat = {
  id: 'anthropic-usage-report-json',
  called: 'Anthropic usage and cost reports',
  vendor: 'anthropic',
  half: 'usage',
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
        const span = spanOfRow(row);
        if (span === null) return tally.lost();
        const results = usageKeys(row) ? [row] : resultsOf(row);
        if (results.length === 0) tally.span(span.from, span.until);
        for (const result of results) {
          const flex = isFlex(tally, textAt(result, 'service_tier'));
          addParts(tally, span.from, span.until, { ...tokenParts(result, result), flex });
        }
      },
      ...newPages(tally),
    };
  },
};

/** `/v1/organizations/cost_report`: days of money in cents, and no tokens. */
export const anthropicCostReport: JsonFormat = {
  id: 'anthropic-cost-report-json',
  called: 'Anthropic usage and cost reports',
  vendor: 'anthropic',
  half: 'bill',
  is: (row) =>
    has(row, 'starting_at') &&
    resultsOf(row).some((result) => has(result, 'amount') && has(result, 'currency')),
  open: (tally) => {
    tally.note(NO_TOKENS);
    tally.note(PRIORITY);
    return {
      row(row) {
        const span = spanOfRow(row);
        if (span === null) return tally.lost();
        const results = resultsOf(row);
        if (results.length === 0) tally.span(span.from, span.until);
        for (const result of results) addCost(tally, span, result, result);
      },
      ...newPages(tally),
    };
  },
};
