import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the Hub: what its API says of one model, acme/acme-8b, and the files of that. */

export const SHA = '0123456789abcdef0123456789abcdef01234567';
export const CONFIG = JSON.stringify({
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128256,
});

/** One file by ranges, as the Hub serves it. */
const serve = (body: Buffer, request: IncomingMessage, response: ServerResponse): void => {
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  response.setHeader('etag', '"1"');
  if (from === undefined) {
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const last = to ? Math.min(Number(to), body.length - 1) : body.length - 1;
  response.statusCode = 206;
  response.setHeader('content-range', `bytes ${from}-${last}/${body.length}`);
  response.end(body.subarray(Number(from), last + 1));
};

const INFO = { _id: '1', id: 'acme/acme-8b', sha: SHA, private: false, gated: false, downloads: 1, likes: 0 };

/** A stand-in: what the API says of one model, and its files. */
export const serving = (config: string, told?: Record<string, number>, head?: Buffer): RequestListener => {
  const safetensors = told && { safetensors: { parameters: told, total: 1 } };
  const info = { ...INFO, ...safetensors, lastModified: '2026-10-01T00:00:00.000Z' };
  const files = new Map<string, Buffer>([['config.json', Buffer.from(config)]]);
  if (head !== undefined) files.set('model.safetensors', head);
  return (request, response) => {
    const url = (request.url ?? '').replace(/\?.*$/, '');
    if (url.startsWith('/api/models/acme/acme-8b')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(info));
      return;
    }
    const [, name = ''] = url.split(new RegExp(`^/acme/acme-8b/(?:resolve|raw)/${SHA}/`));
    const file = files.get(name);
    if (file !== undefined) return serve(file, request, response);
    response.statusCode = 404;
    response.end('{"error":"not found"}');
  };
};

/** A server on this machine, until it is closed. */
export const standIn = async (
  listener: RequestListener,
): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer(listener);
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
