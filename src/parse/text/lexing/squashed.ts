import { isSameJson } from '../../../json.ts';
import { lazy } from '../../../lazy.ts';
import type { Meaning } from '../../atoms.ts';
import { matchAt } from '../figures/numbers.ts';
import { apiAt } from './api-in-text.ts';
import { atomAt } from './longest.ts';
import { isSmallLetter, type Rule } from './place.ts';
import { addHosted, phrases } from './products.ts';

/** Names whose gaps were left out: "mistralsmall", "rtxa6000", "llama3.170b". */

const GAP = /[\s_-]/;
const squash = (words: string): string => {
  const lower = words.toLowerCase();
  return GAP.test(lower) ? lower.replace(/[\s_-]+/g, '') : lower;
};

/** What each name with a gap means without it; null where two things would be written the same. */
const namesWithoutGaps = lazy((): ReadonlyMap<string, Meaning | null> => {
  const made = new Map<string, Meaning | null>();
  addHosted((names, meaning) => {
    for (const name of names) {
      const key = squash(name);
      if (key === name.toLowerCase()) continue;
      const other = made.get(key);
      made.set(key, other === undefined || (other !== null && isSameJson(other, meaning)) ? meaning : null);
    }
  });
  return made;
});

/** So many letters tell most words from the beginning of any name. */
const BEGINNING = 3;
const beginnings = lazy(
  () => new Set([...namesWithoutGaps().keys()].map((name) => name.slice(0, BEGINNING))),
);

const mayBegin = (lower: string, at: number): boolean => beginnings().has(lower.slice(at, at + BEGINNING));

/** Shorter words are too often something else, and a count before one letter reads as a name. */
const FIRST = /[a-z][a-z0-9.+]{3,60}/y;
const NEXT = /[ _-][a-z0-9.+]{1,20}/y;
const MOST_WORDS = 4;

const trimmedEnd = (lower: string, start: number, end: number): number =>
  end - (/\.+$/.exec(lower.slice(start, end))?.[0].length ?? 0);

/** Where a name may end that begins at `start`, the furthest first. */
const endsOf = (lower: string, start: number): number[] => {
  const first = matchAt(FIRST, lower, start)?.[0];
  if (first === undefined) return [];
  const ends = [start + first.length];
  while (ends.length < MOST_WORDS) {
    const last = ends.at(-1) ?? start;
    const next = matchAt(NEXT, lower, last)?.[0];
    if (next === undefined) break;
    ends.push(last + next.length);
  }
  return ends.map((end) => trimmedEnd(lower, start, end)).toReversed();
};

const GOES_ON = /^(?:[-_:.]?[a-z0-9]|\/)/;

/** A known machine, card or open model by its name without gaps; one that goes on is another name. */
export const squashed: Rule = ({ lower, at, boundary, last }) => {
  const isBehindSlash = last?.kind === 'mark' && last.mark === 'slash';
  if (!boundary || !isSmallLetter(lower[at]) || isBehindSlash || !mayBegin(lower, at)) return null;
  const ends = endsOf(lower, at);
  const known = ends.length === 0 ? 0 : (phrases().longest(lower, at)?.end ?? 0);
  const end = ends.find(
    (furthest) =>
      furthest > known &&
      !GOES_ON.test(lower.slice(furthest, furthest + 2)) &&
      namesWithoutGaps().get(squash(lower.slice(at, furthest))),
  );
  if (end === undefined || (apiAt(lower, at)?.end ?? 0) >= end) return null;
  const meaning = namesWithoutGaps().get(squash(lower.slice(at, end)));
  return meaning ? [atomAt(meaning, at, end)] : null;
};
