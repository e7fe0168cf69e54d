import { refusal } from './errors.ts';
import type { Cells } from './formats/format.ts';
import { type DecimalMark, numberOfCell } from './values/numbers.ts';
import { type DateOrder, timeOfText } from './values/times.ts';

/** Cells of a table as figures and times. */

const LOST_DIGITS = /^\d([.,]\d+)?e\+\d+$/i;

/** What stands where a figure is missing. */
const NO_FIGURE = /^\s*(?:-+|—|–|n\/?a|null|none|nil|nan|undefined|unknown)?\s*$/i;

/** Reads the cells of a table; `lost` is told of one that should be a figure and is none. */
export const cellsFor = (mark: DecimalMark, order: DateOrder, lost: (cell: string) => void): Cells => {
  let lastText = '';
  let lastTime: number | null = null;
  return {
    number(cell) {
      const value = numberOfCell(cell, mark);
      if (value === null && cell !== undefined && !NO_FIGURE.test(cell)) lost(cell);
      return value;
    },
    time(cell) {
      if (cell === undefined || cell === '') return null;
      // Rows of one bucket follow one another.
      if (cell === lastText) return lastTime;
      if (LOST_DIGITS.test(cell.trim()))
        throw refusal(
          'A spreadsheet has rounded the times of this file (1.79E+09). Export it again and do not save it there.',
        );
      lastText = cell;
      lastTime = timeOfText(cell, order);
      return lastTime;
    },
  };
};
