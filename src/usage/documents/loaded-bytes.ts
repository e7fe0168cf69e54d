/** The part of a document that is in memory, while the document is read piece by piece. */

/** Places are bytes from the document's beginning. */
export interface LoadedBytes {
  /** The next bytes of the document. */
  add(piece: Buffer): void;
  /** The place behind the last byte that has come. */
  end(): number;
  /** Undefined where that byte has not come yet. */
  byteAt(place: number): number | undefined;
  between(start: number, end: number): Buffer;
  /** Where `look` finds something in the bytes from a place on; -1 where it does not. */
  find(look: (bytes: Buffer, from: number) => number, from: number): number;
  /** Gives up the bytes before a place; gives how many are left. */
  keepFrom(place: number): number;
}

/** A document of which nothing has come. */
export const newLoadedBytes = (): LoadedBytes => {
  let bytes: Buffer = Buffer.alloc(0);
  let first = 0;
  return {
    add(piece) {
      bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
    },
    end: () => first + bytes.length,
    byteAt: (place) => bytes[place - first],
    between: (start, end) => bytes.subarray(start - first, end - first),
    find(look, from) {
      const found = look(bytes, from - first);
      return found < 0 ? -1 : first + found;
    },
    keepFrom(place) {
      // A backslash before the cut belongs to what follows: one byte before stays.
      const cut = Math.max(0, place - 1 - first);
      bytes = bytes.subarray(cut);
      first += cut;
      return bytes.length;
    },
  };
};
