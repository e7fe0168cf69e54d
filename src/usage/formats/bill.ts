import { defined } from '../../defined.ts';
import { apartByName } from '../apart.ts';
import type { Tally } from '../tally.ts';
import type { Until } from '../use.ts';
import { countedAs, type TokenKind } from '../values/token-words.ts';

/** One line of a bill. */
export interface BillLine {
  readonly at: number;
  readonly until: Until;
  readonly model: string | null;
  /** What the bill calls it, where that is more than a model: a line of embeddings may name no kind of tokens. */
  readonly item?: string | null;
  /** null for a line that is not about tokens. */
  readonly kind: TokenKind | null;
  /** Tokens of the line; null where it does not say how many. */
  readonly tokens: number | null;
  readonly amount: number | null;
  readonly currency: string;
  readonly batch?: boolean;
  readonly flex?: boolean;
}

/** When a line of a bill ends; unknown where it does not say so, or ends before it begins. */
export const endOfLine = (from: number, until: number | null): number | 'unknown' =>
  until !== null && until > from ? until : 'unknown';

/** A line of a bill is added: to its model, to the charges that are no tokens, and to the money of the whole. */
export const addBillLine = (tally: Tally, line: BillLine) => {
  const { at, until, model, item = null, kind, tokens, amount, currency, batch, flex } = line;
  if (amount !== null) tally.paid(amount, currency);
  const apart = apartByName(model ?? item);
  if (apart !== undefined)
    return tally.leaveOut(apart, { at, until, count: 1, tokens: tokens ?? 0, usd: amount });
  if (kind === null || (tokens === null && model === null))
    return tally.leaveOut('charges that are not tokens', { at, until, count: 1, usd: amount });
  if (tokens === null) return tally.bill(model, amount, at, until);
  tally.use({
    at,
    until,
    model,
    ...countedAs(kind, tokens),
    requests: null,
    // A bill marks batch lines; the others may be anything.
    batch: batch === true ? true : null,
    ...defined({ flex }),
    usd: amount,
  });
};
