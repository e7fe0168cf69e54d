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

/** The text with the rows of each kind that may read some of it, in turn. */
export const inOtherWords = (text: string, kinds: readonly WordedKind[]): string =>
  kinds.reduce(
    (rest, { holds, beside, rows }) =>
      finds(holds, rest) && finds(beside, rest) ? reworded(rest, rows) : rest,
    text,
  );
