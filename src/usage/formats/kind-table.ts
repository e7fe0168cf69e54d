import { DAY_MS } from '../../domain/day.ts';
import { apartByName } from '../apart.ts';
import { lacking, refusal } from '../errors.ts';
import type { Use } from '../use.ts';
import type { FigureMeaning, UsageFigure } from '../values/figure.ts';
import { meaningOf, meaningOfBare } from '../values/figure-words.ts';
import { tokensPerUnit } from '../values/token-words.ts';
import { CACHE_APART, type TableFormat, textOfCell } from './format.ts';

/**
 * A table with a row for each kind of what is counted: time, model, a kind such as "input", "Cached input tokens" or
 * `input_cache_miss_tokens`, and how many. DeepSeek's usage page writes it (names as programs that read it have them,
 * November 2026), OpenTelemetry's token metrics, and many bills. Kinds stand apart and are added.
 */

const KINDS =
  /^(?:(?:gen_?ai_)?token_?type|type|usage_type|kind|direction|metric(?:_name)?|item|category|charge_type)$/;
const AMOUNTS = /^(?:tokens|token_count|quantity|usage|usage_amount|units|count|value|amount)$/;

type Counted = Pick<Use, 'input' | 'cached' | 'written' | 'output' | 'requests'>;
const NOTHING: Counted = { input: 0, cached: null, written: null, output: 0, requests: null };

/** What so many of a kind add to; undefined for what says again what others say, or is no token. */
const sumsOfFigure = (figure: UsageFigure | undefined, amount: number): Counted | undefined => {
  switch (figure) {
    case 'input':
    case 'uncached':
      return { ...NOTHING, input: amount };
    case 'cached':
    case 'read':
      return { ...NOTHING, input: amount, cached: amount };
    case 'written':
      return { ...NOTHING, input: amount, written: amount };
    case 'output':
      return { ...NOTHING, output: amount };
    case 'requests':
      return { ...NOTHING, requests: amount };
    default:
      return undefined;
  }
};

const noTokens = (): Error =>
  refusal(
    'No row of this table says that it counts input or output tokens, so nothing was counted. Give the usage export of your provider or gateway, or type the volume.',
  );

const meaningOfKind = (kind: string): FigureMeaning | null => meaningOfBare(kind) ?? meaningOf(kind);

const placesIn = (header: readonly string[], names: readonly string[]) => {
  const meant = (figure: UsageFigure): number =>
    header.findIndex((name) => meaningOf(name)?.figure === figure);
  const amounts = names.flatMap((name, at) => (AMOUNTS.test(name) && at !== meant('cost') ? [at] : []));
  return {
    when: meant('when'),
    model: meant('model'),
    kind: names.findIndex((name) => KINDS.test(name)),
    // Where both stand the amount is money.
    amount: amounts.find((at) => names[at] !== 'amount') ?? amounts[0] ?? -1,
    unit: names.findIndex((name) => /^(?:quantity_)?unit$/.test(name)),
    cost: meant('cost'),
    currency: meant('currency'),
  };
};

/** Known by its columns alone: what the kinds are shows in the rows. */
export const kindTable: TableFormat = {
  id: 'usage-by-kind',
  called: 'DeepSeek and other tables with a row for each kind of tokens',
  is: ({ header, names }) => {
    const { when, model, kind, amount } = placesIn(header, names);
    return Math.min(when, model, kind, amount) >= 0;
  },
  open: ({ header, names }, cells, tally) => {
    const place = placesIn(header, names);
    const unitOfCost = meaningOf(header[place.cost] ?? '')?.unit;
    let [counts, caches] = [0, 0];
    const usdOf = (row: readonly string[]): number | null => {
      const amount = cells.number(row[place.cost]);
      const currency = (textOfCell(row[place.currency]) ?? unitOfCost ?? 'usd').toUpperCase();
      if (amount !== null) tally.paid(amount, currency);
      return amount;
    };
    const countedIn = (row: readonly string[], amount: number): Counted | undefined => {
      const figure = meaningOfKind(textOfCell(row[place.kind]) ?? '')?.figure;
      const unit = textOfCell(row[place.unit]);
      const size = figure === 'requests' || unit === null ? 1 : tokensPerUnit(unit);
      return size === null ? undefined : sumsOfFigure(figure, amount * size);
    };
    const add = (at: number, model: string | null, counted: Counted | undefined, usd: number | null) => {
      const charge = counted === undefined && usd !== null ? 'charges that are not tokens' : undefined;
      const apart = apartByName(model) ?? charge;
      const tokens = (counted?.input ?? 0) + (counted?.output ?? 0);
      if (apart !== undefined) return tally.leaveOut(apart, { at, until: 'unknown', count: 1, tokens, usd });
      if (counted === undefined) return;
      counts += tokens;
      caches += counted.cached ?? 0;
      tally.use({ ...counted, at, until: 'unknown', model, usd });
    };
    return {
      row(row) {
        const at = cells.time(row[place.when]);
        const amount = cells.number(row[place.amount]);
        if (at === null || amount === null) return tally.lost();
        add(at, textOfCell(row[place.model]), countedIn(row, amount), usdOf(row));
      },
      end() {
        if (counts === 0) throw header.some((name) => /token/i.test(name)) ? lacking('split') : noTokens();
        if (caches > 0) tally.note(CACHE_APART);
        tally.closeBuckets(DAY_MS);
      },
    };
  },
};
