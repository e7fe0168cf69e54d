import { parentPort } from 'node:worker_threads';
import { describeError, type ErrorCode, LlmcostError } from '../errors.ts';
import { readUsage, type UsageFile } from './index.ts';

/** The thread that reads exports. It asks for bytes piece by piece, so that no more than a few wait anywhere. */

/** What the thread is told: begin, or a piece; null ends a file. */
export type ToReader =
  | { readonly kind: 'read'; readonly files: number; readonly unpackedBytes: number }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array | null };

/** What the reader asks for while it reads, and what it ends with. */
export type FromReader =
  | { readonly kind: 'open' | 'next'; readonly file: number }
  | { readonly kind: 'read'; readonly usage: unknown }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly message: string;
      readonly hints: readonly string[];
    }
  | { readonly kind: 'failed'; readonly name: string; readonly frames: readonly string[] };

const port = parentPort;
if (port === null) throw new Error('this file is started as a worker');

type Piece = Extract<ToReader, { readonly kind: 'piece' }>;

/** One piece is asked for at a time, and what comes next is that piece. */
const asked = (message: FromReader): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    port.once('message', ({ bytes }: Piece) => resolve(bytes));
    port.postMessage(message);
  });

const fileAt = (file: number): UsageFile => ({
  async *open() {
    let piece = await asked({ kind: 'open', file });
    while (piece !== null) {
      yield piece;
      piece = await asked({ kind: 'next', file });
    }
  },
});

const answer = (message: FromReader): void => port.postMessage(message);

/** What went wrong and where: a message may repeat what stands in the file, and stays here. */
const failureOf = (error: unknown): FromReader => {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  return { kind: 'failed', name, frames: stack.split('\n').filter((line) => /^\s+at /.test(line)) };
};

const read = async (files: number, unpackedBytes: number): Promise<void> => {
  try {
    const usage = await readUsage(
      Array.from({ length: files }, (_, file) => fileAt(file)),
      { unpackedBytes },
    );
    answer({ kind: 'read', usage });
  } catch (error) {
    if (error instanceof LlmcostError) answer({ kind: 'refused', ...describeError(error) });
    else answer(failureOf(error));
  }
};

port.on('message', (message: ToReader) => {
  if (message.kind === 'read') void read(message.files, message.unpackedBytes);
});
