import { DAY_MS } from '../../domain/day.ts';
import { BESIDE_USAGE } from '../apart.ts';
import type { Tally } from '../tally.ts';
import { at, has, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { type TokenKind, tokenKindOf, tokensPerUnit } from '../values/token-words.ts';
import { addBillLine, endOfLine } from './bill.ts';
import { BILL_LINES, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { warnOfNextPage } from './pages.ts';
import { isFlex } from './tier.ts';

/**
 * Bedrock in AWS' bills: the cost and usage report (a table) and Cost Explorer (JSON). What a line is about is only in
 * its usage type, which comes in two spellings: `USE1-InputTokenCount-MODEL` and `USE1-MODEL-input-tokens-batch`.
 */

const REGION = /^[A-Z]{2,4}\d{0,2}-/;
const MODEL_LAST = /^(?:Batch)?(CacheRead|CacheWrite)?(Input|Output)Token(?:Count|s)?-(.+)$/i;
const MODEL_FIRST =
  /^(.+?)-(?:mantle-)?((?:cache-(?:read|write)-)?(?:input|output)-tokens?(?:-count)?)(?:-(.+))?$/i;

interface Usage {
  readonly kind: TokenKind | null;
  readonly model: string | null;
  readonly batch: boolean;
}

const usageOf = (type: string): Usage => {
  const bare = type.replace(REGION, '');
  const last = MODEL_LAST.exec(bare);
  if (last !== null) {
    const model = last[3] ?? '';
    const named = model.replace(/-(batch|flex|priority)$/i, '');
    return { kind: tokenKindOf(`${last[1] ?? ''} ${last[2]}`), model: named, batch: /batch/i.test(bare) };
  }
  const first = MODEL_FIRST.exec(bare);
  if (first === null) return { kind: null, model: null, batch: false };
  return { kind: tokenKindOf(first[2] ?? ''), model: first[1] ?? null, batch: /batch/i.test(bare) };
};

interface Line {
  readonly at: number;
  readonly until: number | 'unknown';
  readonly type: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly amount: number | null;
  readonly currency: string;
}

const add = (tally: Tally, line: Line) => {
  const { kind, model, batch } = usageOf(line.type);
  const size = tokensPerUnit(line.unit);
  const flex = kind !== null && isFlex(tally, line.type);
  if (kind !== null && size === null && (line.quantity ?? 0) > 0)
    tally.warn('Some lines about tokens do not say their unit: their tokens were not counted.');
  const counted = kind === null || size === null || line.quantity === null ? null : line.quantity * size;
  if (counted !== null && size === 1000) tally.note('Quantities are thousands of tokens (× 1,000).');
  addBillLine(tally, { ...line, model, kind, tokens: counted, batch, flex });
};

/** The cost and usage report of an account, of which Bedrock's lines count; those of other services are left out. */
export const awsBillTable: TableFormat = {
  id: 'aws-cur-bedrock',
  called: 'AWS cost reports',
  vendor: 'aws',
  half: 'bill',
  is: (columns) =>
    columns.at('line_item_usage_type', 'lineitem_usagetype') >= 0 &&
    columns.at('line_item_usage_amount', 'lineitem_usageamount') >= 0,
  open: (columns, cells, tally) => {
    const place = {
      type: columns.at('line_item_usage_type', 'lineitem_usagetype'),
      quantity: columns.at('line_item_usage_amount', 'lineitem_usageamount'),
      unit: columns.at('pricing_unit'),
      from: columns.at('line_item_usage_start_date', 'lineitem_usagestartdate'),
      until: columns.at('line_item_usage_end_date', 'lineitem_usageenddate'),
      amount: columns.at('line_item_unblended_cost', 'lineitem_unblendedcost'),
      currency: columns.at('line_item_currency_code', 'lineitem_currencycode'),
      charge: columns.at('line_item_line_item_type', 'lineitem_lineitemtype'),
    };
    const services = [
      'product_servicecode',
      'line_item_product_code',
      'lineitem_productcode',
      'product_servicename',
      'product_product_name',
      'product_productname',
      'line_item_line_item_description',
    ].map((name) => columns.at(name));
    tally.note(BILL_LINES);
    return {
      row(row) {
        const type = textOfCell(row[place.type]) ?? '';
        const bedrock = services.some((service) => /bedrock/i.test(row[service] ?? ''));
        if (!bedrock && usageOf(type).kind === null)
          return tally.leaveOut('lines of other services', { count: 1 });
        const charge = textOfCell(row[place.charge]) ?? 'Usage';
        const amount = cells.number(row[place.amount]);
        if (!/usage$/i.test(charge)) return tally.leaveOut(BESIDE_USAGE, { count: 1, usd: amount });
        const from = cells.time(row[place.from]);
        if (from === null) return tally.lost();
        const until = cells.time(row[place.until]);
        add(tally, {
          at: from,
          until: endOfLine(from, until),
          type,
          quantity: cells.number(row[place.quantity]),
          unit: textOfCell(row[place.unit]),
          amount,
          currency: textOfCell(row[place.currency]) ?? 'USD',
        });
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};

const COSTS = ['UnblendedCost', 'NetUnblendedCost', 'BlendedCost', 'AmortizedCost', 'NetAmortizedCost'];

const addGroup = (tally: Tally, group: JsonRow, from: number, until: number) => {
  const keys = at(group, 'Keys');
  const words = Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  const type = words.find((word) => usageOf(word).kind !== null) ?? words.at(-1) ?? '';
  if (usageOf(type).kind === null && !words.some((word) => /bedrock/i.test(word)))
    return tally.leaveOut('lines of other services', { count: 1 });
  const cost = COSTS.find((name) => has(at(group, 'Metrics'), name)) ?? 'UnblendedCost';
  add(tally, {
    at: from,
    until,
    type,
    quantity: numberInJson(group, 'Metrics', 'UsageQuantity', 'Amount'),
    unit: textAt(group, 'Metrics', 'UsageQuantity', 'Unit'),
    amount: numberInJson(group, 'Metrics', cost, 'Amount'),
    currency: textAt(group, 'Metrics', cost, 'Unit') ?? 'USD',
  });
};

/** `get-cost-and-usage`, grouped by usage type: a period with its groups in a row. */
export const costExplorer: JsonFormat = {
  id: 'aws-cost-explorer',
  called: 'AWS cost reports',
  vendor: 'aws',
  half: 'bill',
  is: (row) => has(row, 'TimePeriod') && (has(row, 'Groups') || has(row, 'Total')),
  open: (tally) => {
    tally.note(BILL_LINES);
    return {
      row(row) {
        const from = timeOfJson(at(row, 'TimePeriod', 'Start'));
        const until = timeOfJson(at(row, 'TimePeriod', 'End'));
        if (from === null || until === null || until <= from) return tally.lost();
        if (at(row, 'Estimated') === true)
          tally.note('The last days are marked as estimated: they may still grow.');
        const groups = rowsAt(row, 'Groups');
        if (groups.length === 0) tally.span(from, until);
        for (const group of groups) addGroup(tally, group, from, until);
      },
      page(envelope) {
        warnOfNextPage(tally, envelope, 'NextPageToken');
      },
    };
  },
};
