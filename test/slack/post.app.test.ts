import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failedCallOf, wasNeverSent } from '../../src/slack/errors.ts';
import { type Posting, postBy, postDirectly } from '../../src/slack/post.ts';
import { freePort } from '../helpers/free-port.ts';

/** Text that goes out straight, to servers that answer well, badly or not at all. */

const open: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const close of open.splice(0)) close();
});

const addressOf = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/api/chat.postMessage`;
};

const serving = (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return addressOf(server);
};

/** A server of bytes, which need not be HTTP. */
const listening = (talk: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createPlainServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return addressOf(server);
};

const posting = (more: Partial<Posting> = {}): Posting => ({
  headers: { 'content-type': 'application/json' },
  body: '{"text":"ä€𝄞"}',
  timeoutMs: 5_000,
  ...more,
});

const failing = async (url: string, more: Partial<Posting> = {}): Promise<Error> => {
  const error: unknown = await postDirectly(url, posting(more)).catch((why: unknown) => why);
  if (!(error instanceof Error)) throw new Error('it was answered');
  return error;
};

describe.each([
  ['straight', postDirectly],
  ['by fetch', postBy(fetch)],
])('text that goes %s', (_, post) => {
  it('arrives whole, and what comes back is read whole', async () => {
    const url = await serving((request, response) => {
      const heard: Buffer[] = [];
      request.on('data', (more: Buffer) => heard.push(more));
      request.on('end', () => {
        const { method, headers } = request;
        response.setHeader('x-oauth-scopes', 'chat:write,files:read');
        const said = Buffer.from(
          JSON.stringify({ method, type: headers['content-type'], body: Buffer.concat(heard).toString() }),
        );
        // Two pieces, between the bytes of one character.
        response.write(said.subarray(0, said.indexOf('€') + 1));
        setTimeout(() => response.end(said.subarray(said.indexOf('€') + 1)), 5);
      });
    });
    const answer = await post(url, posting());
    expect(answer).toMatchObject({ ok: true, status: 200, statusText: 'OK', url });
    expect(answer.headers.get('X-OAuth-Scopes')).toBe('chat:write,files:read');
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(Object.fromEntries(answer.headers.entries())).toMatchObject({
      'x-oauth-scopes': 'chat:write,files:read',
    });
    expect(JSON.parse(await answer.text())).toEqual({
      method: 'POST',
      type: 'application/json',
      body: '{"text":"ä€𝄞"}',
    });
  });

  it.each([
    [429, 'Too Many Requests'],
    [503, 'Service Unavailable'],
  ])('gives a status of %i as an answer', async (status, statusText) => {
    const url = await serving((_, response) => response.writeHead(status, { 'retry-after': '7' }).end('no'));
    const answer = await post(url, posting());
    expect(answer).toMatchObject({ ok: false, status, statusText });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.text()).toBe('no');
  });
});

describe('text that goes straight', () => {
  it('goes over a connection that is open already', async () => {
    const from = new Set<number | undefined>();
    const url = await serving((request, response) => {
      from.add(request.socket.remotePort);
      request.resume().on('end', () => response.end('{"ok":true}'));
    });
    for (let times = 0; times < 3; times += 1) await postDirectly(url, posting());
    expect(from.size).toBe(1);
  });

  it('goes over a new connection where a busy process had no turn to end one that was idle', async () => {
    const from: (number | undefined)[] = [];
    const url = await serving((request, response) => {
      from.push(request.socket.remotePort);
      request.resume().on('end', () => response.end('{"ok":true}'));
    });
    await postDirectly(url, posting());
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 4_100);
    await postDirectly(url, posting());
    expect(new Set(from).size).toBe(2);
  });

  it('is not sent on to another address', async () => {
    let asked = 0;
    const url = await serving((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await postDirectly(url, posting())).toMatchObject({ ok: false, status: 302 });
    expect(asked).toBe(1);
  });

  it('was never sent where nobody listens, or the name is nobody’s', async () => {
    const error = await failing(`http://127.0.0.1:${await freePort()}/`);
    expect(error).toMatchObject({ name: 'NeverConnected', cause: { code: 'ECONNREFUSED' } });
    expect(wasNeverSent(error)).toBe(true);
    expect(wasNeverSent(await failing('http://nobody.invalid/'))).toBe(true);
  });

  it('was never sent where the other side speaks no TLS', async () => {
    const url = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(wasNeverSent(await failing(url.replace('http:', 'https:')))).toBe(true);
  });

  it('was never sent where the handshake takes longer than the time there is', async () => {
    const url = await listening(() => undefined);
    const error = await failing(url.replace('http:', 'https:'), { timeoutMs: 50 });
    expect(error.message).toBe('no answer within 50 ms');
    expect(wasNeverSent(error)).toBe(true);
  });

  it.each([
    ['says nothing', () => undefined],
    ['says half of its headers', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-')],
    [
      'says half of its answer',
      (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"ok"'),
    ],
  ])('may have been taken where the other side %s in time', async (_, talk) => {
    const error = await failing(await listening((socket) => void talk(socket)), { timeoutMs: 80 });
    expect(wasNeverSent(error)).toBe(false);
    expect(failedCallOf(error)).toEqual({ kind: 'unsure' });
  });

  it.each([
    ['hangs up', ''],
    ['hangs up in its headers', 'HTTP/1.1 200 OK\r\ncontent-'],
    ['hangs up in its answer', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"ok"'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('may have been taken where the other side %s', async (_, said) => {
    const url = await listening((socket) => void socket.once('data', () => socket.end(said)));
    expect(wasNeverSent(await failing(url))).toBe(false);
  });

  it('may have been taken where an open connection ends as it goes out', async () => {
    let times = 0;
    const url = await listening((socket) =>
      socket.on('data', () => {
        times += 1;
        if (times === 1) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
        else socket.destroy();
      }),
    );
    await postDirectly(url, posting());
    expect(wasNeverSent(await failing(url))).toBe(false);
  });
});
