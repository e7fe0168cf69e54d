import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { ChartConfig } from './chart-config.ts';
import { wholePng } from './png-bytes.ts';

/** The build puts the thread's file beside the bundle; a chunk of the bundle lies one folder deeper. */
const WORKER = import.meta.url.includes('/chunks/')
  ? new URL('../png-worker.js', import.meta.url)
  : new URL('./png-worker.js', import.meta.url);

const IDLE_MS = 60_000;
/** More charts waiting than this are late anyway: they go the next way at once. */
const MOST_WAITING = 64;

export interface PngPool {
  /** The PNG of a chart. Rejects when it is not drawn before the signal, when too many wait, or when it fails. */
  readonly draw: (config: ChartConfig, signal: AbortSignal) => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
}

export interface PngPoolOptions {
  readonly worker?: URL;
  /** Threads, 1 or more; each draws one chart at a time. */
  readonly threads?: number;
}

interface Opened {
  readonly pool: Piscina;
  /** Aborted when a thread dies or cannot start: whoever waits should not wait for the deadline. */
  readonly broken: AbortSignal;
}

/** One low-priority thread, started with the first chart and ended after a minute without any. */
const open = async (
  { worker = WORKER, threads = 1 }: PngPoolOptions,
  onBroken: () => void,
): Promise<Opened> => {
  const { Piscina: Pool } = await import('piscina');
  const pool = new Pool({
    filename: fileURLToPath(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    maxQueue: MOST_WAITING,
    niceIncrement: 10,
    execArgv: [],
  });
  const broken = new AbortController();
  // Without a listener the error of a thread that cannot start would end the process.
  pool.on('error', (error) => {
    onBroken();
    broken.abort(error);
  });
  return { pool, broken: broken.signal };
};

/** Draws charts outside the thread that answers Slack. Nothing starts before the first chart. */
export const createPngPool = (options: PngPoolOptions = {}): PngPool => {
  let opened: Promise<Opened> | undefined;
  return {
    draw: async (config, signal) => {
      opened ??= open(options, () => {
        opened = undefined;
      });
      const { pool, broken } = await opened;
      const bytes: Uint8Array = await pool.run(config, {
        name: 'drawPng',
        signal: AbortSignal.any([signal, broken]),
      });
      return wholePng(bytes);
    },
    stop: async () => {
      const last = opened;
      opened = undefined;
      await (await last)?.pool.destroy();
    },
  };
};
