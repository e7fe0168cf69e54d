import type { Cell, ExportRow } from './export-row.ts';
import { withoutUnseen } from './export-text.ts';

/** A spreadsheet runs a cell that begins with one of these, also behind blanks. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|\uff1d\uff0b\uff0d\uff20]/u;

/** One cell of a CSV (RFC 4180). A text that a spreadsheet would run gets an apostrophe in front of it. */
export const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = withoutUnseen(cell);
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table by RFC 4180, with the columns of all rows in the order in which they first come. */
export const csvOf = (rows: readonly ExportRow[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
};
