import { at, has, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { ofCents } from '../values/numbers.ts';
import { timeOfJson, wholeDay } from '../values/times.ts';
import { CACHE_APART, type JsonFormat } from './format.ts';
import { newPages } from './pages.ts';

/**
 * Claude Code's analytics of a day and a person, from Anthropic's admin API: tokens by model with the cache beside the
 * input, and an estimated cost in cents. Source: Anthropic's page on the Claude Code Analytics API, November 2026.
 */

/** A day of one person: the tokens of each model, and a cost that is Anthropic's estimate. */
export const claudeCode: JsonFormat = {
  id: 'claude-code-analytics',
  called: 'Claude Code analytics',
  origin: 'coding-agents',
  is: (row) =>
    has(row, 'date') &&
    rowsAt(row, 'model_breakdown').every((model) => has(model, 'tokens')) &&
    has(row, 'core_metrics'),
  open: (tally) => {
    tally.note(CACHE_APART);
    tally.note('The money is what Anthropic estimates, not a bill.');
    return {
      row(row) {
        const from = timeOfJson(at(row, 'date'));
        if (from === null) return tally.lost();
        const models = rowsAt(row, 'model_breakdown');
        if (models.length === 0) tally.span(from, wholeDay(from));
        for (const model of models) {
          const part = (key: string): number => numberInJson(model, 'tokens', key) ?? 0;
          const usd = ofCents(numberInJson(model, 'estimated_cost', 'amount'));
          if (usd !== null) tally.paid(usd, textAt(model, 'estimated_cost', 'currency') ?? 'USD');
          tally.use({
            at: from,
            until: wholeDay(from),
            model: textAt(model, 'model'),
            input: part('input') + part('cache_read') + part('cache_creation'),
            cached: part('cache_read'),
            written: part('cache_creation'),
            output: part('output'),
            requests: null,
            usd,
          });
        }
      },
      ...newPages(tally),
    };
  },
};
