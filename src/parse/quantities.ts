import type { Atom, NumberAtom } from './atoms.ts';
import { wordsOf } from './beside.ts';
import { type Front, frontOf, NO_FRONT } from './quantity/front.ts';
import { withLatePeriods } from './quantity/late.ts';
import { isSizeOfModel, isTime, type Per, periodOf, type Quantity, type Tail } from './quantity/look.ts';
import { TAIL_READERS } from './quantity/tail.ts';

/**
 * Atoms into quantities: a number with its unit, its periods and the nouns of its own clause. A quantity knows nothing
 * of fields, and nothing of what stands before or behind its clause.
 */

export * from './quantity/look.ts';

const MOST_STEPS = 12;

const emptyTail = (
  text: string,
  atoms: readonly Atom[],
  at: number,
  number: NumberAtom,
  front: Front,
): Tail => ({
  atoms,
  text,
  number,
  front: front.noun ?? front.side,
  isTimed: front.per.length > 0,
  end: at + 1,
  second: null,
  link: null,
  times: false,
  unit: null,
  gpu: null,
  side: null,
  reversed: false,
  bothSides: false,
  per: [],
  each: false,
  total: false,
  behind: [],
  names: [],
});

const isTimed = ({ per }: Tail): boolean =>
  per.some(({ what }) => what !== 'token' && what !== 'gpu-named' && isTime(what));

/** "breakeven tokens/day for 2xH100": GPUs are neither tokens nor requests. */
const countsOther = ({ unit }: Front, { gpu }: Tail): boolean =>
  gpu !== null && (unit === 'token' || unit === 'request');

/** What of the front counts, once it is known what stands behind: a unit of its own needs no noun in front. */
const frontThatCounts = (front: Front, tail: Tail, at: number): Front => {
  const { unit, times, gpu, side, number } = tail;
  const own = unit !== null || times || gpu !== null;
  const bare = front.noun === null && front.per.length === 0 && !front.each && front.side === null;
  // "docs: 120k in 2k out": a side is of the tokens of one.
  if (front.unit === 'request' && side !== null) return frontThatCounts({ ...front, unit: null }, tail, at);
  const loose = front.loose && (own || !isTimed(tail) || side !== null || number.money || number.percent);
  const counts = unit === null || unit === 'gpu' || unit === 'server';
  if (loose || countsOther(front, tail) || (own && bare && !(front.gpu !== null && counts)))
    return { ...NO_FRONT, first: at };
  return front.gpu !== null && !counts ? { ...front, gpu: null, first: at } : front;
};

/** "rtx pro 6000 x4 server": one machine with so many of them. */
const isOneMachine = ({ unit, atoms, text, end }: Tail, { gpu }: Front): boolean =>
  gpu !== null && unit === 'server' && !/s$/i.test(wordsOf({ text, atoms }, end - 1, end));

/** "weekends 2k/day": a day of that part of the week. */
const mergedPers = (behind: readonly Per[], front: readonly Per[]): readonly Per[] =>
  front.some(({ what }) => what === 'workday' || what === 'weekend-day')
    ? [...behind.filter(({ what }) => what !== 'day'), ...front]
    : [...behind, ...front];

const quantityAt = (
  text: string,
  atoms: readonly Atom[],
  at: number,
  number: NumberAtom,
  floor: number,
): Quantity => {
  const isSize = isSizeOfModel(text, number);
  const front = isSize ? { ...NO_FRONT, first: at } : frontOf(atoms, at, floor);
  const tail = emptyTail(text, atoms, at, number, front);
  for (let step = 0; !isSize && step < MOST_STEPS && TAIL_READERS.some((take) => take(tail)); step += 1);
  const taken = frontThatCounts(front, tail, at);
  const { end, second, link, times, reversed, bothSides, total, behind, names } = tail;
  const per = mergedPers(tail.per, taken.per);
  return {
    first: taken.first,
    at,
    end,
    number,
    second,
    link,
    times,
    unit:
      (isOneMachine(tail, taken) ? 'gpu' : tail.unit) ?? taken.unit ?? (taken.gpu === null ? null : 'gpu'),
    gpu: tail.gpu ?? taken.gpu,
    side: tail.side ?? (bothSides ? null : taken.side),
    reversed,
    bothSides,
    per,
    ...periodOf(per),
    each: tail.each || taken.each,
    total,
    front: taken.noun,
    behind,
    late: null,
    names,
    words: wordsOf({ text, atoms }, taken.first, end),
  };
};

/** Every number of a line as a quantity, in their order. */
export const quantitiesOf = (text: string, atoms: readonly Atom[]): readonly Quantity[] => {
  const found: Quantity[] = [];
  let floor = 0;
  for (const [at, atom] of atoms.entries()) {
    if (atom.kind !== 'number' || at < floor) continue;
    const quantity = quantityAt(text, atoms, at, atom, floor);
    found.push(quantity);
    floor = quantity.end;
  }
  return withLatePeriods(text, atoms, found);
};
