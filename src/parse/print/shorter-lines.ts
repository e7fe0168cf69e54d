import type { LlmcostError } from '../../errors.ts';
import { understoodIn } from '../problems.ts';
import { withMeasure, withPrice } from './named-words.ts';
import { isOfSum, isUnsuggested } from './refusal-kinds.ts';
import { placeOf, replaced, tidy } from './replaced.ts';

/** A refused line without what was refused in it. */

/** What is left open where a word is taken out of "traffic doubles in March". */
const OPEN_END = /[\s,]+(?:in|on|at|to|for|with|and|the|a|by|from|of|since|until)\s*$/i;

/** What leads nowhere between two things of which one goes. */
const JOINTS = [' and ', ' or ', ' vs ', ' versus ', '/', ', '] as const;

/** "$180/U" whose unit is not known: what the figure would be without it is another figure. */
export const withoutFigureOf = (line: string, { about }: LlmcostError): string => {
  const unread = about?.kind === 'unread' ? about.words : [];
  const unit = unread.map((words) => /^(?:\/|per) ?([a-z]{1,20})$/i.exec(words)?.[1]).find(Boolean);
  if (unit === undefined) return line;
  const figure = new RegExp(String.raw`[$€£]? ?(?<![\w.,])\d[\d.,]{0,12}[kmb]? ?(?:\/|per) ?${unit}\b`, 'i');
  return line.replace(figure, '');
};

/** "Intern-" of "Intern-S1", "PrimeIntellect/": what is left of a name of which a part was taken out is no name. */
const DANGLING = /(?<=^|\s)[^\s,;]{1,60}[-/](?=[\s,;]|$)/g;

const withoutPieces = (bare: string, line: string): string => {
  const typed = new Set(line.split(/[\s,;]+/));
  return bare.replace(DANGLING, (piece) => (typed.has(piece) ? piece : ''));
};

/** Where a clause of a line begins, and where it ends. */
const BEGINNING = /(?:^|[,;:(]|\.(?= ))[^,;:(]*$/;
const ENDING = /^(?:[^,;)(.]|\.(?! |$))*/;

/** "we signed 1 year" of which "signed 1" was not read: nothing else of its clause was, so that all of it goes. */
const clauseOfUnread = (line: string, words: string, error: LlmcostError): string => {
  const at = error.about?.kind === 'unread' ? placeOf(line, words) : -1;
  if (at < 0) return words;
  const before = (BEGINNING.exec(line.slice(0, at))?.[0] ?? '').replace(/^[,;:(.]\s*/, '');
  const behind = ENDING.exec(line.slice(at + words.length))?.[0] ?? '';
  const others = `${before} ${behind}`.toLowerCase();
  const read = Object.values(understoodIn(error)?.said ?? {}).flatMap((said) => said?.words ?? []);
  // Nothing would be left of a line that is one such clause.
  if (before.length + words.length + behind.length >= line.trim().length) return words;
  const isReadOf = /\d/.test(others) || read.some((one) => others.includes(one.toLowerCase()));
  return isReadOf ? words : `${before}${words}${behind}`.trim();
};

/** The line with one of two things that exclude each other, and the line without anything that was refused. */
export const shorterLines = (
  line: string,
  words: readonly string[],
  error: LlmcostError,
): Readonly<Record<'kept' | 'without', readonly string[]>> => {
  const { code } = error;
  const [first] = words;
  // A name that is not known is never left out of a suggested line: something else would be costed in its place.
  if (first === undefined || isUnsuggested(error)) return { kept: [], without: [] };
  // A line without the range would leave out what somebody said.
  if (code === 'range-not-supported' || isOfSum(error, words)) return { kept: [], without: [] };
  const rest = words.reduce(
    (left, word) => replaced(left, clauseOfUnread(left, withMeasure(left, word), error), ''),
    line,
  );
  const bare = tidy(withoutPieces(rest, line)).replace(OPEN_END, '');
  if (code !== 'contradiction' || words.length < 2) return { kept: [], without: [bare] };
  // One of two that contradict each other is meant: each line keeps one, and none leaves out both.
  const whole = words.map((word) => {
    const priced = withPrice(line, word);
    // "leased until june 2027 at $2.1/hr": the price is what the other is.
    return words.some((other) => other !== word && priced.includes(other)) ? word : priced;
  });
  return {
    kept: whole.map((word) =>
      whole.reduce((rest, other) => {
        if (other === word) return rest;
        const joint = JOINTS.flatMap((sign) => [`${word}${sign}${other}`, `${other}${sign}${word}`]).find(
          (pair) => rest.includes(pair),
        );
        return joint === undefined ? replaced(rest, other, '') : replaced(rest, joint, word);
      }, line),
    ),
    without: [],
  };
};
