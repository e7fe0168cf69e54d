import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { hubConfig } from '../../src/hub/hub.ts';
import { readModelConfig } from '../../src/parse/model-config/index.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const CONFIG = JSON.stringify({
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14336,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128256,
});

let close: (() => void) | undefined;
afterEach(() => close?.());

const hub = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A stand-in: what the API says of one model, and its configuration by ranges, as the Hub serves them. */
const serving =
  (config: string): RequestListener =>
  (request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/api/models/acme/acme-8b')) {
      response.setHeader('content-type', 'application/json');
      const info = {
        _id: '1',
        id: 'acme/acme-8b',
        sha: SHA,
        private: false,
        gated: false,
        downloads: 1,
        likes: 0,
      };
      response.end(JSON.stringify({ ...info, lastModified: '2026-10-01T00:00:00.000Z' }));
      return;
    }
    if (!url.startsWith(`/acme/acme-8b/resolve/${SHA}/config.json`)) {
      response.statusCode = 404;
      response.end('{"error":"not found"}');
      return;
    }
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const body = Buffer.from(config);
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

const refusal = async (name: string, url: string, deadlineMs = 8000): Promise<LlmcostError> => {
  const error: unknown = await hubConfig(name, { url, deadlineMs }).catch((thrown: unknown) => thrown);
  if (error instanceof LlmcostError) return error;
  throw error;
};

describe('a model on the Hub', () => {
  it('gives its configuration with revision and date', async () => {
    const found = await hubConfig('acme/acme-8b', { url: await hub(serving(CONFIG)) });
    expect(found).toMatchObject({ name: 'acme/acme-8b', revision: SHA, date: '2026-10-01' });
    expect(readModelConfig(found.config).spec.totalParamsB).toBeCloseTo(8.03, 2);
  });

  it.each([401, 403, 404])('says that it is not shown at %d', async (status) => {
    const url = await hub((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end('{"error":"no"}');
    });
    expect((await refusal('acme/secret', url)).message).toMatch(/private or gated/);
  });

  it('waits no longer than its deadline', async () => {
    const url = await hub(() => undefined);
    expect((await refusal('acme/slow', url, 100)).message).toMatch(/did not answer/);
  });

  it('takes no configuration that is larger than any', async () => {
    const url = await hub(serving(`{"a":"${'x'.repeat(1_100_000)}"}`));
    expect((await refusal('acme/acme-8b', url)).message).toMatch(/larger than any/);
  });
});
