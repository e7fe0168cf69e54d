import type { Atom } from '../atoms.ts';

/** "in" is input only where nothing follows that it could lead to: "375M in, 125M out", never "in the cloud". */

/** A word that no rule sees, such as "the" or "production": where, and not which side. */
const PLAIN_WORD = /^ (?!(?:please|pls|plz|thanks|thx|then|but|so|while)\b)[a-z]/i;
const PAIR_REACH = 4;

/** "output tokens per second" has three pieces behind the side. */
const SPEED_REACH = 3;

const endsSpeed = (atom: Atom): boolean =>
  atom.kind === 'number' || (atom.kind === 'mark' && (atom.mark === 'comma' || atom.mark === 'stop'));

/** "500M tokens in a month, 2000 output tok/s": a speed is no side of what comes. */
const isSpeed = (atoms: readonly Atom[], from: number, side: number): boolean => {
  const behind = atoms.slice(side + 1, side + 1 + SPEED_REACH);
  const end = behind.findIndex(endsSpeed);
  return [...atoms.slice(from, side), ...behind.slice(0, end < 0 ? undefined : end)].some((atom) =>
    atom.kind === 'rate'
      ? atom.unit === 'token' && atom.period === 'second'
      : atom.kind === 'unit' && atom.unit === 'second',
  );
};

/** "in 125M out", "in, 125M generated": the other side follows. */
const outFollows = (atoms: readonly Atom[], at: number): boolean => {
  for (const [ahead, atom] of atoms.slice(at, at + PAIR_REACH).entries()) {
    if (atom.kind === 'number' && atom.percent) return false;
    if ((atom.kind === 'mark' && atom.mark === 'out') || (atom.kind === 'noun' && atom.noun === 'output'))
      return !isSpeed(atoms, at, at + ahead);
  }
  return false;
};

const ENDS: ReadonlySet<string> = new Set(
  'comma stop slash and plus per each out close dash at colon versus off'.split(' '),
);

const endsClause = (atom: Atom): boolean =>
  atom.kind === 'mark' && (atom.mark === 'comma' || atom.mark === 'and' || atom.mark === 'stop');

/** Whether "in" at a place is the side, and no preposition. */
export const inMeansInput = (text: string, atoms: readonly Atom[], at: number): boolean => {
  const next = atoms[at + 1];
  if (PLAIN_WORD.test(text.slice(atoms[at]?.end ?? 0, next?.start))) return false;
  if (next === undefined || next.kind === 'period') return true;
  if (next.kind === 'number') return outFollows(atoms, at + 2);
  if (next.kind === 'unit') return next.unit === 'token';
  if (next.kind !== 'mark') return false;
  // "1200 in of which 800 cached"
  if (next.mark === 'of') return /^ of (?:which|that|those)\b/i.test(text.slice(atoms[at]?.end ?? 0));
  const behind = atoms[at + 2];
  if (next.mark === 'a')
    return (
      (behind?.kind === 'unit' && behind.unit === 'request') ||
      // "1B tokens in a region, 900 output tok/s" leads to a place.
      (((behind?.kind === 'unit' && behind.unit !== 'user') ||
        !atoms.slice(at + 2, at + 5).some(endsClause)) &&
        outFollows(atoms, at + 3))
    );
  return ENDS.has(next.mark);
};
