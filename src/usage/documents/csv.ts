import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import { refusal, truncated } from '../errors.ts';

const DELIMITERS = [',', ';', '\t', '|', '│'] as const;
const MARKS = /[,;\t|│]/;
/** Columns that stand below one another, as a terminal prints them: no mark parts them, but two spaces or more. */
export const ALIGNED = '  ';
const DRAWN = new Set<string>(['|', '│']);
/** A line of a table that was drawn for people: nothing but its frame. */
const FRAME = /^[\s:=+|\u2500-\u257f-]*$/;
const LARGEST_RECORD = 16e6;

/** Cells of one line as far as quotes tell, for counting alone. */
const cellsOf = (line: string, delimiter: string): readonly string[] => {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
};

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

/** What stands in a line between gaps of two spaces or more, and where. */
const piecesOf = (line: string): readonly Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    text: found[0],
    from: found.index,
    until: found.index + found[0].length,
  }));

/** Columns that a table without marks has at least. */
const LEAST_ALIGNED = 3;

/** Whether a line is the header of a table without marks: names of columns over a line with a piece below each. */
const isAligned = (line: string, next: string | undefined): boolean =>
  !MARKS.test(line) &&
  piecesOf(line).length >= LEAST_ALIGNED &&
  piecesOf(next ?? '').length === piecesOf(line).length;

/** Cuts lines below a header as it stands: what is below no name, or below two, makes columns of its own. */
const alignedReader = (): ((line: string) => readonly string[]) => {
  let header: readonly Piece[] = [];
  return (line) => {
    const pieces = piecesOf(line);
    if (header.length === 0) {
      if (pieces.length >= LEAST_ALIGNED && !MARKS.test(line)) header = pieces;
      return pieces.map(({ text }) => text);
    }
    const cells = header.map(() => '');
    for (const piece of pieces) {
      const below = header.findIndex(({ from, until }) => piece.from < until && from < piece.until);
      const at = below >= 0 ? below : header.findLastIndex(({ from }) => from <= piece.from);
      cells[at] = cells[at] === '' ? piece.text : `${cells[at]} ${piece.text}`;
    }
    return cells;
  };
};

/** How a line is cut into cells, for counting alone where quotes may go over lines. */
const cutterFor = (delimiter: string): ((line: string) => readonly string[]) =>
  delimiter === ALIGNED ? alignedReader() : (line) => cellsOf(line, delimiter);

const HINT = /^sep=(.)\r?$/i;
/** Titles may stand above the header. */
export const HEADER_WITHIN = 10;
const SAMPLE_LINES = 300;
const SAMPLE_CHARACTERS = 200_000;

/** A cell of a drawn table without the marks of bold text and of code. */
const plainCell = (cell: string): string => cell.trim().replace(/^(\*\*|`)(.*)\1$/, '$2');

/** How a table writes its cells, told from its first lines. */
export interface CsvShape {
  readonly delimiter: string;
  /** The first lines, for telling what is in a column and how it is written. */
  readonly first: readonly (readonly string[])[];
}

/**
 * The mark that makes as many columns of a line as of the one below it, the first lines before others: commas inside
 * figures begin below the header. Where no two lines are alike, the one that makes most columns.
 */
const delimiterOf = (lines: readonly string[]): string => {
  const marks = DELIMITERS.map((mark) => ({
    mark,
    counts: lines.slice(0, HEADER_WITHIN).map((line) => cellsOf(line, mark).length),
  }));
  for (let at = 0; at + 1 < Math.min(lines.length, HEADER_WITHIN); at += 1) {
    const alike = marks.filter(({ counts }) => (counts[at] ?? 0) > 1 && counts[at] === counts[at + 1]);
    const [best] = alike.toSorted((a, b) => (b.counts[at] ?? 0) - (a.counts[at] ?? 0));
    if (best !== undefined) return best.mark;
  }
  const most = (counts: readonly number[]): number => Math.max(...counts.slice(0, 3), 0);
  return marks.toSorted((a, b) => most(b.counts) - most(a.counts))[0]?.mark ?? ',';
};

/** How a table is written. Its first lines tell: its frame, the gaps between its columns, or its delimiter. */
export const csvShapeOf = (head: Buffer): CsvShape => {
  const lines = head
    .toString('utf8')
    .slice(0, SAMPLE_CHARACTERS)
    .split('\n')
    .filter((line) => !FRAME.test(line))
    .slice(0, SAMPLE_LINES);
  const hint = HINT.exec(lines[0] ?? '')?.[1];
  const first = lines.slice(0, 3);
  const isInColumns = lines.slice(0, HEADER_WITHIN).some((line, at) => isAligned(line, lines[at + 1]));
  // A line that a frame begins tells before commas inside its figures do.
  const drawn = first.map((line) => line.trimStart()[0] ?? '').find((mark) => DRAWN.has(mark));
  const delimiter = hint ?? drawn ?? (isInColumns ? ALIGNED : delimiterOf(lines));
  const cut = cutterFor(delimiter);
  return { delimiter, first: lines.map((line) => cut(line.replace(/\r$/, ''))) };
};

const parserFor = (delimiter: string, onRecord: (cells: string[]) => void): Parser =>
  parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
    on_record: (cells: string[]) => {
      onRecord(cells);
      return null;
    },
  });

const inOurWords = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  // The parser's own message repeats what is in the file.
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? truncated()
    : refusal('The table cannot be read: its quotes or its columns are damaged. Export it again.');
};

const QUOTE = '"'.charCodeAt(0);
const NEWLINE = 10;

/** Records of text without a single quote: each line is one, and its cells need no parser. */
const splitLines = (
  text: string,
  cut: (line: string) => readonly string[],
  onRecord: (cells: readonly string[]) => void,
): void => {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (line !== '') onRecord(cut(line));
    start = end + 1;
  }
};

/** The parser, fed by pieces; what it throws is said in our words. */
const quotedReader = (delimiter: string, onRecord: (cells: string[]) => void) => {
  let failure: unknown;
  const parser = parserFor(delimiter, onRecord).on('error', (error) => {
    failure ??= error;
  });
  const thrown = (): void => {
    if (failure !== undefined) throw inOurWords(failure);
  };
  return {
    // Nothing is handed on, so nothing ever waits: a piece is done when write returns.
    feed(piece: Buffer): void {
      parser.write(piece);
      thrown();
    },
    async end(): Promise<void> {
      const ended = once(parser.resume(), 'end').catch((error: unknown) => {
        failure ??= error;
      });
      parser.end();
      await ended;
      thrown();
    },
  };
};

/**
 * Every record of a table, the header among them. What `onCells` throws ends the reading. As long as no quote has
 * been seen lines are split as they are, four times as fast; from the first quote on the parser reads.
 */
export const eachRecord = async (
  pieces: AsyncIterable<Buffer>,
  delimiter: string,
  onCells: (cells: readonly string[]) => void,
): Promise<void> => {
  const cut = delimiter === ALIGNED ? alignedReader() : (line: string) => line.split(delimiter);
  const onRecord = DRAWN.has(delimiter)
    ? (cells: readonly string[]): void => {
        if (!cells.every((cell) => FRAME.test(cell))) onCells(cells.map(plainCell));
      }
    : (cells: readonly string[]): void => {
        // A spreadsheet saves an empty line as its delimiters alone.
        if (cells.some((cell) => cell.trim() !== '')) onCells(cells);
      };
  let quoted: ReturnType<typeof quotedReader> | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (quoted !== undefined) {
      quoted.feed(piece);
      continue;
    }
    const block = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (block.length > LARGEST_RECORD) throw refusal('One line of this table is longer than any export has.');
    if (delimiter !== ALIGNED && block.includes(QUOTE)) {
      quoted = quotedReader(delimiter, onRecord);
      quoted.feed(block);
      continue;
    }
    const end = block.lastIndexOf(NEWLINE) + 1;
    splitLines(block.toString('utf8', 0, end), cut, onRecord);
    rest = block.subarray(end);
  }
  if (quoted !== undefined) return quoted.end();
  splitLines(rest.toString('utf8'), cut, onRecord);
};
