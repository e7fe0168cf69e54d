import { findGpu, gpuById } from '../../catalog/index.ts';
import type { Atom, NumberAtom } from '../atoms.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import { markAt, numberAt, unitAt } from '../quantities.ts';

/** A GPU and the memory that is said beside it are one name: "A100 (80GB)", "80 GB A100". */

/** The GPU of that name with that memory. */
const sized = (id: string, gigabytes: number, words: string): string => {
  if (gpuById(id)?.memoryGb === gigabytes) return id;
  const name = id.replace(/-(sxm|\d+gb)$/, '').replace(/-\d+gb$/, '');
  const found = findGpu(`${name} ${gigabytes}gb`) ?? findGpu(`${name} sxm ${gigabytes}gb`);
  if (!found)
    throw notUnderstood(
      say`I know no ${name.toUpperCase()} with ${gigabytes} GB (${quoted(words)}): leave the memory out, or give another GPU.`,
      [name.toUpperCase()],
    );
  return found.id;
};

interface Named {
  readonly id: string;
  readonly gigabytes: number;
  /** Index of the last atom of the name. */
  readonly last: number;
}

const SIZES: ReadonlySet<number> = new Set([
  16, 20, 24, 32, 40, 48, 64, 80, 94, 96, 128, 141, 180, 192, 256, 288, 512,
]);

/** "A100-80", "A100 80,": a size of memory, one sign behind the name; behind a space nothing else may be counted. */
const isSuffix = (text: string, atoms: readonly Atom[], at: number, memory: NumberAtom): boolean => {
  const end = atoms[at]?.end ?? 0;
  const next = atoms[at + 2];
  // "m3 ultra 512 ($9,499)", "A100 80 1.74 each": what stands behind is a price.
  const isPriced = next?.kind === 'number' && (next.money || !Number.isInteger(next.value));
  const isAlone =
    isPriced ||
    next === undefined ||
    next.kind === 'model' ||
    markAt(atoms, at + 2, 'comma', 'stop', 'versus', 'at', 'in', 'and');
  const isBehind = text[end] === '-' || (text[end] === ' ' && isAlone && !memory.money && !memory.percent);
  return memory.start === end + 1 && isBehind && !memory.scaled && SIZES.has(memory.value);
};

/** "A100 (80GB)", "A100 with 80 GB". */
const memoryBehind = (text: string, atoms: readonly Atom[], at: number, id: string): Named | null => {
  const from = markAt(atoms, at + 1, 'dash', 'on', 'of') ? at + 2 : at + 1;
  const memory = numberAt(atoms, from);
  if (memory === null) return null;
  if (unitAt(atoms, from + 1, 'gigabyte')) return { id, gigabytes: memory.value, last: from + 1 };
  return isSuffix(text, atoms, at, memory) ? { id, gigabytes: memory.value, last: from } : null;
};

/** "80 GB A100". */
const memoryBefore = (atoms: readonly Atom[], at: number, gigabytes: number): Named | null => {
  const gpu = atoms[at + 2];
  return unitAt(atoms, at + 1, 'gigabyte') && gpu?.kind === 'gpu'
    ? { id: gpu.id, gigabytes, last: at + 2 }
    : null;
};

const namedAt = (text: string, atoms: readonly Atom[], at: number): Named | null => {
  const atom = atoms[at];
  if (atom?.kind === 'gpu') return memoryBehind(text, atoms, at, atom.id);
  // "3g.40gb H100": what goes on a word is a part of a name.
  const isOfName = atom !== undefined && /[a-z]/i.test(text.charAt(atom.start - 1));
  return atom?.kind === 'number' && !isOfName ? memoryBefore(atoms, at, atom.value) : null;
};

/** Gigabytes beside a GPU belong to its name: "A100 80GB" is one thing. */
export const withMemory = (text: string, atoms: readonly Atom[]): readonly Atom[] => {
  const made: Atom[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    const named = namedAt(text, atoms, at);
    const last = named === null ? undefined : atoms[named.last];
    if (atom === undefined) continue;
    if (named === null || last === undefined) {
      made.push(atom);
      continue;
    }
    const { start } = atom;
    const { end } = last;
    made.push({ kind: 'gpu', id: sized(named.id, named.gigabytes, text.slice(start, end)), start, end });
    at = named.last;
  }
  return made;
};
