import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { chartConfig, pictureOf, postQuickChart } from '../../src/charts/index.ts';
import { ANSWERS } from '../charts/fixtures/answers.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const servers: Server[] = [];

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const picture = pictureOf(ANSWERS.typical);
if (picture === null) throw new Error('nothing to draw');
const config = chartConfig(picture);
const post = (host: string, timeoutMs = 60_000) => postQuickChart(config, host, { timeoutMs });

describe('a QuickChart of our own', () => {
  it('is sent the chart as JSON text that a server may also evaluate, and no key', async () => {
    let seen: { url: string | undefined; body: Record<string, unknown> } | undefined;
    const host = await serve(async (request, response) => {
      seen = { url: request.url, body: JSON.parse(await bodyOf(request)) };
      response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
    });
    expect(Buffer.from(await post(`${host}/charts/`))).toEqual(PNG);
    expect(seen?.url).toBe('/charts/chart');
    expect(seen?.body).toMatchObject({
      version: '4',
      width: 400,
      height: 240,
      devicePixelRatio: 2,
      format: 'png',
    });
    expect(seen?.body).not.toHaveProperty('key');
    const text = String(seen?.body.chart);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(config)));
    expect(JSON.stringify(runInNewContext(`(${text})`))).toBe(JSON.stringify(config));
  });

  it('may be slow only so long', async () => {
    const host = await serve(() => {});
    await expect(post(host, 200)).rejects.toThrow(/did not answer within 200 ms/);
  });

  it('may not trickle its picture for ever either', async () => {
    const host = await serve((_, response) => {
      response.writeHead(200).write(PNG.subarray(0, 20));
    });
    await expect(post(host, 200)).rejects.toThrow(/did not answer within 200 ms/);
  });

  it('is not believed when an error comes as a picture', async () => {
    const host = await serve((_, response) => {
      response
        .writeHead(500, { 'content-type': 'image/png', 'x-quickchart-error': 'Invalid input' })
        .end(PNG);
    });
    await expect(post(host)).rejects.toThrow('QuickChart answered 500. Invalid input');
  });

  it.each([
    ['a page', '<html>hello</html>', /not a PNG/],
    ['nothing', '', /not a PNG/],
    ['half a picture', PNG.subarray(0, 40), /cut off/],
    ['a picture too large', Buffer.alloc(6_000_000), /larger than/],
  ])('is not believed when it sends %s', async (_, body, reason) => {
    const host = await serve((__, response) => response.end(body));
    await expect(post(host)).rejects.toThrow(reason);
  });

  it('is not followed elsewhere', async () => {
    let visits = 0;
    const other = await serve((_, response) => {
      visits += 1;
      response.end(PNG);
    });
    const host = await serve((_, response) => response.writeHead(307, { location: other }).end());
    await expect(post(host)).rejects.toThrow(/could not be reached/);
    expect(visits).toBe(0);
  });

  it('may be away', async () => {
    await expect(post('http://127.0.0.1:9')).rejects.toThrow(
      'QuickChart at 127.0.0.1:9 could not be reached.',
    );
  });
});
