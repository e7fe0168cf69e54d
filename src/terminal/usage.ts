import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { MeasuredUsage } from '../domain/usage.ts';
import { LlmcostError } from '../errors.ts';
import { whyUnread } from '../text-file.ts';
import { readUsage, type UsageFile } from '../usage/index.ts';
import { usageText } from '../words/usage.ts';
import type { Terminal } from './terminal.ts';

/** `llmcost usage FILE…` and `--usage FILE`: exports of usage from the disk of whoever types. */

const PIECE = 1 << 20;
const WAIT_BEFORE_PROGRESS_MS = 1_500;
const BETWEEN_MS = 500;

/** Where an export may come from beside the disk, and where it is said how far a reading is, by which clock. */
export type Watching = Pick<Terminal, 'progress' | 'now' | 'input'>;

/** Says how far the reading of so many bytes is, where somebody watches and it takes a while. */
const progressOver = (
  total: number,
  { progress, now }: Pick<Watching, 'progress' | 'now'>,
): { read(bytes: number): void; done(): void } => {
  const isWatched = progress.isTTY === true && total > 0;
  let bytes = 0;
  let last = now().getTime() + WAIT_BEFORE_PROGRESS_MS;
  let said = false;
  return {
    read(more) {
      bytes += more;
      const at = now().getTime();
      if (!isWatched || at < last + BETWEEN_MS) return;
      last = at;
      said = true;
      progress.write(`\rReading: ${Math.floor((bytes / total) * 100)}%`);
    },
    done() {
      if (said) progress.write('\r\u001b[K');
    },
  };
};

const unreadable = (file: string, cause: unknown): LlmcostError =>
  new LlmcostError('unreadable-file', `${file} cannot be read: ${whyUnread(cause)}.`, [], { cause });

/** What stands for standard input, as for a scenario. */
const INPUT = '-';

const sizeOf = async (file: string): Promise<number> => {
  if (file === INPUT) return 0;
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (found.isDirectory())
    throw new LlmcostError('unreadable-file', `${file} is a folder. Name the files of the export.`);
  return found.size;
};

/** A file that is there may still refuse to be opened or read: that is no fault of ours. */
async function* piecesOf(file: string, { input }: Watching): AsyncGenerator<Buffer> {
  try {
    yield* file === INPUT ? input() : createReadStream(file, { highWaterMark: PIECE });
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/**
 * Reads exports from disk, and "-" from standard input. Throws LlmcostError: `wrong-use` for a flag or no file, `unreadable-file` for one that cannot
 * be opened, `unreadable-usage` and `too-large` for what it holds.
 */
export const usageFromFiles = async (
  files: readonly string[],
  watching: Watching,
): Promise<MeasuredUsage> => {
  const flag = files.find((file) => file.startsWith('--'));
  if (flag !== undefined)
    throw new LlmcostError('wrong-use', `"llmcost usage" has no ${flag}: it takes files, and --json.`, [
      'llmcost usage usage.csv --json',
    ]);
  if (files.length === 0)
    throw new LlmcostError('wrong-use', 'Which export? Name a file.', ['llmcost usage usage.csv']);
  if (files.indexOf(INPUT) !== files.lastIndexOf(INPUT))
    throw new LlmcostError('wrong-use', 'Standard input, which "-" is, may be given only once.');
  const sizes = await Promise.all(files.map(sizeOf));
  const progress = progressOver(
    sizes.reduce((sum, size) => sum + size, 0),
    watching,
  );
  const fromDisk = (file: string): UsageFile => ({
    open: async function* () {
      for await (const piece of piecesOf(file, watching)) {
        progress.read(piece.length);
        yield piece;
      }
    },
  });
  try {
    return await readUsage(files.map(fromDisk));
  } finally {
    progress.done();
  }
};

/** What `llmcost usage` prints. */
export const usageDocument = async (
  files: readonly string[],
  json: boolean,
  watching: Watching,
): Promise<string> => {
  const usage = await usageFromFiles(files, watching);
  return json ? JSON.stringify({ profile: usage.profile }, null, 2) : usageText(usage);
};
