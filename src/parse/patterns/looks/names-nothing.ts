import type { Atom } from '../../atoms.ts';
import type { Reading } from '../../reading.ts';

/** Whether words that look like a name are one of ours. */

/** Pieces that name what is costed. */
const NAMES_OURS: ReadonlySet<Atom['kind']> = new Set(['gpu', 'instance', 'model', 'api', 'phrase', 'rate']);

/** Whether no piece within the words names what is costed. */
export const namesNothingOfOurs = ({ 0: words, index }: RegExpExecArray, { atoms }: Reading): boolean =>
  atoms.every(
    ({ kind, start, end }) => end <= index || start >= index + words.length || !NAMES_OURS.has(kind),
  );
