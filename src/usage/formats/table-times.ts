import { HOUR_MS } from '../../domain/day.ts';
import { HOURS_PER_DAY } from '../../domain/units.ts';
import type { Tally } from '../tally.ts';
import { isHourName, isYearName } from '../values/figure-words.ts';
import { type Long, type NamedTime, namedTime, periodOfRange } from '../values/periods.ts';
import { timeOfSerial } from '../values/times.ts';
import type { Cells, Columns } from './format.ts';
import type { Places } from './usage-names.ts';

/** When the rows of a table were: in one column, in a month beside its year, or in a day beside its hour. */

const CARRIED = 'Rows without a time are of the one above them, as in a table with merged cells.';

/** The time of the row that is being read. */
export interface RowTime {
  /** As it is written, with the year that stands beside it. */
  text(): string | null;
  /** Milliseconds since 1970; null where there is none that can be read. */
  at(): number | null;
  /** When the hour is over that stands beside the day. */
  until(): number | null;
  /** The days, the month or the week that is written. */
  range(): NamedTime | null;
}

const otherColumn = (
  { header }: Columns,
  when: number | undefined,
  is: (name: string) => boolean,
): number | undefined => {
  const at = header.findIndex((name, place) => place !== when && is(name));
  return at < 0 || when === undefined ? undefined : at;
};

/** "14", "14:00" and "14h" of a day. */
const HOUR = /^(\d{1,2})(?::00(?::00)?|h| ?uhr)?$/i;

/** A month or a week with the year that stands beside it: "Oktober 2026", "08/2026", "W40 2026". */
const withYear = (cell: string, year: string, long: Long | undefined): string => {
  // Under "Month" no day of it is meant.
  if (!/^\d{4}$/.test(year) || cell.includes(year))
    return long === 'month' ? cell.replace(/^(\p{L}{3,12})\.? (?=\d{2}$)/u, '$1-') : cell;
  if (!/^\d{1,2}$/.test(cell)) return `${cell} ${year}`;
  return long === 'week' ? `W${cell} ${year}` : `${cell}/${year}`;
};

/** Whether a row has a name of its own beside its time, as one of merged cells has. */
const isNamed = (cell: string | undefined): boolean => (cell?.trim() ?? '') !== '';

/** Reads the times of a table; `rowOf` is the row that is being read. */
export const timesOfTable = (
  columns: Columns,
  places: Places<number>,
  rowOf: () => readonly string[],
  cells: Cells,
  tally: Tally,
): RowTime => {
  const when = places.when?.at;
  const name = columns.header[when ?? -1] ?? '';
  // A number of five digits is a day of a spreadsheet under such a name alone, and else seconds of a run.
  const isDate = /date|day|datum|tag|fecha|jour/i.test(name);
  const year = otherColumn(columns, when, isYearName);
  const hour = otherColumn(columns, when, isHourName);
  let last: string | undefined;

  const written = (): string | undefined => {
    const row = rowOf();
    const cell = row[when ?? -1]?.trim() ?? '';
    if (cell !== '') {
      last = withYear(cell, row[year ?? -1]?.trim() ?? '', places.when?.long);
      return last;
    }
    if (last === undefined || !isNamed(row[places.model?.at ?? -1])) return undefined;
    tally.note(CARRIED);
    return last;
  };

  const hourOf = (): number | null => {
    const found = HOUR.exec(rowOf()[hour ?? -1]?.trim() ?? '')?.[1];
    return found === undefined || Number(found) >= HOURS_PER_DAY ? null : Number(found);
  };

  const at = (): number | null => {
    const text = written();
    const day = text === undefined ? null : ((isDate ? timeOfSerial(text) : null) ?? cells.time(text));
    return day === null ? null : day + (hourOf() ?? 0) * HOUR_MS;
  };
  return {
    text: () => (isNamed(rowOf()[when ?? -1]) ? (written() ?? null) : null),
    at,
    until: () => {
      const from = hourOf() === null ? null : at();
      return from === null ? null : from + HOUR_MS;
    },
    range() {
      const text = written() ?? '';
      return periodOfRange(text, cells.time) ?? namedTime(text);
    },
  };
};
