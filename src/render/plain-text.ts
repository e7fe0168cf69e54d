import type { Answer } from '../domain/answer.ts';
import { plural } from '../domain/format.ts';
import { clip } from '../words/text.ts';
import type { Line } from './blocks.ts';
import { type Content, contentOf } from './content.ts';
import { measureOf } from './measure-lines.ts';

/** The card for a terminal: the same words in the same order, at most 100 columns. */

const COLUMNS = 100;
const GAP = '  ';
const NARROWEST_OPTION = 24;
const WIDEST_FIGURE = 20;

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
const wrap = (text: string, columns: number, indent = ''): string[] => {
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
  // "62 %" stays together.
  for (const word of text.split(/ (?!%)/)) push(word);
  if (line !== '') lines.push((lines.length === 0 ? '' : indent) + line);
  return lines;
};

const tableLines = (rows: readonly (readonly string[])[]): string[] => {
  const figures = rows.map(([, ...cells]) => cells.map((cell) => wrap(cell, WIDEST_FIGURE)));
  const widths = (figures[0] ?? []).map((_, column) =>
    Math.max(...figures.flatMap((row) => (row[column] ?? []).map(widthOf))),
  );
  const figuresWidth = widths.reduce((sum, width) => sum + GAP.length + width, 0);
  const longestOption = Math.max(...rows.map(([option = '']) => widthOf(option)));
  const optionWidth = Math.min(longestOption, Math.max(NARROWEST_OPTION, COLUMNS - figuresWidth));
  const lines = rows.flatMap(([option = ''], row) => {
    const parts = wrap(option, optionWidth, '  ');
    const cells = figures[row] ?? [];
    const height = Math.max(parts.length, ...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      [
        pad(parts[line] ?? '', optionWidth, false),
        ...cells.map((cell, column) => pad(cell[line] ?? '', widths[column] ?? 0, true)),
      ]
        .join(GAP)
        .trimEnd(),
    );
  });
  const rule = '-'.repeat(optionWidth + figuresWidth);
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
};

const labelled = (line: Line | null): string[] =>
  line === null ? [] : wrap(`${line.label}: ${line.text}`, COLUMNS, '  ');

/** What to run where the throughput decides. */
const measured = (answer: Answer): string[] => {
  const run = measureOf(answer, COLUMNS);
  return run === undefined ? [] : [...labelled({ label: 'To measure', text: run.sentence }), ...run.commands];
};

/** What a card has behind its button. */
const more = ({ all, cut }: Content): string[] =>
  cut
    ? wrap(
        `More in --json: ${plural(all.assumptions.length, 'assumption')}, ${plural(all.sources.length, 'source')}, ${plural(all.warnings.length, 'warning')}.`,
        COLUMNS,
      )
    : [];

/** The answer for a terminal. All options are in its table. */
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
    ...measured(answer),
    ...content.warnings.flatMap((text) => labelled({ label: 'Warning', text })),
    '',
    ...labelled(content.assumed),
    ...labelled(content.sources),
    ...more(content),
  ]
    .join('\n')
    .trimEnd();
};
