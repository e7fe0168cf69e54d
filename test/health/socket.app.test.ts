import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchSocket } from '../../src/health/socket.ts';
import { createLogger } from '../../src/logger.ts';

it('counts on a socket for as long as it gives a sign of life, by the clock that it is given', () => {
  let ms = Date.parse('2026-11-23T12:00:00Z');
  const client = new EventEmitter();
  const logger = createLogger('error', { destination: { write: () => undefined } });
  const watch = watchSocket(client, { logger, now: () => new Date(ms), silentMs: 1_000 });
  expect(watch.problem()).toBe('it is being opened');
  client.emit('connected');
  ms += 1_000;
  expect(watch.problem()).toBeUndefined();
  ms += 1;
  expect(watch.problem()).toBe('it has been silent for too long');
  client.emit('ws_message');
  expect(watch.problem()).toBeUndefined();
  client.emit('close');
  expect(watch.problem()).toBe('it is closed');
  watch.end();
});
