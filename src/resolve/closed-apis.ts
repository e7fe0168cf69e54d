import {
  apiName,
  cheapestSeller,
  closingOf,
  defaultFrontier,
  isApiId,
  isClosed,
  openModelOfApi,
  sellerName,
} from '../catalog/index.ts';
import { DAY_MS } from '../domain/day.ts';
import type { ClosedApi, DoubtFigures } from '../domain/evidence.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';

/** A closed API is not for sale: it stays in the table at its last price, beside its seller's replacement. */

/** Whatever closes within this time is said. */
const SOON_DAYS = 183;
/** A replacement may be closed in turn. */
const MOST_STEPS = 4;

/** Each API of this list that its seller has closed. */
export const closedAmong = (ids: readonly string[], asOf: Date): ClosedApi[] =>
  [...new Set(ids)].flatMap((api) => {
    const closing = closingOf(api);
    return closing !== undefined && isClosed(api, asOf) ? [{ api, closedOn: closing.on }] : [];
  });

/** What the seller of a closed API names instead, and still sells; undefined where that is nothing that we know. */
export const replacementOf = (id: string, asOf: Date): string | undefined => {
  let next = closingOf(id)?.replacement;
  for (let step = 0; step < MOST_STEPS && next !== undefined && isClosed(next, asOf); step += 1)
    next = closingOf(next)?.replacement;
  return next !== undefined && isApiId(next) && !isClosed(next, asOf) ? next : undefined;
};

/** Who sells the very same open weights today, where their maker does not. */
const stillSold = (id: string): DoubtFigures['api-closed']['still'] => {
  const open = openModelOfApi(id);
  const other = open === undefined ? undefined : cheapestSeller(open);
  return other === undefined ? undefined : { seller: sellerName(other), api: apiName(other) };
};

/**
 * The APIs and the replacements of the closed ones, each once. Without a replacement the frontier default
 * stands in.
 */
export const withReplacements = (
  { asOf, ledger }: Context,
  apis: readonly Comparator[],
): readonly Comparator[] => {
  const added: Comparator[] = [];
  for (const { id } of apis) {
    const closing = closingOf(id);
    if (closing === undefined || !isClosed(id, asOf)) continue;
    const next = replacementOf(id, asOf);
    const instead: Comparator =
      next === undefined ? { id: defaultFrontier(), role: 'frontier' } : { id: next, role: 'named' };
    ledger.doubt('api-closed', {
      api: apiName(id),
      on: closing.on,
      instead: apiName(instead.id),
      isOfSeller: next !== undefined,
      still: stillSold(id),
    });
    if (![...apis, ...added].some((api) => api.id === instead.id)) added.push(instead);
  }
  return [...apis, ...added];
};

/** Says of each API that is compared when it closes, where that is near. */
export const warnOfClosing = ({ asOf, ledger }: Context, ids: readonly string[]): void => {
  for (const id of ids) {
    const closing = closingOf(id);
    if (closing === undefined || isClosed(id, asOf)) continue;
    if ((Date.parse(closing.on) - asOf.getTime()) / DAY_MS > SOON_DAYS) continue;
    const next = replacementOf(id, asOf);
    ledger.doubt('api-closes', {
      api: apiName(id),
      on: closing.on,
      instead: next === undefined ? undefined : apiName(next),
    });
  }
};
