import { at, has, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { type TokenKind, tokenKindOf, tokensPerUnit } from '../values/token-words.ts';
import { addBillLine } from './bill.ts';
import { BILL_LINES, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { newPages } from './pages.ts';

/**
 * OpenAI's costs, from the dashboard (a table) and from `organization/costs`. A line is "MODEL, cached input": the
 * words after the last comma say which tokens. "input" is what is left beside "cached input", as on any bill.
 */

interface Item {
  readonly model: string | null;
  readonly kind: TokenKind | null;
}

/** Pictures and speech are counted in tokens of their own. */
const NO_TEXT = /\b(audio|image|video|speech)\b/i;

const itemOf = (text: string | null): Item => {
  if (text === null) return { model: null, kind: null };
  const comma = text.lastIndexOf(',');
  const words = text.slice(comma + 1);
  const kind = NO_TEXT.test(words) ? null : tokenKindOf(words);
  return { model: comma < 0 || kind === null ? null : text.slice(0, comma).trim(), kind };
};

const tokensOf = (quantity: number | null, unit: string | null): number | null => {
  const size = tokensPerUnit(unit);
  return quantity === null || size === null ? null : quantity * size;
};

const isBatch = (item: string | null): boolean => /,[^,]*\bbatch\b[^,]*$/i.test(item ?? '');

/** The dashboard's costs: one line item and day in a row, and no tokens. */
export const openaiCostTable: TableFormat = {
  id: 'openai-cost-csv',
  called: 'OpenAI costs',
  vendor: 'openai',
  half: 'bill',
  is: (columns) => columns.has('amount_value', 'line_item'),
  open: (columns, cells, tally) => {
    const place = {
      from: columns.at('start_time', 'start_time_iso'),
      until: columns.at('end_time', 'end_time_iso'),
      amount: columns.at('amount_value'),
      currency: columns.at('amount_currency'),
      quantity: columns.at('quantity'),
      unit: columns.at('quantity_unit'),
      item: columns.at('line_item'),
    };
    tally.note(BILL_LINES);
    return {
      row(row) {
        const from = cells.time(row[place.from]);
        const until = cells.time(row[place.until]);
        if (from === null || until === null || until <= from) return tally.lost();
        const amount = cells.number(row[place.amount]);
        const text = textOfCell(row[place.item]);
        if (amount === null && text === null) return tally.span(from, until);
        const { model, kind } = itemOf(text);
        const quantity = cells.number(row[place.quantity]);
        addBillLine(tally, {
          at: from,
          until,
          model,
          item: text,
          kind,
          tokens: tokensOf(quantity, textOfCell(row[place.unit])),
          amount,
          currency: textOfCell(row[place.currency]) ?? 'USD',
          batch: isBatch(text),
        });
      },
    };
  },
};

/** `/v1/organization/costs`: days with their line items. */
export const openaiCostJson: JsonFormat = {
  id: 'openai-costs-json',
  called: 'OpenAI costs',
  vendor: 'openai',
  half: 'bill',
  is: (row) =>
    has(row, 'start_time') &&
    rowsAt(row, 'results').some(
      (result) =>
        textAt(result, 'object') === 'organization.costs.result' || has(at(result, 'amount'), 'value'),
    ),
  open: (tally) => {
    tally.note(BILL_LINES);
    return {
      row(row) {
        const from = timeOfJson(at(row, 'start_time'));
        const until = timeOfJson(at(row, 'end_time'));
        if (from === null || until === null || until <= from) return tally.lost();
        const results = rowsAt(row, 'results');
        if (results.length === 0) tally.span(from, until);
        for (const result of results) {
          const text = textAt(result, 'line_item');
          const { model, kind } = itemOf(text);
          addBillLine(tally, {
            at: from,
            until,
            model,
            item: text,
            kind,
            tokens: tokensOf(numberInJson(result, 'quantity'), textAt(result, 'quantity_unit')),
            amount: numberInJson(result, 'amount', 'value'),
            currency: textAt(result, 'amount', 'currency') ?? 'USD',
            batch: isBatch(text),
          });
        }
      },
      ...newPages(tally),
    };
  },
};
