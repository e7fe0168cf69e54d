import type { Answer } from '../domain/answer.ts';
import { csvOf } from './csv.ts';
import { documentOf } from './export-document.ts';
import { answerRow } from './export-row.ts';
import { allWithoutUnseen } from './export-text.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personFirst } from './people.ts';
import { shownWords } from './typed-words.ts';

/** Estimates and decisions as tables for a spreadsheet, and as JSON. A negotiated price leaves as "your price". */

/** An estimate as it leaves in a file. */
export interface ExportedEstimate {
  readonly id: string;
  readonly answer: Answer;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly words?: string;
}

/** A file to upload: its name with the ending, and its text in UTF-8. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** Documents as indented JSON, without what acts unseen in a text. */
export const indentedJson = (documents: readonly object[]): string =>
  JSON.stringify(allWithoutUnseen(documents), null, 2);

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
    text: indentedJson(
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

/** What is said beside the files. */
export const exportedBy = (by: string, what: string): string =>
  `${personFirst(by)} exported ${escapeMrkdwn(what)}`;
