/** Which character stands before the decimals in this file: spreadsheets write it as their country does. */
export type DecimalMark = '.' | ',';

const SPACES = /[\s\u00a0\u202f']/g;
const CURRENCY = /^[-+]?[$€£¥]|[$€£¥]$/g;
const PLAIN = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;

/** "1.500.000", and "12,34,567" as in India. */
const GROUPED = /^[-+]?\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

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
  const bare = text.replace(SPACES, '').replace(CURRENCY, '');
  const point = withPoint(bare, mark);
  return point !== null && PLAIN.test(point) ? Number(point) : null;
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
