import { PER_MONTH } from '../domain/units.ts';
import type { Atom, Mark, Noun, NumberAtom, Unit } from './atoms.ts';
import { inMeansInput } from './sides.ts';

/**
 * Atoms into quantities: a number with its unit, its periods and the nouns of its own clause. A quantity knows nothing
 * of fields, and nothing of what stands before or behind its clause.
 */

export type Side = 'input' | 'output' | null;

/** "per day", "per 30 days", "per user", "per 1M tokens". */
export interface Per {
  readonly what: Unit | 'gpu-named' | 'token';
  readonly many: number;
}

export interface Quantity {
  /** Index of the first atom, of the number itself, and of the first atom behind. */
  readonly first: number;
  readonly at: number;
  readonly end: number;
  readonly number: NumberAtom;
  /** The second of a pair: "3/15", "80:20", "4 to 1". */
  readonly second: NumberAtom | null;
  readonly link: Mark | null;
  /** "3x", "8 times". */
  readonly times: boolean;
  readonly unit: Unit | null;
  /** The GPU that is counted: "8 H100s", "H100 x8". */
  readonly gpu: string | null;
  readonly side: Side;
  /** Both sides were named in this order: "output to input" reverses a pair. */
  readonly reversed: boolean;
  readonly bothSides: boolean;
  readonly per: readonly Per[];
  /** How many of the named period a month has; null where none was named. */
  readonly perMonth: number | null;
  readonly period: Unit | null;
  readonly each: boolean;
  /** "in total", "of the fleet". */
  readonly total: boolean;
  /** Nouns in front of the number and behind it. */
  readonly front: Noun | null;
  readonly behind: readonly Noun[];
  /** Atoms of a period that stands apart: "10M tokens through sonnet a day". */
  readonly late: readonly [from: number, end: number] | null;
  /** Atoms inside that are names of their own. */
  readonly names: readonly number[];
  readonly words: string;
}

export const CONNECTORS: readonly Mark[] = ['colon', 'equals', 'of', 'at', 'to', 'a', 'on', 'times'];
const PER_MARKS: readonly Mark[] = ['per', 'a', 'slash', 'each', 'in', 'over'];
const SHARE_NOUNS: ReadonlySet<Noun> = new Set([
  'util',
  'idle',
  'cached',
  'batch',
  'discount',
  'residual',
  'capital',
  'maintenance',
  'cache-write',
  'growth',
  'uplift',
]);
const COUNT_NOUNS: ReadonlySet<Noun> = new Set(['pue', 'peak', 'concurrency', 'tensor-parallel', 'spare']);
const MONEY_NOUNS: ReadonlySet<Noun> = new Set(['power', 'other', 'host', 'bill']);
const MOST_STEPS = 12;
const MOST_NAMES = 3;

/** What is gathered behind a number. */
interface Tail {
  readonly atoms: readonly Atom[];
  readonly text: string;
  readonly number: NumberAtom;
  readonly front: Noun | null;
  end: number;
  second: NumberAtom | null;
  link: Mark | null;
  times: boolean;
  unit: Unit | null;
  gpu: string | null;
  side: Side;
  reversed: boolean;
  bothSides: boolean;
  per: Per[];
  each: boolean;
  total: boolean;
  behind: Noun[];
  names: number[];
}

export const markAt = (atoms: readonly Atom[], at: number, ...marks: readonly Mark[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'mark' && marks.includes(atom.mark);
};
export const unitAt = (atoms: readonly Atom[], at: number, ...units: readonly Unit[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'unit' && (units.length === 0 || units.includes(atom.unit));
};
export const nounAt = (atoms: readonly Atom[], at: number, ...nouns: readonly Noun[]): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'noun' && (nouns.length === 0 || nouns.includes(atom.noun));
};
export const numberAt = (atoms: readonly Atom[], at: number): NumberAtom | null => {
  const atom = atoms[at];
  return atom?.kind === 'number' ? atom : null;
};

export const skipMarks = (atoms: readonly Atom[], at: number, marks: readonly Mark[], most = 3): number => {
  let end = at;
  while (end < at + most && markAt(atoms, end, ...marks)) end += 1;
  return end;
};

/** At most a space between two things. */
export const isTight = (text: string, from: number, to: number): boolean =>
  text.slice(from, to).trim() === '' && to - from <= 1;

export const isTime = (unit: Unit): boolean => PER_MONTH[unit] !== undefined;

const timeAt = (atom: Atom | undefined): Unit | null =>
  (atom?.kind === 'unit' || atom?.kind === 'period') && isTime(atom.unit) ? atom.unit : null;

/** "input", "in", "out": the side that a word names. */
const sideOf = (atoms: readonly Atom[], at: number): Side => {
  if (nounAt(atoms, at, 'input') || markAt(atoms, at, 'in')) return 'input';
  return nounAt(atoms, at, 'output') || markAt(atoms, at, 'out') ? 'output' : null;
};

const takesShare = (noun: Noun, { number, unit, second }: Tail): boolean => {
  if (number.percent || second !== null) return true;
  if (noun === 'cached' || noun === 'cache-write')
    return unit === 'token' || number.scaled || number.money || number.value >= 1000;
  if (noun === 'idle') return unit === 'gpu';
  return (noun === 'util' && number.value <= 1) || noun === 'uplift';
};

/** What a noun can be said of: a share, a price, hours, a count. */
const takes = (noun: Noun, tail: Tail): boolean => {
  const { number, unit, times, per } = tail;
  const counted = unit !== null && unit !== 'hour';
  if (SHARE_NOUNS.has(noun)) return takesShare(noun, tail);
  if (COUNT_NOUNS.has(noun))
    return (
      !number.money &&
      !number.percent &&
      !(number.scaled && number.value >= 1e5) &&
      (!counted || times || unit === 'replica' || unit === 'user' || unit === 'request')
    );
  if (noun === 'ops' || noun === 'setup')
    return unit === 'hour' || unit === 'fte' || number.percent || number.money;
  if (noun === 'context') return !number.money && !number.percent && number.value <= 2e6;
  if (MONEY_NOUNS.has(noun))
    return number.money || (noun === 'bill' && per.length > 0) || unit === 'watt' || unit === 'kilowatt';
  return true;
};

/** A noun that a number behind it needs: "output: 40M", or in a line that puts its nouns in front. */
const belongsToNext = (tail: Tail, at: number): boolean => {
  const { atoms } = tail;
  const atom = atoms[at];
  const pointed = skipMarks(atoms, at + 1, ['colon', 'equals'], 1);
  if (pointed > at + 1 && numberAt(atoms, pointed)) return true;
  const next = numberAt(atoms, skipMarks(atoms, at + 1, CONNECTORS, 2));
  if (next === null) return false;
  if (tail.front !== null) return true;
  return (
    atom?.kind === 'noun' &&
    (!takes(atom.noun, tail) || (atom.noun === 'cached' && next.percent && !tail.number.percent))
  );
};

/** One thing that may stand behind a number: true where it was there and taken. */
type Step = (tail: Tail) => boolean;

const PAIR_MARKS: readonly Mark[] = ['slash', 'colon', 'to'];

const isPlainNumber = (number: NumberAtom | null): number is NumberAtom =>
  number !== null && !number.percent && !number.wordy;

/** "3/15", "80:20", "4-to-1 input to output". */
const pair: Step = (tail) => {
  const { atoms, number, end } = tail;
  if (tail.second !== null || numberAt(atoms, end - 1) !== number) return false;
  const atom = atoms[end];
  const second = numberAt(atoms, end + 1);
  if (atom?.kind !== 'mark' || !PAIR_MARKS.includes(atom.mark)) return false;
  if (!isPlainNumber(second) || !isPlainNumber(number)) return false;
  if (atom.mark === 'to' && sideOf(atoms, end + 2) === null) return false;
  if (second.money !== number.money && !number.money) return false;
  tail.second = second;
  tail.link = atom.mark;
  tail.end += 2;
  return true;
};

const times: Step = (tail) => {
  const { atoms, end } = tail;
  if (!markAt(atoms, end, 'times') || numberAt(atoms, end - 1) === null || numberAt(atoms, end + 1))
    return false;
  tail.times = true;
  tail.end += 1;
  return true;
};

const isName = (atom: Atom | undefined): boolean =>
  atom?.kind === 'api' || atom?.kind === 'model' || atom?.kind === 'seller' || atom?.kind === 'unknown';

/** "10M claude tokens", "40k support chats": names between a number and its unit stay names. */
const names: Step = (tail) => {
  const { atoms, end, number } = tail;
  if (tail.unit !== null || number.money || number.percent || numberAt(atoms, end - 1) !== number)
    return false;
  let to = end;
  while (to < end + MOST_NAMES && isName(atoms[to])) to += 1;
  const counts = unitAt(atoms, to, 'token', 'request', 'user') || nounAt(atoms, to, 'input', 'output');
  // "2 zillion tokens": behind a small number an unknown word may be its scale.
  const scale = number.value < 1000 && atoms[end]?.kind === 'unknown' && unitAt(atoms, to, 'token');
  if (to === end || !counts || scale) return false;
  for (let at = end; at < to; at += 1) tail.names.push(at);
  tail.end = to;
  return true;
};

const RATE_BEHIND: ReadonlySet<Unit> = new Set(['million', 'thousand']);

const unit: Step = (tail) => {
  const { atoms, end, number } = tail;
  const atom = atoms[end];
  if (atom?.kind !== 'unit') return false;
  if (tail.unit === null && !(number.money && isTime(atom.unit))) {
    if (RATE_BEHIND.has(atom.unit)) return false;
    if (isTime(atom.unit) && tail.per.length > 0 && atom.unit !== 'hour') return false;
    tail.unit = atom.unit;
  } else if (tail.unit === 'token' && atom.unit === 'request' && tail.per.length === 0 && !tail.each) {
    // "10k token docs": the size of each, and documents are read.
    tail.each = true;
    if (
      /^(?:doc|dokument|article|e?-?mail|ticket|report|transaction|prompt)/i.test(
        tail.text.slice(atom.start, atom.end),
      ) &&
      tail.side === null
    )
      tail.side = 'input';
  } else if (atom.unit !== 'token' || (tail.unit !== 'token' && tail.side === null)) return false;
  tail.end += 1;
  return true;
};

const rate: Step = (tail) => {
  const atom = tail.atoms[tail.end];
  if (atom?.kind !== 'rate' || tail.unit !== null || tail.number.money || tail.number.percent) return false;
  tail.unit = atom.unit;
  tail.per.push({ what: atom.period, many: 1 });
  tail.end += 1;
  return true;
};

const period: Step = (tail) => {
  const atom = tail.atoms[tail.end];
  if (atom?.kind !== 'period') return false;
  // "10M tokens, daily 3M out": it belongs to the number behind it.
  if (tail.per.some(({ what }) => isTime(what as Unit)) || numberAt(tail.atoms, tail.end + 1)) return false;
  tail.per.push({ what: atom.unit, many: 1 });
  tail.end += 1;
  return true;
};

/** "per", "a", "/", with a number before the thing where there is one: its kind and how many. */
const perAt = (tail: Tail): { per: Per; end: number } | null => {
  const { atoms } = tail;
  if (markAt(atoms, tail.end, 'on') && markAt(atoms, tail.end + 1, 'each', 'per'))
    return perAt({ ...tail, end: tail.end + 1 });
  if (!markAt(atoms, tail.end, ...PER_MARKS)) return null;
  const spread = markAt(atoms, tail.end, 'in', 'over');
  const from =
    markAt(atoms, tail.end, 'in', 'over', 'per') && markAt(atoms, tail.end + 1, 'a')
      ? tail.end + 2
      : tail.end + 1;
  const many = numberAt(atoms, from);
  const counted = many !== null && !many.money && !many.percent && many.value > 0;
  const at = counted ? from + 1 : from;
  const time = timeAt(atoms[at]);
  if (time !== null)
    return counted && spread && !(many.value === 1 && tail.number.money)
      ? null
      : { per: { what: time, many: counted ? many.value : 1 }, end: at + 1 };
  if (spread) return null;
  return perThing(tail, at, counted ? many.value : null);
};

const SCALE: Readonly<Partial<Record<Unit, number>>> = { million: 1e6, thousand: 1e3 };

const perThing = (
  { atoms, number }: Tail,
  at: number,
  many: number | null,
): { per: Per; end: number } | null => {
  const atom = atoms[at];
  if (atom?.kind === 'gpu') return { per: { what: 'gpu-named', many: 1 }, end: at + 1 };
  const scale = atom?.kind === 'unit' ? SCALE[atom.unit] : undefined;
  if (scale !== undefined || (many !== null && many >= 1000) || unitAt(atoms, at, 'token')) {
    if (!number.money) return null;
    const behind = scale === undefined ? at : at + 1;
    const side = sideOf(atoms, behind) !== null && unitAt(atoms, behind + 1, 'token') ? behind : null;
    const end = unitAt(atoms, behind, 'token') ? behind + 1 : behind;
    return { per: { what: 'token', many: (many ?? 1) * (scale ?? 1) }, end: side ?? end };
  }
  if (many !== null || atom?.kind !== 'unit') return null;
  return { per: { what: atom.unit, many: 1 }, end: at + 1 };
};

const per: Step = (tail) => {
  const found = perAt(tail);
  if (
    found === null ||
    (markAt(tail.atoms, tail.end, 'in') && inMeansInput(tail.text, tail.atoms, tail.end)) ||
    tail.per.some(({ what }) => what === found.per.what)
  )
    return false;
  const hours =
    unitAt(tail.atoms, skipMarks(tail.atoms, found.end, ['dash'], 1), 'hour') &&
    (found.per.what === 'gpu' || found.per.what === 'gpu-named' || found.per.what === 'fte');
  const last = tail.atoms[found.end - 1];
  if (last?.kind === 'gpu') tail.names.push(found.end - 1);
  if (found.per.what === 'request' && !tail.number.money) tail.each = true;
  tail.per.push(found.per);
  tail.end = found.end;
  // "per GPU hour"
  if (hours) {
    tail.per.push({ what: 'hour', many: 1 });
    tail.end = skipMarks(tail.atoms, found.end, ['dash'], 1) + 1;
  }
  return true;
};

const each: Step = (tail) => {
  if (!markAt(tail.atoms, tail.end, 'each') || tail.each) return false;
  if (timeAt(tail.atoms[tail.end + 1]) !== null || numberAt(tail.atoms, tail.end + 1)) return false;
  tail.each = true;
  tail.end += 1;
  return true;
};

const side: Step = (tail) => {
  const { atoms, text } = tail;
  const from =
    markAt(atoms, tail.end, 'of', 'in') && nounAt(atoms, tail.end + 1, 'input', 'output')
      ? tail.end + 1
      : tail.end;
  const first = sideOf(atoms, from);
  if (first === null || tail.side !== null || belongsToNext(tail, from)) return false;
  const join = skipMarks(atoms, from + 1, ['plus', 'and', 'slash', 'comma', 'to', 'colon', 'dash'], 1);
  const other = sideOf(atoms, join);
  if (other !== null && other !== first && numberAt(atoms, join + 1) === null && join <= from + 2) {
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

const noun: Step = (tail) => {
  const { atoms } = tail;
  const from = skipMarks(atoms, tail.end, ['of', 'in', 'on', 'to', 'a'], 2);
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

const gpu: Step = (tail) => {
  const { atoms, number } = tail;
  const from = skipMarks(atoms, tail.end, ['dash', 'of'], 1);
  const atom = atoms[from];
  if (atom?.kind !== 'gpu' || tail.unit !== null || tail.per.length > 0 || number.money || number.percent)
    return false;
  if (number.scaled && number.value >= 1e5) return false;
  tail.gpu = atom.id;
  tail.unit = 'gpu';
  tail.end = unitAt(atoms, from + 1, 'gpu', 'server') ? from + 2 : from + 1;
  return true;
};

const STEPS: readonly Step[] = [pair, times, names, unit, rate, period, per, each, side, noun, gpu];

interface Front {
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

const NO_FRONT = {
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
  return at - 1 >= floor && markAt(atoms, at - 1, 'per', 'each', 'a')
    ? { first: at - 1, per: { what: time, many: 1 } }
    : null;
};

/** What stands in front of a number and says what it is: "PUE 1.5", "tokens per day: 10M", "H100 x8", "QPS 12". */
const frontOf = (atoms: readonly Atom[], at: number, floor: number): Front => {
  let from = at - 1;
  while (from >= floor && from > at - 4 && markAt(atoms, from, ...CONNECTORS)) from -= 1;
  const none = { ...NO_FRONT, first: at };
  if (from < floor) return none;
  const pointed = markAt(atoms, at - 1, 'colon', 'equals');
  const before = periodBefore(atoms, from, floor);
  if (before !== null) {
    const counted = from > floor - 1 ? countedFront(atoms, before.first - 1, floor) : null;
    if (counted !== null) return { ...none, ...counted, per: [before.per] };
    return from === at - 1 || pointed ? { ...none, first: before.first, per: [before.per] } : none;
  }
  const atom = atoms[from];
  if (nounAt(atoms, from, 'half')) return none;
  if (atom?.kind === 'noun') return nounFront(atoms, from, floor, none);
  if (atom?.kind === 'rate')
    return { ...none, first: from, unit: atom.unit, per: [{ what: atom.period, many: 1 }] };
  if (atom?.kind === 'gpu' && (pointed || markAt(atoms, at - 1, 'times')))
    return { ...none, first: from, gpu: atom.id };
  if (pointed && markAt(atoms, from, 'in', 'out'))
    return { ...none, first: from, side: markAt(atoms, from, 'in') ? 'input' : 'output' };
  const counted = countedFront(atoms, from, floor);
  if (counted !== null) return { ...none, ...counted, loose: !pointed && counted.per.length === 0 };
  if (markAt(atoms, from, 'each') && from === at - 1) return { ...none, first: from, each: true };
  return none;
};

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

const textOf = (text: string, atoms: readonly Atom[], from: number, to: number): string => {
  const first = atoms[from];
  const last = atoms[to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
};

const periodOf = (pers: readonly Per[]): { period: Unit | null; perMonth: number | null } => {
  const found = pers.find(({ what }) => what !== 'token' && what !== 'gpu-named' && isTime(what));
  if (found === undefined) return { period: null, perMonth: null };
  const period = found.what as Unit;
  return { period, perMonth: (PER_MONTH[period] ?? 1) / found.many };
};

const quantityAt = (
  text: string,
  atoms: readonly Atom[],
  at: number,
  number: NumberAtom,
  floor: number,
): Quantity => {
  const front = frontOf(atoms, at, floor);
  const tail: Tail = {
    atoms,
    text,
    number,
    front: front.noun,
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
  };
  for (let step = 0; step < MOST_STEPS && STEPS.some((take) => take(tail)); step += 1);
  const own = tail.unit !== null || tail.times || tail.gpu !== null;
  const timed = tail.per.some(({ what }) => what !== 'token' && what !== 'gpu-named' && isTime(what));
  const loose = front.loose && (own || !timed || tail.side !== null || number.money || number.percent);
  const bare = front.noun === null && front.per.length === 0 && !front.each && front.side === null;
  const taken = loose || (own && bare) ? { ...NO_FRONT, first: at } : front;
  const pers = [...tail.per, ...taken.per];
  const gpuInFront = tail.unit === null || tail.unit === 'gpu' || tail.unit === 'server' ? taken.gpu : null;
  return {
    first: gpuInFront === null && taken.gpu !== null ? at : taken.first,
    at,
    end: tail.end,
    number,
    second: tail.second,
    link: tail.link,
    times: tail.times,
    unit: tail.unit ?? taken.unit ?? (gpuInFront === null ? null : 'gpu'),
    gpu: tail.gpu ?? gpuInFront,
    side: tail.side ?? (tail.bothSides ? null : taken.side),
    reversed: tail.reversed,
    bothSides: tail.bothSides,
    per: pers,
    ...periodOf(pers),
    each: tail.each || taken.each,
    total: tail.total,
    front: taken.noun,
    behind: tail.behind,
    late: null,
    names: tail.names,
    words: textOf(text, atoms, gpuInFront === null && taken.gpu !== null ? at : taken.first, tail.end),
  };
};

const LATE_REACH = 8;
const LINKS: readonly Mark[] = ['on', 'of', 'to', 'at', 'a', 'in', 'out'];

const isLink = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind === 'unknown') return markAt(atoms, at - 1, 'of', 'on');
  if (atom?.kind === 'gpu' || isName(atom)) return true;
  return (
    unitAt(atoms, at, 'token', 'request', 'gpu') ||
    nounAt(atoms, at, 'input', 'output') ||
    markAt(atoms, at, ...LINKS)
  );
};

const textBetween = (text: string, atoms: readonly Atom[], at: number): string =>
  text.slice(atoms[at - 1]?.end ?? 0, atoms[at]?.start ?? 0).trim();

/** A comma or a bracket before a period that ends its clause: "10M tokens (daily)", "10M tokens, per day". */
const pauseBefore = (text: string, atoms: readonly Atom[], at: number, end: number): number => {
  if (text[atoms[end - 1]?.end ?? 0] === ')' && textBetween(text, atoms, at) === '(') return at;
  const ends = atoms[end] === undefined || markAt(atoms, end, 'comma', 'stop');
  return ends && markAt(atoms, at - 1, 'comma') && markAt(atoms, at, 'per', 'a', 'slash') ? at - 1 : -1;
};

/** The quantity to which a period belongs, through names alone and without a word between. */
const ownerOf = (
  text: string,
  atoms: readonly Atom[],
  byEnd: ReadonlyMap<number, number>,
  at: number,
  end: number,
): number => {
  const paused = pauseBefore(text, atoms, at, end);
  let from = paused < 0 ? at : paused;
  for (let steps = 0; steps < LATE_REACH; steps += 1) {
    const owner = byEnd.get(from);
    if (owner !== undefined && (paused >= 0 || textBetween(text, atoms, from) === '')) return owner;
    if ((from !== paused && textBetween(text, atoms, from) !== '') || !isLink(atoms, from - 1)) return -1;
    from -= 1;
  }
  return -1;
};

const isTimeless = ({ unit, side, number, per, each, perMonth, second }: Quantity): boolean =>
  perMonth === null &&
  !each &&
  !number.money &&
  !number.percent &&
  second === null &&
  (unit === 'token' || unit === 'request' || side !== null || number.scaled) &&
  per.every(({ what }) => what === 'user');

/** "10M tokens on H100s a day", "40k requests to sonnet per day": the period behind the names is of the amount. */
const withLatePeriods = (
  text: string,
  atoms: readonly Atom[],
  quantities: readonly Quantity[],
): readonly Quantity[] => {
  const found = [...quantities];
  const byEnd = new Map(found.map(({ end }, index) => [end, index]));
  const taken = new Set(
    found.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)),
  );
  for (const [at] of atoms.entries()) {
    if (taken.has(at)) continue;
    const period = latePeriodAt(atoms, at);
    if (period === null) continue;
    const owner = ownerOf(text, atoms, byEnd, at, period.end);
    const quantity = found[owner];
    if (quantity === undefined || !isTimeless(quantity)) continue;
    const per = [...quantity.per, period.per];
    found[owner] = {
      ...quantity,
      per,
      ...periodOf(per),
      late: [at, period.end],
      words: textOf(text, atoms, quantity.first, period.end),
    };
  }
  return found;
};

const latePeriodAt = (atoms: readonly Atom[], at: number): { per: Per; end: number } | null => {
  const atom = atoms[at];
  const alone = atom?.kind === 'period' && numberAt(atoms, at + 1) === null;
  if (alone) return { per: { what: atom.unit, many: 1 }, end: at + 1 };
  const time = markAt(atoms, at, 'per', 'a', 'slash', 'each') ? timeAt(atoms[at + 1]) : null;
  return time === null ? null : { per: { what: time, many: 1 }, end: at + 2 };
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
