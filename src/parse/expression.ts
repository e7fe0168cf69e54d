/** Expressions that are put together from parts. A part stands in them as it is, and upper case is lower case. */

const expression =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(String.raw(source, ...parts), flags);

/** An expression for one place: re`^${COUNT} spares?$`. */
export const re = expression('i');

/** An expression for every place where it stands: reAll`${COUNT} spares?`. */
export const reAll = expression('gi');

/** An expression for the place at `lastIndex` alone. */
export const reHere = expression('iy');

/** Words that an expression finds as they are, whatever signs stand in them. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Any of some words, the longest first: none hides one that begins with it. */
export const anyOf = (words: readonly string[]): string => {
  const longestFirst = [...new Set(words)].toSorted((one, other) => other.length - one.length);
  return `(?:${longestFirst.map(literally).join('|')})`;
};

/** The named groups of what a replacer was given: its last argument, where its expression has such groups. */
export const groupsOf = (found: readonly unknown[]): Readonly<Partial<Record<string, string>>> =>
  found.at(-1) as Readonly<Partial<Record<string, string>>>;
