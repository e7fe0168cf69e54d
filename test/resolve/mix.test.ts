import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import type { DraftApi } from '../../src/domain/draft-api.ts';
import { assess } from '../../src/engine/assess.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });

const RENTED: DraftFields = {
  'workload.tokensPerMonth': 500e6,
  'workload.inputShare': 0.75,
  'selfHosted.model': 'llama-3.3-70b',
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpusPerReplica': 2,
  'selfHosted.tokensPerSecondPerReplica': 4000,
  'selfHosted.procurement.usdPerGpuHour': 2,
};

type Part = NonNullable<DraftApi['mix']>[number];
type Priced = Omit<Part, 'share'>;

const HAIKU: Priced = { id: 'anthropic/claude-haiku-4-5' };
const SONNET: Priced = { id: 'anthropic/claude-sonnet-5' };
/** At three tokens in of four $2 and $4 a million. */
const CHEAP: Priced = { id: 'acme/small', usdPerMillionInput: 1, usdPerMillionOutput: 5 };
const DEAR: Priced = { id: 'acme/large', usdPerMillionInput: 2, usdPerMillionOutput: 10 };
const CACHED = { 'workload.cachedInputShare': 0.5, 'workload.cacheWriteShare': 0.2 } as const;
const BATCH = { 'workload.batchShare': 0.5 } as const;
const IN_US = { 'constraints.dataResidency': 'region', 'constraints.region': 'us' } as const;

/** 40% of the tokens go to the first, the rest to the other. */
const mixed = (first: Priced, other: Priced, said: DraftFields = {}, ofAll: Partial<DraftApi> = {}) =>
  resolved({
    ...RENTED,
    ...said,
    apis: [
      {
        id: 'mix/two',
        role: 'named',
        mix: [
          { ...first, share: 0.4 },
          { ...other, share: 0.6 },
        ],
        ...ofAll,
      },
    ],
  });

const billOf = ({ scenario, evidence }: ReturnType<typeof resolved>): number =>
  assess(scenario, evidence).comparisons[0]?.monthlyUsd ?? Number.NaN;

describe('an API that is several', () => {
  it.each<[string, Priced, Priced, DraftFields]>([
    ['at list prices', HAIKU, SONNET, {}],
    ['with a cache', HAIKU, SONNET, CACHED],
    ['half of it in batch', HAIKU, SONNET, BATCH],
    ['in one region', HAIKU, SONNET, IN_US],
    ['at prices of their own', CHEAP, DEAR, {}],
    ['one at its own price, the other at that of the list', CHEAP, SONNET, CACHED],
    [
      'with a price for input alone: output is that of the list',
      { ...SONNET, usdPerMillionInput: 1 },
      DEAR,
      {},
    ],
    [
      'with prices for the cache',
      { ...CHEAP, usdPerMillionCachedInput: 0.1, usdPerMillionCacheWrite: 2 },
      DEAR,
      CACHED,
    ],
    ['with something off one', { ...SONNET, discount: 0.25 }, DEAR, CACHED],
    ['in batch, at prices of their own: nothing is off', CHEAP, SONNET, BATCH],
    [
      'in batch, one at a price of its own that is on the list too',
      { ...SONNET, usdPerMillionInput: 2, usdPerMillionOutput: 10 },
      HAIKU,
      BATCH,
    ],
    ['in batch, where one takes off its own', { ...CHEAP, batchDiscount: 0.3 }, SONNET, BATCH],
    [
      'in batch and with a cache that costs to fill',
      SONNET,
      { ...DEAR, usdPerMillionCacheWrite: 8 },
      { ...CACHED, ...BATCH },
    ],
    ['in batch and in one region', SONNET, DEAR, { ...BATCH, ...IN_US }],
  ])('costs what its parts cost by their shares: %s', (_, first, other, said) => {
    const alone = (part: Priced) =>
      billOf(resolved({ ...RENTED, ...said, apis: [{ role: 'named', ...part }] }));
    expect(billOf(mixed(first, other, said))).toBeCloseTo(0.4 * alone(first) + 0.6 * alone(other), 6);
  });

  it('is called by what it is made of', () => {
    const { evidence } = mixed(HAIKU, SONNET);
    expect(evidence.names?.apis[0]?.name).toBe('40% Claude Haiku 4.5 + 60% Claude Sonnet 5');
  });

  // 200M tokens at $2 and 300M at $4 are $400 and $1,200.
  it.each<[string, number, Priced, Priced, Partial<DraftApi>]>([
    ['a tenth off one', 360 + 1200, { ...CHEAP, discount: 0.1 }, DEAR, {}],
    ['a fifth off all', 320 + 960, CHEAP, DEAR, { discount: 0.2 }],
    ['half off one, a fifth off all', 200 + 960, { ...CHEAP, discount: 0.5 }, DEAR, { discount: 0.2 }],
    ['nothing off one, a fifth off all', 400 + 960, { ...CHEAP, discount: 0 }, DEAR, { discount: 0.2 }],
  ])('has what is off a part, else what is off the whole: %s', (_, usd, first, other, ofAll) => {
    expect(billOf(mixed(first, other, {}, ofAll))).toBeCloseTo(usd, 6);
  });

  it('cites what was said of a part, and nothing that was not', () => {
    const { evidence } = mixed({ ...CHEAP, usdPerMillionCachedInput: 0.1, discount: 0.2 }, DEAR, CACHED);
    const said = evidence.sources.filter(({ source }) => source === 'yours');
    expect(said.flatMap(({ field, value }) => (field.includes('.mix[') ? [[field, value]] : []))).toEqual([
      ['apis[0].mix[0].usdPerMillionInput', 1],
      ['apis[0].mix[0].usdPerMillionOutput', 5],
      ['apis[0].mix[0].usdPerMillionCachedInput', 0.1],
      ['apis[0].mix[0].discount', 0.2],
      ['apis[0].mix[1].usdPerMillionInput', 2],
      ['apis[0].mix[1].usdPerMillionOutput', 10],
    ]);
  });

  it.each<[string, readonly string[], Priced]>([
    ['prices that are everybody’s', [], CHEAP],
    ['nothing off', [], { ...CHEAP, discount: 0 }],
    ['something off', ['discount'], { ...SONNET, discount: 0.2 }],
    [
      'prices that were negotiated',
      ['usdPerMillionInput', 'usdPerMillionOutput'],
      { ...CHEAP, isNegotiated: true },
    ],
  ])(
    'hides from a channel what only its team knows, and what the whole costs by it: %s',
    (_, hidden, first) => {
      const whole = hidden.length === 0 ? [] : ['apis[0].usdPerMillionInput', 'apis[0].usdPerMillionOutput'];
      expect(mixed(first, DEAR).evidence.negotiated ?? []).toEqual([
        ...hidden.map((field) => `apis[0].mix[0].${field}`),
        ...whole,
      ]);
    },
  );

  const GPT_5: Priced = { id: 'openai/gpt-5' };
  it.each<[string, readonly string[] | undefined, Priced]>([
    ['the one place of Sonnet, among those of GPT-5', ['us'], SONNET],
    ['none, beside one of which no place is known', undefined, HAIKU],
  ])('stays in a jurisdiction where each of its parts does: %s', (_, regions, other) => {
    const [api] = mixed(GPT_5, other).scenario.apis;
    expect(api?.regions).toEqual(regions);
    expect(api?.regionalEndpoint).toBe(regions !== undefined);
  });

  const IN_EU = { 'constraints.dataResidency': 'region', 'constraints.region': 'eu' } as const;
  it('has the surcharge that was stated of it, and none of its parts beside it', () => {
    const { scenario, evidence, assumptions } = mixed(CHEAP, DEAR, {}, { regionalUplift: 1.1 });
    expect(scenario.apis[0]).toMatchObject({ regionalUplift: 1.1, regionalEndpoint: true });
    expect(assess(scenario, evidence).comparisons[0]?.monthlyUsd).toBeCloseTo(1.1 * 1600, 6);
    expect(assumptions.map(({ field }) => field)).not.toContain('apis[0].regionalUplift');
    const listed = mixed(SONNET, HAIKU, IN_US, { regionalUplift: 1.3 });
    expect(billOf(listed)).toBeCloseTo(1.3 * billOf(mixed(SONNET, HAIKU)), 6);
    expect(listed.assumptions.filter(({ field }) => field.endsWith('regionalUplift'))).toEqual([]);
  });

  it.each<[string, Partial<DraftApi>, boolean]>([
    ['in the regions that were stated of it', { regions: ['eu'] }, true],
    ['in no other region than those', { regions: ['us'] }, false],
    ['wherever it was said to be, with an endpoint of its own', { regionalEndpoint: true }, true],
    ['nowhere, where that was said', { regionalEndpoint: false }, false],
    ['nowhere, where nothing is known of its parts', {}, false],
  ])('is processed %s', (_, ofAll, isThere) => {
    const { scenario, evidence } = mixed(CHEAP, DEAR, IN_EU, ofAll);
    expect(assess(scenario, evidence).comparisons[0]?.ruledOutBecause === undefined).toBe(isThere);
    expect(scenario.apis[0]?.regions).toEqual(ofAll.regions);
  });

  // 200M tokens at $2 and 300M at $4 are $400 and $1,200, all of it in batch.
  it.each<[string, number, Priced, Partial<DraftApi>]>([
    ['half off all', 200 + 600, CHEAP, { batchDiscount: 0.5 }],
    ['a fifth off one, half off all', 320 + 600, { ...CHEAP, batchDiscount: 0.2 }, { batchDiscount: 0.5 }],
    ['nothing off one, half off all', 400 + 600, { ...CHEAP, batchDiscount: 0 }, { batchDiscount: 0.5 }],
    ['a fifth off one', 320 + 1200, { ...CHEAP, batchDiscount: 0.2 }, {}],
  ])('has in batch what is off a part, else what is off the whole: %s', (_, usd, first, ofAll) => {
    const { scenario, evidence } = mixed(first, DEAR, { 'workload.batchShare': 1 }, ofAll);
    const { comparisons } = assess(scenario, evidence);
    expect(comparisons[0]?.monthlyUsd).toBeCloseTo(usd, 6);
    // The printed scenario, fed back.
    const again = resolved({ ...RENTED, 'workload.batchShare': 1, apis: [...scenario.apis] });
    expect(billOf(again)).toBeCloseTo(usd, 6);
  });

  it('is refused where a part would cost nothing', () => {
    const free = { id: 'acme/small', usdPerMillionInput: 0, usdPerMillionOutput: 0 };
    expect(() => mixed(free, DEAR)).toThrow('acme/small would cost nothing at this mix');
  });

  it('has shares of the tokens where those of the spend were said: money ÷ what a token costs there', () => {
    // At 0 input each API costs its output: Haiku 4.5 $5, Sonnet 5 $10 a million. $60 and $40 buy 12M and 4M tokens.
    const mix = [
      { id: 'anthropic/claude-haiku-4-5', share: 0.6 },
      { id: 'anthropic/claude-sonnet-5', share: 0.4 },
    ];
    const id = 'mix/haiku-and-sonnet';
    const { scenario, evidence, assumptions } = resolved({
      'workload.bill': { usdPerMonth: 100, api: id },
      'workload.inputShare': 0,
      apis: [{ id, mix, sharesOf: 'spend' }],
    });
    expect(scenario.apis[0]?.mix?.[0]?.share).toBeCloseTo(0.75, 12);
    expect(scenario.workload.outputTokensPerMonth).toBeCloseTo(16e6, 3);
    expect(assess(scenario, evidence).comparisons[0]?.monthlyUsd).toBeCloseTo(100, 9);
    expect(assumptions).toContainEqual({
      field: 'apis[0].mix[1].share',
      value: 0.25,
      why: '40% of the spend, at what a token costs there',
    });
  });

  it('needs shares that add up', () => {
    const mix = [
      { id: 'anthropic/claude-haiku-4-5', share: 0.4 },
      { id: 'anthropic/claude-sonnet-5', share: 0.4 },
    ];
    expect(() => resolved({ ...RENTED, apis: [{ id: 'mix/a', role: 'named', mix }] })).toThrow(
      /add up to 80%/,
    );
  });
});
