import { BACKSLASH, endsBare, nesting, OPEN_LIST, OPEN_OBJECT, QUOTE } from './json-bytes.ts';

/** Where values of a JSON document end, found without reading them. */

/** The place of the quote that ends a string, looked for from `from`; the buffer's length where it is not there yet. */
export const quoteFrom = (buffer: Buffer, from: number): number => {
  for (let place = from; ; place += 1) {
    place = buffer.indexOf(QUOTE, place);
    if (place < 0) return buffer.length;
    let slashes = 0;
    while (buffer[place - 1 - slashes] === BACKSLASH && place - 1 - slashes >= 0) slashes += 1;
    if (slashes % 2 === 0) return place;
  }
};

/** A value that is passed over, over as many pieces of the document as it takes. */
export interface PassedValue {
  /** It begins with this byte, which is behind us when its end is looked for. */
  begin(byte: number): void;
  /** The place behind it, looked for from `from` on; -1 where the buffer ends before it does. */
  endFrom(buffer: Buffer, from: number): number;
}

/** No value has begun. */
export const newPassedValue = (): PassedValue => {
  let depth = 0;
  let inString = false;
  let bare = false;

  /** A number, true, false or null ends before the first byte that cannot be of it. */
  const endOfBare = (buffer: Buffer, from: number): number => {
    let place = from;
    while (place < buffer.length && !endsBare(buffer[place])) place += 1;
    return place < buffer.length ? place : -1;
  };

  /** A string, a list or an object ends with the byte that closes it. */
  const endOfClosed = (buffer: Buffer, from: number): number => {
    for (let place = from; place < buffer.length; place += 1) {
      if (inString) {
        place = quoteFrom(buffer, place);
        if (place >= buffer.length) return -1;
        inString = false;
      } else {
        const byte = buffer[place];
        inString = byte === QUOTE;
        depth += nesting(byte);
      }
      if (depth === 0 && !inString) return place + 1;
    }
    return -1;
  };

  return {
    begin(byte) {
      depth = byte === OPEN_LIST || byte === OPEN_OBJECT ? 1 : 0;
      inString = byte === QUOTE;
      bare = depth === 0 && !inString;
    },
    endFrom: (buffer, from) => (bare ? endOfBare : endOfClosed)(buffer, from),
  };
};
