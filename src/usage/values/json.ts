import { isRecord, jsonOf } from '../../json.ts';
import { numberOfJson } from './numbers.ts';

export type JsonRow = Readonly<Record<string, unknown>>;

export const isRow: (value: unknown) => value is JsonRow = isRecord;

/** A field of an object, never one that every object has; undefined where there is none. */
const own = (row: unknown, key: string): unknown =>
  isRow(row) && Object.hasOwn(row, key) ? row[key] : undefined;

/** What lies at a path. */
export const at = (row: unknown, ...path: readonly string[]): unknown => path.reduce(own, row);

export const textAt = (row: unknown, ...path: readonly string[]): string | null => {
  const value = at(row, ...path);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

export const numberAt = (row: unknown, ...path: readonly string[]): number | null =>
  numberOfJson(at(row, ...path));

export const rowsAt = (row: unknown, ...path: readonly string[]): readonly JsonRow[] => {
  const value = at(row, ...path);
  return Array.isArray(value) ? value.filter(isRow) : [];
};

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
