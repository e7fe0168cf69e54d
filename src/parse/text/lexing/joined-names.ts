import { findModel, isOfSize, MODELS, totalsOf } from '../../../catalog/index.ts';
import type { ModelSpecInput } from '../../../domain/scenario.ts';
import type { Atom } from '../../atoms.ts';
import { inMeansInput } from '../../quantity/sides.ts';
import { isWhole, knownFamilies, spokenSizedName } from './sized-names.ts';

/** Names in several pieces that end with a size, or begin with one: "qwen3 vl 235b", "a finetuned 13B llama". */

const isPartOfName = (atom: Atom, text: string): boolean =>
  atom.kind === 'unknown' ||
  (atom.kind === 'number' && atom.value < 100 && !atom.scaled && !atom.money && !atom.percent) ||
  ((atom.kind === 'model' || atom.kind === 'api') && !/\d ?b$/i.test(text.slice(atom.start, atom.end)));

const counted = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unit' ||
  atom?.kind === 'rate' ||
  atom?.kind === 'noun' ||
  atom?.kind === 'period' ||
  (atom?.kind === 'mark' &&
    (atom.mark === 'out' || atom.mark === 'per' || atom.mark === 'slash' || atom.mark === 'a'));

/** "gemini 3.1B in 220M out": an amount with its side. */
const isSide = (text: string, atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  return atom?.kind === 'mark' && atom.mark === 'in' && inMeansInput(text, atoms, at);
};

const LONGEST_NAME = 5;

/** Where the name begins whose size is the number at `at`; `at` itself where a known model is no part of it. */
const beginningOf = (text: string, atoms: readonly Atom[], at: number): number => {
  let first = at;
  let hasModel = false;
  for (let back = at - 1; back >= 0 && back > at - LONGEST_NAME; back -= 1) {
    const atom = atoms[back];
    const next = atoms[back + 1];
    const gap = next === undefined || atom === undefined ? '' : text.slice(atom.end, next.start);
    const isInBrackets = gap === ' (' && back === at - 1 && text[next?.end ?? 0] === ')';
    if (!atom || !next || (gap.length > 1 && !isInBrackets) || !isPartOfName(atom, text)) break;
    hasModel ||= atom.kind === 'model' || atom.kind === 'api';
    if (atom.kind !== 'number') first = back;
  }
  return hasModel ? first : at;
};

/** What is behind a size and belongs to it: "-A5B", what of it every token meets. */
interface Active {
  readonly billions: number | undefined;
  /** The last atom of the size. */
  readonly at: number;
}

const activeBehind = (text: string, atoms: readonly Atom[], at: number): Active => {
  const behind = at + (atoms[at + 1]?.kind === 'mark' ? 2 : 1);
  const size = atoms[at];
  const next = atoms[behind];
  const adjoins = size !== undefined && next !== undefined && next.start - size.end <= 1;
  const active = adjoins ? /^a(\d+(?:\.\d+)?)b$/i.exec(text.slice(next.start, next.end))?.[1] : undefined;
  return active === undefined ? { billions: undefined, at } : { billions: Number(active), at: behind };
};

const SIZE_ALONE = /^(\d+(?:\.\d+)?) ?([bt])$/i;

/** A size in billions; undefined for any other number, and for trillions of tokens. */
const billionsAt = (text: string, atom: Atom, active: Active): number | undefined => {
  if (atom.kind !== 'number') return undefined;
  const [, size, scale = ''] = SIZE_ALONE.exec(text.slice(atom.start, atom.end)) ?? [];
  if (size === undefined || (/t/i.test(scale) && active.billions === undefined)) return undefined;
  return /t/i.test(scale) ? Number(size) * 1000 : Number(size);
};

/** "gpt 20b", "deepseek 70b", "glm flash 30b": the only model of that size whose name has each of the words. */
const onlyOfSize = (name: string, billions: number): string | undefined => {
  const parts = name.split(' ');
  const [only, ...others] = MODELS.filter((model) => {
    const own = model.id.split('-');
    const stated = own.find((part) => /^\d+(?:\.\d+)?b$/.test(part));
    const isSame = stated === undefined ? isOfSize(model, billions) : stated === `${billions}b`;
    return isSame && parts.every((part) => own.some((word) => word.startsWith(part)));
  });
  return others.length === 0 ? only?.id : undefined;
};

const folded = (id: string): string => id.replace(/[^a-z0-9.]/g, '');

/** What a name and its size mean together: a model of the catalog, or one that says its size; null for neither. */
const namedWith = (
  name: string,
  billions: number,
  active: number | undefined,
): { readonly id: string; readonly spec?: ModelSpecInput } | null => {
  const words = `${name} ${billions}b`;
  const going = MODELS.filter(({ id }) => folded(id).startsWith(folded(words)));
  const known = findModel(words) ?? (going.length === 1 ? going[0] : undefined);
  if (known !== undefined) return { id: known.id };
  const only = isWhole(name) ? onlyOfSize(name, billions) : undefined;
  if (only !== undefined) return { id: only };
  const sized = spokenSizedName(words, active);
  return sized !== null && totalsOf(name) !== undefined ? { ...sized, id: name.replace(/ /g, '-') } : sized;
};

/** A name that is one of several pieces, by the first and the last of them. */
interface Joined {
  readonly first: number;
  readonly last: number;
  readonly named: { readonly id: string; readonly spec?: ModelSpecInput };
}

/** "a finetuned 13B llama": a family behind its size; null where the number counts something else. */
const familyBehind = (atoms: readonly Atom[], at: number, billions: number): Joined | null => {
  const [size, family] = [atoms[at], atoms[at + 1]];
  if (family?.kind !== 'unknown' || size === undefined || counted(atoms[at + 2])) return null;
  const name = family.text.toLowerCase();
  if (family.start - size.end > 1 || !knownFamilies().has(name)) return null;
  const named = namedWith(name, billions, undefined);
  return named && { first: at, last: at + 1, named };
};

/** "qwen3 vl 235b", "ling 3.0 flash 124b-a5b": a name that goes on to its size is one name, whatever it begins with. */
const joinedAt = (text: string, atoms: readonly Atom[], at: number, size: Atom): Joined | null => {
  const active = activeBehind(text, atoms, at);
  const billions = billionsAt(text, size, active);
  if (billions === undefined) return null;
  const first = beginningOf(text, atoms, at);
  if (first === at) return familyBehind(atoms, at, billions);
  if (counted(atoms[at + 1]) || isSide(text, atoms, at + 1)) return null;
  const name = text.slice(atoms[first]?.start, size.start).toLowerCase();
  const named = namedWith(name.replace(/[-_ (]+/g, ' ').trim(), billions, active.billions);
  return named && { first, last: active.at, named };
};

/** The pieces with such names as one. */
export const withSizedNames = (text: string, atoms: readonly Atom[]): Atom[] => {
  const joined: Atom[] = [];
  let taken = -1;
  for (const [at, atom] of atoms.entries()) {
    if (at <= taken) continue;
    joined.push(atom);
    const found = joinedAt(text, atoms, at, atom);
    if (found === null) continue;
    joined.splice(joined.length - (at - found.first + 1));
    taken = found.last;
    const [start, end] = [atoms[found.first]?.start ?? atom.start, atoms[taken]?.end ?? atom.end];
    joined.push({ kind: 'model', ...found.named, start, end });
  }
  return joined;
};
