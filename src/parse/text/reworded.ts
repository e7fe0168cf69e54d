import { lazy } from '../../lazy.ts';
import { likelyRows } from '../likely-rows.ts';
import { firstRequired, type Required, requiredByAny } from '../required-words.ts';

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

/** The text with all of them in turn. */
export const reworded = (text: string, rows: readonly Rewording[]): string =>
  rows.reduce(
    (rest, [written, read]) =>
      typeof read === 'string' ? rest.replace(written, read) : rest.replace(written, read),
    text,
  );

const finds = (looked: RegExp | undefined, text: string): boolean =>
  looked === undefined || looked.test(text);

/** What a text needs for one of the kind to read some of it. */
const requiredByKind = ({ holds, beside, rows }: WordedKind): Required =>
  firstRequired([holds, beside]) ?? requiredByAny(rows.map(([written]) => written));

/** The text as a kind reads it. */
const readBy = (text: string, { holds, beside, rows }: WordedKind): string =>
  finds(holds, text) && finds(beside, text) ? reworded(text, rows) : text;

/** The text with the rows of each kind that may read some of it, in turn. */
export const inOtherWords = (text: string, kinds: readonly WordedKind[]): string =>
  kinds.reduce(readBy, text);

/** Words a text as `inOtherWords` does with many kinds, of which it tries those that may read the text as it then is. */
export const inOtherWordsOf = (kinds: readonly WordedKind[]): ((text: string) => string) => {
  const likely = lazy(() => likelyRows(kinds.map(requiredByKind)));
  const readFrom = (text: string, first: number): string => {
    for (const at of likely()(text)) {
      const kind = kinds[at];
      if (at < first || kind === undefined) continue;
      const read = readBy(text, kind);
      if (read !== text) return readFrom(read, at + 1);
    }
    return text;
  };
  return (text) => readFrom(text, 0);
};

/** Words a text as `reworded` does with many rows, of which it tries those that may read the text as it then is. */
export const rewordedOf = (rows: readonly Rewording[]): ((text: string) => string) =>
  inOtherWordsOf(rows.map((row) => ({ rows: [row] })));
