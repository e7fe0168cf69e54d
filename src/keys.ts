/**
 * Keys with the types that the compiler knows, of records that hold no others, as literals and what zod reads strictly;
 * and what a table has of its own under a name that somebody wrote.
 */

/** The keys of a record, in its order. */
export const keysOf = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>): readonly K[] =>
  Object.keys(record) as K[];

/** The keys of a record with its values, in its order. */
export const entriesOf = <K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
): readonly (readonly [K, V])[] => Object.entries(record) as [K, V][];

/** Whether a record has that key; what is no word is none. */
export const hasKey = <K extends string>(
  record: Readonly<Record<K, unknown>>,
  name: string | null | undefined,
): name is K => typeof name === 'string' && Object.hasOwn(record, name);

/**
 * What stands under a name in a table of open names, whoever wrote the name; undefined where it is none of the table's
 * own, as "constructor" is none.
 */
export const valueIn = <V>(table: Readonly<Record<string, V>>, name: unknown): V | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
