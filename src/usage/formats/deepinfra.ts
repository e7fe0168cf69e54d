import { DAY_MS } from '../../domain/day.ts';
import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { at, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { ofCents } from '../values/numbers.ts';
import { timeOfJson } from '../values/times.ts';
import { tokenKindOf } from '../values/token-words.ts';
import { addBillLine, endOfLine } from './bill.ts';
import { BILL_LINES, type JsonFormat } from './format.ts';

/**
 * DeepInfra's `/payment/usage` and `/payment/usage/tokens`: months with a line for each model and kind of pricing.
 * Money is in cents, times in milliseconds. Source: DeepInfra's OpenAPI, as quoted by readers of it in 2026.
 */

const modelOf = (item: JsonRow): string | null => {
  const name = textAt(item, 'model', 'model_name') ?? textAt(item, 'model_name') ?? textAt(item, 'model');
  const provider = textAt(item, 'model', 'provider');
  return name === null || provider === null || name.includes('/') ? name : `${provider}/${name}`;
};

const notSplit = (): Error =>
  refusal(
    'This answer of DeepInfra does not tell input from output tokens, which cost different prices. Ask it for /payment/usage/tokens, or type the volume with its split, such as 500M in 80M out a month.',
  );

const UNFINISHED =
  'A month of this export is not over: what was used of it is counted over all of its days, so the volume is too small. Give whole months.';

/** One month; how many lines of it count tokens of a known side. */
const addMonth = (tally: Tally, month: JsonRow): number => {
  const from = timeOfJson(at(month, 'interval', 'fr'));
  const until = timeOfJson(at(month, 'interval', 'to'));
  if (textAt(month, 'invoice_id') === 'NOT_FINAL') tally.warn(UNFINISHED);
  let counted = 0;
  for (const item of rowsAt(month, 'items')) {
    if (from === null) {
      tally.lost();
      continue;
    }
    const kind = tokenKindOf(textAt(item, 'pricing_type') ?? '');
    counted += kind === null ? 0 : 1;
    addBillLine(tally, {
      at: from,
      until: endOfLine(from, until),
      model: modelOf(item),
      kind,
      tokens: numberInJson(item, 'units'),
      amount: ofCents(numberInJson(item, 'cost')),
      currency: 'USD',
    });
  }
  return counted;
};

/** Months as the API answers them. */
export const deepinfraUsage: JsonFormat = {
  id: 'deepinfra-usage-json',
  called: 'DeepInfra',
  is: (row) => rowsAt(row, 'months').some((month) => rowsAt(month, 'items').length > 0),
  open: (tally) => {
    tally.note(BILL_LINES);
    let counted = 0;
    return {
      row(row) {
        for (const month of rowsAt(row, 'months')) counted += addMonth(tally, month);
      },
      end() {
        if (counted === 0) throw notSplit();
        tally.closeBuckets(DAY_MS);
      },
    };
  },
};
