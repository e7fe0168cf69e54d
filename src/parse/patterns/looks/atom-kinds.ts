import { byNoun, type DraftField } from '../../../domain/fields/index.ts';
import type { Atom, Mark, Noun, Unit } from '../../atoms.ts';

/** What an atom of the line is: tests by which one is looked for. */

/** Whether the piece at a place is what somebody looks for. */
export type Test = (atom: Atom, at: number) => boolean;

/** Passes one of these nouns. */
export const isNoun =
  (...nouns: readonly Noun[]): Test =>
  (atom) =>
    atom.kind === 'noun' && nouns.includes(atom.noun);

/** Passes one of these units. */
export const isUnit =
  (...units: readonly Unit[]): Test =>
  (atom) =>
    atom.kind === 'unit' && units.includes(atom.unit);

/** Passes one of these marks. */
export const isMark =
  (...marks: readonly Mark[]): Test =>
  (atom) =>
    atom.kind === 'mark' && marks.includes(atom.mark);

/** Passes a GPU, by its name, by a machine that has it, or as a unit. */
export const isGpu: Test = (atom) =>
  atom.kind === 'gpu' || atom.kind === 'instance' || (atom.kind === 'unit' && atom.unit === 'gpu');

/** Passes a GPU, or a machine that holds some. */
export const isHardware: Test = (atom, at) =>
  isGpu(atom, at) || (atom.kind === 'unit' && atom.unit === 'server');

/** Passes an API of the catalog. */
export const isApi: Test = (atom) => atom.kind === 'api';

/** Passes a landlord of GPUs, or a seller of tokens, by its name. */
export const isSeller: Test = (atom) => atom.kind === 'seller';

/** Passes how GPUs are rented: on demand, spot or reserved. */
export const isMarket: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] !== undefined;

/** Passes a reserved term. */
export const isReserved: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] === 'reserved';

/** Passes what one of these passes. */
export const anyTest =
  (...tests: readonly Test[]): Test =>
  (atom, at) =>
    tests.some((test) => test(atom, at));

/** The fields in hours, by the noun that names them. */
export const HOURS_OF: ReadonlyMap<Noun, DraftField> = byNoun('hours');

/** Passes words of people who run things. */
export const isPerson: Test = (atom) =>
  (atom.kind === 'noun' && HOURS_OF.has(atom.noun)) || (atom.kind === 'unit' && atom.unit === 'fte');
