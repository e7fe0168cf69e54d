import type { Atom, Unit } from '../atoms.ts';
import { isWorkdays, markAt, skipMarks, unitAt } from './look.ts';

/** Two parts of a week, each with an amount of its own: "1M a weekday, 200k on weekends". */

/** "off on weekends" is no traffic. */
const isWeekend = (atoms: readonly Atom[], at: number): boolean =>
  unitAt(atoms, at, 'weekend-day') ||
  (markAt(atoms, at, 'weekend') && !markAt(atoms, at - 1, 'off', 'switched-off'));

/** Whether amounts of both parts are said. */
const saysBoth = (atoms: readonly Atom[]): boolean =>
  atoms.some((_, at) => isWorkdays(atoms, at)) && atoms.some((_, at) => isWeekend(atoms, at));

/** Days of a week that are counted apart: workdays, weekends. */
export interface WeekPart {
  readonly day: Unit;
  readonly end: number;
}

/** The part of the week that stands at a place, of a line that says both; null where none stands there. */
export const weekPartAt = (atoms: readonly Atom[], at: number): WeekPart | null => {
  const from = skipMarks(atoms, at, ['on', 'at', 'in', 'over', 'a', 'per', 'each'], 2);
  const day = isWorkdays(atoms, from) ? 'workday' : isWeekend(atoms, from) ? 'weekend-day' : null;
  if (day === null || !saysBoth(atoms)) return null;
  return { day, end: from + 1 };
};
