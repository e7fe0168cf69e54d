import { type DraftField, FIELD_SCHEMAS } from '../domain/draft.ts';
import { isSameJson } from '../json.ts';
import type { Atom, NumberAtom } from './atoms.ts';
import type { Reading } from './reading.ts';
import { type RangeEnds, spansOf, withEnds } from './span.ts';

/**
 * A line with ranges is read once for each end: whatever field differs has the range. So every reader knows of one
 * number alone, and a range may stand wherever a number may.
 */

/** The one number of a value that has one. */
export const numberIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.values(value).find((member): member is number => typeof member === 'number');
};

/** Whole things ("2-4 H100s") have no middle. */
const isWhole = (field: DraftField): boolean =>
  FIELD_SCHEMAS[field].safeParse(2).success && !FIELD_SCHEMAS[field].safeParse(2.5).success;

/** Fields that differ between two readings. Throws the range's refusal where one of them cannot have a range. */
const differing = (
  span: RangeEnds,
  low: Reading,
  high: Reading,
): ReadonlyMap<DraftField, [number, number]> => {
  const found = new Map<DraftField, [number, number]>();
  for (const field of new Set([...low.fields.keys(), ...high.fields.keys()])) {
    const ends = [low.fields.get(field), high.fields.get(field)] as const;
    if (isSameJson(ends[0]?.value, ends[1]?.value)) continue;
    const [a, b] = ends.map((entry) => numberIn(entry?.value));
    if (a === undefined || b === undefined || isWhole(field)) throw span.refusal;
    found.set(field, [Math.min(a, b), Math.max(a, b)]);
  }
  if (found.size === 0) throw span.refusal;
  return found;
};

/**
 * Reads atoms that hold ranges: every field has its middle, and those that a range set have it beside them.
 * `null` where there is no range. Throws `range-not-supported` where one stands for something that has no middle.
 */
export const readRanges = async (
  text: string,
  atoms: readonly Atom[],
  read: (atoms: readonly Atom[]) => Promise<Reading>,
): Promise<Reading | null> => {
  const spans = spansOf({ text, atoms });
  if (spans.length === 0) return null;
  const readWith = (endOf: (span: RangeEnds) => NumberAtom): Promise<Reading> =>
    read(withEnds(atoms, spans, endOf));
  const low = await readWith((span) => span.low);
  if (low.problems.length > 0) return low;
  const ranges = new Map<DraftField, [number, number]>();
  for (const span of spans) {
    if (span.low.value === span.high.value) continue;
    const high = await readWith((other) => (other === span ? other.high : other.low));
    for (const [field, ends] of differing(span, low, high)) ranges.set(field, ends);
  }
  const middle = await readWith((span) => span.middle);
  for (const [field, [from, to]] of ranges) {
    const entry = middle.fields.get(field);
    if (entry !== undefined) middle.fields.set(field, { ...entry, range: { low: from, high: to } });
  }
  return middle;
};
