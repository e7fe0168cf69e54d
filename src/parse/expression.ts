/** Expressions that are put together from parts. A part stands in them as it is, and upper case is lower case. */

const expression =
  (flags: string) =>
  (source: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(String.raw(source, ...parts), flags);

/** An expression for one place: re`^${COUNT} spares?$`. */
export const re = expression('i');

/** The same for every place where it stands. */
export const reAll = expression('gi');

/** The same right at `lastIndex` alone. */
export const reHere = expression('iy');
