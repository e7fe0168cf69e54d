import { describe, expect, it } from 'vitest';
import { createHealth } from '../../src/health/health.ts';

describe('whether a process is ready', () => {
  it('is when nothing is against it', async () => {
    const health = createHealth();
    health.needs('the database', () => undefined);
    expect(await health.problems()).toEqual([]);
  });

  it('names each thing that is against it, in order', async () => {
    const health = createHealth();
    health.needs('the database', async () => {
      throw new Error('gone');
    });
    health.needs('the queue', () => undefined);
    health.needs('the socket', () => 'it is closed');
    expect(await health.problems()).toEqual(['the database: gone', 'the socket: it is closed']);
  });

  it('does not wait for what does not answer', async () => {
    const health = createHealth({ longestMs: 20 });
    health.needs('the database', () => new Promise(() => undefined));
    expect(await health.problems()).toEqual(['the database: no answer within 0.02 seconds']);
  });

  it('is not any more once it stops', async () => {
    const health = createHealth();
    health.stop();
    expect(await health.problems()).toEqual(['process: it is stopping']);
  });
});
