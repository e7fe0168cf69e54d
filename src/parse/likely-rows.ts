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

/** Runs are looked up by so many of their first letters. */
const HEAD = 3;

/** Signs as one number, with one more behind them; what is outside of ASCII is in no run. */
const withSign = (signs: number, sign: number): number => signs * 128 + (sign % 128);

/** So many signs, as one number that no other number of signs has. */
const headOf = (signs: number, length: number): number => signs * HEAD + length - 1;

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
    const first = run.letters.slice(0, HEAD);
    const signs = [...first].reduce((before, sign) => withSign(before, sign.charCodeAt(0)), 0);
    const head = headOf(signs, first.length);
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
  /** With those of the runs whose head stands at a place. */
  const eachAt = (text: string, at: number, meet: (need: number) => void): void => {
    let signs = 0;
    const end = Math.min(at + HEAD, text.length);
    for (let sign = at; sign < end; sign += 1) {
      signs = withSign(signs, text.charCodeAt(sign));
      const runs = byHead.get(headOf(signs, sign - at + 1));
      if (runs !== undefined) for (const run of runs) if (isIn(text, at, run)) run.meets.forEach(meet);
    }
  };
  return (text, meet) => {
    for (let at = 0; at < text.length; at += 1) eachAt(text, at, meet);
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
