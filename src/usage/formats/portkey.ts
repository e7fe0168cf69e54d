import { at, has, numberInJson, textAt } from '../values/json.ts';
import { ofCents } from '../values/numbers.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/**
 * Portkey's log of calls: `req_units` and `res_units` are tokens, `cost` is in cents. What its own cache answered says
 * HIT and reached no model. Source: Portkey's page on log exports, read in November 2026.
 */

interface Row {
  readonly at: number | null;
  readonly model: string | null;
  readonly input: number | null;
  readonly output: number | null;
  readonly cents: number | null;
  readonly status: number | null;
  readonly success: string;
  readonly cache: string;
}

const callOf = ({ at: when, model, input, output, cents, status, success, cache }: Row) => ({
  at: when,
  model,
  input: input ?? 0,
  cached: null,
  written: null,
  output: output ?? 0,
  usd: ofCents(cents),
  failed: ((status ?? 0) >= 400 || /^(0|false)$/i.test(success)) && (output ?? 0) === 0,
  gatewayCache: /\bhit$/i.test(cache),
});

/** The log as lines of JSON, one call each. */
export const portkeyJson: JsonFormat = {
  id: 'portkey-logs',
  called: 'Portkey',
  is: (row) => has(row, 'req_units') && has(row, 'res_units') && has(row, 'created_at'),
  open: (tally) => {
    return {
      row: (row) =>
        addCall(
          tally,
          callOf({
            at: timeOfJson(at(row, 'created_at')),
            model: textAt(row, 'ai_model'),
            input: numberInJson(row, 'req_units'),
            output: numberInJson(row, 'res_units'),
            cents: numberInJson(row, 'cost'),
            status: numberInJson(row, 'response_status_code'),
            success: String(at(row, 'is_success') ?? ''),
            cache: textAt(row, 'cache_status') ?? '',
          }),
        ),
    };
  },
};

/** The log as a table. */
export const portkeyTable: TableFormat = {
  id: 'portkey-logs',
  called: 'Portkey',
  is: (columns) => columns.has('req_units', 'res_units', 'created_at'),
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at('created_at'),
      model: columns.at('ai_model'),
      input: columns.at('req_units'),
      output: columns.at('res_units'),
      cost: columns.at('cost'),
      status: columns.at('response_status_code'),
      success: columns.at('is_success'),
      cache: columns.at('cache_status'),
    };
    return {
      row: (row) =>
        addCall(
          tally,
          callOf({
            at: cells.time(row[place.when]),
            model: textOfCell(row[place.model]),
            input: cells.number(row[place.input]),
            output: cells.number(row[place.output]),
            cents: cells.number(row[place.cost]),
            status: cells.number(row[place.status]),
            success: row[place.success] ?? '',
            cache: row[place.cache] ?? '',
          }),
        ),
    };
  },
};
