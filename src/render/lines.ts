import { codePoints, TEXT } from '../wire/limits.ts';

/** Characters of a list in a section, beside its heading and the line that says how many are left out. */
export const LIST_CHARS = TEXT.section - 200;
/** Characters of a list in a section that a sentence introduces. */
export const INTRODUCED_LIST_CHARS = TEXT.section - 300;

const andMore = (left: number): string => `… and ${left} more`;

/** As many whole lines as `max` characters take; `more` says how many were left out. */
export const linesWithin = (
  lines: readonly string[],
  max: number,
  more: (left: number) => string = andMore,
): readonly string[] => {
  const shown: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += codePoints(line) + 1;
    if (used > max) return [...shown, more(lines.length - shown.length)];
    shown.push(line);
  }
  return shown;
};
