/** What every format translates its rows to. */

/** End of a bucket, milliseconds since 1970; absent for a call, `unknown` where the gaps between buckets tell. */
export type Until = number | 'unknown' | undefined;

/** One piece of usage, as every format is translated to it. null: the export does not say. */
export interface Use {
  /** Milliseconds since 1970: the call, or the start of the bucket. */
  readonly at: number;
  readonly until?: Until;
  readonly model: string | null;
  /** All input: uncached, cache reads and writes. */
  readonly input: number;
  readonly cached: number | null;
  readonly written: number | null;
  readonly output: number;
  readonly requests: number | null;
  /** Through a batch endpoint. */
  readonly batch?: boolean | null;
  /** In the tier that waits for a price as low as that of a batch. */
  readonly flex?: boolean;
  readonly usd?: number | null;
}

/** A row, or a part of one, that is left out of the usage. Milliseconds, tokens, USD. */
export interface ApartRow {
  readonly at?: number;
  readonly until?: Until;
  readonly count: number;
  readonly tokens?: number;
  readonly usd?: number | null;
}

/** What rows add up to; null where no row said it. */
export interface RowSums {
  input: number;
  cached: number | null;
  written: number | null;
  output: number;
  requests: number | null;
  usd: number | null;
}

/** null is no figure, which is another thing than 0: the sum stays null until some row has one. */
export const plus = (sum: number | null, value: number | null | undefined): number | null =>
  value === null || value === undefined ? sum : (sum ?? 0) + value;

/** Adds what a row, or several, came to. */
export const addSums = (sums: RowSums, more: Readonly<Omit<RowSums, 'usd'>> & Pick<Use, 'usd'>): void => {
  sums.input += more.input;
  sums.cached = plus(sums.cached, more.cached);
  sums.written = plus(sums.written, more.written);
  sums.output += more.output;
  sums.requests = plus(sums.requests, more.requests);
  sums.usd = plus(sums.usd, more.usd);
};
