import { lazy } from '../lazy.ts';
import { folded, type Required, requiredBy } from './required-words.ts';

/** Which of many rows may read a text, told by the letters that they need: most lines have those of few. */

/** The numbers of the rows that may read a text, in their order: none of the others can. */
export type Likely = (text: string) => readonly number[];

/** A run, and the rows that it is enough for. */
interface Run {
  readonly letters: string;
  readonly rows: number[];
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

/** The runs that rows need, and the numbers of those rows. */
const runsOf = (needs: readonly Required[]): readonly Run[] => {
  const runs = new Map<string, Run>();
  for (const [row, required] of needs.entries())
    for (const letters of required ?? []) {
      const run = runs.get(letters) ?? { letters, rows: [] };
      run.rows.push(row);
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

/** Of rows with what each of them needs, which may read a text: one of which nothing is known always may. */
export const likelyRows = (needs: readonly Required[]): Likely => {
  const byHead = byHeadOf(runsOf(needs));
  const always = Uint8Array.from(needs, (required) => (required === undefined ? 1 : 0));
  const mark = (found: Uint8Array, text: string, at: number, { letters, rows }: Run): void => {
    if (letters.length <= HEAD || text.startsWith(letters, at)) for (const row of rows) found[row] = 1;
  };
  return (text) => {
    const plain = folded(text);
    const found = always.slice();
    for (let at = 0; at < plain.length; at += 1)
      for (let length = 1; length <= HEAD; length += 1)
        for (const run of byHead.get(headOf(plain, at, length)) ?? NONE) mark(found, plain, at, run);
    const rows: number[] = [];
    for (let row = found.indexOf(1); row >= 0; row = found.indexOf(1, row + 1)) rows.push(row);
    return rows;
  };
};

/** Those of some rows that may read a text, in their order, by what each of them needs. */
export const likelyOf = <T>(
  rows: readonly T[],
  needs: (row: T) => Required,
): ((text: string) => readonly T[]) => {
  const likely = lazy(() => likelyRows(rows.map(needs)));
  const rowAt = (at: number): readonly T[] => rows.slice(at, at + 1);
  return (text) => likely()(text).flatMap(rowAt);
};

/** Those of some expressions that may match in a text, in their order. */
export const likelyPatterns = (patterns: readonly RegExp[]): ((text: string) => readonly RegExp[]) =>
  likelyOf(patterns, requiredBy);
