import { lazy } from '../../lazy.ts';
import { likelyRows } from '../likely-rows.ts';
import { type Needs, needsOfAll } from '../required-words.ts';

/** Texts in other words, by rows of what is written and how it is read. */

/** A way to write something, and the words by which it is read. */
export type Rewording = readonly [written: RegExp, read: string | ((...groups: readonly string[]) => string)];

/** Rows, and where they are tried. */
export interface WordedKind {
  /** What stands in every text that one of the rows reads: looking for that alone is quicker. None where it is not. */
  readonly holds?: RegExp;
  /** What the line says elsewhere, or its language: without it the same words mean something else. */
  readonly beside?: RegExp;
  readonly rows: readonly Rewording[];
}

const rewordedBy = (text: string, [written, read]: Rewording): string =>
  typeof read === 'string' ? text.replace(written, read) : text.replace(written, read);

/** The text with all of them in turn. */
export const reworded = (text: string, rows: readonly Rewording[]): string => rows.reduce(rewordedBy, text);

const finds = (looked: RegExp | undefined, text: string): boolean =>
  looked === undefined || looked.test(text);

/** Whether the rows of a kind are tried on a text. */
const mayRead = ({ holds, beside }: Omit<WordedKind, 'rows'>, text: string): boolean =>
  finds(holds, text) && finds(beside, text);

/** The text with the rows of each kind that may read some of it, in turn. */
export const inOtherWords = (text: string, kinds: readonly WordedKind[]): string =>
  kinds.reduce((rest, kind) => (mayRead(kind, rest) ? reworded(rest, kind.rows) : rest), text);

/** A row, the kind it is of, and the rows of the kind behind it. */
interface RowOfKind {
  readonly row: Rewording;
  readonly kind: WordedKind;
  readonly behind: readonly Rewording[];
}

const rowsOf = (kind: WordedKind): readonly RowOfKind[] =>
  kind.rows.map((row, at) => ({ row, kind, behind: kind.rows.slice(at + 1) }));

/** What a text needs for the row to read some of it. */
const needsOfRow = ({ row: [written], kind: { holds, beside } }: RowOfKind): Needs =>
  needsOfAll([written, holds, beside]);

/** Words a text as `inOtherWords` does with many kinds, of which it tries the rows that may read the text as it then is. */
export const inOtherWordsOf = (kinds: readonly WordedKind[]): ((text: string) => string) => {
  const rows = kinds.flatMap(rowsOf);
  const likely = lazy(() => likelyRows(rows.map(needsOfRow)));
  const readFrom = (text: string, first: number): string => {
    let tried: WordedKind | undefined;
    let isTried = false;
    for (const at of likely()(text)) {
      const next = rows[at];
      if (at < first || next === undefined) continue;
      const { row, kind, behind } = next;
      if (kind !== tried) [tried, isTried] = [kind, mayRead(kind, text)];
      if (!isTried) continue;
      const read = rewordedBy(text, row);
      // What the kind needs was there, and may be gone now: the rows behind are tried whatever is left.
      if (read !== text) return readFrom(reworded(read, behind), at + 1 + behind.length);
    }
    return text;
  };
  return (text) => readFrom(text, 0);
};

/** Words a text as `reworded` does with many rows, of which it tries those that may read the text as it then is. */
export const rewordedOf = (rows: readonly Rewording[]): ((text: string) => string) =>
  inOtherWordsOf(rows.map((row) => ({ rows: [row] })));
