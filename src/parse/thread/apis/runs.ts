import { mayNameApi } from './apis-named.ts';

/** What is said in some clauses of a mention, and stands in no other: "half on haiku, 40% cached". */

const JOINTS = /(,? (?:and|but) |, )/i;

/** Nobody joins more; more are read as they stand. */
const MOST_CLAUSES = 6;

/** One amount of money, such as a price of power, and no pair of prices, which may be an API. */
const ONE_AMOUNT = /(?<![\d/] ?)\$ ?\d[\d.,]*[km]?(?! ?\/ ?\$?\d)(?: ?\/ ?[a-z]+)?/gi;
const namesAnother = (words: string): boolean => mayNameApi(words.replace(ONE_AMOUNT, ' '));

/**
 * The words as `read` has them: all of them, or the longest run of clauses that it reads otherwise than they stand, where
 * that names an API and no other clause does: a share of one beside that of another is no share alone.
 */
export const inRuns = (words: string, read: (words: string) => string): string => {
  const whole = read(words);
  if (whole !== words) return whole;
  const pieces = words.split(JOINTS);
  const clauses = (pieces.length + 1) / 2;
  if (clauses < 2 || clauses > MOST_CLAUSES) return words;
  for (let many = clauses - 1; many > 0; many -= 1)
    for (let first = 0; first + many <= clauses; first += 1) {
      const [from, to] = [2 * first, 2 * (first + many) - 1];
      const run = pieces.slice(from, to).join('');
      const [before, behind] = [pieces.slice(0, from), pieces.slice(to)];
      if (!mayNameApi(run) || [...before, ...behind].some(namesAnother)) continue;
      const said = read(run);
      if (said !== run) return `${before.join('')}${said}${behind.join('')}`;
    }
  return words;
};
