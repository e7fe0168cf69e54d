import { refusal } from '../errors.ts';
import { CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, isSpace, OPEN_LIST, QUOTE } from './json-bytes.ts';
import { type Frames, parsed } from './json-frames.ts';
import { newPassedValue, quoteFrom } from './json-values.ts';
import type { LoadedBytes } from './loaded-bytes.ts';

/** The grammar of JSON: what may come next in a document, and what it does to the frames around it. */

type Expecting = 'value' | 'key' | 'colon' | 'next';

/** A place in a document that moves on. */
export interface Steps {
  /** Goes on as far as the bytes go. Throws `unreadable-usage` for what is no JSON. */
  run(): void;
  /** Where the bytes begin that are needed still. */
  neededFrom(): number;
  isInValue(): boolean;
}

const broken = (): never => {
  throw refusal('This is no valid JSON, so nothing of it was counted. Export it again.');
};

/** At the beginning of a document. */
export const newSteps = (loaded: LoadedBytes, frames: Frames): Steps => {
  /** Place of the next byte to read. */
  let at = 0;
  let expecting: Expecting = 'value';
  /** Where the value began that is being passed over; -1 for none. */
  let valueStart = -1;
  const passed = newPassedValue();

  const ends = (end: number) => {
    frames.end(end);
    expecting = 'next';
  };

  const valueBegins = (byte: number) => {
    if (frames.opens(byte)) {
      frames.begin(byte, at);
      expecting = byte === OPEN_LIST ? 'value' : 'key';
      return;
    }
    const frame = frames.inner();
    if (frame === undefined || byte === COMMA || byte === CLOSE_OBJECT) return broken();
    if (byte === CLOSE_LIST) return frame.list ? ends(at + 1) : broken();
    valueStart = at;
    passed.begin(byte);
  };

  /** Passes over a value as far as the bytes go. */
  const pass = () => {
    const end = loaded.find(passed.endFrom, at);
    at = end < 0 ? loaded.end() : end;
    if (end < 0) return;
    frames.value(valueStart, at);
    valueStart = -1;
    expecting = 'next';
  };

  const key = (): boolean => {
    const end = loaded.find(quoteFrom, at + 1);
    if (end >= loaded.end()) return false;
    const frame = frames.inner();
    if (frame !== undefined) frame.key = String(parsed(loaded.between(at, end + 1)));
    at = end + 1;
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
    const byte = loaded.byteAt(at);
    if (byte === undefined) return false;
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
    run() {
      while (at < loaded.end()) {
        if (valueStart >= 0) pass();
        else if (!step()) break;
      }
    },
    neededFrom: () => (valueStart >= 0 ? valueStart : at),
    isInValue: () => valueStart >= 0,
  };
};
