import type { LlmcostError } from '../../errors.ts';
import { refusal } from '../errors.ts';
import { CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, isSpace, OPEN_LIST, QUOTE } from './json-bytes.ts';
import { type Frames, parsed } from './json-frames.ts';
import { newPassedValue, type PassedValue, quoteFrom } from './json-values.ts';
import type { LoadedBytes } from './loaded-bytes.ts';

/** The grammar of JSON: what may come next in a document, and what it does to the frames around it. */

/** A place in a document that moves on. */
export interface Steps {
  /** Goes on as far as the bytes go. Throws `unreadable-usage` for what is no JSON. */
  run(): void;
  /** Where the bytes begin that are needed still. */
  neededFrom(): number;
  isInValue(): boolean;
}

interface Place {
  readonly loaded: LoadedBytes;
  readonly frames: Frames;
  /** The value that is being passed over. */
  readonly passed: PassedValue;
  /** Of the next byte to read. */
  at: number;
  expecting: 'value' | 'key' | 'colon' | 'next';
  /** Where the value began that is being passed over; -1 for none. */
  valueStart: number;
}

const broken = (): LlmcostError =>
  refusal('This is not valid JSON, so nothing of it was counted. Export it again.');

/** The innermost frame closes with the byte at the place. */
const close = (place: Place): void => {
  place.frames.end(place.at + 1);
  place.expecting = 'next';
};

const beginValue = (place: Place, byte: number): void => {
  const { frames, at } = place;
  if (frames.opens(byte)) {
    frames.begin(byte, at);
    place.expecting = byte === OPEN_LIST ? 'value' : 'key';
    return;
  }
  const frame = frames.inner();
  if (frame === undefined || byte === COMMA || byte === CLOSE_OBJECT) throw broken();
  if (byte === CLOSE_LIST) {
    if (!frame.list) throw broken();
    close(place);
    return;
  }
  place.valueStart = at;
  place.passed.begin(byte);
};

/** Passes over a value as far as the bytes go. */
const passValue = (place: Place): void => {
  const { loaded, frames, passed, valueStart } = place;
  const end = loaded.find(passed.endFrom, place.at);
  place.at = end < 0 ? loaded.end() : end;
  if (end < 0) return;
  frames.value(valueStart, place.at);
  place.valueStart = -1;
  place.expecting = 'next';
};

/** False where the key has not come to its end yet. */
const passKey = (place: Place, byte: number): boolean => {
  const { loaded, frames, at } = place;
  if (byte === CLOSE_OBJECT) {
    close(place);
    place.at += 1;
    return true;
  }
  if (byte !== QUOTE) throw broken();
  const end = loaded.find(quoteFrom, at + 1);
  if (end >= loaded.end()) return false;
  const frame = frames.inner();
  if (frame !== undefined) frame.key = String(parsed(loaded.between(at, end + 1)));
  place.at = end + 1;
  place.expecting = 'colon';
  return true;
};

/** What stands behind a value: a comma, the end of its frame, or another document after the first. */
const passNext = (place: Place, byte: number): void => {
  const frame = place.frames.inner();
  if (frame === undefined) {
    if (byte === COMMA) throw broken();
    place.expecting = 'value';
    return;
  }
  if (byte === (frame.list ? CLOSE_LIST : CLOSE_OBJECT)) close(place);
  else if (byte === COMMA) place.expecting = frame.list ? 'value' : 'key';
  else throw broken();
  place.at += 1;
};

/** One step between values; false where more bytes are needed. */
const step = (place: Place): boolean => {
  const byte = place.loaded.byteAt(place.at);
  if (byte === undefined) return false;
  const { expecting } = place;
  if (!isSpace(byte)) {
    if (expecting === 'key') return passKey(place, byte);
    if (expecting === 'next') {
      passNext(place, byte);
      return true;
    }
    if (expecting === 'value') beginValue(place, byte);
    else if (byte === COLON) place.expecting = 'value';
    else throw broken();
  }
  place.at += 1;
  return true;
};

/** At the beginning of a document. */
export const newSteps = (loaded: LoadedBytes, frames: Frames): Steps => {
  const place: Place = {
    loaded,
    frames,
    passed: newPassedValue(),
    at: 0,
    expecting: 'value',
    valueStart: -1,
  };
  return {
    run() {
      while (place.at < loaded.end()) {
        if (place.valueStart >= 0) passValue(place);
        else if (!step(place)) break;
      }
    },
    neededFrom: () => (place.valueStart >= 0 ? place.valueStart : place.at),
    isInValue: () => place.valueStart >= 0,
  };
};
