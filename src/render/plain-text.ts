import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Answer } from '../domain/answer.ts';
import { plural } from '../domain/format.ts';
import { announcedWords } from '../words/announced.ts';
import { cardContent, subjectOf } from '../words/card.ts';
import { fleetLine } from '../words/fleet.ts';
import { measuredNotes } from '../words/hours.ts';
import type { Line } from '../words/line.ts';
import { loadCurve } from '../words/measured.ts';
import { shortSource } from '../words/sources.ts';
import type { Subject } from '../words/subject.ts';
import { clip } from '../words/text.ts';
import { measureLines } from './measure-lines.ts';
import { textChart } from './text-chart.ts';

/** The card for a terminal: the same words in the same order, as wide as it is, in colour where it has any. */

/** The terminal that is written to. */
export interface Terminal {
  /** Columns that fit on a line. */
  readonly columns: number;
  readonly colour: boolean;
}

const PLAIN: Terminal = { columns: 100, colour: false };
const NARROWEST = 32;
const WIDEST = 120;
const GAP = '  ';
const CELL_CHARS = 60;
const SHOWN_ASSUMPTIONS = 9;
const SHOWN_SOURCES = 6;

const CODES = { bold: [1, 22], dim: [2, 22], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;
type Style = keyof typeof CODES;

const painter =
  ({ colour }: Terminal) =>
  (text: string, ...styles: readonly Style[]): string =>
    colour
      ? [...new Set(styles)].reduce(
          (painted, style) => `\u001b[${CODES[style][0]}m${painted}\u001b[${CODES[style][1]}m`,
          text,
        )
      : text;

const BADGE_STYLES: Readonly<Record<string, Style>> = {
  'Robust.': 'green',
  'Fragile.': 'yellow',
  'Measure first.': 'yellow',
};

/** Every line after the first is indented. */
const wrapped = (text: string, columns: number, indent = ''): string[] =>
  stringWidth(text) <= columns
    ? [text]
    : wrapAnsi(text, columns - indent.length, { hard: true })
        .split('\n')
        .map((line, at) => (at === 0 ? line : indent + line));

const pad = (text: string, width: number, right: boolean): string => {
  const room = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? room + text : text + room;
};

/** Three columns: the first takes what is left and wraps, the others stand on one line. */
const tableLines = (
  rows: readonly (readonly string[])[],
  columns: number,
  bold: (text: string) => string,
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
      return row > 0 && name.startsWith('✓') ? bold(text) : text;
    }),
  );
  const header = wrapped(cells[0]?.[0] ?? '', first, '  ').length;
  return [...lines.slice(0, header), '─'.repeat(first + figuresWidth), ...lines.slice(header)];
};

/** What sellers have announced, which a card has in its grey line. */
const announcedBeside = (subject: Subject): Line[] => {
  const text = announcedWords(subject);
  return text === '' ? [] : [{ label: 'Announced:', text }];
};

/** The answer for a terminal, with its assumptions and sources: a terminal has no menu to put them behind. */
export const renderText = (answer: Answer, terminal: Terminal = PLAIN): string => {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, terminal.columns));
  const content = cardContent(answer, 'asker', 'unbound');
  const subject = subjectOf(answer, 'asker');
  const paint = painter(terminal);
  const labelled = ({ label, text }: Line, style: Style = 'bold'): string[] =>
    wrapped(label === '' ? text : `${paint(label, 'bold', style)} ${text}`, columns, '  ');
  const { check, under, options, beside, all } = content;
  const run = measureLines(answer, columns);
  const measured =
    run === undefined ? [] : [...labelled({ label: 'To measure:', text: run.sentence }), ...run.commands];
  const chart = textChart(answer, content.names, { columns, paint });
  const listedWords = (items: readonly string[], most: number): string =>
    items.length > most
      ? `${items.slice(0, most).join(' · ')} · ${items.length - most} more in --json`
      : items.join(' · ');
  const parts: readonly (readonly string[])[] = [
    [
      ...wrapped(paint(content.headline, 'bold'), columns),
      ...(check === null ? [] : labelled(check, BADGE_STYLES[check.label] ?? 'bold')),
      ...under.flatMap((text) => wrapped(text, columns)),
    ],
    tableLines(options.allRows, columns, (text) => paint(text, 'bold')),
    chart,
    loadCurve(subject, columns),
    measuredNotes(subject).flatMap((note) => wrapped(note, columns, '  ')),
    [...[...beside, ...announcedBeside(subject)].flatMap((line) => labelled(line)), ...measured],
    [
      ...labelled({ ...fleetLine(answer, content.names), label: 'Fleet:' }, 'dim'),
      ...(all.assumptions.length === 0
        ? []
        : labelled(
            {
              label: 'Assumptions:',
              text: listedWords(
                all.assumptions.map(({ words }) => words),
                SHOWN_ASSUMPTIONS,
              ),
            },
            'dim',
          )),
      ...(all.sources.length === 0
        ? []
        : labelled(
            { label: 'Sources:', text: listedWords(all.sources.map(shortSource), SHOWN_SOURCES) },
            'dim',
          )),
      ...(all.warnings.length > 2
        ? [paint(`${plural(all.warnings.length, 'warning')} in --json.`, 'dim')]
        : []),
    ],
  ];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
};
