import { readFileSync } from 'node:fs';
import { calcPrice, findProvider } from '@pydantic/genai-prices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATED_PRICES } from '../../src/catalog/dated-api-prices.ts';
import { fold } from '../../src/catalog/fold.ts';
import {
  API_PRICES_VERSION,
  API_SELLERS,
  type ApiPrice,
  apiIds,
  apiName,
  apiPrice,
  batchDiscount,
  isApiId,
  isDoubtful,
  namedApart,
  placeIn,
  sellerName,
  sellerOf,
} from '../../src/catalog/index.ts';
import { listedBy } from '../../src/catalog/price-list.ts';
import { runs } from '../helpers/effort.ts';

const ASKED = new Date('2026-11-23T12:00:00Z');
const REQUEST = { inputTokens: 1500, outputTokens: 500 };
const PACKAGE = new URL('../../node_modules/@pydantic/genai-prices/', import.meta.url);

const priceOf = (id: string, request = REQUEST, asOf = ASKED): ApiPrice => {
  const price = apiPrice(id, request, asOf);
  if ('noPrice' in price) throw new Error(`${id}: ${price.noPrice}`);
  return price;
};
const perMillion = (price: ApiPrice) => [
  price.usdPerMillionInput,
  price.usdPerMillionOutput,
  price.usdPerMillionCachedInput,
];

describe('the installed package', () => {
  it('is the version that answers name', () => {
    const { name, version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8'));
    expect(`${name} ${version}`).toBe(API_PRICES_VERSION);
  });

  it('has no seller that our table lacks, and those of the table that it lacks have prices of our own', () => {
    const text = readFileSync(new URL('dist/index.js', PACKAGE), 'utf8');
    const ids = [...text.matchAll(/\bid: "([^"]+)"/g)].map((match) => match[1] ?? '');
    const sellers = new Set(ids.filter((id) => findProvider({ providerId: id })?.id === id));
    const ours = new Set(API_SELLERS.map(({ id }) => id));
    expect([...sellers].filter((id) => !ours.has(id))).toEqual([]);
    const priceless = [...ours].filter((id) => !sellers.has(id) && listedBy(id).length === 0);
    expect(priceless, 'add their prices to `dated-api-prices.ts`').toEqual([]);
    const carried = DATED_PRICES.flatMap(({ rows }) => rows.map(([id]) => id));
    const unsold = carried.filter((id) => sellerOf(id) === undefined);
    expect(unsold, 'add their sellers to `api-sellers.ts`').toEqual([]);
  });

  it('has no two ids that differ by capitals alone', () => {
    const lower = API_SELLERS.flatMap(
      ({ id }) =>
        findProvider({ providerId: id })?.models.map((model) => `${id}/${model.id}`.toLowerCase()) ?? [],
    );
    expect(lower.filter((id, index) => lower.indexOf(id) !== index)).toEqual([]);
  });
});

describe('a price', () => {
  // id, input, output, cached input: USD per million as the sellers' pages list them.
  it.each([
    ['anthropic/claude-sonnet-5', 2, 10, 0.2],
    ['anthropic/claude-haiku-4-5', 1, 5, 0.1],
    ['anthropic/claude-opus-5-5', 4, 20, 0.2],
    ['openai/gpt-5', 1.25, 10, 0.125],
    ['openai/gpt-5-mini', 0.25, 2, 0.025],
    ['google/gemini-2.5-pro', 1.25, 10, 0.125],
    ['groq/llama-3.3-70b-versatile', 0.59, 0.79, null],
    ['together/meta-llama/Llama-3.3-70B-Instruct-Turbo', 1.04, 1.04, null],
  ])('%s is %d in, %d out, %d cached', (id, input, output, cached) => {
    expect(perMillion(priceOf(id))).toEqual([input, output, cached]);
  });

  it('carries name, seller, source, and the days on which it was published and confirmed', () => {
    expect(priceOf('anthropic/claude-sonnet-5')).toMatchObject({
      name: 'Claude Sonnet 5',
      seller: 'Anthropic',
      batchDiscount: 0.5,
      published: '2026-09-23',
      confirmed: '2026-11-20',
      confirmedBy: '@earendil-works/pi-ai 1.6.0',
      date: '2026-11-20',
      stale: false,
    });
    expect(priceOf('anthropic/claude-sonnet-5').source).toContain(API_PRICES_VERSION);
  });

  it('is stale 90 days after it was confirmed, whatever day it was published on', () => {
    // 2026-11-20 + 90 days = 2027-02-18.
    expect(priceOf('anthropic/claude-sonnet-5', REQUEST, new Date('2027-02-18')).stale).toBe(false);
    expect(priceOf('anthropic/claude-sonnet-5', REQUEST, new Date('2027-02-19')).stale).toBe(true);
    // The package was released in September, and says that it looked at this seller's page in July.
    expect(priceOf('anthropic/claude-3-haiku')).toMatchObject({
      published: '2026-09-23',
      confirmed: '2026-07-29',
      date: '2026-09-23',
      stale: true,
    });
  });

  it('is confirmed by the release of the checked package where nothing else is known', () => {
    expect(priceOf('ovhcloud/Mixtral-8x7B-Instruct-v0.1')).toMatchObject({
      published: '2026-09-23',
      confirmed: '2026-09-23',
      confirmedBy: `the release of ${API_PRICES_VERSION}`,
      stale: false,
    });
    // 2026-09-23 + 90 days = 2026-12-22.
    const on = (day: string) => priceOf('ovhcloud/Mixtral-8x7B-Instruct-v0.1', REQUEST, new Date(day));
    expect([on('2026-12-22').stale, on('2026-12-23').stale]).toEqual([false, true]);
  });

  // The package has asked 0.39/0.39 since its first release, and 4/4 for R1, which cost that when it came out.
  it('is as old as the first release of the package that has it where none has changed a price of its seller', () => {
    expect(priceOf('novita/deepseek/deepseek-r1')).toMatchObject({ confirmed: '2026-03-21', stale: true });
    expect(priceOf('novita/meta-llama/llama-3.3-70b-instruct')).toMatchObject({
      usdPerMillionInput: 0.135,
      usdPerMillionOutput: 0.4,
      confirmed: '2026-09-30',
    });
  });

  it('that only the other catalogue has is dated by it', () => {
    const price = priceOf('openai/gpt-6.1-sol', { inputTokens: 272_000, outputTokens: 500 });
    expect(price).toMatchObject({ published: '2026-11-20', confirmed: '2026-11-20', stale: false });
    expect(perMillion(price)).toEqual([2, 10, 0.1]);
    const long = priceOf('openai/gpt-6.1-sol', { inputTokens: 272_001, outputTokens: 500 });
    expect(perMillion(long)).toEqual([4, 15, 0.2]);
  });

  it('is taken at the size of one request where it steps with it', () => {
    const at = (inputTokens: number) =>
      perMillion(priceOf('google/gemini-2.5-pro', { inputTokens, outputTokens: 500 }));
    expect(at(199_999)).toEqual([1.25, 10, 0.125]);
    expect(at(200_000)).toEqual([1.25, 10, 0.125]);
    expect(at(200_001)).toEqual([2.5, 15, 0.25]);
  });

  it('follows the announced change of a price', () => {
    const on = (day: string) => perMillion(priceOf('google/gemini-3.8-flash', REQUEST, new Date(day)));
    expect(on('2026-12-31T23:59:59Z')).toEqual([0.75, 3.75, 0.075]);
    expect(on('2027-01-01T00:00:00Z')[0]).toBe(1.5);
  });

  it('that depends on the hour is the mean over the day, by the traffic of each hour', () => {
    const at = (traffic?: readonly number[]) => {
      const price = apiPrice('deepseek/deepseek-chat', REQUEST, ASKED, traffic);
      return 'noPrice' in price ? Number.NaN : price.usdPerMillionInput;
    };
    // 0.27 from 00:30 to 16:30 UTC, 0.135 for the other 8 hours.
    expect(at()).toBeCloseTo((16 * 0.27 + 8 * 0.135) / 24, 9);
    const noonAlone = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 5 : 0));
    expect(at(noonAlone)).toBeCloseTo(0.27, 9);
    expect(priceOf('deepseek/deepseek-chat').byTheHour).toBe(true);
  });

  it('says when an introductory price ends, and what it becomes', () => {
    expect(priceOf('google/gemini-3.8-flash').next).toEqual({
      from: '2027-01-01',
      usdPerMillionCacheWrite: null,
      usdPerMillionCachedInput: 0.15,
      usdPerMillionInput: 1.5,
      usdPerMillionOutput: 7.5,
    });
    expect(priceOf('google/gemini-3.8-flash', REQUEST, new Date('2027-01-02')).next).toBeUndefined();
    expect(priceOf('anthropic/claude-sonnet-5').next).toBeUndefined();
  });

  it.each([
    ['deepseek/deepseek-v4-flash', false],
    ['moonshotai/kimi-k2.6', false],
    ['moonshotai/kimi-k2.5', false],
    ['openrouter/anthropic/claude-sonnet-5', true],
    ['cerebras/llama-3.3-70b', true],
    ['google/gemma-2-27b-it', true],
    ['groq/llama-3.3-70b-versatile', false],
    ['anthropic/claude-sonnet-5', false],
  ])('%s is doubtful: %s', (id, doubtful) => {
    expect(isDoubtful(id)).toBe(doubtful);
    expect(priceOf(id).doubtful !== undefined).toBe(doubtful);
  });

  it('says that a fee for each request comes on top', () => {
    expect(priceOf('perplexity/sonar').doubtful).toContain('request');
  });

  it.each([
    [0, 500],
    [1500, 0],
    [0, 0],
    [0.25, 0.75],
  ])('needs no full request: %d in, %d out', (inputTokens, outputTokens) => {
    expect(perMillion(priceOf('anthropic/claude-sonnet-5', { inputTokens, outputTokens }))).toEqual([
      2, 10, 0.2,
    ]);
  });

  it('times the request is what the package asks for it', () => {
    const ids = apiIds().filter((id) => !/^(openrouter|huggingface_)/.test(id));
    const size = fc.record({
      inputTokens: fc.integer({ min: 1, max: 900_000 }),
      outputTokens: fc.integer({ min: 1, max: 60_000 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ids), size, (id, request) => {
        const price = apiPrice(id, request, ASKED);
        fc.pre(!('noPrice' in price));
        const provider = findProvider({ providerId: id.slice(0, id.indexOf('/')) });
        const model = provider?.models.find((candidate) => `${provider.id}/${candidate.id}` === id);
        // Rows of the other catalogues, and those that depend on the hour, are priced by tests of their own.
        fc.pre(provider !== undefined && model !== undefined && !price.byTheHour);
        fc.pre(price.source.startsWith(API_PRICES_VERSION));
        const only = { ...provider, models: [{ ...model, match: { equals: model.id } }] };
        const paid = calcPrice(
          { input_tokens: request.inputTokens, output_tokens: request.outputTokens },
          model.id,
          {
            provider: only,
            timestamp: ASKED,
          },
        );
        const sum =
          (price.usdPerMillionInput * request.inputTokens +
            price.usdPerMillionOutput * request.outputTokens) /
          1e6;
        expect(sum).toBeCloseTo((paid?.input_price ?? 0) + (paid?.output_price ?? 0), 9);
        expect(sum).toBeGreaterThan(0);
      }),
      runs(200),
    );
  });
});

describe('no price', () => {
  it.each([
    ['openai/gpt-oss-120b', /does not sell its open models/],
    ['openai/gpt-oss-20b', /does not sell its open models/],
    ['mistral/devstral-small:free', /free variant/],
    ['google/gemma-3', /empty/],
    ['cerebras/qwen-3-coder-480b', /empty/],
    ['openai/gpt-image-1', /text for text/],
    ['openai/gpt-4o-audio-preview', /text for text/],
    ['groq/whisper-large-v3', /text for text/],
    ['openai/moderation', /empty/],
    ['x-ai/grok-voice-latest', /text for text/],
    ['anthropic/claude-sonet-5', /not in the list/],
    ['anthropic/claude-sonnet-5-extra', /not in the list/],
    ['nobody/nothing', /not in the list/],
    ['anthropic', /not in the list/],
    ['', /not in the list/],
  ])('%s: %s', (id, reason) => {
    const price = apiPrice(id, REQUEST, ASKED);
    expect('noPrice' in price ? price.noPrice : price).toMatch(reason);
  });

  it('never hides behind an id that is listed as priced', () => {
    const unpriced = apiIds().filter((id) => 'noPrice' in apiPrice(id, REQUEST, ASKED));
    expect(unpriced.filter((id) => !/^openai\/gpt-oss/.test(id))).toEqual([]);
  });
});

describe('ids, sellers and terms', () => {
  it('are equal or unknown, whatever the capitals', () => {
    expect(isApiId('groq/llama-3.3-70b-versatile')).toBe(true);
    expect(isApiId('together/meta-llama/llama-3.3-70b-instruct-turbo')).toBe(true);
    expect(isApiId('groq/llama-3.3-70b')).toBe(false);
    expect(isApiId('claude-sonnet-5')).toBe(false);
    expect(priceOf('together/meta-llama/llama-3.3-70b-instruct-turbo').id).toBe(
      'together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
    );
  });

  it('gives each word to one seller', () => {
    const words = API_SELLERS.flatMap((seller) => seller.aliases);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  });

  it.each([
    ['anthropic/claude-opus-5-5', 'Claude Opus 5.5'],
    ['openai/gpt-5-mini', 'GPT-5 mini'],
    ['openai/gpt-5-pro', 'GPT-5 Pro'],
    ['openai/gpt-4o', 'GPT-4o'],
    ['groq/llama-3.3-70b-versatile', 'Llama 3.3 70B at Groq'],
    ['aws/regional.anthropic.claude-opus-4-1-20250805-v1:0', 'Claude Opus 4.1 at AWS Bedrock'],
    ['google/claude-opus-5', 'Claude Opus 5 at Google'],
    ['custom/3-15', 'custom/3-15'],
  ])('%s is called %s', (id, name) => {
    expect(apiName(id)).toBe(name);
  });

  it.each<readonly (readonly [id: string, apart: string])[]>([
    [
      ['novita/moonshotai/kimi-k2-0905', 'Kimi K2 0905 at Novita'],
      ['novita/moonshotai/kimi-k2-instruct', 'Kimi K2 at Novita'],
    ],
    [
      ['aws/global.anthropic.claude-sonnet-5-v1:0', 'Claude Sonnet 5 Global at AWS Bedrock'],
      ['aws/regional.anthropic.claude-sonnet-5-v1:0', 'Claude Sonnet 5 Regional at AWS Bedrock'],
      ['aws/anthropic.claude-opus-5-5', 'Claude Opus 5.5 at AWS Bedrock'],
    ],
    [
      ['openai/gpt-4', 'GPT-4'],
      ['openai/gpt-4-32k', 'GPT-4 32k'],
    ],
  ])('tells those of one name apart: %s, %s', (...pairs) => {
    const called = namedApart(pairs.map(([api]) => ({ api, name: apiName(api) })));
    expect(called.map(({ name }) => name)).toEqual(pairs.map(([, apart]) => apart));
  });

  it('names the seller, known or not', () => {
    expect(sellerName('aws/meta.llama3-3-70b-instruct-v1:0')).toBe('AWS Bedrock');
    expect(sellerName('custom/3-15')).toBe('custom');
  });

  it('of an embedding model is that of its input alone', () => {
    expect(priceOf('openai/text-embedding-3-small')).toMatchObject({
      embeds: true,
      usdPerMillionInput: 0.02,
      usdPerMillionOutput: 0,
    });
  });

  it.each([
    ['anthropic/claude-sonnet-5', 0.5],
    ['openai/gpt-5', 0.5],
    ['google/gemini-2.5-pro', 0.5],
    ['azure/gpt-4o', 0.5],
    ['together/meta-llama/Llama-3.3-70B-Instruct-Turbo', 0.5],
    ['x-ai/grok-4.7', 0.2],
    ['moonshotai/kimi-k2.5', 0.4],
    ['deepseek/deepseek-v4-pro', 0],
    ['custom/3-15', 0],
  ])('%s: batch %d off', (id, batch) => {
    expect(batchDiscount(id).value).toBe(batch);
  });

  it.each([
    ['openai/gpt-6-sol', 'eu', 1.1, 'eu.api.openai.com'],
    ['openai/gpt-4.1', 'eu', 1, 'eu.api.openai.com'],
    ['anthropic/claude-sonnet-5', 'us', 1.1, 'inference_geo "us"'],
    ['mistral/mistral-large-4', 'eu', 1.1, 'api.eu.mistral.ai'],
    // Without a place it is bought in one, which costs as much there.
    ['aws/anthropic.claude-sonnet-5', 'eu', 1, 'eu.anthropic.claude-sonnet-5'],
    ['aws/global.anthropic.claude-sonnet-5', 'eu', 1.1, 'eu.anthropic.claude-sonnet-5'],
    ['aws/eu.anthropic.claude-sonnet-5', 'eu', 1, 'eu.anthropic.claude-sonnet-5'],
    ['aws/amazon.nova-pro-v1:0', 'eu', 1.15, 'eu.amazon.nova-pro-v1:0'],
    [
      'aws/global.anthropic.claude-haiku-4-5-20251001-v1:0',
      'jp',
      1.1,
      'jp.anthropic.claude-haiku-4-5-20251001-v1:0',
    ],
    ['ovhcloud/gpt-oss-120b', 'eu', 1, 'AI Endpoints'],
    ['google/gemini-3.8-flash', 'eu', undefined, 'aiplatform.eu.rep.googleapis.com'],
  ])('%s in %s costs %d times as much, as %s', (id, region, uplift, endpoint) => {
    expect(placeIn(id, region)).toMatchObject({ uplift, endpoint });
  });

  it.each([
    ['anthropic/claude-sonnet-5', 'eu'],
    ['anthropic/claude-haiku-4-5', 'us'],
    ['fireworks/kimi-k3', 'eu'],
    ['x-ai/grok-4.7', 'eu'],
    ['mistral/mistral-large-4', 'de'],
    ['openai/gpt-6-sol', 'ch'],
    ['groq/openai/gpt-oss-120b', 'us'],
    ['deepseek/deepseek-v4-pro', 'eu'],
    ['custom/3-15', 'eu'],
  ])('%s is not in %s for certain', (id, region) => {
    expect(placeIn(id, region)).toBeUndefined();
  });
});
