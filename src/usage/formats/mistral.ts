import { DAY_MS } from '../../domain/day.ts';
import type { Tally } from '../tally.ts';
import { at, has, isRow, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { namedTime } from '../values/periods.ts';
import { timeOfJson } from '../values/times.ts';
import type { TokenKind } from '../values/token-words.ts';
import { addBillLine } from './bill.ts';
import { BILL_LINES, type JsonFormat } from './format.ts';

/**
 * The month that Mistral's admin console draws (`/api/billing/v2/usage`): for each model its input, output and cached
 * tokens by the day, and a list of prices by metric and group. What was free counts as usage and costs nothing. Shape:
 * steipete/CodexBar and other readers of the same answer, November 2026.
 */

const KINDS: readonly TokenKind[] = ['input', 'output', 'cached'];
const OTHER_WORK = ['ocr', 'audio', 'connectors', 'fine_tuning', 'libraries_api'];

/** USD or another currency for one token, by what is metered. */
const pricesOf = (document: JsonRow): ReadonlyMap<string, number> =>
  new Map(
    rowsAt(document, 'prices').flatMap((price) => {
      const each = numberInJson(price, 'price');
      const key = `${textAt(price, 'billing_metric') ?? ''} ${textAt(price, 'billing_group') ?? ''}`;
      return each === null ? [] : [[key, each] as const];
    }),
  );

const startOf = (entry: JsonRow, document: JsonRow): number | null =>
  timeOfJson(at(entry, 'timestamp')) ??
  namedTime(textAt(entry, 'timestamp') ?? '')?.from ??
  timeOfJson(at(document, 'start_date'));

/** "mistral-large-latest::mistral-large-2512": the name that was asked for, and the model that answered. */
const modelOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

const addEntries = (
  tally: Tally,
  document: JsonRow,
  key: string,
  kind: TokenKind,
  entries: readonly JsonRow[],
): void => {
  const prices = pricesOf(document);
  const ends = timeOfJson(at(document, 'end_date'));
  for (const entry of entries) {
    const from = startOf(entry, document);
    const tokens = numberInJson(entry, 'value');
    if (from === null || tokens === null) {
      tally.lost();
      continue;
    }
    const metric = `${textAt(entry, 'billing_metric') ?? modelOf(key)} ${textAt(entry, 'billing_group') ?? kind}`;
    const each = prices.get(metric);
    const paid = numberInJson(entry, 'value_paid') ?? tokens;
    addBillLine(tally, {
      at: from,
      until: has(entry, 'timestamp') ? from + DAY_MS : (ends ?? 'unknown'),
      model: modelOf(key),
      kind,
      tokens,
      amount: each === undefined ? null : each * paid,
      currency: textAt(document, 'currency') ?? 'EUR',
    });
  }
};

/** Pages, seconds and training are no tokens of text: how many entries there are is said. */
const leaveOutOthers = (tally: Tally, document: JsonRow): void => {
  for (const work of OTHER_WORK) {
    const models = at(document, work, 'models');
    const count = isRow(models) ? Object.keys(models).length : 0;
    if (count > 0) tally.leaveOut('images, speech and other work without text tokens', { count });
  }
};

/** One month of an organisation. */
export const mistralBilling: JsonFormat = {
  id: 'mistral-billing-json',
  called: 'Mistral',
  is: (row) => isRow(at(row, 'completion', 'models')) && has(row, 'prices'),
  open: (tally) => {
    tally.note(BILL_LINES);
    return {
      row(row) {
        const models = at(row, 'completion', 'models');
        for (const key of isRow(models) ? Object.keys(models) : [])
          for (const kind of KINDS) addEntries(tally, row, key, kind, rowsAt(models, key, kind));
        leaveOutOthers(tally, row);
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};
