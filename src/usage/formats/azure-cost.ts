import { DAY_MS } from '../../domain/day.ts';
import { BESIDE_USAGE } from '../apart.ts';
import { type TokenKind, tokensPerUnit } from '../values/token-words.ts';
import { addBillLine } from './bill.ts';
import { BILL_LINES, type TableFormat, textOfCell } from './format.ts';
import { isFlex } from './tier.ts';

/**
 * Azure's cost and usage details, one line a meter and day. What a line is about is only in the meter's words, which
 * are short and spelt in many ways: "gpt 4o 1120 cached Inp glbl Tokens", "GPT 5 outpt Glbl 1M Tokens", "5.4 opt Dz 1M
 * Tokens". A quantity counts units of 1K or 1M tokens. Meter names from Azure's retail prices, read in November 2026.
 */

const DIRECTION = /\b(?:inputs?|inpt?|outputs?|outpt?|opt)\b/i;
const OUTPUT = /\b(?:outputs?|outpt?|opt)\b/i;
const CACHED = /\b(?:cached|cchd|cache|cd)\b/i;
const WRITTEN = /\bcache\s*(?:wr|write|creation)/i;
/** Where and how it ran: no part of a model's name. */
const AROUND =
  /\b(?:inputs?|inpt?|outputs?|outpt?|opt|cached|cchd|cache|cd|batch|tokens?|glbl|gl|global|regnl|rgnl|regional|reg|dzone|dz|data ?zone|1[km]|pp|priority|shortco|longco|text|txt)\b/gi;
/** Pictures and speech are counted in tokens of their own. */
const NO_TEXT = /\b(?:aud|audio|img|image|realtime|rt|vid|video|embed\w*|ada|training|trng)\b/i;

const kindOf = (meter: string): TokenKind | null => {
  if (!DIRECTION.test(meter) || NO_TEXT.test(meter)) return null;
  if (OUTPUT.test(meter)) return 'output';
  if (WRITTEN.test(meter)) return 'written';
  return CACHED.test(meter) ? 'cached' : 'input';
};

/** "5.4" of "Azure OpenAI GPT5" is GPT 5.4. */
const modelOf = (meter: string, family: string): string | null => {
  const name = meter.replaceAll(AROUND, ' ').replaceAll(/\s+/g, ' ').trim();
  if (name === '') return null;
  return /^\d/.test(name) && /gpt/i.test(family) ? `gpt ${name}` : name;
};

/** "1K" and "1M" of a meter of tokens; a meter that counts tokens one by one names its size itself. */
const sizeOf = (unit: string | null, meter: string): number | null => {
  const counted = tokensPerUnit(/tokens?$/i.test(unit ?? '') ? unit : `${unit ?? ''} tokens`);
  if (counted !== 1) return counted;
  return /\b1m\b/i.test(meter) ? 1e6 : /\b1k\b/i.test(meter) ? 1e3 : 1;
};

/** Kinds of charge that no use of a model makes. */
const BESIDE = /^(?:refund|tax|adjustment|rounding ?adjustment)$/i;

const OURS =
  /openai|foundry|cognitive services|azure ai|deepseek|grok|mistral|llama|phi\b|cohere|anthropic|claude/i;

/** The cost details as Azure's portal and its exports write them; meters of other services are left out. */
export const azureCostTable: TableFormat = {
  id: 'azure-cost-csv',
  called: 'Azure costs',
  vendor: 'azure',
  half: 'bill',
  is: (columns) =>
    columns.at('metername', 'meter_name', 'meter') >= 0 &&
    columns.at('quantity', 'usagequantity', 'consumedquantity') >= 0 &&
    columns.at('costinbillingcurrency', 'pretaxcost', 'cost', 'costinusd', 'extendedcost') >= 0,
  open: (columns, cells, tally) => {
    const place = {
      day: columns.at('date', 'usagedate', 'usagedatetime', 'usage_date'),
      meter: columns.at('metername', 'meter_name', 'meter'),
      category: columns.at('metercategory', 'meter_category'),
      family: columns.at('metersubcategory', 'meter_subcategory'),
      product: columns.at('productname', 'product'),
      quantity: columns.at('quantity', 'usagequantity', 'consumedquantity'),
      unit: columns.at('unitofmeasure', 'unit'),
      cost: columns.at('costinbillingcurrency', 'pretaxcost', 'cost', 'extendedcost', 'costinusd'),
      charge: columns.at('chargetype', 'charge_type'),
      currency: columns.at('billingcurrency', 'billingcurrencycode', 'currency', 'currencycode'),
    };
    tally.note(BILL_LINES);
    tally.note('Direction and cache are read from the words of each meter.');
    const words = (row: readonly string[], at: number): string => row[at]?.trim() ?? '';
    return {
      row(row) {
        const meter = words(row, place.meter).replaceAll(/[-_]/g, ' ');
        const family = `${words(row, place.family)} ${words(row, place.product)}`;
        if (!OURS.test(`${words(row, place.category)} ${family}`))
          return tally.leaveOut('lines of other services', { count: 1 });
        const from = cells.time(row[place.day]);
        if (from === null) return tally.lost();
        const amount = cells.number(row[place.cost]);
        if (BESIDE.test(words(row, place.charge)))
          return tally.leaveOut(BESIDE_USAGE, { count: 1, usd: amount });
        const kind = kindOf(meter);
        const size = sizeOf(textOfCell(row[place.unit]), meter);
        const quantity = cells.number(row[place.quantity]);
        addBillLine(tally, {
          at: from,
          until: 'unknown',
          model: kind && modelOf(meter, family),
          item: meter,
          kind: size === null ? null : kind,
          tokens: size === null || quantity === null ? null : quantity * size,
          amount,
          currency: textOfCell(row[place.currency]) ?? 'USD',
          batch: /\bbatch\b/i.test(meter),
          flex: isFlex(tally, meter),
        });
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};
