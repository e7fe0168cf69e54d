import { lazy } from '../lazy.ts';
import { folded, type Needs, needsOfAll } from './required-words.ts';

/** Which of many rows may read a text, told by the letters that they need: most lines have those of few. */

/** The numbers of the rows that may read a text, in their order: none of the others can. */
export type Likely = (text: string) => readonly number[];

/** A run, and the numbers of the needs that it meets. */
interface Run {
  readonly letters: string;
  readonly meets: number[];
}

const NONE: readonly never[] = [];

/** Runs are looked up by so many of their first letters. */
const HEAD = 3;

/** So many signs of a text as one number; what is outside of ASCII is in no run. */
const headOf = (text: string, at: number, length: number): number => {
  let head = 0;
  for (let sign = at; sign < at + length; sign += 1) head = head * 128 + (text.charCodeAt(sign) % 128);
  return head * HEAD + length - 1;
};

const runsOf = (needs: Needs): readonly Run[] => {
  const runs = new Map<string, Run>();
  for (const [need, required] of needs.entries())
    for (const letters of required) {
      const run = runs.get(letters) ?? { letters, meets: [] };
      run.meets.push(need);
      runs.set(letters, run);
    }
  return [...runs.values()];
};

const byHeadOf = (runs: readonly Run[]): ReadonlyMap<number, readonly Run[]> => {
  const byHead = new Map<number, Run[]>();
  for (const run of runs) {
    const head = headOf(run.letters, 0, Math.min(run.letters.length, HEAD));
    const beside = byHead.get(head) ?? [];
    beside.push(run);
    byHead.set(head, beside);
  }
  return byHead;
};

/** Calls back with each need that a text meets, as often as it has a run of it. */
const eachMet = (needs: Needs): ((text: string, meet: (need: number) => void) => void) => {
  const byHead = byHeadOf(runsOf(needs));
  const isIn = (text: string, at: number, { letters }: Run): boolean =>
    letters.length <= HEAD || text.startsWith(letters, at);
  return (text, meet) => {
    for (let at = 0; at < text.length; at += 1)
      for (let length = 1; length <= HEAD; length += 1)
        for (const run of byHead.get(headOf(text, at, length)) ?? NONE)
          if (isIn(text, at, run)) run.meets.forEach(meet);
  };
};

/** Of rows with all that each of them needs, which may read a text: one that needs nothing always may. */
export const likelyRows = (needs: readonly Needs[]): Likely => {
  const rowOf = needs.flatMap((needed, row) => needed.map(() => row));
  const eachIn = eachMet(needs.flat());
  const needed = Uint8Array.from(needs, ({ length }) => length);
  return (text) => {
    const missing = needed.slice();
    const isMet = new Uint8Array(rowOf.length);
    eachIn(folded(text), (need) => {
      const row = rowOf[need] ?? 0;
      if (isMet[need] === 0) missing[row] = (missing[row] ?? 0) - 1;
      isMet[need] = 1;
    });
    const rows: number[] = [];
    for (let row = missing.indexOf(0); row >= 0; row = missing.indexOf(0, row + 1)) rows.push(row);
    return rows;
  };
};

/** Those of some rows that may read a text, in their order, by what each of them needs. */
export const likelyOf = <T>(
  rows: readonly T[],
  needsOf: (row: T) => Needs,
): ((text: string) => readonly T[]) => {
  const likely = lazy(() => likelyRows(rows.map(needsOf)));
  const rowAt = (at: number): readonly T[] => rows.slice(at, at + 1);
  return (text) => likely()(text).flatMap(rowAt);
};

/** Those of some expressions that may match in a text, in their order. */
export const likelyPatterns = (patterns: readonly RegExp[]): ((text: string) => readonly RegExp[]) =>
  likelyOf(patterns, (pattern) => needsOfAll([pattern]));
