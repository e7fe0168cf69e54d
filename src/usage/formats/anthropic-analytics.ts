import { at, has, type JsonRow, objectOf } from '../values/json.ts';
import { addCost, addParts, NO_TOKENS, spanOfRow, tokenParts } from './anthropic.ts';
import { CACHE_APART, type JsonFormat } from './format.ts';
import { newPages } from './pages.ts';

/** Anthropic's analytics API: one object a span, its figures in groups. */

const groupOf = (row: JsonRow): JsonRow => ({ ...row, ...objectOf(at(row, 'group')) });

/** Usage of the analytics API: one object a span, the tokens by part. */
export const anthropicAnalyticsUsage: JsonFormat = {
  id: 'anthropic-analytics-usage-json',
  called: 'Anthropic usage and cost reports',
  vendor: 'anthropic',
  half: 'usage',
  is: (row) => has(row, 'starting_at') && has(at(row, 'usage'), 'output_tokens'),
  open: (tally) => {
    tally.note(CACHE_APART);
    return {
      row(row) {
        const span = spanOfRow(row);
        const usage = objectOf(at(row, 'usage'));
        if (span === null || usage === null) return tally.lost();
        addParts(tally, span.from, span.until, tokenParts(usage, groupOf(row)));
      },
      ...newPages(tally),
    };
  },
};

/** Cost of the analytics API, in cents: no tokens. */
export const anthropicAnalyticsCost: JsonFormat = {
  id: 'anthropic-analytics-cost-json',
  called: 'Anthropic usage and cost reports',
  vendor: 'anthropic',
  half: 'bill',
  is: (row) => has(row, 'starting_at') && has(at(row, 'cost'), 'amount'),
  open: (tally) => {
    tally.note(NO_TOKENS);
    return {
      row(row) {
        const span = spanOfRow(row);
        const cost = objectOf(at(row, 'cost'));
        if (span === null || cost === null) return tally.lost();
        addCost(tally, span, cost, groupOf(row));
      },
      ...newPages(tally),
    };
  },
};
