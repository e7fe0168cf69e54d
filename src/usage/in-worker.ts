import { Worker } from 'node:worker_threads';
import { MeasuredUsage } from '../domain/usage.ts';
import { LlmcostError } from '../errors.ts';
import type { UsageFile } from './index.ts';
import type { FromReader, ToReader } from './usage-worker.ts';

/**
 * The build puts the thread's file beside the bundle; a chunk of the bundle lies one folder deeper. Where the sources
 * run, whose language a thread cannot load, it is the built one.
 */
const placeOfWorker = (): string => {
  if (import.meta.url.endsWith('.ts')) return '../../dist/usage-worker.js';
  return import.meta.url.includes('/chunks/') ? '../usage-worker.js' : './usage-worker.js';
};

const WORKER = new URL(placeOfWorker(), import.meta.url);

const LONGEST_MS = 180_000;
/** What a bot reads for others, unpacked; the terminal reads more. */
const UNPACKED_BYTES = 1e9;
const MEMORY_MB = 256;

const tooLong = (): LlmcostError =>
  new LlmcostError(
    'unreadable-usage',
    'Reading this export takes too long here. Give a shorter range, or read it in the terminal: llmcost usage FILE.',
  );

const piecesOf = (file: UsageFile | undefined): AsyncIterator<Uint8Array> | undefined =>
  file?.open()[Symbol.asyncIterator]();

/** Readers at work at a time: more would take each other's time, and the memory of whoever answers Slack. */
const MOST_AT_ONCE = 2;

let atWork = 0;
const waiting: (() => void)[] = [];

const turn = async (): Promise<void> => {
  if (atWork >= MOST_AT_ONCE) await new Promise<void>((begin) => waiting.push(begin));
  else atWork += 1;
};

/** Whoever waits takes the place as it is. */
const done = (): void => {
  const next = waiting.shift();
  if (next === undefined) atWork -= 1;
  else next();
};

/**
 * Reads exports in a thread of its own, with a memory and a time of its own: the thread that answers Slack only hands
 * bytes on. Of many at once the others wait for their turn. Throws LlmcostError `unreadable-usage`, and whatever
 * opening a file throws.
 */
export const readInWorker = async (files: readonly UsageFile[]): Promise<MeasuredUsage> => {
  await turn();
  try {
    return await readAlone(files);
  } finally {
    done();
  }
};

const readAlone = (files: readonly UsageFile[]): Promise<MeasuredUsage> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(WORKER, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    let open: AsyncIterator<Uint8Array> | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      void thread.terminate();
      void open?.return?.(undefined);
      settle();
    };
    const timer = setTimeout(() => end(() => reject(tooLong())), LONGEST_MS);
    const tell = (message: ToReader): void => thread.postMessage(message);
    const handOn = async (): Promise<void> => {
      const next = await open?.next();
      tell({ kind: 'piece', bytes: next === undefined || next.done === true ? null : next.value });
    };
    const fail = (error: unknown): void => end(() => reject(error));
    thread.on('message', (message: FromReader) => {
      switch (message.kind) {
        case 'open':
          open = piecesOf(files[message.file]);
          handOn().catch(fail);
          return;
        case 'next':
          handOn().catch(fail);
          return;
        case 'read':
          return end(() => resolve(MeasuredUsage.parse(message.usage)));
        case 'refused':
          return fail(new LlmcostError('unreadable-usage', message.message, message.hints));
        case 'failed':
          return fail(new Error(`the reader of exports failed: ${message.message}`));
      }
    });
    thread.on('error', (error) =>
      fail('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error),
    );
    tell({ kind: 'read', files: files.length, unpackedBytes: UNPACKED_BYTES });
  });
