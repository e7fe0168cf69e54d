/** The bytes that JSON is built of. */

/** As UTF-8 has them. */
export const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
export const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** White space of JSON; a byte order mark is none, and is gone by then. */
export const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** How much deeper a byte outside of strings leads: 1, 0 or -1. */
export const nesting = (byte: number | undefined): number => {
  if (byte === OPEN_LIST || byte === OPEN_OBJECT) return 1;
  return byte === CLOSE_LIST || byte === CLOSE_OBJECT ? -1 : 0;
};

/** Whether a number, true, false or null has ended before this byte. */
export const endsBare = (byte: number | undefined): boolean =>
  byte === COMMA || nesting(byte) < 0 || isSpace(byte);
