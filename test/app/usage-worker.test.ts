import { describe, expect, it } from 'vitest';
import { createExportReaders } from '../../src/usage/in-worker.ts';
import type { UsageFile } from '../../src/usage/index.ts';
import { builtWorker } from '../../src/worker-threads.ts';
import { csv } from '../usage/files.ts';

const START = 1_772_409_600;
const TABLE = Buffer.from(
  csv(
    ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens'],
    [[START, START + 3600, 'gpt-5-mini', 900, 100]],
  ),
);

const worker = builtWorker('usage-worker.js');
const readers = createExportReaders({ worker });

describe('readers of exports', () => {
  it('that fail give their places to those that wait', async () => {
    const file = (fails: boolean): UsageFile => ({
      async *open() {
        if (fails) throw new Error('the connection broke');
        yield TABLE;
      },
    });
    // More fail than may read at a time: were a place lost with each, nobody would read after them.
    const all = [true, true, true, false, false].map((fails) => readers.read([file(fails)]));
    const read = await Promise.allSettled(all);
    expect(read.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('read two at a time, and the others in their turn', async () => {
    const opened: (() => void)[] = [];
    const file: UsageFile = {
      async *open() {
        await new Promise<void>((go) => opened.push(go));
        yield TABLE;
      },
    };
    const reads = [1, 2, 3, 4].map(() => readers.read([file]));
    await expect.poll(() => opened.length).toBe(2);
    // As long as a third would need to begin beside them.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(opened).toHaveLength(2);
    // Which of the first two opens its file first is not said.
    opened[0]?.();
    await Promise.race(reads);
    await expect.poll(() => opened.length).toBe(3);
    opened[1]?.();
    opened[2]?.();
    await expect.poll(() => opened.length).toBe(4);
    opened[3]?.();
    expect((await Promise.all(reads)).map(({ profile }) => profile.inputTokens)).toEqual([
      900, 900, 900, 900,
    ]);
  });

  it('end where a program breaks a file off, and say so in our words', async () => {
    const cut: UsageFile = {
      async *open() {
        yield Buffer.from('{"object":"page","data":[{"object":"bucket","start_time":1');
      },
    };
    await expect(readers.read([cut])).rejects.toMatchObject({ code: 'unreadable-usage' });
  });

  it('that fail for a fault of ours tell where it was', async () => {
    const broken = `import { parentPort } from 'node:worker_threads';
      const failed = { kind: 'failed', name: 'TypeError', frames: ['    at sumOf (read.js:1:2)'] };
      parentPort.on('message', () => parentPort.postMessage(failed));`;
    const failing = createExportReaders({ worker: new URL(`data:text/javascript,${encodeURI(broken)}`) });
    await expect(failing.read([])).rejects.toMatchObject({
      message: 'the reader of exports failed: TypeError',
      cause: { stack: 'TypeError\n    at sumOf (read.js:1:2)' },
    });
  });

  it('end with what they read, and with what waits, where the process stops', async () => {
    const stopped = createExportReaders({ worker });
    let begun = 0;
    const endless: UsageFile = {
      async *open() {
        begun += 1;
        yield TABLE;
        await new Promise(() => undefined);
      },
    };
    const reads = Promise.allSettled([1, 2, 3].map(() => stopped.read([endless])));
    await expect.poll(() => begun).toBe(2);
    await stopped.stop();
    expect((await reads).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(begun).toBe(2);
  });
});
