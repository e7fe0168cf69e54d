import { refusal, truncated } from '../errors.ts';
import { CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, isSpace, OPEN_LIST, QUOTE } from './json-bytes.ts';
import { type JsonEvents, newFrames, parsed } from './json-frames.ts';
import { newPassedValue, quoteFrom } from './json-values.ts';

/**
 * JSON of any size, row by row: the elements of the lists in which exports keep their rows are handed on one by one,
 * and nothing else of the document stays in memory. Several documents after one another are read too.
 */

const LARGEST_ROW = 48e6;

type Expecting = 'value' | 'key' | 'colon' | 'next';

/** A reader that is fed bytes. `end` throws where the document is not complete. */
export const jsonReader = (events: JsonEvents): { feed(piece: Buffer): void; end(): void } => {
  let buffer: Buffer = Buffer.alloc(0);
  /** Place of the buffer's first byte in the document, and of the next byte to read. */
  let base = 0;
  let at = 0;
  let expecting: Expecting = 'value';
  /** Where the value began that is being passed over; -1 for none. */
  let valueStart = -1;
  const passed = newPassedValue();

  const frames = newFrames(events, (start, end) => parsed(buffer.subarray(start - base, end - base)));
  const broken = (): never => {
    throw refusal('This is no valid JSON, so nothing of it was counted. Export it again.');
  };

  const ends = (end: number) => {
    frames.end(end);
    expecting = 'next';
  };

  const begins = (byte: number) => {
    frames.begin(byte, at);
    expecting = byte === OPEN_LIST ? 'value' : 'key';
  };

  const valueBegins = (byte: number) => {
    if (frames.opens(byte)) return begins(byte);
    const frame = frames.inner();
    if (frame === undefined || byte === COMMA || byte === CLOSE_OBJECT) return broken();
    if (byte === CLOSE_LIST) return frame.list ? ends(at + 1) : broken();
    valueStart = at;
    passed.begin(byte);
  };

  /** Passes over a value as far as the buffer goes. */
  const pass = () => {
    const end = passed.endFrom(buffer, at - base);
    at = base + (end < 0 ? buffer.length : end);
    if (end < 0) return;
    frames.value(valueStart, at);
    valueStart = -1;
    expecting = 'next';
  };

  const key = (): boolean => {
    const end = quoteFrom(buffer, at - base + 1);
    if (end >= buffer.length) return false;
    const frame = frames.inner();
    if (frame !== undefined) frame.key = String(parsed(buffer.subarray(at - base, end + 1)));
    at = base + end + 1;
    expecting = 'colon';
    return true;
  };

  const next = (byte: number) => {
    const frame = frames.inner();
    // Another document after the first.
    if (frame === undefined) {
      if (byte === COMMA) return broken();
      expecting = 'value';
      return;
    }
    const [closing, following] = frame.list ? [CLOSE_LIST, 'value' as const] : [CLOSE_OBJECT, 'key' as const];
    if (byte === closing) ends(at + 1);
    else if (byte === COMMA) expecting = following;
    else return broken();
    at += 1;
  };

  const keyBegins = (byte: number): boolean => {
    if (byte === QUOTE) return key();
    if (byte !== CLOSE_OBJECT) return broken();
    ends(at + 1);
    at += 1;
    return true;
  };

  const colon = (byte: number) => {
    if (byte !== COLON) return broken();
    expecting = 'value';
  };

  /** One step between values; false where more bytes are needed. */
  const step = (): boolean => {
    const byte = buffer[at - base] as number;
    if (expecting === 'key' && !isSpace(byte)) return keyBegins(byte);
    if (expecting === 'next' && !isSpace(byte)) {
      next(byte);
      return true;
    }
    if (!isSpace(byte)) (expecting === 'value' ? valueBegins : colon)(byte);
    at += 1;
    return true;
  };

  return {
    feed(piece) {
      buffer = buffer.length === 0 ? piece : Buffer.concat([buffer, piece]);
      while (at - base < buffer.length) {
        if (valueStart >= 0) pass();
        else if (!step()) break;
      }
      const needed = Math.min(frames.rowFrom(), valueStart >= 0 ? valueStart : at);
      // A backslash before the cut belongs to what follows: one byte before stays.
      const cut = Math.max(0, needed - 1 - base);
      buffer = buffer.subarray(cut);
      base += cut;
      if (buffer.length > LARGEST_ROW)
        throw refusal('One row of this file is larger than 48 MB, which no usage export has.');
    },
    end() {
      if (frames.inner() !== undefined || valueStart >= 0) throw truncated();
    },
  };
};
