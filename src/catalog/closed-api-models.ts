import { defined } from '../defined.ts';
import { isoDay } from '../domain/day.ts';
import { CLOSINGS } from './closings.ts';
import type { Sourced } from './types.ts';

/**
 * Models that their seller has closed, or closes on a day that it has announced, though the list of prices still has
 * them. Facts with a date: a closed model is never compared by default nor chosen, whatever its price.
 */
interface Closing extends Sourced {
  /** ISO day from which the seller does not serve it. */
  readonly on: string;
  /** The id that the seller names instead. */
  readonly replacement?: string;
  readonly note?: string;
}

const byId = new Map(
  CLOSINGS.flatMap(({ source, date, rows }) =>
    rows.map(([id, on, replacement, note]): readonly [string, Closing] => [
      id.toLowerCase(),
      {
        on,
        source,
        date,
        ...defined({ replacement, note }),
      },
    ]),
  ),
);

/** When the seller closes this model; undefined where no day is known. */
export const closingOf = (apiId: string): Closing | undefined => byId.get(apiId.toLowerCase());

/** Whether the seller has closed this model on that day. */
export const isClosed = (apiId: string, asOf: Date): boolean => {
  const closing = closingOf(apiId);
  return closing !== undefined && closing.on <= isoDay(asOf);
};
