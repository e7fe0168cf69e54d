import { DAY_MS } from '../../domain/day.ts';
import { type NamedTime, namedTime } from './periods.ts';
import { dateOrderOf, OtherDateOrder, timeOfText } from './times.ts';

/** Days, months and other times that stand in the names of columns. */

const dayOf = (name: string, order: ReturnType<typeof dateOrderOf>): number | null => {
  // A number alone is a version, or a year.
  if (/^\d+$/.test(name)) return null;
  try {
    return timeOfText(name, order === 'day-first' ? order : 'month-first');
  } catch (error) {
    if (error instanceof OtherDateOrder) return null;
    throw error;
  }
};

/** The time that each of the names says, milliseconds since 1970: a day, a month, a week, a quarter; null for another name. */
export const periodsOfNames = (names: readonly string[]): readonly (NamedTime | null)[] => {
  const order = dateOrderOf(names);
  return names.map((written) => {
    const name = written.trim();
    const named = namedTime(name);
    const day = named === null ? dayOf(name, order) : null;
    return named ?? (day === null || day % DAY_MS !== 0 ? null : { from: day, until: day + DAY_MS });
  });
};
