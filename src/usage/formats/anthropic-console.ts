import { addParts } from './anthropic.ts';
import { CACHE_APART, type TableFormat, textOfCell } from './format.ts';

/** Tables of Anthropic's Console: usage by day and model, and its cost. */

/** The Console's usage as a table: tokens of a day by model, without money. */
export const anthropicConsoleTable: TableFormat = {
  id: 'anthropic-console-csv',
  called: 'Anthropic Console',
  vendor: 'anthropic',
  half: 'usage',
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
        addParts(tally, from, 'unknown', {
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
  vendor: 'anthropic',
  half: 'bill',
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
