import type * as z from 'zod';
import { keysOf } from '../../keys.ts';
import { hardwareRows } from './hardware.ts';
import { payingRows } from './paying.ts';
import { rivalsRows } from './rivals.ts';
import type { Belongs, Dimension, FieldSpec, NounWords } from './row.ts';
import { runningRows } from './running.ts';
import { speedRows } from './speed.ts';
import { trafficRows } from './traffic.ts';
import { volumeRows } from './volume.ts';

/** Every field of a draft, one row each. */

export { PAYING } from './paying.ts';
export {
  type Belongs,
  type Dimension,
  type FieldSpec,
  type FormGroup,
  HEADINGS,
  MEASURES,
  type Measure,
  type Mode,
} from './row.ts';

const ROWS = {
  ...volumeRows,
  ...trafficRows,
  ...hardwareRows,
  ...payingRows,
  ...runningRows,
  ...speedRows,
  ...rivalsRows,
} as const;

/** Path of a field in the scenario, or of another way to say the same, such as a bill. */
export type DraftField = keyof typeof ROWS;
/** What a field holds, from the schema of its row. */
export type DraftValue<F extends DraftField> = z.infer<(typeof ROWS)[F]['schema']>;

/** The nouns that name fields. */
export type FieldNoun = {
  [F in DraftField]: (typeof ROWS)[F] extends { readonly noun?: NounWords<infer N> } ? N : never;
}[DraftField];

/** Nouns of what shares leave of the whole. */
type OppositeNoun = {
  [F in DraftField]: (typeof ROWS)[F] extends { readonly opposite?: NounWords<infer N> } ? N : never;
}[DraftField];

/** A row with the nouns that the compiler knows. */
interface NamedSpec extends FieldSpec {
  readonly noun?: NounWords<FieldNoun>;
  readonly opposite?: NounWords<OppositeNoun>;
}

/** Every row by its field, for whoever needs no type of a single value. */
export const FIELDS: Readonly<Record<DraftField, NamedSpec>> = ROWS;

/** What each field may hold. */
export const FIELD_SCHEMAS = Object.fromEntries(
  Object.entries(ROWS).map(([name, { schema }]) => [name, schema]),
) as { readonly [F in DraftField]: (typeof ROWS)[F]['schema'] };

/** Every field, in the order of its rows. */
export const ALL_FIELDS = keysOf(ROWS);

/** Those that a form asks for. */
export const FIELD_NAMES: readonly DraftField[] = ALL_FIELDS.filter((name) => FIELDS[name].input !== 'none');

/** The fields of one dimension, by the noun that names them. */
export const byNoun = (...dimensions: readonly Dimension[]): ReadonlyMap<FieldNoun, DraftField> =>
  new Map(
    ALL_FIELDS.flatMap((field) => {
      const { noun, dimension } = FIELDS[field];
      return noun !== undefined && dimensions.includes(dimension) ? [[noun[0], field] as const] : [];
    }),
  );

/** The nouns that name fields of some kind. */
export const nounsOf = (is: (row: FieldSpec) => boolean): ReadonlySet<FieldNoun> =>
  new Set(ALL_FIELDS.flatMap((name) => (is(FIELDS[name]) ? (FIELDS[name].noun?.[0] ?? []) : [])));

/** The field whose value is counted in that dimension for each of something: USD a kWh. */
export const fieldPer = (dimension: Dimension, per: string): DraftField | undefined =>
  ALL_FIELDS.find((name) => FIELDS[name].dimension === dimension && FIELDS[name].per === per);

/** Those that a workspace may set. */
export const DEFAULT_FIELDS: readonly DraftField[] = ALL_FIELDS.filter(
  (name) => FIELDS[name].asDefault !== undefined,
);

/** The names of the fields that belong to `B`, so that a switch over them is closed. */
export type FieldOf<B extends Belongs> = {
  [F in DraftField]: (typeof ROWS)[F]['belongs'] extends B ? F : never;
}[DraftField];

/** The fields of some kinds: all that say a volume, all that only rented hardware has. */
export const fieldsOf = <B extends Belongs>(...kinds: readonly B[]): readonly FieldOf<B>[] =>
  ALL_FIELDS.filter((name): name is FieldOf<B> => kinds.some((kind) => kind === FIELDS[name].belongs));

/** The ways to say a volume. */
export const VOLUMES = fieldsOf('volume');
/** The ways to say the size of a request. */
export const REQUEST_SIZES = fieldsOf('size');
/** What only hardware of one's own has. */
export const FIELDS_OF_OWN = fieldsOf('own');
/** What only rented hardware has. */
export const FIELDS_OF_RENT = fieldsOf('rent');
