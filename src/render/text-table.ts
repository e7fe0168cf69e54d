import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { clip } from '../words/text.ts';

const GAP = '  ';
const CELL_CHARS = 60;

/** Every line after the first is indented. */
export const wrapped = (text: string, columns: number, indent = ''): string[] =>
  stringWidth(text) <= columns
    ? [text]
    : wrapAnsi(text, columns - indent.length, { hard: true })
        .split('\n')
        .map((line, at) => (at === 0 ? line : indent + line));

const pad = (text: string, width: number, right: boolean): string => {
  const room = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? room + text : text + room;
};

/** Three columns: the first takes what is left and wraps, the others stand on one line. Row 0 is the header, never bold. */
export const tableLines = (
  rows: readonly (readonly string[])[],
  columns: number,
  { boldRow, bold }: { readonly boldRow: number; readonly bold: (text: string) => string },
) => {
  const cells = rows.map(([first = '', ...figures]) => [
    first,
    ...figures.map((cell) => clip(cell, CELL_CHARS)),
  ]);
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))),
  );
  const figuresWidth = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(12, columns - figuresWidth));
  const lines = cells.flatMap(([name = '', ...figures], row) =>
    wrapped(name, first, '  ').map((part, line) => {
      const rest = line === 0 ? figures.map((cell, at) => pad(cell, widths[at + 1] ?? 0, true)) : [];
      const text = [pad(part, first, false), ...rest].join(GAP).trimEnd();
      return row > 0 && row === boldRow ? bold(text) : text;
    }),
  );
  const header = wrapped(cells[0]?.[0] ?? '', first, '  ').length;
  return [...lines.slice(0, header), '─'.repeat(first + figuresWidth), ...lines.slice(header)];
};
