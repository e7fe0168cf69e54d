import { isRecord, jsonOf } from '../../json.ts';
import { valueIn } from '../../keys.ts';
import { numberOfJson } from './numbers.ts';

/** An object of an export; what its fields hold is known only when they are read. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** Neither null nor a list. */
export const isRow: (value: unknown) => value is JsonRow = isRecord;

/** A field of an object, never one that every object has; undefined where there is none. */
const own = (row: unknown, key: string): unknown => (isRow(row) ? valueIn(row, key) : undefined);

/** What lies at a path. */
export const at = (row: unknown, ...path: readonly string[]): unknown => path.reduce(own, row);

/** null where there is no text, or none but white space. */
export const textAt = (row: unknown, ...path: readonly string[]): string | null => {
  const value = at(row, ...path);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** A number, or a text that is one; null otherwise. */
export const numberInJson = (row: unknown, ...path: readonly string[]): number | null =>
  numberOfJson(at(row, ...path));

/** The objects of a list; none where there is no list. */
export const rowsAt = (row: unknown, ...path: readonly string[]): readonly JsonRow[] => {
  const value = at(row, ...path);
  return Array.isArray(value) ? value.filter(isRow) : [];
};

/** Whether the object has the key itself, be it null. */
export const has = (row: unknown, key: string): boolean => at(row, key) !== undefined;

/** An object, or the text of one. */
export const objectOf = (value: unknown): JsonRow | null => {
  if (isRow(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return null;
  const parsed = jsonOf(value);
  return isRow(parsed) ? parsed : null;
};

/** The first of several that is no gap. */
export const firstOf = <T>(...values: readonly (T | null | undefined)[]): T | null =>
  values.find((value) => value !== null && value !== undefined) ?? null;
