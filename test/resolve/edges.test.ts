import { describe, expect, it } from 'vitest';
import {
  marketDiscount,
  modelById,
  openModelOfApi,
  placesOf,
  rentalSellersOf,
} from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import type { Api } from '../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { announcedFor } from '../../src/resolve/announced.ts';
import { regionalOf } from '../../src/resolve/api-regions.ts';

import { newLedger } from '../../src/resolve/ledger.ts';
import { trafficByHour } from '../../src/resolve/list-price.ts';
import { isWorkstation } from '../../src/resolve/own-costs.ts';
import { remembered } from '../../src/resolve/remembered.ts';
import { workOf } from '../../src/resolve/work.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { api } from '../helpers/scenario.ts';

/** What is decided on either side of a figure, and what is said beside it. */

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
const LLAMA: DraftFields = { 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm' };
const ASKED: DraftFields = { ...VOLUME, ...LLAMA };

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });
const warned = (fields: DraftFields, code: string) =>
  resolved(fields).evidence.warnings?.find((warning) => warning.code === code)?.message;
const assumed = (fields: DraftFields, field: string) =>
  resolved(fields).assumptions.find((assumption) => assumption.field === field);

const contextOn = (asOf: Date, fields: DraftFields = {}) => {
  const told = { fields, asOf, ledger: newLedger() };
  return { ...told, work: workOf(told, { embeds: false, allMayWait: false, isKindInWords: false }) };
};

describe('what a seller has announced', () => {
  const SHAPE = {
    inputShare: 0.75,
    cachedInputShare: 0,
    cacheWriteShare: 0,
    batchShare: 0,
    requestInputTokens: 1150,
    requestOutputTokens: 210,
  };
  const announced = (day: string, changes: Partial<Api>) =>
    announcedFor(contextOn(new Date(`${day}T00:00:00Z`)), SHAPE, [api(changes)]).announced;

  it('counts for a year and a day', () => {
    // GPT-4.1 mini closes on 14 January 2027, 366 days behind 13 January 2026.
    expect(announced('2026-01-13', { id: 'openai/gpt-4.1-mini' })).toEqual([
      { api: 'openai/gpt-4.1-mini', on: '2027-01-14' },
    ]);
    expect(announced('2026-01-12', { id: 'openai/gpt-4.1-mini' })).toBeUndefined();
  });

  it('is the price that follows an introductory one, where the list counts and no other price', () => {
    const id = 'google/gemini-3.8-flash';
    const listed = { id, usdPerMillionInput: 0.75, usdPerMillionOutput: 3.75 };
    expect(announced('2026-11-23', listed)).toMatchObject([
      { api: id, on: '2027-01-01', prices: { usdPerMillionInput: 1.5, usdPerMillionOutput: 7.5 } },
    ]);
    expect(announced('2026-11-23', { ...listed, usdPerMillionInput: 0.7 })).toBeUndefined();
    expect(announced('2027-01-01', listed)).toBeUndefined();
  });
});

describe('where an API processes', () => {
  const regional = (changes: Partial<Parameters<typeof regionalOf>[1]>) =>
    regionalOf(contextOn(AS_OF), { id: 'custom/3-15', role: 'named', ...changes }, 'apis[0]');

  it('is what was said, else where its places are or a surcharge was said, else nowhere', () => {
    expect(regional({})).toEqual({ regionalEndpoint: false, regionalUplift: 1 });
    expect(regional({ regionalUplift: 1.1 })).toEqual({ regionalEndpoint: true, regionalUplift: 1.1 });
    expect(regional({ regionalUplift: 1 })).toEqual({ regionalEndpoint: false, regionalUplift: 1 });
    expect(regional({ regionalEndpoint: false, regionalUplift: 1.1 }).regionalEndpoint).toBe(false);
    expect(regional({ id: 'openai/gpt-5', regionalEndpoint: false })).not.toHaveProperty('regions');
    expect(regional({ id: 'openai/gpt-5' })).toMatchObject({
      regionalEndpoint: true,
      regions: expect.arrayContaining(placesOf('openai/gpt-5').map(({ jurisdiction }) => jurisdiction)),
    });
  });
});

describe('what sells the model that would be hosted', () => {
  it.each(['llama-3.3-70b', 'qwen3-32b', 'deepseek-v3.2'])(
    'is the cheapest seller of it at this mix, and no other API: %s',
    (model) => {
      const { scenario, evidence } = resolved({ ...VOLUME, 'selfHosted.model': model });
      const same = scenario.apis.find(({ role }) => role === 'same-model');
      const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
      const blended =
        (input * (same?.usdPerMillionInput ?? 0) + output * (same?.usdPerMillionOutput ?? 0)) /
        (input + output);
      expect(blended).toBeCloseTo(evidence.sameModel?.lowUsdPerMillionTokens ?? 0, 9);
      const sells = evidence.names?.apis.filter(({ sellsHosted }) => sellsHosted).map(({ api: id }) => id);
      expect(sells).toEqual([same?.id]);
      expect(openModelOfApi(same?.id ?? '')).toBe(model);
    },
  );
});

describe('frontier models', () => {
  it('stand in the table where no seller of them may be used', () => {
    const { apis } = resolved({
      ...ASKED,
      'constraints.frontierReasoning': true,
      'constraints.sellers': ['groq'],
    }).scenario;
    const frontier = apis.filter(({ role }) => role === 'frontier').map(({ id }) => id);
    expect(frontier).toContain('anthropic/claude-opus-5-5');
    expect(frontier.length).toBeGreaterThan(2);
  });
});

describe('embedding models', () => {
  it('are compared with two that are listed as ours', () => {
    const fields: DraftFields = { ...VOLUME, 'selfHosted.model': 'bge-m3', 'selfHosted.gpu': 'l4' };
    const listed = resolved(fields).assumptions.filter(({ field }) => field === 'apis');
    expect(listed.map(({ value }) => value)).toContainEqual([
      'openai/text-embedding-3-large',
      'openai/text-embedding-3-small',
    ]);
  });
});

describe('a model that does not fit', () => {
  it('would fit at a precision that the GPU runs, and at no other', () => {
    const { fit } = resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 't4',
      'selfHosted.gpuCount': 1,
      'selfHosted.precision': 'fp16',
      'selfHosted.procurement.usdPerGpuHour': 0.4,
    }).evidence;
    expect(fit.fits).toBe(false);
    const would = JSON.stringify(fit.wouldFit);
    expect(would).toMatch(/int4/i);
    expect(would).not.toMatch(/fp8/i);
  });
});

describe('few requests at once', () => {
  // Two H100s leave 145.92 GB, of which 72.65 are weights; a token takes 163,840 elements of two bytes.
  const room = 2 * (80 * 1.05 * 0.9 - 0.033 * 80) - (70.55 + 2.101);
  const atOnce = (requests: number) =>
    warned(
      {
        ...ASKED,
        'selfHosted.gpuCount': 2,
        'selfHosted.precision': 'fp8',
        'workload.requestInputTokens': (room * 1e9) / (163_840 * 2) / (requests + 0.5) - 100,
        'workload.requestOutputTokens': 100,
      },
      'few-requests',
    );

  it('are said below 16 of them', () => {
    expect(atOnce(15)).toMatch(/^Beside the weights there is memory for 15 average requests at once only/);
    expect(atOnce(16)).toBeUndefined();
  });
});

describe('what one failure leaves', () => {
  const left = (paying: DraftFields) =>
    warned(
      {
        ...ASKED,
        'workload.tokensPerMonth': 360e6,
        'selfHosted.gpuCount': 2,
        'selfHosted.gpusPerReplica': 1,
        'selfHosted.tokensPerSecondPerReplica': 1000,
        'selfHosted.precision': 'fp8',
        ...paying,
      },
      'no-spare',
    );

  it('is counted in the hours that are billed: 360M of 1,000 × 3,600 × 200 h are 50%', () => {
    expect(left({ 'selfHosted.procurement.billedHoursPerMonth': 200 })).toContain(
      '1 of 2 replicas, at 50% load',
    );
  });

  it('is counted in the hours of its power, of what is one’s own', () => {
    const own = { 'selfHosted.procurement.usdPerGpu': 20_000, 'selfHosted.power.hoursPerMonth': 200 };
    expect(left(own)).toContain('1 of 2 replicas, at 50% load');
    expect(left({ 'selfHosted.procurement.usdPerGpu': 20_000 })).toContain('at 14% load');
  });
});

describe('people served at once', () => {
  it('are a peak only above the average: one is none beside 500M tokens, ten thousand are', () => {
    const planned = (users: number) =>
      resolved({ ...ASKED, 'workload.concurrentUsers': users }).scenario.selfHosted.plannedLoad;
    expect(planned(1)).toBeCloseTo(0.9, 12);
    // 10,000 × 20 tok/s × 1,360 ÷ 210 are 1.295M tokens a second, of 500M ÷ (730 × 3,600) on average.
    const peak = (10_000 * 20 * 1360) / 210 / (500e6 / (730 * 3600));
    expect(planned(10_000)).toBeCloseTo(0.9 / peak, 12);
  });
});

describe('a volume of one side', () => {
  const volumeOf = (fields: DraftFields) =>
    tokensPerMonth(resolved({ ...LLAMA, ...fields }).scenario.workload);

  it('is with the other one what both are, whichever is larger', () => {
    const both = (input: number, output: number) =>
      volumeOf({ 'workload.inputTokensPerMonth': input, 'workload.outputTokensPerMonth': output });
    expect(both(100e6, 200e6)).toBe(300e6);
    expect(both(1, 0)).toBe(1);
    expect(() => both(0, 0)).toThrow('A volume of 0 tokens costs nothing');
  });

  it('is none of a mix that has nothing of that side', () => {
    const missing = 'How many tokens a month?';
    expect(() => volumeOf({ 'workload.inputTokensPerMonth': 1e8, 'workload.inputShare': 0 })).toThrow(
      missing,
    );
    expect(() => volumeOf({ 'workload.outputTokensPerMonth': 1e8, 'workload.inputShare': 1 })).toThrow(
      missing,
    );
    expect(volumeOf({ 'workload.outputTokensPerMonth': 1e8, 'workload.inputShare': 0.75 })).toBeCloseTo(
      4e8,
      3,
    );
    expect(volumeOf({ 'workload.inputTokensPerMonth': 1e8, 'workload.inputShare': 0.75 })).toBeCloseTo(
      1e8 / 0.75,
      3,
    );
  });
});

describe('a bill whose work was not said', () => {
  const BILL: DraftFields = {
    ...LLAMA,
    'workload.bill': { usdPerMonth: 20_000, api: 'custom/2-10' },
    apis: [
      {
        id: 'custom/2-10',
        usdPerMillionInput: 2,
        usdPerMillionOutput: 10,
        usdPerMillionCachedInput: 0.2,
      },
    ],
  };
  const shapeOf = (fields: DraftFields, shape: string) =>
    resolved(fields).evidence.volumeFromBill?.shapes.find((one) => one.shape === shape)?.tokensPerMonth;
  const millions = (input: number, output: number, cached: number) =>
    20_000 / ((input * ((1 - cached) * 2 + cached * 0.2) + output * 10) / (input + output));

  it('is so many tokens as chat, and so many as a coding agent, 84% of whose input is cached', () => {
    expect(shapeOf(BILL, 'chat')).toBeCloseTo(millions(1150, 210, 0) * 1e6, 0);
    expect(shapeOf(BILL, 'coding-agent')).toBeCloseTo(millions(78_000, 470, 0.84) * 1e6, 0);
    // 20,000 ÷ 3.2353 = 6.2B, and ÷ 0.5448 = 36.7B.
    expect(warned(BILL, 'volume-from-bill')).toBe(
      '$20,000 is 6.18B tokens as chat, 36.7B as a coding agent: say which it is.',
    );
  });

  it('is read with the cached share that was said', () => {
    const half = { ...BILL, 'workload.cachedInputShare': 0.5 };
    expect(shapeOf(half, 'coding-agent')).toBeCloseTo(millions(78_000, 470, 0.5) * 1e6, 0);
  });
});

describe('the same question with one assumption changed', () => {
  it('is without the spare, and at INT4 with the throughput that it has there', () => {
    const { variants } = resolved(ASKED).evidence;
    const narrow = resolved({ ...ASKED, 'selfHosted.precision': 'int4', 'selfHosted.gpusPerReplica': 2 });
    const wide = resolved({ ...ASKED, 'selfHosted.gpusPerReplica': 2 });
    expect(variants?.map(({ change }) => change)).toEqual(['without the spare', 'at INT4']);
    expect(variants?.[0]).toMatchObject({ spareReplicas: 0 });
    expect(wide.evidence.variants?.find(({ precision }) => precision === 'int4')).toMatchObject({
      tokensPerSecondPerReplica: narrow.scenario.selfHosted.tokensPerSecondPerReplica,
    });
    const stated = resolved({ ...ASKED, 'selfHosted.gpuCount': 2 }).evidence.variants;
    expect(stated?.[0]).toEqual({ change: 'with a spare', spareReplicas: 1 });
  });

  it('is not at INT4 where that was said, or is not ours', () => {
    const changes = (fields: DraftFields) =>
      resolved({ ...ASKED, ...fields }).evidence.variants?.map(({ change }) => change);
    expect(changes({ 'selfHosted.precision': 'fp8' })).toEqual(['without the spare']);
    expect(changes({ 'selfHosted.tokensPerSecondPerReplica': 1000 })).toEqual(['without the spare']);
    expect(changes({ 'selfHosted.spareReplicas': 1, 'selfHosted.precision': 'fp8' })).toEqual([]);
  });
});

describe('a card in a workstation', () => {
  it('is one of up to four that are bought, by its row or else by its name', () => {
    expect([
      isWorkstation('own', 'rtx-4090', 4),
      isWorkstation('own', 'rtx-4090', 5),
      isWorkstation('rent', 'rtx-4090', 1),
      isWorkstation('paid', 'a2', 1),
      isWorkstation('own', 'l4', 1),
      isWorkstation('own', 'rtx-9090', 1),
      isWorkstation('own', 'b900', 1),
    ]).toEqual([true, false, false, true, false, true, false]);
  });

  it('draws a tenth of its power when idle and the rest by its load', () => {
    const fields: DraftFields = {
      'workload.tokensPerMonth': 0.25 * 1000 * 3600 * 730,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 'rtx-4090',
      'selfHosted.gpuCount': 1,
      'selfHosted.tokensPerSecondPerReplica': 1000,
      'selfHosted.procurement.kind': 'own',
    };
    // 450 W: 45 W idle, and a quarter of the other 405.
    expect(resolved(fields).scenario.selfHosted.power?.wattsPerGpu).toBeCloseTo(45 + 405 / 4, 9);
  });
});

describe('the way of paying', () => {
  it('is rent where a rent was said, of a card that is only sold', () => {
    const kind = (fields: DraftFields) =>
      resolved({
        'workload.tokensPerMonth': 1e6,
        'selfHosted.model': 'llama-3.1-8b',
        'selfHosted.gpu': 'rtx-4080',
        ...fields,
      }).scenario.selfHosted.procurement.kind;
    expect(kind({})).toBe('own');
    expect(kind({ 'selfHosted.procurement.usdPerGpuHour': 0.4 })).toBe('rent');
  });

  it('counts no set-up of what is paid, which is said of any', () => {
    const paid = (setupHours: number) =>
      warned(
        { ...ASKED, 'selfHosted.procurement.kind': 'paid', 'selfHosted.ops.setupHours': setupHours },
        'setup-not-counted',
      ) !== undefined;
    expect([0, 0.5, 1].map(paid)).toEqual([false, true, true]);
  });

  it('by the hours of the work has no month around the clock among what is assumed', () => {
    const field = 'selfHosted.procurement.billedHoursPerMonth';
    expect(assumed(ASKED, field)?.value).toBe(730);
    expect(assumed({ ...ASKED, 'workload.kind': 'batch' }, field)).toBeUndefined();
  });
});

describe('a rented price', () => {
  const price = (gpu: string, fields: DraftFields = {}) => {
    const { evidence, assumptions } = resolved({
      'workload.tokensPerMonth': 1e6,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': gpu,
      ...fields,
    });
    const field = 'selfHosted.procurement.usdPerGpuHour';
    const source = evidence.sources.find((one) => one.field === field);
    return {
      range: source?.range,
      why: assumptions.find((one) => one.field === field)?.why,
      dearer: evidence.warnings?.find(({ code }) => code === 'dearer-than-on-demand')?.message,
    };
  };

  it('of two sellers has the range between them', () => {
    expect(price('l40')).toMatchObject({
      range: { low: 1, high: 1.25, sellers: 2 },
      why: 'median of 2 sellers, on-demand, $1.00 to $1.25',
    });
  });

  it('on spot above the same seller’s on demand is said, and said of no other', () => {
    const market: DraftFields = { 'selfHosted.procurement.market': 'spot' };
    const spheron: DraftFields = { ...market, 'selfHosted.procurement.seller': 'Spheron' };
    expect(price('a100-pcie-80gb', spheron).dearer).toMatch(
      /^Spheron lists spot at .* on demand at .*: rent on demand\.$/,
    );
    expect(price('h100-sxm', spheron).dearer).toBeUndefined();
    expect(price('a100-pcie-80gb', market).dearer).toBeUndefined();
  });

  it('that nobody of that name has is asked of six others, two of them as lines', () => {
    const ask = () => price('h100-sxm', { 'selfHosted.procurement.seller': 'Nobody' });
    expect(ask).toThrow(
      /^We know no on-demand price for H100 SXM at Nobody\. These have one: (?:[^,.]+, ){5}[^,.]+\. Type one, such as "at \$2\.50\/hr"\.$/,
    );
    // A line for each of two of them, beside one with a price.
    expect(ask).toThrow(
      expect.objectContaining({
        hints: ['at $2.50/hr each', ...rentalSellersOf('h100-sxm', 'on-demand').slice(0, 2)],
      }),
    );
  });
});

describe('traffic by the hour', () => {
  it('is that of each hour of a day, over whole days alone', () => {
    const twoDays = Array.from({ length: 48 }, (_, hour) => hour);
    expect(trafficByHour(twoDays)).toEqual(Array.from({ length: 24 }, (_, hour) => hour + (hour + 24)));
    expect(trafficByHour(twoDays.slice(1))).toBeUndefined();
    expect(trafficByHour(undefined)).toBeUndefined();
  });
});

describe('estimates that are remembered', () => {
  it('are forgotten for a pair of rows once it has 256', () => {
    const [model, gpu] = [modelById('llama-3.1-8b'), { id: 'x' } as never];
    if (model === undefined) throw new Error('no model');
    const memory = remembered<number>();
    const made: string[] = [];
    const ask = (key: string) =>
      memory.get(model, gpu, key, () => {
        made.push(key);
        return 1;
      });
    for (let index = 0; index < 256; index += 1) ask(`${index}`);
    ask('0');
    expect(made).toHaveLength(256);
    ask('256');
    ask('0');
    expect(made.slice(256)).toEqual(['256', '0']);
  });
});

describe('what is hosted, and where', () => {
  const hosted = (fields: DraftFields) => {
    const { scenario, evidence } = resolved({ ...VOLUME, ...fields });
    const { model, gpu, precision, gpusPerReplica, replicas } = scenario.selfHosted;
    return { model, gpu, precision, gpusPerReplica, replicas, fits: evidence.fit.fits };
  };
  const on = (gpu: string, gpuCount: number, fields: DraftFields = {}) =>
    hosted({ 'selfHosted.gpu': gpu, 'selfHosted.gpuCount': gpuCount, ...fields });
  const QWEN = [{ id: 'groq/qwen/qwen3-32b' }];

  it('is what was named, else the one model that the APIs sell, else ours', () => {
    expect(on('h100-sxm', 2, { apis: QWEN }).model).toBe('qwen3-32b');
    expect(on('h100-sxm', 2, { apis: QWEN, 'selfHosted.model': 'llama-3.1-8b' }).model).toBe('llama-3.1-8b');
    expect(on('h100-sxm', 2).model).toBe('llama-3.3-70b');
    const two = [...QWEN, { id: 'groq/llama-3.1-8b-instant' }];
    expect(on('h100-sxm', 2, { apis: two }).model).toBe('llama-3.3-70b');
    expect(on('h100-sxm', 2, { apis: [{ id: 'openai/gpt-5' }] }).model).toBe('llama-3.3-70b');
  });

  it('is at its own precision where that has room, else at INT4, before it is a smaller model', () => {
    // 72.65 GB at FP8 beside 16 requests fit on two of 72.96 GB, and at INT4 on one; an L4 holds neither.
    expect(on('h100-sxm', 2)).toMatchObject({ precision: 'fp8', gpusPerReplica: 2, replicas: 1 });
    expect(on('h100-sxm', 1)).toMatchObject({ model: 'llama-3.3-70b', precision: 'int4', fits: true });
    const small = on('l4', 1);
    expect(small.fits).toBe(true);
    expect(small.model).not.toBe('llama-3.3-70b');
    // What the API sells gives way as ours does.
    const sold = (gpu: string) => on(gpu, 1, { apis: [{ id: 'groq/qwen/qwen3-32b' }] });
    expect([sold('h100-sxm').model, sold('h100-sxm').precision]).toEqual(['qwen3-32b', 'fp8']);
    expect(sold('l4').model).not.toBe('qwen3-32b');
    // An L40S has 8 GB beside its weights at FP8, seven requests of 4,000 tokens, and room for 22 at INT4.
    const longer = { 'workload.requestInputTokens': 3500, 'workload.requestOutputTokens': 500 };
    expect(on('l40s', 1, { apis: QWEN, ...longer })).toMatchObject({ model: 'qwen3-32b', precision: 'int4' });
  });

  it('is at INT4 on as many GPUs a replica as were said, where it fits there at no other', () => {
    const fields = { 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm' } as const;
    const each = (gpusPerReplica: number) =>
      hosted({ ...fields, 'selfHosted.gpusPerReplica': gpusPerReplica });
    expect(each(1)).toMatchObject({ precision: 'int4', fits: true });
    expect(each(2)).toMatchObject({ precision: 'fp8', fits: true });
  });

  it('where it has room for few requests is still on as few GPUs as hold one of them', () => {
    // 129,000 tokens are 42.3 GB: two H100s hold the weights and one request, eight no 16 of them.
    const long = { 'workload.requestInputTokens': 128_000, 'workload.requestOutputTokens': 1000 };
    expect(on('h100-sxm', 8, { ...LLAMA, ...long })).toMatchObject({
      gpusPerReplica: 2,
      replicas: 4,
      fits: true,
    });
    // No model of ours has room for 16 on an L4, and a smaller one for some.
    const longer = { 'workload.requestInputTokens': 60_000, 'workload.requestOutputTokens': 1000 };
    const small = on('l4', 1, longer);
    expect(small).toMatchObject({ fits: true });
    expect(small.model).not.toBe('llama-3.3-70b');
  });

  it('has the precision that was said, though it fits at none', () => {
    const none = (fields: DraftFields) => on('l4', 1, { 'selfHosted.model': 'llama-3.3-70b', ...fields });
    expect(none({ 'selfHosted.precision': 'fp8' })).toMatchObject({ precision: 'fp8', fits: false });
    expect(none({})).toMatchObject({ precision: 'int4', fits: false });
  });

  it('has the names of those that we know, and those of its own', () => {
    const named = (fields: DraftFields) => {
      const { names } = resolved({
        ...VOLUME,
        'selfHosted.tokensPerSecondPerReplica': 1000,
        'selfHosted.gpusPerReplica': 1,
        'selfHosted.procurement.usdPerGpuHour': 1,
        apis: [{ id: 'custom/1-2', usdPerMillionInput: 1, usdPerMillionOutput: 2 }],
        ...fields,
      }).evidence;
      return [names?.model, names?.gpu];
    };
    expect(named({ 'selfHosted.model': 'my-model', 'selfHosted.gpu': 'h100-sxm' })).toEqual([
      'my-model',
      'H100 SXM',
    ]);
    expect(named({ 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'my-gpu' })).toEqual([
      'Llama 3.3 70B',
      'my-gpu',
    ]);
  });

  it('is refused where the engine has no kernel for it, and told of the precisions that it has', () => {
    expect(() =>
      on('mi300x', 1, { ...LLAMA, 'selfHosted.gpu': 'mi300x', 'selfHosted.servingEngine': 'tensorrt-llm' }),
    ).toThrow('TensorRT-LLM does not run on MI300X.');
    expect(() => on('t4', 1, { 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.precision': 'fp8' })).toThrow(
      'vLLM has no kernel for "FP8" on T4. Type one of fp16, int8, int4 instead.',
    );
  });
});

describe('the hours of a day', () => {
  it('are sized so that the busiest fills the fleet to 90%: five of a mean of two', () => {
    const hourly = { ...ASKED, 'workload.hourlyVolumes': [1, 1, 1, 5] };
    expect(resolved(hourly).scenario.selfHosted.plannedLoad).toBeCloseTo(0.9 / 2.5, 12);
  });
});

describe('data that stays in a place', () => {
  it.each(['magistral-small-24b', 'devstral-2-123b', 'mistral-large-3-675b', 'deepseek-v4-pro'])(
    'is sold for least with what each seller adds there: %s',
    (model) => {
      const { scenario, evidence } = resolved({
        ...VOLUME,
        'selfHosted.model': model,
        'selfHosted.gpu': 'h200',
        'constraints.dataResidency': 'region',
        'constraints.region': 'eu',
      });
      const same = scenario.apis.find(({ role }) => role === 'same-model');
      const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
      const blended =
        ((input * (same?.usdPerMillionInput ?? 0) + output * (same?.usdPerMillionOutput ?? 0)) /
          (input + output)) *
        (same?.regionalUplift ?? 0);
      expect(blended).toBeCloseTo(evidence.sameModel?.lowUsdPerMillionTokens ?? 0, 9);
    },
  );
});

describe('a machine of a cloud', () => {
  const p5 = (fields: DraftFields = {}) =>
    resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 1,
      'selfHosted.instance': 'p5.4xlarge',
      'selfHosted.procurement.seller': 'AWS',
      ...fields,
    });
  const hour = (found: ReturnType<typeof p5>) => {
    const { procurement } = found.scenario.selfHosted;
    return procurement.kind === 'rent' ? procurement.usdPerGpuHour : Number.NaN;
  };

  it('is what the rent is taken of, on demand, and less what others take off for spot', () => {
    expect(p5().evidence.rental?.instance).toBe('p5.4xlarge');
    const spot = p5({ 'selfHosted.procurement.market': 'spot' });
    const said = spot.evidence.warnings?.find(({ code }) => code === 'no-price-on-list')?.message;
    const off = marketDiscount('h100-sxm', 'spot', undefined)?.off ?? 0;
    expect(hour(spot)).toBeCloseTo(hour(p5()) * (1 - off), 9);
    expect(said).toContain(`${Math.round(off * 100)}% is taken off the `);
    const source = spot.evidence.sources.find(
      ({ field }) => field === 'selfHosted.procurement.usdPerGpuHour',
    );
    expect(source).not.toHaveProperty('range');
  });
});

describe('an answer of few tokens', () => {
  it('is owed its seconds below 40 of them, and a speed from 40 on', () => {
    const why = (output: number) =>
      assumed(
        {
          ...ASKED,
          'selfHosted.model': 'llama-3.1-8b',
          'workload.requestInputTokens': 1000,
          'workload.requestOutputTokens': output,
        },
        'selfHosted.minTokensPerSecondPerUser',
      )?.why;
    expect(why(39)).toBe('an answer of few tokens comes within the 2 s in which 40 would');
    expect(why(40)).toBe('every user reads this many output tokens a second at least');
  });
});

describe('a model that was described', () => {
  const field = 'selfHosted.modelSpec.activeParamsB';
  const described = (changes: object) => ({
    ...VOLUME,
    'selfHosted.model': 'acme/own',
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.modelSpec': { totalParamsB: 30, ownPrecision: 'fp8' as const, ...changes },
  });

  it('is dense where nobody said what of it every token meets, which is listed', () => {
    expect(assumed(described({}), field)?.value).toBe(30);
    expect(assumed(described({ activeParamsB: 3 }), field)).toBeUndefined();
  });

  it('is cited where somebody said where it stands, once', () => {
    const cited = (changes: object) =>
      resolved(described(changes)).evidence.sources.filter((one) => one.field === 'selfHosted.modelSpec');
    expect(cited({})).toEqual([]);
    expect(cited({ source: 'https://example.com/config.json' })).toHaveLength(1);
  });
});
