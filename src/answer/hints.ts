import { LlmcostError } from '../errors.ts';

/** Lines and mentions that are offered instead of what was refused: each was tried, for a hint must be worth its click. */

const MOST_TRIES = 14;

/** What came of a try, or its refusal; any other failure is passed on. */
export const triedOrRefused = <T>(tried: Promise<T>): Promise<T | LlmcostError> =>
  tried.catch((error: unknown) => {
    if (error instanceof LlmcostError) return error;
    throw error;
  });

/** The first `most` hints that some lines give when they are tried, in their order; 14 tries at most. */
export const firstHints = async (
  lines: readonly string[],
  most: number,
  hintsOf: (line: string) => Promise<readonly string[]>,
): Promise<string[]> => {
  const found: string[] = [];
  for (const line of lines.slice(0, MOST_TRIES)) {
    if (found.length >= most) break;
    found.push(...(await hintsOf(line)));
  }
  return [...new Set(found)];
};
