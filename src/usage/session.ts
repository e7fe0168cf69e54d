import { defined } from '../defined.ts';
import { DAY_MS } from '../domain/day.ts';
import { refusal } from './errors.ts';
import type { ExportKind, JsonFormat, Reader } from './formats/format.ts';
import { unknownExport } from './formats/index.ts';
import { newRepeats, type Repeats } from './repeats.ts';
import type { Shown } from './shown.ts';
import { newTally, type Tally } from './tally.ts';
import type { JsonRow } from './values/json.ts';

/** Several files of one kind are one export in pieces; a vendor's usage and its bill go together. */
export interface ExportReading {
  readonly kind: ExportKind;
  readonly tally: Tally;
  /** What was paid for the same usage, where a bill was given beside it. */
  readonly bill?: Tally;
}

interface Opened {
  readonly kind: ExportKind;
  readonly tally: Tally;
}

/** What the files read so far turned out to be. */
export interface Session {
  /** One tally for each kind of export, by its id. */
  readonly tallies: Map<string, Opened>;
  readonly json: Map<string, Reader<JsonRow>>;
  readonly repeats: Repeats;
  /** What is left to do when all files are read. */
  readonly ends: (() => void)[];
  /** There are several files. */
  readonly inPieces: boolean;
  readonly shown: Shown;
  /** The sums of the file that is being read. */
  last: Tally;
}

/** `inPieces`: several files are one export, whose overlaps and daily bills are kept to be compared. */
export const newSession = (inPieces: boolean, shown: Shown): Session => ({
  tallies: new Map(),
  json: new Map(),
  repeats: newRepeats(),
  ends: [],
  inPieces,
  shown,
  last: newTally(),
});

const mixed = (): Error =>
  refusal(
    'These files are exports of different kinds, so they cannot be added. Give the pieces of one export, with its bill where you have one, or one file at a time.',
  );

/** A vendor's usage and its bill among two kinds of export; undefined where they are no pair. */
const pairOf = (opened: readonly Opened[]): { usage: Opened; bill: Opened } | undefined => {
  const usage = opened.find(({ kind }) => kind.half === 'usage');
  const bill = opened.find(({ kind }) => kind.half === 'bill');
  const isPair = usage !== undefined && bill !== undefined && usage.kind.vendor === bill.kind.vendor;
  return isPair ? { usage, bill } : undefined;
};

/** The sums of a kind of export. Throws `unreadable-usage` where it does not go with what was read before. */
export const tallyFor = (session: Session, kind: ExportKind): Tally => {
  const { tallies } = session;
  const { tally } = tallies.get(kind.id) ?? { tally: newTally(session.inPieces, session.shown) };
  tallies.set(kind.id, { kind, tally });
  const opened = [...tallies.values()];
  if (opened.length > 2 || (opened.length === 2 && pairOf(opened) === undefined)) throw mixed();
  session.last = tally;
  return tally;
};

/** What reads rows of a kind: pieces of JSON go on where the last one ended. */
export const readerFor = (session: Session, format: JsonFormat): Reader<JsonRow> => {
  const tally = tallyFor(session, format);
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
  for (const { tally } of tallies.values()) tally.nextPiece();
};

/** All files are read. Throws `unreadable-usage` where none was an export. */
export const endSession = ({ tallies, ends }: Session): ExportReading => {
  for (const end of ends) end();
  const opened = [...tallies.values()];
  for (const { tally } of opened) tally.closeBuckets(DAY_MS);
  const pair = pairOf(opened);
  const counted = pair?.usage ?? opened[0];
  if (counted === undefined) throw unknownExport();
  return { ...counted, ...defined({ bill: pair?.bill.tally }) };
};
