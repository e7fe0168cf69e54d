import { Worker } from 'node:worker_threads';
import { MeasuredUsage } from '../domain/usage.ts';
import { LlmcostError } from '../errors.ts';
import type { UsageFile } from './index.ts';
import type { FromReader, ToReader } from './usage-worker.ts';

const LONGEST_MS = 180_000;
/** What a bot reads for others, unpacked; the terminal reads more. */
const UNPACKED_BYTES = 1e9;
const MEMORY_MB = 256;

const tooLong = (): LlmcostError =>
  new LlmcostError(
    'too-large',
    'Reading this export takes too long here. Give a shorter range, or read it in the terminal: llmcost usage FILE.',
  );

const piecesOf = (file: UsageFile | undefined): AsyncIterator<Uint8Array> | undefined =>
  file?.open()[Symbol.asyncIterator]();

/** Readers at work at a time: more would take each other's time, and the memory of whoever answers Slack. */
const MOST_AT_ONCE = 2;

const startReader = (worker: URL): Worker =>
  new Worker(worker, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });

/** A failure in the thread, with the places that it came by there as its cause. */
const failedThere = ({ name, frames }: Extract<FromReader, { readonly kind: 'failed' }>): Error => {
  const cause = new Error(name);
  cause.stack = [name, ...frames].join('\n');
  return new Error(`the reader of exports failed: ${name}`, { cause });
};

const readIn = (thread: Worker, files: readonly UsageFile[]): Promise<MeasuredUsage> =>
  new Promise((resolve, reject) => {
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
          return fail(new LlmcostError(message.code, message.message, message.hints));
        case 'failed':
          return fail(failedThere(message));
      }
    });
    thread.on('error', (error) =>
      fail('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong() : error),
    );
    thread.on('exit', () => fail(new Error('the reader of exports was ended')));
    tell({ kind: 'read', files: files.length, unpackedBytes: UNPACKED_BYTES });
  });

/** Readers of exports in threads of their own. */
export interface ExportReaders {
  /**
   * Reads exports with a memory and a time of their own: the thread that answers Slack only hands bytes on. Of many at
   * once the others wait for their turn. Throws LlmcostError `unreadable-usage` or `too-large`, and whatever opening a
   * file throws.
   */
  readonly read: (files: readonly UsageFile[]) => Promise<MeasuredUsage>;
  /** Ends what is being read, which rejects, as does whatever is asked for afterwards. */
  readonly stop: () => Promise<void>;
}

/** Lets so many in at a time; whoever waits takes the place as it is. */
const turnsFor = (most: number) => {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    begin: async (): Promise<void> => {
      if (inside >= most) await new Promise<void>((begin) => waiting.push(begin));
      else inside += 1;
    },
    end: (): void => {
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    },
  };
};

/** `worker` is the built file of the thread. */
export const createExportReaders = ({ worker }: { readonly worker: URL }): ExportReaders => {
  const turns = turnsFor(MOST_AT_ONCE);
  const threads = new Set<Worker>();
  let isStopped = false;
  const readAlone = async (files: readonly UsageFile[]): Promise<MeasuredUsage> => {
    if (isStopped) throw new Error('exports are read no more: the process stops');
    const thread = startReader(worker);
    threads.add(thread);
    try {
      return await readIn(thread, files);
    } finally {
      threads.delete(thread);
    }
  };
  return {
    read: async (files) => {
      await turns.begin();
      try {
        return await readAlone(files);
      } finally {
        turns.end();
      }
    },
    stop: async () => {
      isStopped = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
};
