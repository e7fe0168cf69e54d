import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { refusal } from '../errors.ts';

/** Bytes. */
const LONGEST_LINE = 48e6;
const NEWLINE = 10;

async function* withShortLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let since = 0;
  for await (const piece of pieces) {
    const first = piece.indexOf(NEWLINE);
    since = first < 0 ? since + piece.length : piece.length - piece.lastIndexOf(NEWLINE);
    if (since > LONGEST_LINE)
      throw refusal('One line of this file is longer than 48 MB, which no usage export has.');
    yield piece;
  }
}

/** Every line that is not blank. What `onLine` throws ends the reading. */
export const eachLine = (pieces: AsyncIterable<Buffer>, onLine: (line: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const input = Readable.from(withShortLines(pieces));
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    let failed = false;
    const fail = (error: unknown): void => {
      failed = true;
      lines.close();
      input.destroy();
      reject(error);
    };
    input.on('error', fail);
    lines.on('line', (line) => {
      if (failed || line.trim() === '') return;
      try {
        onLine(line);
      } catch (error) {
        fail(error);
      }
    });
    lines.on('close', () => {
      if (!failed) resolve();
    });
  });
