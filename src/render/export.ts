import type { Answer } from '../domain/answer.ts';
import type { DecisionRecord } from '../domain/decision.ts';
import { plural } from '../domain/format.ts';
import { context, type Message, section } from './blocks.ts';
import { documentOf, inNames } from './export-document.ts';
import { answerRow, type Cell, type Row } from './export-row.ts';
import { allWithoutUnseen, withoutUnseen } from './export-text.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './stances.ts';
import { shownWords } from './typed-words.ts';

/** Estimates and decisions as tables for a spreadsheet, and as JSON. A negotiated price leaves as "your price". */

/** An estimate as it leaves in a file. */
export interface ExportedEstimate {
  readonly id: string;
  readonly answer: Answer;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly words?: string | undefined;
}

/** A file to upload: its name with the ending, and its text in UTF-8. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

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
export const csvOf = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
};

const jsonOf = (documents: readonly object[]): string => JSON.stringify(allWithoutUnseen(documents), null, 2);

/** One CSV and one JSON file, called `name`. A negotiated price leaves as "your price". */
export const exportEstimates = (name: string, estimates: readonly ExportedEstimate[]): ExportFile[] => [
  {
    name: `${name}.csv`,
    text: csvOf(
      estimates.map(({ id, answer, askedBy, askedAt, words }) => ({
        id,
        asked_at: askedAt,
        asked_by: askedBy,
        words: shownWords(answer, words),
        ...answerRow(answer),
      })),
    ),
  },
  {
    name: `${name}.json`,
    text: jsonOf(
      estimates.map(({ id, answer, askedBy, askedAt, words }) => ({
        id,
        askedBy,
        askedAt,
        words: shownWords(answer, words),
        ...documentOf(answer),
      })),
    ),
  },
];

/** The bill at the prices of the record, and the newest move that later prices made; null where they made none. */
const movedOf = ({
  history,
  answer,
}: Pick<DecisionRecord, 'history' | 'answer'>): {
  readonly recordedUsd: number | string;
  readonly movedTo: { readonly choice: string; readonly api: string; readonly usd: number | string } | null;
} => {
  const { verdict, selfHosted, comparisons } = answer.assessment;
  const bill = comparisons.find(({ api }) => api === verdict.api)?.monthlyUsd;
  const recordedUsd = verdict.choice === 'self-host' ? selfHosted.monthlyUsd : (bill ?? 0);
  const moved = history.findLast((event) => event.moved !== undefined)?.moved;
  return {
    recordedUsd,
    movedTo:
      moved === undefined
        ? null
        : { choice: moved.choice, api: String(inNames(answer)(moved.api)), usd: moved.usd },
  };
};

const movedRow = (decision: Pick<DecisionRecord, 'history' | 'answer'>): Row => {
  const { recordedUsd, movedTo } = movedOf(decision);
  return {
    recorded_usd: recordedUsd,
    moved_to: movedTo === null ? null : movedTo.choice === 'self-host' ? 'self-host' : movedTo.api,
    moved_to_usd: movedTo?.usd ?? null,
  };
};

/** The same of decisions, with who stood where and what later prices made of the verdict. */
export const exportDecisions = (name: string, decisions: readonly DecisionRecord[]): ExportFile[] => [
  {
    name: `${name}.csv`,
    text: csvOf(
      decisions.map(({ answer, stances, ...decision }) => ({
        id: decision.id,
        decision: decision.choice,
        state: decision.state,
        reason: decision.reason,
        owner: decision.owner,
        recorded_by: decision.recordedBy,
        recorded_at: decision.recordedAt,
        recheck_on: decision.recheckOn ?? null,
        stances: stances.map(({ person, choice }) => `${person}: ${choice}`).join('; '),
        changes_mind: decision.changesMind.join(' '),
        ...movedRow({ ...decision, answer }),
        ...answerRow(answer),
      })),
    ),
  },
  {
    name: `${name}.json`,
    text: jsonOf(
      decisions.map(({ answer, ...rest }) => ({
        ...(inNames(answer)(rest) as object),
        ...movedOf({ ...rest, answer }),
        ...documentOf(answer),
      })),
    ),
  },
];

const CHARS = 2_500;
const PARTS = 4;

/** A file as text, for where no file can be sent; what does not fit one message is counted. */
export const renderFileText = ({ name, text }: ExportFile): Message => {
  const plain = escapeMrkdwn(text.replaceAll('\r\n', '\n').replaceAll('```', "'''"));
  const points = [...plain];
  const parts = Array.from({ length: Math.min(PARTS, Math.ceil(points.length / CHARS)) }, (_, at) =>
    points.slice(at * CHARS, (at + 1) * CHARS).join(''),
  );
  const left = Math.max(0, points.length - PARTS * CHARS);
  return {
    blocks: [
      section(`*${escapeMrkdwn(name)}*`),
      ...parts.map((part) => section(`\`\`\`${part}\`\`\``)),
      ...(left > 0
        ? [context(`${plural(left, 'more character')} left out. Invite me with /invite to get the file.`)]
        : []),
    ],
    text: `${escapeMrkdwn(name)}: no file could be sent here, so this is its text.`,
  };
};

/** What is said beside the files. */
export const exportedBy = (by: string, what: string): string =>
  `${personWords(by)} exported ${escapeMrkdwn(what)}`;
