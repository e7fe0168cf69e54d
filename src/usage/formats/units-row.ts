import { any, inFullWords, wordsOfName } from '../values/name-words.ts';
import { SIZES } from '../values/numbers.ts';
import { type FirstRows, headerAt } from './first-rows.ts';

/** Units that stand in a row of their own, below the names of the columns. */

const UNITS = new Set([...SIZES.keys(), 'token', 'tokens', 'in', 'of', 'count', 'usd', 'eur', 'tok']);

const isUnit = (cell: string): boolean => {
  const words = wordsOfName(inFullWords(cell));
  return words.length > 0 ? words.every((word) => UNITS.has(word)) : /^[$€£%#]?$/.test(cell.trim());
};

const isOfUnits = (row: readonly string[] | undefined): row is readonly string[] =>
  row?.every(isUnit) === true &&
  row.some((cell) => any(wordsOfName(inFullWords(cell)), new Set([...SIZES.keys(), 'token'])));

/** A header with the units of the row below it, and the rows below that; undefined where no such row follows. */
export const withUnitsBelow = (
  header: readonly string[],
  { rows, mark }: FirstRows,
): { readonly header: readonly string[]; readonly first: FirstRows } | undefined => {
  const at = headerAt(header, rows);
  const units = at < 0 ? undefined : rows[at + 1];
  if (!isOfUnits(units)) return undefined;
  const named = header.map((name, place) => {
    const unit = units[place]?.trim() ?? '';
    return unit === '' ? name : `${name} (${unit})`;
  });
  return { header: named, first: { rows: rows.slice(at + 2), mark } };
};
