import { findGpu, gpuById } from '../catalog/index.ts';
import type { Atom } from './atoms.ts';
import { notUnderstood, quoted } from './problems.ts';
import { markAt, numberAt, unitAt } from './quantities.ts';

/** A GPU and the memory that is said beside it are one name: "A100 (80GB)", "80 GB A100". */

/** The GPU of that name with that memory. */
const sized = (id: string, gigabytes: number, words: string): string => {
  if (gpuById(id)?.memoryGb === gigabytes) return id;
  const name = id.replace(/-(sxm|\d+gb)$/, '').replace(/-\d+gb$/, '');
  const found = findGpu(`${name} ${gigabytes}gb`) ?? findGpu(`${name} sxm ${gigabytes}gb`);
  if (!found)
    throw notUnderstood(
      `I know no ${name.toUpperCase()} with ${gigabytes} GB (${quoted(words)}): leave the memory out, or give another GPU.`,
      [name.toUpperCase()],
    );
  return found.id;
};

export const withMemory = (text: string, atoms: readonly Atom[]): readonly Atom[] => {
  const made: Atom[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) continue;
    const gpu = atom.kind === 'gpu' ? atom : null;
    const from = gpu !== null && markAt(atoms, at + 1, 'dash', 'on', 'of') ? at + 2 : at + 1;
    const behind = gpu === null ? null : numberAt(atoms, from);
    const next = atoms[at + 2];
    if (gpu !== null && behind !== null && unitAt(atoms, from + 1, 'gigabyte')) {
      const end = atoms[from + 1]?.end ?? behind.end;
      const id = sized(gpu.id, behind.value, text.slice(gpu.start, end));
      made.push({ kind: 'gpu', id, start: gpu.start, end });
      at = from + 1;
    } else if (atom.kind === 'number' && unitAt(atoms, at + 1, 'gigabyte') && next?.kind === 'gpu') {
      const id = sized(next.id, atom.value, text.slice(atom.start, next.end));
      made.push({ kind: 'gpu', id, start: atom.start, end: next.end });
      at += 2;
    } else made.push(atom);
  }
  return made;
};
