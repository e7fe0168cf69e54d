import type { Atom, Mark, Noun, Unit } from './atoms.ts';
import type { Quantity } from './quantities.ts';

/** What a whole line holds, looked up once: patterns ask it of every number, and a line may have thousands. */
export interface Facts {
  readonly units: ReadonlyMap<Unit, number>;
  readonly marks: ReadonlySet<Mark>;
  readonly kinds: ReadonlySet<Atom['kind']>;
  readonly nouns: ReadonlyMap<Noun, number>;
  /** Some quantity is "each", and not as dear as a card. */
  readonly each: boolean;
  /** Something is counted per person. */
  readonly perPerson: boolean;
  readonly bySide: Readonly<Record<'input' | 'output', Quantity | undefined>>;
  readonly byFirst: ReadonlyMap<number, Quantity>;
  readonly byEnd: ReadonlyMap<number, Quantity>;
  readonly byNumber: ReadonlyMap<number, Quantity>;
  readonly inQuantity: ReadonlySet<number>;
  /** Atoms that are names inside a quantity. */
  readonly inside: ReadonlySet<number>;
  /** The quantity that counts the GPU at this atom. */
  readonly counts: ReadonlyMap<number, Quantity>;
  /** Whether the line's words match; each expression is tried once. */
  readonly says: (pattern: RegExp) => boolean;
}

/** Whether a line names a GPU, or a machine that has some. */
export const namesHardware = ({ kinds }: Pick<Facts, 'kinds'>): boolean =>
  kinds.has('gpu') || kinds.has('instance');

/** USD. Nobody spends more on an API by himself; what costs more each is a card. */
const MOST_SPENT = 2500;

const isSmallSide = ({ unit, number, period }: Quantity): boolean =>
  unit === null && period !== 'second' && !number.scaled && number.value <= 200;

const sortsOf = (atoms: readonly Atom[]): Pick<Facts, 'marks' | 'kinds' | 'nouns'> => {
  const marks = new Set<Mark>();
  const kinds = new Set<Atom['kind']>();
  const nouns = new Map<Noun, number>();
  for (const atom of atoms) {
    kinds.add(atom.kind);
    if (atom.kind === 'mark') marks.add(atom.mark);
    if (atom.kind === 'noun') nouns.set(atom.noun, (nouns.get(atom.noun) ?? 0) + 1);
  }
  return { marks, kinds, nouns };
};

/** What is anywhere in a line, gathered once, so that no row searches it again. */
export const factsOf = (text: string, atoms: readonly Atom[], quantities: readonly Quantity[]): Facts => {
  const units = new Map<Unit, number>();
  const byFirst = new Map<number, Quantity>();
  const byEnd = new Map<number, Quantity>();
  const byNumber = new Map<number, Quantity>();
  const inQuantity = new Set<number>();
  const inside = new Set<number>();
  const counts = new Map<number, Quantity>();
  for (const one of quantities) {
    byFirst.set(one.first, one);
    byEnd.set(one.end, one);
    byNumber.set(one.at, one);
    if (one.unit !== null) units.set(one.unit, (units.get(one.unit) ?? 0) + 1);
    for (const at of one.names) inside.add(at);
    for (let at = one.first; at < one.end; at += 1) {
      inQuantity.add(at);
      if (one.gpu !== null) counts.set(at, one);
    }
  }
  for (const atom of atoms) if (atom.kind === 'unit' && !units.has(atom.unit)) units.set(atom.unit, 0);
  const known = new Map<RegExp, boolean>();
  return {
    units,
    ...sortsOf(atoms),
    each: quantities.some(({ each, number }) => each && !(number.money && number.value > MOST_SPENT)),
    // A speed for each user counts nothing of anybody.
    perPerson: quantities.some(
      ({ per, period }) => period !== 'second' && per.some(({ what }) => what === 'user' || what === 'fte'),
    ),
    bySide: {
      input: quantities.find((one) => one.side === 'input' && isSmallSide(one)),
      output: quantities.find((one) => one.side === 'output' && isSmallSide(one)),
    },
    byFirst,
    byEnd,
    byNumber,
    inQuantity,
    inside,
    counts,
    says: (pattern) => {
      const before = known.get(pattern);
      if (before !== undefined) return before;
      const found = pattern.test(text);
      known.set(pattern, found);
      return found;
    },
  };
};
