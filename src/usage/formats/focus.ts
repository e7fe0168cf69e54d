import { DAY_MS } from '../../domain/day.ts';
import { BESIDE_USAGE } from '../apart.ts';
import { type TokenKind, tokenKindOf, tokensPerUnit } from '../values/token-words.ts';
import { addBillLine, endOfLine } from './bill.ts';
import { BILL_LINES, type TableFormat, textOfCell } from './format.ts';

/**
 * FOCUS, the bill format that clouds share. It has no columns for tokens: a unit of tokens makes a line one, its meter
 * and description say which. BilledCost is the bill; EffectiveCost and ListCost are other views of it.
 */

const TOKEN_WORDS =
  /[\s/,_-]*\(?(?:cached?[\s_-]*(?:read|write|creation|hit)?[\s_-]*)?(?:input|output|prompt|completion)(?:[\s_-]*cache[\s_-]*(?:read|write))?[\s_-]*tokens?\)?.*$/i;

const modelOf = (...words: readonly (string | null)[]): string | null => {
  for (const text of words) {
    const name = text?.replace(TOKEN_WORDS, '').trim();
    if (text !== null && name !== undefined && name !== '' && name !== text.trim()) return name;
  }
  return null;
};

/** What kind of tokens the first of these words speaks of. */
const kindIn = (...words: readonly (string | null)[]): TokenKind | null =>
  tokenKindOf(words.find((text) => tokenKindOf(text ?? '') !== null) ?? '');

/** Lines of all clouds in one form; those without a unit of tokens are other services. */
export const focusTable: TableFormat = {
  id: 'focus-csv',
  called: 'FOCUS',
  is: (columns) => columns.has('billedcost', 'chargeperiodstart'),
  open: (columns, cells, tally) => {
    const place = {
      cost: columns.at('billedcost'),
      currency: columns.at('billingcurrency'),
      from: columns.at('chargeperiodstart'),
      until: columns.at('chargeperiodend'),
      quantity: columns.at('consumedquantity'),
      unit: columns.at('consumedunit'),
      category: columns.at('chargecategory'),
      description: columns.at('chargedescription'),
      meter: columns.at('skumeter'),
      sku: columns.at('skuid'),
      service: columns.at('servicename'),
      services: columns.at('servicecategory'),
    };
    tally.note(BILL_LINES);
    const text = (row: readonly string[], at: number): string | null => textOfCell(row[at]);
    const isUsage = (row: readonly string[]): boolean =>
      /^usage$/i.test(text(row, place.category) ?? 'Usage');
    const isOfModels = (row: readonly string[]): boolean =>
      /ai and machine learning/i.test(row[place.services] ?? '') ||
      /inference|llm|openai|bedrock/i.test(row[place.service] ?? '');
    return {
      row(row) {
        const unit = text(row, place.unit);
        const size = tokensPerUnit(unit === 'count' ? null : unit);
        const description = text(row, place.description);
        const [meter, sku] = [text(row, place.meter), text(row, place.sku)];
        const kind = kindIn(meter, description, sku);
        if (size === null && !isOfModels(row)) return tally.leaveOut('lines of other services', { count: 1 });
        const amount = cells.number(row[place.cost]);
        if (!isUsage(row)) return tally.leaveOut(BESIDE_USAGE, { count: 1, usd: amount });
        const from = cells.time(row[place.from]);
        const until = cells.time(row[place.until]);
        if (from === null) return tally.lost();
        const quantity = cells.number(row[place.quantity]);
        addBillLine(tally, {
          at: from,
          until: endOfLine(from, until),
          model: modelOf(description, sku, meter),
          kind: size === null ? null : kind,
          tokens: size === null || quantity === null ? null : quantity * size,
          amount,
          currency: text(row, place.currency) ?? 'USD',
          batch: /\bbatch\b/i.test(`${meter} ${description}`),
        });
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};
