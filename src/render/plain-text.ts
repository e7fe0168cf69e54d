import type { Answer } from '../domain/answer.ts';
import type { Line } from './blocks.ts';
import { contentOf } from './content.ts';
import { clip } from './words.ts';

/** The card for a terminal: the same words in the same order, at most 100 columns. */

const COLUMNS = 100;
const GAP = '  ';
const FIRST_COLUMN = 44;

const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a terminal gives a text: two for wide characters, none for marks. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
};

const pad = (text: string, width: number, right: boolean): string => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? room + text : text + room;
};

/** Breaks at spaces, and inside a word only where the word alone is longer than a line. */
export const wrap = (text: string, columns: number, indent = ''): string[] => {
  const lines: string[] = [];
  let line = '';
  const push = (word: string): void => {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= columns - (lines.length === 0 ? 0 : indent.length)) {
      line = joined;
      return;
    }
    if (line !== '') lines.push((lines.length === 0 ? '' : indent) + line);
    line = '';
    let rest = word;
    while (widthOf(rest) > columns - indent.length) {
      let head = '';
      for (const character of rest) {
        if (widthOf(head + character) > columns - indent.length) break;
        head += character;
      }
      lines.push((lines.length === 0 ? '' : indent) + head);
      rest = rest.slice(head.length);
    }
    line = rest;
  };
  for (const word of text.split(' ')) push(word);
  if (line !== '') lines.push((lines.length === 0 ? '' : indent) + line);
  return lines;
};

const tableLines = (rows: readonly (readonly string[])[]): string[] => {
  const cells = rows.map(([option = '', ...rest]) => [
    ...wrap(option, FIRST_COLUMN, '  ').map((text) => [text]),
    rest,
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    column === 0
      ? Math.max(...cells.flatMap((row) => row.slice(0, -1).map((part) => widthOf(String(part[0])))))
      : Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const first = widths[0] ?? 0;
  const lines = cells.flatMap((row) => {
    const options = row.slice(0, -1).map((part) => part[0] ?? '');
    const figures = (row.at(-1) ?? []).map((cell, column) => pad(cell, widths[column + 1] ?? 0, true));
    return options.map((option, index) =>
      index === 0 ? [pad(option, first, false), ...figures].join(GAP).trimEnd() : option,
    );
  });
  const rule = '-'.repeat(Math.min(COLUMNS, Math.max(...lines.map(widthOf))));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
};

const labelled = (line: Line | null): string[] =>
  line === null ? [] : wrap(`${line.label}: ${line.text}`, COLUMNS, '  ');

/** Everything in full: a terminal has no button to put the rest behind. */
export const renderText = (answer: Answer): string => {
  const content = contentOf(answer, 'asker');
  return [
    ...wrap(content.headline, COLUMNS),
    ...wrap(content.question, COLUMNS, '  '),
    ...content.notes.flatMap((note) => wrap(note, COLUMNS, '  ')),
    '',
    ...labelled(content.fleet),
    '',
    ...tableLines(content.options.allRows.map((row) => row.map((cell) => clip(cell, 120)))),
    '',
    ...content.underTable.flatMap(labelled),
    ...labelled(content.stability),
    ...content.all.warnings.flatMap((text) => labelled({ label: 'Mind', text })),
    '',
    ...labelled(content.assumed),
    ...labelled(content.sources),
  ]
    .join('\n')
    .trimEnd();
};
