import type { Answer } from '../domain/answer.ts';
import { plural } from '../domain/format.ts';
import { announcedSentences } from '../words/announced.ts';
import { cardContent } from '../words/card.ts';
import { fleetLine } from '../words/fleet.ts';
import type { HalfCheck } from '../words/half-check.ts';
import { measuredNotes } from '../words/hours.ts';
import type { Line } from '../words/line.ts';
import { loadCurve } from '../words/measured.ts';
import { withNames } from '../words/names.ts';
import { tableOf } from '../words/options.ts';
import { shortSource } from '../words/sources.ts';
import type { Subject } from '../words/subject.ts';
import { measureLines } from './measure-lines.ts';
import { painter, type Screen, type Style } from './terminal-paint.ts';
import { textChart } from './text-chart.ts';
import { tableLines, wrapped } from './text-table.ts';

/** The card for a terminal: the same words in the same order, as wide as it is, in colour where it has any. */

const PLAIN: Screen = { columns: 100, colour: false };
const NARROWEST = 32;
const WIDEST = 120;

const SHOWN_ASSUMPTIONS = 9;
const SHOWN_SOURCES = 6;

const BADGE_STYLES: Readonly<Record<HalfCheck['badge'], Style>> = {
  robust: 'green',
  fragile: 'yellow',
  measure: 'yellow',
  half: 'bold',
};

/** What sellers have announced, which a card has in its grey line. */
const announcedBeside = (subject: Subject): Line[] => {
  const text = announcedSentences(subject).join(' ');
  return text === '' ? [] : [{ label: 'Announced:', text }];
};

/** The answer for a terminal, with its assumptions and sources: a terminal has no menu to put them behind. */
export const renderText = (answer: Answer, terminal: Screen = PLAIN): string => {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, terminal.columns));
  const content = cardContent(answer, 'asker', 'unbound');
  const subject = withNames(answer, 'asker');
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
      ...(check === null ? [] : labelled(check, BADGE_STYLES[check.badge])),
      ...under.flatMap((text) => wrapped(text, columns)),
    ],
    tableLines(tableOf(options.header, options.allRows), columns, {
      boldRow: 1 + options.allRows.findIndex(({ isChoice }) => isChoice),
      bold: (text) => paint(text, 'bold'),
    }),
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
