/** Which rows were read before: pieces of an export overlap, and are put together twice. No row itself is kept. */

/** Rows beyond so many are read without being remembered: memory must have an end. */
const MOST_ROWS = 2_000_000;
const FIRST_SLOTS = 1 << 12;
/** A table of slots that is fuller takes long to search. */
const FULLEST = 0.6;

const mix = (hash: number, prime: number): number => Math.imul(hash ^ (hash >>> 16), prime) >>> 0;

/** 53 bits of a row's text, never 0: two rows of two million that are not the same share theirs once in 4,000 files. */
const printOf = (cells: readonly string[]): number => {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += 1) {
      const code = cell.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
    }
    // Where a cell ends is a part of the row.
    high = Math.imul(high ^ 0x1_0001, 0x01000193);
  }
  return (mix(high, 0x7feb352d) & 0x1f_ffff) * 2 ** 32 + mix(low ^ high, 0x846ca68b) || 1;
};

/** Where a row was seen before: in this file, in an earlier one, or nowhere. */
type Seen = 'new' | 'here' | 'elsewhere';

/** Tells rows apart by 53 bits of their text. */
export interface Prints {
  /** The next file begins. */
  next(): void;
  seen(cells: readonly string[]): Seen;
}

/** No row has been seen; beyond two million rows every row counts as new. */
export const newPrints = (): Prints => {
  let slots = new Float64Array(FIRST_SLOTS);
  let files = new Uint16Array(FIRST_SLOTS);
  let [rows, file] = [0, 0];

  const placeOf = (print: number): number => {
    let place = print % slots.length;
    while (slots[place] !== 0 && slots[place] !== print) place = (place + 1) % slots.length;
    return place;
  };

  const grow = (): void => {
    const [oldSlots, oldFiles] = [slots, files];
    slots = new Float64Array(oldSlots.length * 4);
    files = new Uint16Array(oldSlots.length * 4);
    oldSlots.forEach((print, at) => {
      if (print === 0) return;
      const place = placeOf(print);
      slots[place] = print;
      files[place] = oldFiles[at] ?? 0;
    });
  };

  return {
    next() {
      file += 1;
    },
    seen(cells) {
      const print = printOf(cells);
      const place = placeOf(print);
      if (slots[place] === print) return files[place] === file % 0x1_0000 ? 'here' : 'elsewhere';
      if (rows >= MOST_ROWS) return 'new';
      slots[place] = print;
      files[place] = file;
      rows += 1;
      if (rows > slots.length * FULLEST) grow();
      return 'new';
    },
  };
};
