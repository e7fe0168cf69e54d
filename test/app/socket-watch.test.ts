import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { watchSocket } from '../../src/health/socket.ts';
import { boltLogger, createLogger } from '../../src/logger.ts';

/** A Slack whose first socket goes deaf, each time in another way; the second is as it should be. */

type Deafness = (socket: Duplex, open: () => WebSocket) => void;

const HELLO = '{"type":"hello"}';
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const slackThatGoes = async (deaf: Deafness) => {
  const sockets = new WebSocketServer({ noServer: true });
  const raw = new Set<Duplex>();
  let opened = 0;
  const server = createServer((_, response) => {
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url }));
  });
  server.on('upgrade', (request, socket, head) => {
    opened += 1;
    raw.add(socket);
    const open = (): WebSocket => {
      let made: WebSocket | undefined;
      sockets.handleUpgrade(request, socket, head, (each) => {
        made = each;
      });
      if (made === undefined) throw new Error('no socket');
      return made;
    };
    if (opened === 1) deaf(socket, open);
    else open().send(HELLO);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const socket of raw) socket.destroy();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    opened: () => opened,
  };
};

/** A socket that is wanted back after `silentMs` without a sign of life. */
const watched = (slackApiUrl: string, silentMs: number) => {
  const lines: string[] = [];
  const logger = createLogger('info', { destination: { write: (line) => void lines.push(line) } });
  const client = new SocketModeClient({
    appToken: 'xapp-1',
    logger: boltLogger(logger),
    // The library looks at pings three times within this, and waits for it before it opens another socket.
    clientPingTimeout: silentMs,
    clientOptions: { slackApiUrl },
  });
  const watch = watchSocket(client, {
    logger,
    now: () => new Date(),
    helloMs: silentMs,
    silentMs,
    everyMs: 50,
  });
  client.start().catch(() => undefined);
  ends.push(() => {
    watch.end();
    client.disconnect().catch(() => undefined);
  });
  return { watch, log: () => lines.join(''), stop: () => client.disconnect() };
};

const SOON_MS = 300;
/** A machine that stands still for a moment is not silent. */
const PATIENT_MS = 1_500;

describe('a socket to Slack that goes deaf', () => {
  it.each<[string, Deafness]>([
    ['it is accepted and nothing more is said', () => undefined],
    ['it opens and Slack does not say hello', (_, open) => open()],
    [
      'frames are dropped from now on',
      (socket, open) => {
        open().send(HELLO);
        setTimeout(() => (socket as Socket).pause(), 150);
      },
    ],
  ])('%s: is noticed, logged, and another one opened', async (_, deaf) => {
    const slack = await slackThatGoes(deaf);
    const { watch, log } = watched(slack.url, SOON_MS);
    expect(watch.problem()).toBe('it is being opened');
    await expect.poll(slack.opened).toBeGreaterThan(1);
    await expect.poll(watch.problem).toBeUndefined();
    expect(log()).toMatch(/the socket to Slack is (silent|closed): opening another/);
    expect(log()).toContain('the socket to Slack is open');
  });

  it('one that is closed by us is not said to be opened again', async () => {
    const slack = await slackThatGoes((_, open) => open().send(HELLO));
    const { watch, log, stop } = watched(slack.url, PATIENT_MS);
    await expect.poll(watch.problem).toBeUndefined();
    await stop();
    expect(watch.problem()).toBe('it is closed');
    expect(log()).not.toContain('opening another');
  });

  it('one that answers is left alone', async () => {
    const slack = await slackThatGoes((_, open) => open().send(HELLO));
    const { watch, log } = watched(slack.url, PATIENT_MS);
    await expect.poll(watch.problem).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 2 * PATIENT_MS));
    expect(watch.problem()).toBeUndefined();
    expect(log()).not.toContain('opening another');
  });
});
