/** Text that leaves in files: others open them, so nothing in it acts or turns what stands beside it around. */

/** Control characters but tab and line ends, and marks that set the direction of writing. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text without what acts unseen: control characters, and marks that turn the direction of writing. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** Every text of a value, at any depth. */
export const allWithoutUnseen = (value: unknown): unknown => {
  if (typeof value === 'string') return withoutUnseen(value);
  if (Array.isArray(value)) return value.map(allWithoutUnseen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [withoutUnseen(name), allWithoutUnseen(inner)]),
  );
};
