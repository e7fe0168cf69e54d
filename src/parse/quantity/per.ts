import type { Mark, Unit } from '../atoms.ts';
import { markAt, numberAt, type Per, sideOf, type Tail, timeAt, unitAt } from './look.ts';

/** "per day", "a month", "/GPU", "per 1M tokens" behind a number. */

const PER_MARKS: readonly Mark[] = ['per', 'a', 'slash', 'each', 'in', 'over'];

/** "per", "a", "/", with a number before the thing where there is one: its kind and how many. */
export const perAt = (tail: Tail): { per: Per; end: number } | null => {
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
