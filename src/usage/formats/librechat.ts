import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { CACHE_APART, type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/**
 * LibreChat's ledger, the collection `transactions` of its database: two debits for each call of a model, one of the
 * prompt and one of the completion, counted below zero. A million of its credits are a dollar, at the rates that it is
 * set up with. Source: packages/data-schemas/src/schema/transaction.ts of danny-avila/LibreChat, read in November 2026.
 */

/** Credits of one US dollar. */
const CREDITS = 1e6;
const OWN_RATES =
  'The money of this export is what LibreChat debits at its own rates: it may be another than the bill.';

interface Debit {
  readonly at: number | null;
  readonly type: string | null;
  readonly model: string | null;
  readonly tokens: number | null;
  readonly read: number | null;
  readonly written: number | null;
  readonly credits: number | null;
}

/** Adds a debit; what is paid in or given is none. */
const add = (tally: Tally, { at: when, type, model, tokens, read, written, credits }: Debit): void => {
  if (type !== 'prompt' && type !== 'completion') return;
  if (when === null || tokens === null) {
    tally.lost();
    return;
  }
  const isPrompt = type === 'prompt';
  const [cached, created] = [
    read === null ? null : Math.abs(read),
    written === null ? null : Math.abs(written),
  ];
  const usd = credits === null ? null : Math.abs(credits) / CREDITS;
  if (usd !== null) tally.paid(usd, 'USD');
  if (cached !== null) tally.note(CACHE_APART);
  tally.note(OWN_RATES);
  tally.use({
    at: when,
    model,
    input: isPrompt ? Math.abs(tokens) : 0,
    cached: isPrompt ? cached : null,
    written: isPrompt ? created : null,
    output: isPrompt ? 0 : Math.abs(tokens),
    // Each call writes one.
    requests: isPrompt ? 0 : 1,
    usd,
  });
};

/** What mongoexport writes of a time: `{ "$date": "…" }`. */
const timeAt = (row: JsonRow, key: string): number | null =>
  timeOfJson(firstOf(at(row, key, '$date', '$numberLong'), at(row, key, '$date'), at(row, key)));

/** What mongoexport writes of a large count: `{ "$numberInt": "…" }`. */
const countAt = (row: JsonRow, key: string): number | null =>
  ['$numberInt', '$numberLong', '$numberDouble']
    .map((type) => numberInJson(row, key, type))
    .find((n) => n !== null) ?? numberInJson(row, key);

/** The ledger as mongoexport writes it. */
export const librechatJson: JsonFormat = {
  id: 'librechat-transactions',
  called: 'LibreChat',
  is: (row) => has(row, 'tokenType') && has(row, 'rawAmount'),
  open: (tally) => ({
    row: (row) =>
      add(tally, {
        at: timeAt(row, 'createdAt'),
        type: textAt(row, 'tokenType'),
        model: textAt(row, 'model'),
        tokens: countAt(row, 'rawAmount'),
        read: countAt(row, 'readTokens'),
        written: countAt(row, 'writeTokens'),
        credits: countAt(row, 'tokenValue'),
      }),
  }),
};

/** The ledger as a table. */
export const librechatTable: TableFormat = {
  id: 'librechat-transactions',
  called: 'LibreChat',
  is: (columns) => columns.at('tokentype', 'token_type') >= 0 && columns.at('rawamount', 'raw_amount') >= 0,
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at('createdat', 'created_at'),
      type: columns.at('tokentype', 'token_type'),
      model: columns.at('model'),
      tokens: columns.at('rawamount', 'raw_amount'),
      read: columns.at('readtokens', 'read_tokens'),
      written: columns.at('writetokens', 'write_tokens'),
      credits: columns.at('tokenvalue', 'token_value'),
    };
    return {
      row: (row) =>
        add(tally, {
          at: cells.time(row[place.when]),
          type: textOfCell(row[place.type]),
          model: textOfCell(row[place.model]),
          tokens: cells.number(row[place.tokens]),
          read: cells.number(row[place.read]),
          written: cells.number(row[place.written]),
          credits: cells.number(row[place.credits]),
        }),
    };
  },
};
