/** How people say a factor: "double", "3x", "20% less". */

/** Without separators of thousands: no factor has any. */
export const NUMBER = String.raw`\d+(?:\.\d+)?`;

/** What may stand between a factor and what it is of. */
export const ARTICLE = String.raw`(?:(?:of|the|our|my|its|this|that|more|as (?:much|many)|(?:number|amount) of)\s+){0,6}`;

/** What a figure is said to be multiplied with, and how that is read. */
export interface FactorPattern {
  readonly source: string;
  readonly factor: (groups: readonly (string | undefined)[]) => number;
}

const TIMES: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  doubles: 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  quadruple: 4,
  half: 0.5,
  halve: 0.5,
  halved: 0.5,
  halves: 0.5,
};
/** Any of the words. */
export const WORD = Object.keys(TIMES)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** "double" is 2, "3x" is 3; not a number for any other word. */
export const timesOf = (word = ''): number =>
  TIMES[word.toLowerCase()] ?? Number(/^(.+?) ?x$/i.exec(word)?.[1] ?? Number.NaN);
const isLess = (word: string | undefined): boolean =>
  /^(?:-|less|fewer|lower|cheaper|down|drops?|falls?|shrinks?)/i.test(word ?? '');
/** "20% less" is 0.8. */
export const byPercent = (sign: string | undefined, percent: string | undefined): number =>
  1 + ((isLess(sign) ? -1 : 1) * Number(percent)) / 100;
