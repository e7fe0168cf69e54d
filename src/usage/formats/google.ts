import { DAY_MS } from '../../domain/day.ts';
import { BESIDE_USAGE } from '../apart.ts';
import type { Tally } from '../tally.ts';
import { plus } from '../use.ts';
import { meaningOf } from '../values/figure-words.ts';
import { at, firstOf, has, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { type TokenKind, tokenKindOf, tokensPerUnit } from '../values/token-words.ts';
import { addBillLine, endOfLine } from './bill.ts';
import { BILL_LINES, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { isFlex } from './tier.ts';

/**
 * Google's billing export, flat or nested. Direction, cache and model are only in the SKU's words: "Generate content
 * cached input token count gemini 3.8 flash text", "Gemini 3.1 Flash Image Text Input - Predictions". The unit "count"
 * is one token each.
 */

const SERVICES = /gemini|vertex|generative language/i;
/** Which tokens, wherever it stands: "cached input token count", "Text Input", "Cache Write Input Tokens". */
const DIRECTION =
  /\b(?:(?:short|long|thinking|cached|content|text|audio|image|video|context|cache (?:hit|read|write|creation))\s+)*(?:input|output)\b(?:\s+(?:caching|tokens?|count|for)\b)*/gi;
const AROUND = /^generate[ _]content\b|\(.*?\)|\s+-\s.*$/gi;
const SUFFIX = /\s+(text|audio|video|batch|flex|priority|short|long|context|thinking|paid|one|tier|ga)$/i;

interface Sku {
  readonly kind: TokenKind | null;
  readonly model: string | null;
  readonly batch: boolean;
}

const withoutSuffixes = (name: string): string => {
  const shorter = name.replace(SUFFIX, '');
  return shorter === name || shorter === '' ? name : withoutSuffixes(shorter);
};

const NO_TOKENS = /character|storage|search|grounding|hours?\b|image output|audio output|video output/i;

const skuOf = (words: string): Sku => {
  if (NO_TOKENS.test(words)) return { kind: null, model: null, batch: false };
  const kind = tokenKindOf(words);
  const name = withoutSuffixes(words.replaceAll(AROUND, ' ').replaceAll(DIRECTION, ' ').trim());
  if (kind === null || name === '') return { kind: null, model: null, batch: false };
  const model = name.replaceAll(/\s+/g, ' ').toLowerCase();
  return { kind, model, batch: /\bbatch\b/i.test(words) };
};

interface Line {
  readonly from: number | null;
  readonly until: number | null;
  readonly service: string;
  readonly sku: string;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly cost: number | null;
  readonly currency: string | null;
  /** What is taken off the cost, below zero; null where nothing is. */
  readonly credits: number | null;
}

const add = (tally: Tally, line: Line) => {
  const { from, until, service, sku, amount, unit, cost, currency, credits } = line;
  if (!SERVICES.test(service)) return tally.leaveOut('lines of other services', { count: 1 });
  if (from === null) return tally.lost();
  if (credits !== null && credits !== 0) tally.leaveOut(BESIDE_USAGE, { count: 1, usd: credits });
  const { kind, model, batch } = skuOf(sku);
  const flex = kind !== null && isFlex(tally, sku);
  const size = tokensPerUnit(unit);
  addBillLine(tally, {
    at: from,
    until: endOfLine(from, until),
    model,
    kind: size === null ? null : kind,
    tokens: kind === null || size === null || amount === null ? null : amount * size,
    amount: cost,
    currency: currency ?? 'USD',
    batch,
    flex,
  });
};

const WORDS = 'Direction and cache are read from the words of each SKU.';

/** "Cost (kr)" says its currency in its name, and the sign of "Cost (€)" is left out of it. */
const costColumns = (names: readonly string[]): readonly string[] =>
  names.filter((name) => /^cost_[a-z]{2,3}$/.test(name));

/** Columns of the console's table, and of the export laid flat. */
const CREDITS = [
  'discounts',
  'promotions_and_others',
  'negotiated_savings',
  'savings_programs',
  'other_savings',
  'credits_amount',
];

/** The billing export as a table: one SKU and span of time in a row. */
export const googleTable: TableFormat = {
  id: 'google-billing-csv',
  called: 'Google billing',
  vendor: 'google',
  half: 'bill',
  is: (columns) => columns.has('sku_description') && columns.has('usage_amount'),
  open: (columns, cells, tally) => {
    const place = {
      from: columns.at('usage_start_time', 'usage_start_date'),
      until: columns.at('usage_end_time', 'usage_end_date'),
      service: columns.at('service_description'),
      sku: columns.at('sku_description'),
      amount: columns.at('usage_amount'),
      unit: columns.at('usage_unit'),
      cost: columns.at('cost', ...costColumns(columns.names)),
      currency: columns.at('currency'),
      credits: CREDITS.map((name) => columns.at(name)).filter((column) => column >= 0),
    };
    // The console's table of costs names the last day, not the end of it.
    const lastDay = columns.at('usage_end_time') < 0;
    const endOfDay = (until: number | null): number | null =>
      until !== null && lastDay ? until + DAY_MS : until;
    const inHeader =
      meaningOf(columns.header[place.cost] ?? '')?.unit ??
      costColumns(columns.names)[0]?.slice('cost_'.length) ??
      null;
    tally.note(BILL_LINES);
    tally.note(WORDS);
    return {
      row: (row) =>
        add(tally, {
          from: cells.time(row[place.from]),
          until: endOfDay(cells.time(row[place.until])),
          service: row[place.service] ?? '',
          sku: row[place.sku] ?? '',
          amount: cells.number(row[place.amount]),
          unit: textOfCell(row[place.unit]),
          cost: cells.number(row[place.cost]),
          currency: textOfCell(row[place.currency]) ?? inHeader,
          credits: place.credits.reduce<number | null>(
            (sum, credit) => plus(sum, cells.number(row[credit])),
            null,
          ),
        }),
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};

/** A field of a nested row, or of a flat one with dots in its names. */
const nested = (row: unknown, first: string, second: string): unknown =>
  firstOf(at(row, first, second), at(row, `${first}.${second}`), at(row, `${first}_${second}`));

/** The same from BigQuery, as rows of JSON, nested or flat. */
export const googleJson: JsonFormat = {
  id: 'google-billing-json',
  called: 'Google billing',
  vendor: 'google',
  half: 'bill',
  is: (row) => typeof nested(row, 'sku', 'description') === 'string' && has(row, 'usage_start_time'),
  open: (tally) => {
    tally.note(BILL_LINES);
    tally.note(WORDS);
    return {
      row: (row) => {
        const values = {
          service: nested(row, 'service', 'description'),
          sku: nested(row, 'sku', 'description'),
          amount: nested(row, 'usage', 'amount'),
          unit: nested(row, 'usage', 'unit'),
        };
        add(tally, {
          from: timeOfJson(at(row, 'usage_start_time')),
          until: timeOfJson(at(row, 'usage_end_time')),
          service: textAt(values, 'service') ?? '',
          sku: textAt(values, 'sku') ?? '',
          amount: numberInJson(values, 'amount'),
          unit: textAt(values, 'unit'),
          cost: numberInJson(row, 'cost'),
          currency: textAt(row, 'currency'),
          credits: rowsAt(row, 'credits').reduce<number | null>(
            (sum, credit) => plus(sum, numberInJson(credit, 'amount')),
            null,
          ),
        });
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};
