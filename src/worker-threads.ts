import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';

/** What takes long is done in threads of its own, so that the one that must ack goes on. */

const IDLE_MS = 60_000;

interface Run<T> {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly read: (given: unknown) => T;
}

/** Tasks in threads beside the one that must ack. */
export interface Workers {
  /**
   * What the worker's function of that name gives, as `read` takes it: it comes from outside, as a message. Rejects when
   * it is not done before the signal, when too many wait, when it fails, when its thread dies or cannot start, and with
   * what `read` throws.
   */
  readonly run: <T>(task: unknown, how: Run<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** What a thread runs, and how much may wait for it. */
export interface WorkerOptions {
  /** The built file that a thread starts with. */
  readonly worker: URL;
  /** 1 or more; each does one task at a time. */
  readonly threads?: number;
  /** Tasks that wait; one more is refused at once. */
  readonly mostWaiting: number;
}

/**
 * The built file of a worker: beside the bundle, of which a chunk lies one folder deeper. Where the sources run, whose
 * language a thread cannot load, it is the built one all the same.
 */
export const builtWorker = (file: string): URL => {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(`../dist/${file}`, here);
  return new URL(here.includes('/chunks/') ? `../${file}` : `./${file}`, here);
};

interface Opened {
  readonly pool: Piscina;
  /** Aborted when a thread dies or cannot start: whoever waits should not wait for the deadline. */
  readonly broken: AbortSignal;
}

const open = async (
  { worker, threads = 1, mostWaiting }: WorkerOptions,
  onBroken: () => void,
): Promise<Opened> => {
  const { Piscina: Pool } = await import('piscina');
  const pool = new Pool({
    filename: fileURLToPath(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    maxQueue: mostWaiting,
    niceIncrement: 10,
    execArgv: [],
  });
  const broken = new AbortController();
  // The error of a thread that cannot start would end the process without a listener.
  pool.on('error', (error) => {
    onBroken();
    broken.abort(error);
  });
  return { pool, broken: broken.signal };
};

/** Threads of low priority, started with the first task and ended after a minute without any. */
export const createWorkers = (options: WorkerOptions): Workers => {
  let opened: Promise<Opened> | undefined;
  return {
    run: async (task, { name, signal, read }) => {
      opened ??= open(options, () => {
        opened = undefined;
      });
      const { pool, broken } = await opened;
      return read(await pool.run(task, { name, signal: AbortSignal.any([signal, broken]) }));
    },
    stop: async () => {
      const last = opened;
      opened = undefined;
      await (await last)?.pool.destroy();
    },
  };
};
