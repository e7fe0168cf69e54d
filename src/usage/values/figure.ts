import type { Long } from './periods.ts';

/** What a column or a key may hold, and what its name says of it. */

/** What a column or a key may hold. */
export type UsageFigure =
  | 'when'
  /** When the time of a row is over. */
  | 'until'
  | 'model'
  | 'input'
  /** Input that no cache had. */
  | 'uncached'
  | 'cached'
  /** Cached tokens under Anthropic's name for them. */
  | 'read'
  | 'written'
  | 'output'
  /** Tokens of which the total tells whether the output holds them. */
  | 'thought'
  /** Input and output together. */
  | 'total'
  | 'requests'
  | 'cost'
  | 'currency'
  /** What only a call has: an id, how long it took. */
  | 'call'
  | 'status'
  /** Whether a row is a call of a model, or a step around calls. */
  | 'kind'
  /** What was asked for: an endpoint, a type of request. */
  | 'work'
  /** Whether it went through a batch endpoint, and the tier of service that may say so. */
  | 'batch'
  | 'tier'
  | 'gatewayCache'
  | 'success'
  | 'outcome';

/** What a name says of the figure under it. */
export interface FigureMeaning {
  readonly figure: UsageFigure;
  /** How many tokens, or dollars, are one of the figure. */
  readonly per: number;
  /** The currency or the time zone that the name says. */
  readonly unit: string | null;
  /** What the name says besides: of whom the figure is, mostly a model. */
  readonly rest: string;
  /** The lowest of several names for one figure is meant. */
  readonly rank: number;
  /** How long a time is of which the name says it. */
  readonly long?: Long;
}
