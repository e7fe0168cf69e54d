import { exactly } from '../../domain/round.ts';
import { SCALES } from '../../domain/scales.ts';

/** Which character stands before the decimals in this file: spreadsheets write it as their country does. */
export type DecimalMark = '.' | ',';

/** Switzerland parts thousands by ' or ’. */
const SPACES = /[\s\u00a0\u202f'’]/g;
const CURRENCY = /^[-+]?[$€£¥]|[$€£¥]$/g;
/** "1.2M tokens": what a cell counts is in the name of its column, too. */
const UNIT = /(?<=[\dkmb.])tok(?:en)?s?$/i;
const PLAIN = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;

/** "1.500.000", and "12,34,567" as in India. */
const GROUPED = /^[-+]?\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

const LETTERS = SCALES.map(({ letter, factor }) => [letter.toLowerCase(), factor] as const);
const WORDS = SCALES.flatMap(({ words, factor }) => words.split('|').map((word) => [word, factor] as const));

/** Words of size in the name above a number: `b` and `t` may be anything there, "miles" is Spanish. */
export const SIZES: ReadonlyMap<string, number> = new Map([
  ...WORDS,
  ...['millier', 'milliers', 'mil', 'miles', 'migliaia', 'duizend'].map((word) => [word, 1e3] as const),
  ...LETTERS.filter(([, factor]) => factor < 1e9),
]);

/** The same right behind a number. */
const BEHIND: ReadonlyMap<string, number> = new Map([...WORDS, ...LETTERS]);

/** "1.2M", "0,8 Mio." and "3B": the number and its size. */
const SIZED = /^(.*\d)(\p{L}+)\.?$/u;

const sizedNumber = (text: string): { digits: string; size: number } => {
  const [, digits, word = ''] = SIZED.exec(text) ?? [];
  const size = BEHIND.get(word.toLowerCase());
  return digits === undefined || size === undefined ? { digits: text, size: 1 } : { digits, size };
};

/** The number with a point before its decimals and no other mark; null where marks of thousands stand where none can. */
const withPoint = (text: string, mark: DecimalMark): string | null => {
  const thousands = mark === ',' ? '.' : ',';
  if (!text.includes(thousands)) return text.replace(mark, '.');
  const [whole = '', ...decimals] = text.split(mark);
  if (!GROUPED.test(whole) || decimals.length > 1 || decimals.join('').includes(thousands)) return null;
  return [whole.replaceAll(thousands, ''), ...decimals].join('.');
};

/** A number of a table cell: thousands separators, a currency sign and an exponent are read; null for no number. */
export const numberOfCell = (text: string | undefined, mark: DecimalMark): number | null => {
  if (text === undefined || text === '') return null;
  // Most cells are digits alone.
  const quick = Number(text);
  if (Number.isInteger(quick) && !text.includes('.') && PLAIN.test(text)) return quick;
  const { digits, size } = sizedNumber(text.replace(SPACES, '').replace(UNIT, '').replace(CURRENCY, ''));
  const point = withPoint(digits, mark);
  // "1.2M" is 1,200,000, and not what 1.2 times a million is in binary.
  return point !== null && PLAIN.test(point) ? exactly(Number(point) * size) : null;
};

/** A number of JSON, which some exports write as text. */
export const numberOfJson = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && PLAIN.test(value.trim()) ? Number(value) : null;
};

// A mark that stands twice parts thousands: "1.500.000" is of a file with decimal commas.
const COMMA_DECIMALS =
  /^[-+]?(\d{1,3}(\.\d{3})+|\d+),(\d{1,2}|\d{4,})$|^[-+]?\d{1,3}(\.\d{3})+,\d+$|^[-+]?\d{1,3}(\.\d{3}){2,}$/;
const POINT_DECIMALS =
  /^[-+]?(\d{1,3}(,\d{3})+|\d+)\.(\d{1,2}|\d{4,})$|^[-+]?\d{1,3}(,\d{3})+\.\d+$|^[-+]?\d{1,3}(,\d{3}){2,}$/;

/** The decimal mark that the cells of a file show; where none shows it, that of files with this delimiter. */
export const decimalMarkOf = (cells: Iterable<string>, delimiter: string): DecimalMark => {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    if (COMMA_DECIMALS.test(cell)) commas += 1;
    else if (POINT_DECIMALS.test(cell)) points += 1;
  }
  if (commas !== points) return commas > points ? ',' : '.';
  return delimiter === ';' ? ',' : '.';
};

/** USD of an amount in cents; null where there is none. */
export const ofCents = (cents: number | null): number | null => (cents === null ? null : cents / 100);
