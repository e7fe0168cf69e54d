import { refusal } from '../errors.ts';
import { OPEN_LIST } from './json-bytes.ts';
import { type Envelope, type Frame, newFrame, opensRows } from './json-rows.ts';

/** The lists and objects around the place at which a JSON document is being read. */

/** What a JSON export is made of, row by row, as it is read. */
export interface JsonEvents {
  row(row: unknown, envelope: Envelope): void;
  /** An object that held rows has ended. */
  page(envelope: Envelope): void;
}

/** These bytes as a value. Throws `unreadable-usage` where they are none. */
export const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // The reader's own message repeats what is in the file.
    throw refusal('A row of this file is not valid JSON, so nothing of it was counted. Export it again.');
  }
};

/** What the reader of a document tells of it; places are bytes from its beginning. */
export interface Frames {
  /** The innermost list or object; undefined between documents. */
  inner(): Frame | undefined;
  /** Whether the value that begins with this byte is a frame of its own, as it may hold rows. */
  opens(byte: number): boolean;
  begin(byte: number, at: number): void;
  /** The innermost frame has ended. */
  end(end: number): void;
  /** A value of the innermost frame has been passed. */
  value(start: number, end: number): void;
  /** Where the bytes begin that may turn out to be a row; infinite where there are none. */
  rowFrom(): number;
}

/** Frames of a document of which nothing was read; `valueAt` reads what stands between two places. */
export const newFrames = (events: JsonEvents, valueAt: (start: number, end: number) => unknown): Frames => {
  const stack: Frame[] = [];

  const envelopeOf = (): Envelope => stack.findLast(({ list }) => !list)?.envelope ?? {};

  const keep = (frame: Frame, key: string, start: number, end: number): void => {
    if (end - start <= 10_000) frame.envelope[key] = valueAt(start, end);
  };

  const holdRows = (frame: Frame): void => {
    if (frame.holdsRows) return;
    for (const [key, start, end] of frame.seen) keep(frame, key, start, end);
    frame.seen.length = 0;
    frame.holdsRows = true;
  };

  /** A value of a list is a row; one of an object waits until it is known whether the object is one itself. */
  const value = (start: number, end: number): void => {
    const frame = stack.at(-1);
    if (frame === undefined || frame.list) events.row(valueAt(start, end), envelopeOf());
    else if (frame.holdsRows) keep(frame, frame.key, start, end);
    else frame.seen.push([frame.key, start, end]);
  };

  return {
    inner: () => stack.at(-1),
    opens: (byte) => opensRows(stack, byte),
    begin(byte, at) {
      // A list begins what all objects around it are about.
      if (byte === OPEN_LIST) for (const around of stack) if (!around.list) holdRows(around);
      stack.push(newFrame(byte === OPEN_LIST, at));
    },
    end(end) {
      const frame = stack.pop();
      if (frame === undefined || frame.list) return;
      if (frame.holdsRows) events.page(frame.envelope);
      // An object that held no list after all is a value of its parent.
      else value(frame.start, end);
    },
    value,
    rowFrom: () =>
      stack.find(({ list, holdsRows }) => !(list || holdsRows))?.start ?? Number.POSITIVE_INFINITY,
  };
};
