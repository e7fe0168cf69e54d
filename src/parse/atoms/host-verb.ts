import type { Atom } from '../atoms.ts';
import { markAt } from '../quantities.ts';

/** "a 24B model", "our own 13B": so many parameters, and no money and no watts. */
const isSize = (atom: Atom, text: string): boolean =>
  atom.kind === 'number' && !atom.money && /\d ?b$/i.test(text.slice(atom.start, atom.end));

const isModel = (atom: Atom | undefined, text: string): boolean =>
  atom !== undefined && (atom.kind === 'model' || atom.kind === 'api' || isSize(atom, text));

/** "on 8x H200", "with 8 H200", and not "for 8x H200". */
const isOn = (atoms: readonly Atom[], at: number, text: string): boolean =>
  markAt(atoms, at, 'on') && /^(?:on|with)$/i.test(text.slice(atoms[at]?.start, atoms[at]?.end));

/** "host glm 4.6", "host a 24B model", "host it on 8x H200": the verb. Else it is what is around the GPUs. */
export const withHostVerb = (text: string, atoms: readonly Atom[]): readonly Atom[] =>
  atoms.map((atom, at) => {
    if (atom.kind !== 'noun' || atom.noun !== 'host') return atom;
    let next = at + 1;
    while (atoms[next]?.kind === 'filler' || markAt(atoms, next, 'a', 'own')) next += 1;
    return isModel(atoms[next], text) || isOn(atoms, next, text)
      ? { kind: 'mark', mark: 'hosting', start: atom.start, end: atom.end }
      : atom;
  });
