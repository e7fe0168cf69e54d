import type { Atom, Noun, Unit } from '../atoms.ts';
import { CONNECTORS, markAt, nounAt, numberAt, type Per, type Side, timeAt, unitAt } from './look.ts';
import { weekPartAt } from './week.ts';

/** What stands in front of a number and says what it is. */

/** What stands in front of a number and belongs to it. */
export interface Front {
  readonly first: number;
  /** Nothing points from it to the number: it counts only where the number has a period and no unit. */
  readonly loose: boolean;
  readonly noun: Noun | null;
  readonly unit: Unit | null;
  readonly side: Side;
  readonly gpu: string | null;
  readonly per: readonly Per[];
  readonly each: boolean;
}

/** Nothing stands in front of the number. */
export const NO_FRONT = {
  loose: false,
  noun: null,
  unit: null,
  side: null,
  gpu: null,
  per: [],
  each: false,
} as const;

/** "daily", "per year" in front of a number: the index where it begins. */
const periodBefore = (
  atoms: readonly Atom[],
  at: number,
  floor: number,
): { first: number; per: Per } | null => {
  const atom = atoms[at];
  const time = timeAt(atom);
  if (time === null || at < floor) return null;
  if (atom?.kind === 'period') return { first: at, per: { what: time, many: 1 } };
  return at - 1 >= floor && markAt(atoms, at - 1, 'per', 'each', 'a', 'slash')
    ? { first: at - 1, per: { what: time, many: 1 } }
    : null;
};

/** "per user per day" in front of a number: all of them, from where the first begins. */
const persBefore = (
  atoms: readonly Atom[],
  at: number,
  floor: number,
): { first: number; per: readonly Per[] } | null => {
  const time = periodBefore(atoms, at, floor);
  if (time === null) return null;
  const person = atoms[time.first - 1];
  const isPerPerson =
    person?.kind === 'unit' &&
    (person.unit === 'user' || person.unit === 'fte') &&
    time.first - 2 >= floor &&
    markAt(atoms, time.first - 2, 'per', 'slash', 'each');
  return isPerPerson
    ? { first: time.first - 2, per: [{ what: person.unit, many: 1 }, time.per] }
    : { first: time.first, per: [time.per] };
};

/** What stands in front of a number and says what it is: "PUE 1.5", "tokens per day: 10M", "H100 x8", "QPS 12". */
export const frontOf = (atoms: readonly Atom[], at: number, floor: number): Front => {
  let from = at - 1;
  while (from >= floor && from > at - 4 && markAt(atoms, from, ...CONNECTORS)) from -= 1;
  const none = { ...NO_FRONT, first: at };
  // "a batch of 400 prompts": what the prompts come in.
  const isBatchOf =
    nounAt(atoms, from, 'batch') && markAt(atoms, at - 1, 'of') && !numberAt(atoms, at)?.percent;
  if (from < floor || nounAt(atoms, from, 'half') || isBatchOf) return none;
  const pointed = markAt(atoms, at - 1, 'colon', 'equals');
  const place: Place = { atoms, at, from, floor, pointed, none };
  for (const look of LOOKS) {
    const found = look(place);
    if (found === null) continue;
    // "annual contract of $120k": what is paid for, and not what is counted.
    return isMoney(atoms[at]) && found.unit === 'request' ? { ...found, unit: null, loose: false } : found;
  }
  return none;
};

const isMoney = (atom: Atom | undefined): boolean => atom?.kind === 'number' && atom.money;

interface Place {
  readonly atoms: readonly Atom[];
  readonly at: number;
  /** The first atom in front that is no connector. */
  readonly from: number;
  readonly floor: number;
  /** A colon or an equals sign stands between. */
  readonly pointed: boolean;
  readonly none: Front;
}

/** One thing that may stand in front; null where it does not. */
type Look = (place: Place) => Front | null;

/** "daily 10M", "per year: 600M", "tokens per day: 10M". */
const timed: Look = ({ atoms, at, from, floor, pointed, none }) => {
  const before = persBefore(atoms, from, floor);
  if (before === null) return null;
  const counted = countedFront(atoms, before.first - 1, floor);
  if (counted !== null) return { ...none, ...counted, per: before.per };
  // "input tokens/month: 1.4B"
  if (nounAt(atoms, before.first - 1) && before.first - 1 >= floor && pointed)
    return { ...nounFront(atoms, before.first - 1, floor, none), per: before.per };
  return from === at - 1 || pointed ? { ...none, first: before.first, per: before.per } : none;
};

/** "in 3.2B out 410M": each of the two stands behind its side. */
const isLabelled = (atoms: readonly Atom[], at: number): boolean => {
  if (!markAt(atoms, at - 1, 'in', 'out')) return false;
  const opens = (mark: number): boolean =>
    markAt(atoms, mark, 'in', 'out') && (mark === 0 || markAt(atoms, mark - 1, 'comma', 'colon'));
  const isFirst = opens(at - 1) && numberAt(atoms, at + 2) !== null && !sameMark(atoms, at - 1, at + 1);
  const isSecond = opens(at - 3) && numberAt(atoms, at - 2) !== null && !sameMark(atoms, at - 3, at - 1);
  return (isFirst && markAt(atoms, at + 1, 'in', 'out')) || isSecond;
};

const sameMark = (atoms: readonly Atom[], a: number, b: number): boolean => {
  const [first, second] = [atoms[a], atoms[b]];
  return first?.kind === 'mark' && second?.kind === 'mark' && first.mark === second.mark;
};

/** "weekdays 10k requests, weekends 2k": the part of the week stands in front. */
const ofWeek: Look = ({ atoms, at, from, floor, none }) => {
  const part = from === at - 1 || markAt(atoms, at - 1, 'colon') ? weekPartAt(atoms, from) : null;
  if (part === null || part.end !== from + 1) return null;
  const first = from > floor && markAt(atoms, from - 1, 'on', 'at') ? from - 1 : from;
  return { ...none, first, per: [{ what: part.day, many: 1 }] };
};

/** "…, out 150 words": a side at once before its number, where a clause begins. */
const sideFirst: Look = ({ atoms, at, none }) => {
  const opens = at === 1 || markAt(atoms, at - 2, 'comma', 'plus', 'stop', 'slash');
  const goesOn = markAt(atoms, at + 1, 'of', 'slash', 'to') || markAt(atoms, at + 2, 'in', 'out');
  if (!markAt(atoms, at - 1, 'out') || !opens || goesOn) return null;
  return { ...none, first: at - 1, side: 'output', noun: 'output' };
};

/** "H100 NVL pair": by its letters, since "H100 two" is no count. */
const isPair = (atom: Atom | undefined): boolean =>
  atom?.kind === 'number' && atom.wordy && atom.value === 2 && atom.end - atom.start === 'pair'.length;

const LOOKS: readonly Look[] = [
  ofWeek,
  timed,
  ({ atoms, from, floor, none }) => (nounAt(atoms, from) ? nounFront(atoms, from, floor, none) : null),
  ({ atoms, from, none }) => {
    const atom = atoms[from];
    return atom?.kind === 'rate'
      ? { ...none, first: from, unit: atom.unit, per: [{ what: atom.period, many: 1 }] }
      : null;
  },
  ({ atoms, at, from, pointed, none }) => {
    const atom = atoms[from];
    const counts = pointed || markAt(atoms, at - 1, 'times') || (from === at - 1 && isPair(atoms[at]));
    return atom?.kind === 'gpu' && counts ? { ...none, first: from, gpu: atom.id } : null;
  },
  ({ atoms, at, from, pointed, none }) => {
    if (!markAt(atoms, from, 'in', 'out') || !(pointed || isLabelled(atoms, at))) return null;
    const side = markAt(atoms, from, 'in') ? 'input' : 'output';
    return { ...none, first: from, side, noun: pointed ? null : side };
  },
  ({ atoms, from, floor, pointed, none }) => {
    const counted = countedFront(atoms, from, floor);
    return counted && { ...none, ...counted, loose: !pointed && counted.per.length === 0 };
  },
  sideFirst,
  ({ atoms, at, from, none }) =>
    markAt(atoms, from, 'each') && from === at - 1 ? { ...none, first: from, each: true } : null,
];

/** "tokens", "monthly requests", "tokens in" before a number. */
const countedFront = (
  atoms: readonly Atom[],
  at: number,
  floor: number,
): Omit<Front, 'noun' | 'gpu' | 'each' | 'loose'> | null => {
  let from = at;
  let side: Side = null;
  if (markAt(atoms, from, 'in', 'out') && unitAt(atoms, from - 1, 'token')) {
    side = markAt(atoms, from, 'in') ? 'input' : 'output';
    from -= 1;
  }
  const atom = atoms[from];
  if (
    from < floor ||
    atom?.kind !== 'unit' ||
    (atom.unit !== 'token' && atom.unit !== 'request' && atom.unit !== 'user' && atom.unit !== 'replica')
  )
    return null;
  if (markAt(atoms, from - 1, 'per', 'slash')) return null;
  const before = periodBefore(atoms, from - 1, floor);
  return { first: before?.first ?? from, unit: atom.unit, side, per: before === null ? [] : [before.per] };
};

const nounFront = (atoms: readonly Atom[], at: number, floor: number, none: Front): Front => {
  const atom = atoms[at];
  if (atom?.kind !== 'noun') return none;
  const before = periodBefore(atoms, at - 1, floor);
  const per = before === null ? [] : [before.per];
  const first = before?.first ?? at;
  if (atom.noun === 'input' || atom.noun === 'output')
    return { ...none, first, per, side: atom.noun, noun: atom.noun };
  return { ...none, first, per, noun: atom.noun };
};
