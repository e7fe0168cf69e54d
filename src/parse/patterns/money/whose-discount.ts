import type { Quantity } from '../../quantities.ts';
import { markAt, skipMarks } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';

/** A discount on one of several APIs: "vs sonnet and gpt-5, 20% off gpt-5". */

/** Marks between a discount and the name that it is of. */
const LEADS = ['on', 'at', 'of', 'from', 'a', 'in'] as const;

/** The names that begin at a place, joined by "and": where each stands. */
const namesFrom = (reading: Reading, from: number): readonly number[] => {
  const places: number[] = [];
  let at = from;
  while (reading.named.has(at)) {
    places.push(at);
    at = markAt(reading.atoms, at + 1, 'and') ? at + 2 : at + 1;
  }
  return places;
};

/** Atoms before a discount within which the name stands that it is of: "haiku with a 20% discount". */
const FARTHEST_NAME = 4;

/** "haiku (20% off)", "haiku with 20% off": the name right before; of "sonnet and haiku with 20% off" it is of both. */
const nameBefore = ({ atoms, text, named }: Reading, first: number): readonly number[] => {
  let opened = first - 1;
  while (opened > first - FARTHEST_NAME && markAt(atoms, opened, 'open', 'at', 'dash', 'on', 'a'))
    opened -= 1;
  const [name, start] = [atoms[opened], atoms[first]?.start ?? 0];
  if (name === undefined || !named.has(opened)) return [];
  if (!/^ ?[(@–-]?(?: ?(?:with|at|for|less|minus)(?: an?)?)? ?$/i.test(text.slice(name.end, start)))
    return [];
  return markAt(atoms, opened - 1, 'and') ? [] : [opened];
};

/**
 * The APIs that a discount is of, where it is not of all that the line names; undefined where it is, or names none. `end`
 * is where its words end.
 */
export const discountedOf = (
  { first }: Quantity,
  end: number,
  reading: Reading,
): readonly { readonly id: string; readonly at: number }[] | undefined => {
  const all = new Set(reading.named.values());
  if (all.size < 2) return undefined;
  const behind = namesFrom(reading, skipMarks(reading.atoms, end, LEADS, 2));
  const places = behind.length > 0 ? behind : nameBefore(reading, first);
  const of = places.flatMap((at) => {
    const id = reading.named.get(at);
    return id === undefined ? [] : [{ id, at }];
  });
  return of.length === 0 || new Set(of.map(({ id }) => id)).size === all.size ? undefined : of;
};
