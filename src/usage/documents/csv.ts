import { once } from 'node:events';
import { CsvError, type Parser, parse } from 'csv-parse';
import { refusal, truncated } from '../errors.ts';

const DELIMITERS = [',', ';', '\t', '|', '│'] as const;
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

const HINT = /^sep=(.)\r?$/i;
const SAMPLE_LINES = 300;
const SAMPLE_CHARACTERS = 200_000;

/** How a table writes its cells, told from its first lines. */
export interface CsvShape {
  readonly delimiter: string;
  /** The first lines, for telling what is in a column and how it is written. */
  readonly first: readonly (readonly string[])[];
}

/** How a table is written. Its first lines tell: the delimiter is the one that makes most columns of them. */
export const csvShapeOf = (head: Buffer): CsvShape => {
  const lines = head
    .toString('utf8')
    .slice(0, SAMPLE_CHARACTERS)
    .split('\n')
    .filter((line) => !FRAME.test(line))
    .slice(0, SAMPLE_LINES);
  const hint = HINT.exec(lines[0] ?? '')?.[1];
  const first = lines.slice(0, 3);
  const columns = (delimiter: string): number =>
    Math.max(...first.map((line) => cellsOf(line, delimiter).length), 0);
  const best = [...DELIMITERS].sort((a, b) => columns(b) - columns(a))[0] ?? ',';
  const delimiter = hint ?? best;
  return { delimiter, first: lines.map((line) => cellsOf(line.replace(/\r$/, ''), delimiter)) };
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
const splitLines = (text: string, delimiter: string, onRecord: (cells: string[]) => void): void => {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (line !== '') onRecord(line.split(delimiter));
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
  onCells: (cells: string[]) => void,
): Promise<void> => {
  const onRecord = DRAWN.has(delimiter)
    ? (cells: string[]): void => {
        if (!cells.every((cell) => FRAME.test(cell))) onCells(cells.map((cell) => cell.trim()));
      }
    : (cells: string[]): void => {
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
    if (block.includes(QUOTE)) {
      quoted = quotedReader(delimiter, onRecord);
      quoted.feed(block);
      continue;
    }
    const end = block.lastIndexOf(NEWLINE) + 1;
    splitLines(block.toString('utf8', 0, end), delimiter, onRecord);
    rest = block.subarray(end);
  }
  if (quoted !== undefined) return quoted.end();
  splitLines(rest.toString('utf8'), delimiter, onRecord);
};
