import { codePoints } from '../wire/limits.ts';

/** As many whole lines as `max` characters take; `more` says how many were left out. */
export const linesWithin = (
  lines: readonly string[],
  max: number,
  more: (left: number) => string,
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
