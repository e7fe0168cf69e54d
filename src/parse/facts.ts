import type { Atom, Mark, Unit } from './atoms.ts';
import type { Quantity } from './quantities.ts';

/** What a whole line holds, looked up once: patterns ask it of every number, and a line may have thousands. */
export interface Facts {
  readonly units: ReadonlyMap<Unit, number>;
  readonly marks: ReadonlySet<Mark>;
  readonly kinds: ReadonlySet<Atom['kind']>;
  /** Some quantity is "each". */
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

const isSmallSide = ({ unit, number }: Quantity): boolean =>
  unit === null && !number.scaled && number.value <= 200;

const countsIn = (quantities: readonly Quantity[]): ReadonlyMap<number, Quantity> => {
  const counts = new Map<number, Quantity>();
  for (const quantity of quantities)
    if (quantity.gpu !== null)
      for (let at = quantity.first; at < quantity.end; at += 1) counts.set(at, quantity);
  return counts;
};

/** What is anywhere in a line, gathered once, so that no row searches it again. */
export const factsOf = (text: string, atoms: readonly Atom[], quantities: readonly Quantity[]): Facts => {
  const units = new Map<Unit, number>();
  for (const { unit } of quantities) if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + 1);
  for (const atom of atoms) if (atom.kind === 'unit' && !units.has(atom.unit)) units.set(atom.unit, 0);
  const known = new Map<RegExp, boolean>();
  return {
    units,
    marks: new Set(atoms.flatMap((atom) => (atom.kind === 'mark' ? [atom.mark] : []))),
    kinds: new Set(atoms.map(({ kind }) => kind)),
    each: quantities.some(({ each }) => each),
    perPerson: quantities.some(({ per }) => per.some(({ what }) => what === 'user' || what === 'fte')),
    bySide: {
      input: quantities.find((one) => one.side === 'input' && isSmallSide(one)),
      output: quantities.find((one) => one.side === 'output' && isSmallSide(one)),
    },
    byFirst: new Map(quantities.map((one) => [one.first, one])),
    byEnd: new Map(quantities.map((one) => [one.end, one])),
    byNumber: new Map(quantities.map((one) => [one.at, one])),
    inQuantity: new Set(
      quantities.flatMap(({ first, end }) =>
        Array.from({ length: end - first }, (_, index) => first + index),
      ),
    ),
    inside: new Set(quantities.flatMap(({ names }) => names)),
    counts: countsIn(quantities),
    says: (pattern) => {
      const before = known.get(pattern);
      if (before !== undefined) return before;
      const found = pattern.test(text);
      known.set(pattern, found);
      return found;
    },
  };
};
