/** Texts in other words, by rows of what is written and how it is read. */

/** A way to write something, and the words by which it is read. */
export type Rewording = readonly [written: RegExp, read: string | ((...groups: readonly string[]) => string)];

/** Rows that are tried where a line `holds` what they may read: looking for that alone is quick. */
export interface WordedKind {
  readonly holds: RegExp;
  readonly rows: readonly Rewording[];
}

/** The text with all of them in turn. */
export const reworded = (text: string, rows: readonly Rewording[]): string =>
  rows.reduce(
    (rest, [written, read]) =>
      typeof read === 'string' ? rest.replace(written, read) : rest.replace(written, read),
    text,
  );
