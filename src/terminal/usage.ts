import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { MeasuredUsage } from '../domain/usage.ts';
import { LlmcostError } from '../errors.ts';
import { whyUnread } from '../text-file.ts';
import { readUsage, type UsageFile } from '../usage/index.ts';
import { usageText } from '../words/usage.ts';

/** `llmcost usage FILE…` and `--usage FILE`: exports of usage from the disk of whoever types. */

const PIECE = 1 << 20;
const WAIT_BEFORE_PROGRESS_MS = 1_500;
const BETWEEN_MS = 500;

/** Says how far the reading is, where somebody watches and it takes a while. */
const progressOver = (total: number): { read(bytes: number): void; done(): void } => {
  const watched = process.stderr.isTTY === true && total > 0;
  const begun = Date.now();
  let bytes = 0;
  let last = begun + WAIT_BEFORE_PROGRESS_MS;
  let said = false;
  return {
    read(more) {
      bytes += more;
      if (!watched || Date.now() < last + BETWEEN_MS) return;
      last = Date.now();
      said = true;
      process.stderr.write(`\rReading: ${Math.floor((bytes / total) * 100)}%`);
    },
    done() {
      if (said) process.stderr.write('\r\u001b[K');
    },
  };
};

const unreadable = (file: string, cause: unknown): LlmcostError =>
  new LlmcostError('unreadable-usage', `${file} cannot be read: ${whyUnread(cause)}.`, [], { cause });

const sizeOf = async (file: string): Promise<number> => {
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (found.isDirectory())
    throw new LlmcostError('unreadable-usage', `${file} is a folder. Name the files of the export.`);
  return found.size;
};

/** A file that is there may still refuse to be opened or read: that is no fault of ours. */
async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: PIECE });
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Reads exports from disk. Throws LlmcostError `unreadable-usage`. */
export const usageFromFiles = async (files: readonly string[]): Promise<MeasuredUsage> => {
  const flag = files.find((file) => file.startsWith('--'));
  if (flag !== undefined)
    throw new LlmcostError('not-understood', `"llmcost usage" has no ${flag}: it takes files, and --json.`, [
      'llmcost usage usage.csv --json',
    ]);
  if (files.length === 0)
    throw new LlmcostError('unreadable-usage', 'Which export? Name a file.', ['llmcost usage usage.csv']);
  const sizes = await Promise.all(files.map(sizeOf));
  const progress = progressOver(sizes.reduce((sum, size) => sum + size, 0));
  const fromDisk = (file: string): UsageFile => ({
    open: async function* () {
      for await (const piece of piecesOf(file)) {
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
export const usageDocument = async (files: readonly string[], json: boolean): Promise<string> => {
  const usage = await usageFromFiles(files);
  return json ? JSON.stringify({ profile: usage.profile }, null, 2) : usageText(usage);
};
