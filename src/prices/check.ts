import { API_SELLERS, apiIds, packagedSellers, type RefreshedPrice, shortRates } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { DAY_MS, isoDay } from '../domain/day.ts';
import type { BadPriceFile, PriceFile } from './price-file.ts';
import { ratesInWords } from './words.ts';

/** A price file counts as a whole or not at all: what looks wrong in one place is trusted in none. */

/** USD per million tokens of a short request. */
export interface ShortRates {
  readonly input: number;
  readonly output: number;
  readonly cached?: number;
  readonly confirmed: string | undefined;
}

/** A model's price before and after a refresh, USD per million tokens; undefined on the side that has none. */
export interface MovedPrice {
  readonly id: string;
  readonly before: ShortRates | undefined;
  readonly after: ShortRates;
  readonly confirmed: string;
  /** false: a bundled row was confirmed later and stays. */
  readonly counts: boolean;
  /** The catalog's id that is the same as a new one but for dots and dashes. */
  readonly meant?: string;
}

/** What a price file comes to once it is checked. */
export interface Checked {
  readonly rows: readonly RefreshedPrice[];
  readonly moves: readonly MovedPrice[];
  /** Rows of sellers that the catalog does not know: left out. */
  readonly unknownSellers: number;
}

/** So many times dearer or cheaper. */
const FAR = 3;
const MOST_FAR_SHARE = 0.1;
const MOST_NAMED = 5;

const named = (ids: readonly string[]): string =>
  ids.length <= MOST_NAMED
    ? ids.join(', ')
    : `${ids.slice(0, MOST_NAMED).join(', ')} and ${ids.length - MOST_NAMED} more`;

const idOf = ({ seller, info }: RefreshedPrice): string => `${seller}/${info.id}`;

/** Prices of a row, whatever its form: the numbers that it would charge. */
const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'start' || key === 'constraint' ? [] : numbersIn(member),
  );
};

const isFar = ({ before, after }: MovedPrice): boolean => {
  if (before === undefined) return false;
  return (['input', 'output'] as const).some((side) => {
    const [was, is] = [before[side], after[side]];
    return was > 0 && is > 0 && Math.max(was / is, is / was) > FAR;
  });
};

const squashed = (id: string): string => id.toLowerCase().replace(/[^a-z0-9/]/g, '');

const farWords = ({ id, before, after }: MovedPrice): string =>
  `${id} (${before === undefined ? '' : `${ratesInWords(before)} → `}${ratesInWords(after)})`;

const moveOf = (
  row: RefreshedPrice,
  asOf: Date,
  spelled: (id: string) => string | undefined,
): MovedPrice[] => {
  const id = idOf(row);
  const after = shortRates(row, asOf);
  if (after === undefined) return [];
  const known = shortRates(id, asOf);
  const confirmed = row.dates.confirmed ?? '';
  const counts = known === undefined || confirmed >= (known.confirmed ?? '');
  const meant = known === undefined ? spelled(id) : undefined;
  return [{ id, before: known, after, confirmed, counts, ...defined({ meant }) }];
};

/** Whether a row can be no price: below 0, 0 where something was paid, or none where there was one. */
const isImpossible = (row: RefreshedPrice, asOf: Date): boolean => {
  if (numbersIn(row.info.prices).some((price) => price < 0)) return true;
  // A free variant, or a model that is not sold by the token of text, has no price to lose.
  const known = shortRates(idOf(row), asOf);
  const after = shortRates(row, asOf);
  if (after === undefined) return known !== undefined || isBare(row);
  // A side that costs something is not given away; vectors alone have no output.
  return (['input', 'output'] as const).some((side) => (known?.[side] ?? 0) > 0 && after[side] <= 0);
};

/** A row of ours, or a model's only rates: a price that would be 0. */
const isBare = ({ info }: RefreshedPrice): boolean =>
  !Array.isArray(info.prices) &&
  info.prices.input_mtok === 0 &&
  info.prices.output_mtok === 0 &&
  !info.id.endsWith(':free');

const missingSellers = (sellers: readonly string[] | undefined): readonly string[] =>
  sellers === undefined ? [] : packagedSellers().filter((id) => !sellers.includes(id));

/**
 * What of a file may count, with what it would move. `asOf` is the day of checking: nothing may be confirmed after it,
 * so that a clock that ran ahead does not keep later prices out. A `BadPriceFile` says what is wrong.
 */
export const checkPrices = ({ rows, sellers }: PriceFile, asOf: Date): Checked | BadPriceFile => {
  const gone = missingSellers(sellers);
  if (gone.length > 0) return { problem: `known sellers are missing: ${named(gone)}` };
  const known = new Set(API_SELLERS.map(({ id }) => id));
  const counted = rows.filter(({ seller }) => known.has(seller));
  if (counted.length === 0) return { problem: 'it has no price of a seller that we know' };
  const tomorrow = isoDay(new Date(asOf.getTime() + DAY_MS));
  const ahead = counted.filter(
    ({ dates }) => (dates.confirmed ?? '') > tomorrow || dates.published > tomorrow,
  );
  if (ahead.length > 0) return { problem: `it is dated after today: ${named(ahead.map(idOf))}` };
  const impossible = counted.filter((row) => isImpossible(row, asOf));
  if (impossible.length > 0) return { problem: `prices of 0 or below: ${named(impossible.map(idOf))}` };
  const bySpelling = new Map(apiIds().map((id) => [squashed(id), id]));
  const moves = counted.flatMap((row) => moveOf(row, asOf, (id) => bySpelling.get(squashed(id))));
  const compared = moves.filter(({ before }) => before !== undefined);
  const far = compared.filter(isFar);
  if (far.length > compared.length * MOST_FAR_SHARE)
    return {
      problem: `${far.length} of ${compared.length} known prices moved by more than ${FAR} times, and a tenth of them may: ${named(far.map(farWords))}`,
    };
  return { rows: counted, moves, unknownSellers: rows.length - counted.length };
};
