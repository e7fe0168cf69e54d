import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError } from '../../src/errors.ts';
import { hubConfig } from '../../src/hub/hub.ts';
import { lineFromHub } from '../../src/hub/line.ts';
import { parseThreadWords } from '../../src/parse/index.ts';
import { readModelConfig } from '../../src/parse/model-config/index.ts';
import { CONFIG, SHA, serving, standIn } from '../helpers/hub-stand-in.ts';

let close: (() => void) | undefined;
afterEach(() => close?.());

const hub = async (listener: RequestListener): Promise<string> => {
  const server = await standIn(listener);
  close = server.close;
  return server.url;
};

/** What the head of a file of weights says: how long it is, and each tensor. */
const weights = (dtype: string, shape: readonly number[]): Buffer => {
  const header = Buffer.from(JSON.stringify({ w: { dtype, shape, data_offsets: [0, 16] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header]);
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

  it.each([
    ['as the Hub tells them', { BF16: 8_000_000_000, F32: 4096 }, 8_000_004_096],
    ['none where they are packed', { I32: 900_000_000, F16: 100_000_000 }, undefined],
    ['beside a hundredth of others', { BF16: 990, U8: 10 }, 990],
    ['none beside more', { BF16: 989, U8: 11 }, undefined],
    ['none where it tells none', {}, undefined],
  ])('counts its parameters %s', async (_, told, parameters) => {
    const found = await hubConfig('acme/acme-8b', { url: await hub(serving(CONFIG, told)) });
    expect(found.parameters).toBe(parameters);
  });

  it('counts its parameters by the heads of its weights, where nobody tells', async () => {
    const url = await hub(serving(CONFIG, undefined, weights('BF16', [1000, 8])));
    expect((await hubConfig('acme/acme-8b', { url })).parameters).toBe(8000);
  });

  it('names revision and day as the source of its shape', async () => {
    const url = await hub(serving(CONFIG, { BF16: 8_100_000_000 }));
    const line = await lineFromHub('1B tokens a month, acme/acme-8b on 2x H100', { url });
    const asked = await answerLine(line, { asOf: new Date('2026-11-26T00:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const { scenario, evidence } = asked.answer;
    expect(scenario.selfHosted).toMatchObject({
      model: 'acme/acme-8b@0123456',
      modelSpec: { totalParamsB: 8.1 },
    });
    expect(evidence.sources).toContainEqual(
      expect.objectContaining({ field: 'selfHosted.modelSpec', date: '2026-10-01' }),
    );
    expect(evidence.sources.some(({ source }) => source.endsWith('/acme/acme-8b at 0123456'))).toBe(true);
  });

  it('is named in a thread', async () => {
    const url = await hub(serving(CONFIG));
    const words = await lineFromHub('what if acme/acme-8b?', { url });
    const said = await parseThreadWords(words);
    expect(said.kind).toBe('change');
  });

  it.each([401, 403, 404])('says that it is not shown at %d', async (status) => {
    const url = await hub((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end('{"error":"no"}');
    });
    expect(await refusal('acme/secret', url)).toMatchObject({
      code: 'not-shown',
      message: expect.stringMatching(/private or gated/),
    });
  });

  it('has no config.json where it is an adapter', async () => {
    const model = serving(CONFIG);
    const url = await hub((request, response) => {
      if (!request.url?.includes('config.json')) return model(request, response);
      response.setHeader('x-error-code', 'EntryNotFound');
      response.statusCode = 404;
      response.end('{"error":"not found"}');
    });
    expect(await refusal('acme/acme-8b', url)).toMatchObject({
      code: 'unknown-name',
      message: expect.stringMatching(/has no config\.json on the Hub/),
    });
  });

  it('waits no longer than its deadline', async () => {
    const url = await hub(() => undefined);
    expect(await refusal('acme/slow', url, 100)).toMatchObject({
      code: 'no-answer',
      message: expect.stringMatching(/did not answer/),
    });
  });

  it.each([
    ['a page of a proxy', '<html>Sign in</html>'],
    ['a model without a day', JSON.stringify({ id: 'acme/acme-8b', sha: SHA })],
  ])('did not answer where it shows %s', async (_, shown) => {
    const model = serving(CONFIG, {});
    const url = await hub((request, response) => {
      if (request.url?.startsWith('/api/')) response.end(shown);
      else model(request, response);
    });
    expect((await refusal('acme/acme-8b', url)).message).toMatch(/did not answer/);
  });

  it('did not answer where nobody listens', async () => {
    expect((await refusal('acme/acme-8b', 'http://127.0.0.1:1')).message).toMatch(/did not answer/);
  });

  it('is not blamed for a slip of ours, before its answer or after it', async () => {
    const slip = new TypeError('a slip');
    const url = await hub(serving(CONFIG));
    const broken: typeof fetch = async () => {
      throw slip;
    };
    await expect(hubConfig('acme/acme-8b', { url, fetch: broken })).rejects.toBe(slip);
    const late: typeof fetch = async (input, init) => {
      if (String(input).endsWith('.safetensors')) throw slip;
      return fetch(input, init);
    };
    await expect(hubConfig('acme/acme-8b', { url, fetch: late })).rejects.toBe(slip);
  });

  it('takes no configuration that is larger than any', async () => {
    const url = await hub(serving(`{"a":"${'x'.repeat(1_100_000)}"}`));
    expect(await refusal('acme/acme-8b', url)).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/larger than any/),
    });
  });
});
