import { defined } from '../defined.ts';
import { DAY_MS } from '../domain/day.ts';
import { refusal } from './errors.ts';
import type { JsonFormat, Reader } from './formats/format.ts';
import { unknownExport } from './formats/index.ts';
import { billsBeside } from './formats/vendors.ts';
import { newRepeats, type Repeats } from './repeats.ts';
import { newTally, type Tally } from './tally.ts';
import type { JsonRow } from './values/json.ts';

/** Several files of one kind are one export in pieces; a vendor's usage and its bill go together. */
export interface ExportReading {
  readonly format: string;
  readonly tally: Tally;
  /** What was paid for the same usage, where a bill was given beside it. */
  readonly bill?: Tally;
}

/** What the files read so far turned out to be. */
export interface Session {
  /** One tally for each kind of export. */
  readonly tallies: Map<string, Tally>;
  readonly json: Map<string, Reader<JsonRow>>;
  readonly repeats: Repeats;
  /** What is left to do when all files are read. */
  readonly ends: (() => void)[];
  /** There are several files. */
  readonly inPieces: boolean;
  /** The sums of the file that is being read. */
  last: Tally;
}

/** `inPieces`: several files are one export, whose overlaps and daily bills are kept to be compared. */
export const newSession = (inPieces: boolean): Session => ({
  tallies: new Map(),
  json: new Map(),
  repeats: newRepeats(),
  ends: [],
  inPieces,
  last: newTally(),
});

const mixed = (): Error =>
  refusal(
    'These files are exports of different kinds, so they cannot be added. Give the pieces of one export, with its bill where you have one, or one file at a time.',
  );

/** The usage and its bill among two kinds of export; undefined where they are no pair. */
const pairOf = ([a, b]: readonly string[]): { usage: string; bill: string } | undefined => {
  if (a === undefined || b === undefined) return undefined;
  if (billsBeside(a).includes(b)) return { usage: a, bill: b };
  return billsBeside(b).includes(a) ? { usage: b, bill: a } : undefined;
};

/** The sums of a kind of export. Throws `unreadable-usage` where it does not go with what was read before. */
export const tallyFor = (session: Session, format: string): Tally => {
  const { tallies } = session;
  const tally = tallies.get(format) ?? newTally(session.inPieces);
  tallies.set(format, tally);
  const kinds = [...tallies.keys()];
  if (kinds.length > 2 || (kinds.length === 2 && pairOf(kinds) === undefined)) throw mixed();
  session.last = tally;
  return tally;
};

/** What reads rows of a kind: pieces of JSON go on where the last one ended. */
export const readerFor = (session: Session, format: JsonFormat): Reader<JsonRow> => {
  const tally = tallyFor(session, format.id);
  const known = session.json.get(format.id);
  if (known !== undefined) return known;
  const made = format.open(tally);
  session.json.set(format.id, made);
  session.ends.push(() => made.end?.());
  return made;
};

/** A file is read, and the next one begins. */
export const nextFile = ({ repeats, last, tallies }: Session): void => {
  repeats.tell(last);
  repeats.next();
  for (const tally of tallies.values()) tally.nextPiece();
};

/** All files are read. Throws `unreadable-usage` where none was an export. */
export const endSession = ({ tallies, ends }: Session): ExportReading => {
  for (const end of ends) end();
  for (const tally of tallies.values()) tally.closeBuckets(DAY_MS);
  const kinds = [...tallies.keys()];
  const pair = pairOf(kinds);
  const format = pair?.usage ?? kinds[0];
  const tally = format === undefined ? undefined : tallies.get(format);
  if (format === undefined || tally === undefined) throw unknownExport();
  const bill = pair === undefined ? undefined : tallies.get(pair.bill);
  return { format, tally, ...defined({ bill }) };
};
