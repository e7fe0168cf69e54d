import { cellsApart } from './list-marks.ts';

/** A table that was pasted, in the words of a line: "| input tokens | 820,000,000 |" is "input tokens: 820,000,000". */

/** Rows stand in lines of their own, or one behind another where line breaks were lost. */
const ROW_END = /\n|(?<=\|)\s*(?=\|)/;
/** A table says that it is one by its first sign, by tabs, or by two rows of it. */
const IS_TABLE = /^\s*\||\n[^\S\n]*\||\t|^[^|\n]+(?:\|[^|\n]+)+\n[^|\n]+\|/;
/** Names of columns between commas, over one row with figures: where no figure holds a comma of its own. */
const IS_COMMAS = /^[^\d\n|,]+(?:,[^\d\n|,]+){1,9}\n[^\n|]+$/;
const RULE = /^[\s|:+=-]*$/;

type Cells = readonly string[];

const cellsOf = (row: string, between = /[|\t]/): Cells =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(between)
    .map((cell) => cell.trim());

const isCommas = (text: string): boolean => {
  const [head, row, ...others] = text
    .trim()
    .split('\n')
    .map((line) => cellsOf(line, /,/));
  return IS_COMMAS.test(text.trim()) && others.length === 0 && head !== undefined && isHead(head, row);
};

const hasDigit = (cell: string | undefined): boolean => /\d/.test(cell ?? '');

/** Names of columns stand over a row with figures. */
const isHead = (row: Cells, next: Cells | undefined): boolean =>
  row.length > 1 && next?.length === row.length && !row.some(hasDigit) && next.some(hasDigit);

/** "Metric | Value": over pairs of a label and its value the head says nothing. */
const namesColumns = (row: Cells, next: Cells | undefined): boolean => row.length > 2 || hasDigit(next?.[0]);

const labelled = (label: string, value: string): string =>
  label === '' || /[:=]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;

/** What one row says: under its head, or of two cells the first is called as the second. */
const said = (row: Cells, head: Cells | undefined): string => {
  if (head?.length === row.length) return row.map((cell, at) => labelled(head[at] ?? '', cell)).join(', ');
  const [label = '', value = ''] = row;
  return row.length === 2 && value !== '' && !hasDigit(label)
    ? labelled(label, value)
    : cellsApart(row.join('\t')).replaceAll('\t', ' ').trim();
};

/** The text with the rows of a table as clauses; the text itself where it holds none. */
export const tablesInWords = (text: string): string => {
  const between = isCommas(text) ? /,/ : undefined;
  if (between === undefined && !IS_TABLE.test(text)) return text;
  let head: Cells | undefined;
  const rows = text
    .split(ROW_END)
    .filter((row) => !RULE.test(row))
    .map((row) => cellsOf(row, between));
  const clauses = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (!isHead(row, next)) return [said(row, head)];
    head = namesColumns(row, next) ? row : undefined;
    return [];
  });
  return clauses.filter((clause) => clause !== '').join(', ');
};
