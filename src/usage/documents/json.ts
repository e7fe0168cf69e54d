import { refusal, truncated } from '../errors.ts';
import { CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, isSpace, OPEN_LIST, QUOTE } from './json-bytes.ts';
import { type Envelope, type Frame, newFrame, opensRows } from './json-rows.ts';
import { newPassedValue, quoteFrom } from './json-values.ts';

/**
 * JSON of any size, row by row: the elements of the lists in which exports keep their rows are handed on one by one,
 * and nothing else of the document stays in memory. Several documents after one another are read too.
 */

/** What a JSON export is made of, row by row, as it is read. */
export interface JsonEvents {
  row(row: unknown, envelope: Envelope): void;
  /** An object that held rows has ended. */
  page(envelope: Envelope): void;
}

const LARGEST_ROW = 48e6;

type Expecting = 'value' | 'key' | 'colon' | 'next';

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // The reader's own message repeats what is in the file.
    throw refusal('A row of this file is no valid JSON, so nothing of it was counted. Export it again.');
  }
};

/** A reader that is fed bytes. `end` throws where the document is not complete. */
export const jsonReader = (events: JsonEvents): { feed(piece: Buffer): void; end(): void } => {
  let buffer: Buffer = Buffer.alloc(0);
  /** Place of the buffer's first byte in the document, and of the next byte to read. */
  let base = 0;
  let at = 0;
  const stack: Frame[] = [];
  let expecting: Expecting = 'value';
  /** Where the value began that is being passed over; -1 for none. */
  let valueStart = -1;
  const passed = newPassedValue();

  const slice = (start: number, end: number): Buffer => buffer.subarray(start - base, end - base);
  const top = (): Frame | undefined => stack.at(-1);
  const broken = (): never => {
    throw refusal('This is no valid JSON, so nothing of it was counted. Export it again.');
  };

  const envelopeOf = (): Envelope => stack.findLast(({ list }) => !list)?.envelope ?? {};

  const keep = (frame: Frame, key: string, start: number, end: number): void => {
    if (end - start <= 10_000) frame.envelope[key] = parse(slice(start, end));
  };

  const holdRows = (frame: Frame): void => {
    if (frame.holdsRows) return;
    for (const [key, start, end] of frame.seen) keep(frame, key, start, end);
    frame.seen.length = 0;
    frame.holdsRows = true;
  };

  const valueEnds = (end: number): void => {
    const frame = top();
    expecting = 'next';
    if (frame === undefined) return;
    if (frame.list) events.row(parse(slice(valueStart, end)), envelopeOf());
    else if (frame.holdsRows) keep(frame, frame.key, valueStart, end);
    else frame.seen.push([frame.key, valueStart, end]);
    valueStart = -1;
  };

  const close = () => {
    const frame = stack.pop();
    expecting = 'next';
    if (frame === undefined || frame.list) return;
    if (frame.holdsRows) return events.page(frame.envelope);
    const parent = top();
    if (parent === undefined || parent.list)
      return events.row(parse(slice(frame.start, at + 1)), envelopeOf());
    // An answer that held no list after all is a value of its parent.
    if (parent.holdsRows) keep(parent, parent.key, frame.start, at + 1);
    else parent.seen.push([parent.key, frame.start, at + 1]);
  };

  const frameBegins = (byte: number) => {
    // With a list begins what all objects around it are about.
    if (byte === OPEN_LIST) for (const around of stack) if (!around.list) holdRows(around);
    stack.push(newFrame(byte === OPEN_LIST, at));
    expecting = byte === OPEN_LIST ? 'value' : 'key';
  };

  const valueBegins = (byte: number) => {
    if (opensRows(stack, byte)) return frameBegins(byte);
    if (top() === undefined || byte === COMMA || byte === CLOSE_OBJECT) return broken();
    if (byte === CLOSE_LIST) return top()?.list === true ? close() : broken();
    valueStart = at;
    passed.begin(byte);
  };

  /** Passes over a value as far as the buffer goes. */
  const pass = () => {
    const end = passed.endFrom(buffer, at - base);
    at = base + (end < 0 ? buffer.length : end);
    if (end >= 0) valueEnds(at);
  };

  const key = (): boolean => {
    const end = quoteFrom(buffer, at - base + 1);
    if (end >= buffer.length) return false;
    const frame = top();
    if (frame !== undefined) frame.key = String(parse(buffer.subarray(at - base, end + 1)));
    at = base + end + 1;
    expecting = 'colon';
    return true;
  };

  const next = (byte: number) => {
    const frame = top();
    // Another document after the first.
    if (frame === undefined) {
      if (byte === COMMA) return broken();
      expecting = 'value';
      return;
    }
    const [closing, following] = frame.list ? [CLOSE_LIST, 'value' as const] : [CLOSE_OBJECT, 'key' as const];
    if (byte === closing) close();
    else if (byte === COMMA) expecting = following;
    else return broken();
    at += 1;
  };

  const keyBegins = (byte: number): boolean => {
    if (byte === QUOTE) return key();
    if (byte !== CLOSE_OBJECT) return broken();
    close();
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

  /** Bytes that may still be needed: an object that may be a row, or the value that is being passed. */
  const neededFrom = (): number => {
    const row = stack.find(({ list, holdsRows }) => !(list || holdsRows));
    const value = valueStart >= 0 ? valueStart : at;
    return row === undefined ? value : Math.min(row.start, value);
  };

  return {
    feed(piece) {
      buffer = buffer.length === 0 ? piece : Buffer.concat([buffer, piece]);
      while (at - base < buffer.length) {
        if (valueStart >= 0) pass();
        else if (!step()) break;
      }
      const needed = neededFrom();
      // A backslash before the cut belongs to what follows: one byte before stays.
      const cut = Math.max(0, Math.min(needed, at) - 1 - base);
      buffer = buffer.subarray(cut);
      base += cut;
      if (buffer.length > LARGEST_ROW)
        throw refusal('One row of this file is larger than 48 MB, which no usage export has.');
    },
    end() {
      if (stack.length > 0 || valueStart >= 0) throw truncated();
    },
  };
};
