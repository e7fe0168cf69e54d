import type { Mark, NumberAtom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { gpu, gpuHours, names, rate, sizedThings, thingsOfThings, unit } from './counted.ts';
import { each, partOfWeek, per, period } from './how-often.ts';
import {
  markAt,
  nounAt,
  numberAt,
  sideOf,
  skipMarks,
  type Tail,
  type TailReader,
  timeAt,
  unitAt,
} from './look.ts';
import { belongsToNext, takes } from './nouns.ts';
import { inMeansInput } from './sides.ts';

/** What stands behind a number: each step takes one thing, until none does. */

const PAIR_MARKS: readonly Mark[] = ['slash', 'colon', 'to', 'plus'];

const isPlainNumber = (number: NumberAtom | null): number is NumberAtom =>
  number !== null && !number.percent && !number.wordy;

/** "40M/24h": how long it takes for so many. */
const isOfTime = ({ atoms, number, end }: Tail): boolean =>
  markAt(atoms, end, 'slash') && (number.scaled || number.value >= 100) && timeAt(atoms[end + 2]) !== null;

/** "3/15", "80:20", "4-to-1 input to output". */
const pair: TailReader = (tail) => {
  const { atoms, number, end } = tail;
  if (tail.second !== null || numberAt(atoms, end - 1) !== number || isOfTime(tail)) return false;
  const atom = atoms[end];
  const second = numberAt(atoms, end + 1);
  if (atom?.kind !== 'mark' || !PAIR_MARKS.includes(atom.mark)) return false;
  if (!isPlainNumber(second) || !isPlainNumber(number)) return false;
  const isSplit = /\b(?:split|ratio|mix)(?: (?:of|is|at))? ?$/i.test(textBefore(tail.text, number.start, 12));
  if (atom.mark === 'to' && sideOf(atoms, end + 2) === null && !isSplit) return false;
  // "plan 2027: 500M": what stands before a colon and a space names what follows.
  if (atom.mark === 'colon' && tail.text[atom.end] === ' ' && tail.text[atom.start - 1] !== ' ') return false;
  if (second.money !== number.money && !number.money) return false;
  // "$0.0009/1K input": per so many tokens.
  if (number.money && !second.money && (second.scaled || second.value >= 1000)) return false;
  tail.second = second;
  tail.link = atom.mark;
  tail.end += 2;
  return true;
};

/** "2x": a factor. */
const times: TailReader = (tail) => {
  const { atoms, end } = tail;
  if (!markAt(atoms, end, 'times') || numberAt(atoms, end - 1) === null || numberAt(atoms, end + 1))
    return false;
  tail.times = true;
  tail.end += 1;
  return true;
};

/** "100M in, output is a fifth of it": behind a comma the other side goes on, and is none of the number's. */
const beginsStatement = ({ atoms, second }: Parameters<TailReader>[0], from: number, at: number): boolean => {
  const next = atoms[at + 1];
  const ends =
    next === undefined || (next.kind === 'mark' && (next.mark === 'comma' || next.mark === 'stop'));
  return second === null && markAt(atoms, from + 1, 'comma') && !ends;
};

/** "1500 in", "1500 input tokens", "80/20 in/out". */
const side: TailReader = (tail) => {
  const { atoms, text } = tail;
  const from =
    markAt(atoms, tail.end, 'of', 'in', 'on') && nounAt(atoms, tail.end + 1, 'input', 'output')
      ? tail.end + 1
      : tail.end;
  const first = sideOf(atoms, from);
  if (first === null || tail.side !== null || belongsToNext(tail, from)) return false;
  // "3 out of 8 H100s"
  if (markAt(atoms, from, 'out') && markAt(atoms, from + 1, 'of')) return false;
  const join = skipMarks(atoms, from + 1, ['plus', 'and', 'slash', 'comma', 'to', 'colon', 'dash'], 1);
  // "1500 in 300 out, in EUR"
  const isSide = !markAt(atoms, join, 'in') || inMeansInput(text, atoms, join);
  const other = isSide ? sideOf(atoms, join) : null;
  const isOfPair = tail.second !== null || numberAt(atoms, join + 1) === null;
  if (
    other !== null &&
    other !== first &&
    isOfPair &&
    join <= from + 2 &&
    !beginsStatement(tail, from, join)
  ) {
    tail.bothSides = true;
    tail.reversed = first === 'output';
    tail.end = join + 1;
    return true;
  }
  if (markAt(atoms, from, 'in') && !inMeansInput(text, atoms, from)) return false;
  tail.side = first;
  tail.end = from + 1;
  return true;
};

/** "10h ops", "60% cached", "2 spare": what the number is of. */
const noun: TailReader = (tail) => {
  const { atoms } = tail;
  const from = skipMarks(atoms, tail.end, ['of', 'in', 'on', 'to', 'a', 'night'], 2);
  const inner =
    unitAt(atoms, from, 'token', 'request') && nounAt(atoms, from + 1, 'cached', 'batch', 'input', 'output')
      ? from + 1
      : from;
  const atom = atoms[inner];
  if (
    atom?.kind !== 'noun' ||
    belongsToNext(tail, inner) ||
    !(takes(atom.noun, tail) || (atom.noun === 'context' && unitAt(atoms, inner + 1, 'token')))
  )
    return false;
  if (atom.noun === 'fleet') tail.total = true;
  tail.behind.push(atom.noun);
  tail.end = inner + 1;
  return true;
};

/** What may stand behind a number, tried in this order at each place. */
export const TAIL_READERS: readonly TailReader[] = [
  pair,
  times,
  names,
  gpuHours,
  sizedThings,
  thingsOfThings,
  unit,
  rate,
  period,
  partOfWeek,
  per,
  each,
  side,
  noun,
  gpu,
];
