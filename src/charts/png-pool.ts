import { defined } from '../defined.ts';
import { builtWorker, createWorkers } from '../worker-threads.ts';
import type { ChartConfig } from './chart-config.ts';
import { wholePng } from './png-bytes.ts';

/** More charts waiting than this are late anyway: they go the next way at once. */
const MOST_WAITING = 64;

/** Throws where what a thread gave is no picture. */
const pictureIn = (given: unknown): Uint8Array => {
  if (!(given instanceof Uint8Array)) throw new TypeError('the thread that draws gave no bytes');
  return wholePng(given);
};

/** Threads that draw pictures. */
export interface PngPool {
  /** The PNG of a chart. Rejects when it is not drawn before the signal, when too many wait, or when it fails. */
  readonly draw: (config: ChartConfig, signal: AbortSignal) => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
}

/** How many draw, and with what. */
export interface PngPoolOptions {
  readonly worker?: URL;
  /** Threads, 1 or more; each draws one chart at a time. */
  readonly threads?: number;
}

/** Draws charts outside the thread that answers Slack. Nothing starts before the first chart. */
export const createPngPool = ({
  worker = builtWorker('png-worker.js'),
  threads,
}: PngPoolOptions = {}): PngPool => {
  const pool = createWorkers({ worker, mostWaiting: MOST_WAITING, ...defined({ threads }) });
  return {
    draw: (config, signal) => pool.run(config, { name: 'drawPng', signal, read: pictureIn }),
    stop: pool.stop,
  };
};
