import { describe, expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { apiPrice } from '../../src/catalog/index.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { repriced } from '../../src/resolve/index.ts';

/** A recorded answer at the prices of another day: the rent follows the market that it was taken from. */

const asOf = new Date('2026-11-26T12:00:00Z');

const recorded = async (line: string) => {
  const asked = await answerLine(`600M tokens llama 70b ${line}`, { asOf });
  if (asked.kind !== 'answer') throw new Error(line);
  return asked.answer;
};

const rentOf = ({ selfHosted: { procurement } }: Scenario) =>
  procurement.kind === 'rent' ? procurement.usdPerGpuHour : Number.NaN;

/** As if it had been recorded when the market asked something else. */
const atAnotherRent = (scenario: Scenario): Scenario => ({
  ...scenario,
  selfHosted: {
    ...scenario.selfHosted,
    procurement: { ...scenario.selfHosted.procurement, usdPerGpuHour: 99 } as never,
  },
});

describe('a rent that nobody stated', () => {
  it.each([
    ['4x H100'],
    ['4x H100 spot'],
    ['4x H100 reserved'],
    ['4x H100 reserved 3 years'],
    ['4x H100, EU only'],
    ['4x H100 on lambda'],
    ['4x H100, only azure'],
    ["4x H100, can't use aws"],
    ['p5.48xlarge'],
    ['p5.48xlarge, japan only'],
    // No such price is known there: the world's was taken, and is taken again.
    ['4x H100, switzerland only'],
  ])('%s: is the market’s for the same', async (line) => {
    const { scenario, evidence } = await recorded(line);
    const rent = rentOf(scenario);
    expect(rent).toBeGreaterThan(0);
    expect(rentOf(repriced(atAnotherRent(scenario), evidence, { asOf }))).toBeCloseTo(rent, 9);
  });

  it('stays where nobody knows any more what it was taken from', async () => {
    const { scenario, evidence } = await recorded('p5.48xlarge');
    const then = atAnotherRent(scenario);
    const { rental, sources } = evidence;
    if (rental === undefined) throw new Error('a market was asked');
    for (const of of [
      { sources, rental: { ...rental, instance: 'p5.1234xlarge' } },
      { sources },
      { sources: sources.filter(({ field }) => !field.endsWith('usdPerGpuHour')), rental },
    ])
      expect(rentOf(repriced(then, of, { asOf }))).toBe(99);
  });

  it('is the workspace’s where its book has one', async () => {
    const { scenario, evidence } = await recorded('4x H100, EU only');
    const defaults = [{ field: 'gpu-hour/h100-sxm', value: 1.5, at: asOf.toISOString() }];
    expect(rentOf(repriced(scenario, evidence, { asOf, defaults }))).toBe(1.5);
    // What is no price is none.
    for (const value of [0, '1.5'])
      expect(
        rentOf(repriced(scenario, evidence, { asOf, defaults: [{ ...defaults[0], value } as never] })),
      ).toBe(rentOf(scenario));
  });
});

describe('a rent that somebody stated', () => {
  it.each([['4x H100 at $5/hr'], ['4x H100 at $5/hr, EU only']])('%s: stays', async (line) => {
    const { scenario, evidence } = await recorded(line);
    expect(evidence.rental).toBeUndefined();
    expect(rentOf(repriced(scenario, evidence, { asOf }))).toBe(5);
  });
});

describe('a price that depends on the hour', () => {
  // Half of the day's work is done in the six hours from 2 o'clock.
  const HOURLY = Array.from({ length: 24 }, (_, hour) => (hour >= 2 && hour < 8 ? 10 : 1));

  it('is that of the hours of the traffic on every day', async () => {
    const { scenario, evidence } = await answerJson(
      {
        workload: { inputTokensPerMonth: 3e9, outputTokensPerMonth: 1e9, hourlyVolumes: HOURLY },
        selfHosted: { model: 'llama-3.3-70b', gpu: 'h100-sxm' },
        apis: [{ id: 'deepseek/deepseek-v4-pro' }],
      },
      { asOf },
    );
    const alike = apiPrice('deepseek/deepseek-v4-pro', { inputTokens: 1020, outputTokens: 340 }, asOf);
    expect(alike).toMatchObject({ byTheHour: true });
    expect(alike).not.toMatchObject({ usdPerMillionInput: scenario.apis[0]?.usdPerMillionInput });
    expect(repriced(scenario, evidence, { asOf })).toEqual(scenario);
  });
});

describe('the price of input written to a cache', () => {
  const HAIKU = 'anthropic/claude-haiku-4-5';
  const asked = (of: object) =>
    answerJson(
      {
        workload: { inputTokensPerMonth: 3e9, outputTokensPerMonth: 1e9, cacheWriteShare: 0.2 },
        selfHosted: { model: 'llama-3.3-70b', gpu: 'h100-sxm' },
        apis: [{ id: HAIKU, ...of }],
      },
      { asOf },
    );
  /** As if the list had asked another one then. */
  const dearer = (scenario: Scenario): Scenario => ({
    ...scenario,
    apis: scenario.apis.map((api) => ({ ...api, usdPerMillionCacheWrite: 99 })),
  });

  it('is the list’s, where nobody stated one', async () => {
    const { scenario, evidence } = await asked({});
    expect(scenario.apis[0]).toMatchObject({ usdPerMillionCacheWrite: 1.25 });
    expect(evidence.sources).toContainEqual(
      expect.objectContaining({ field: 'apis[0].usdPerMillionCacheWrite', value: 1.25 }),
    );
    expect(repriced(dearer(scenario), evidence, { asOf })).toEqual(scenario);
  });

  it('stays where somebody stated it', async () => {
    const { scenario, evidence } = await asked({ usdPerMillionCacheWrite: 2 });
    expect(repriced(scenario, evidence, { asOf }).apis[0]).toMatchObject({ usdPerMillionCacheWrite: 2 });
  });

  it('is none where the book has the price: what it does not say is no list’s', async () => {
    const { scenario, evidence } = await asked({});
    const value = { usdPerMillionInput: 0.9, usdPerMillionOutput: 4 };
    const defaults = [{ field: `api-price/${HAIKU}`, value, at: asOf.toISOString() }];
    const [api] = repriced(scenario, evidence, { asOf, defaults }).apis;
    expect(api).toMatchObject(value);
    expect(api).not.toHaveProperty('usdPerMillionCacheWrite');
  });
});

describe('the price of an API', () => {
  const SONNET = 'anthropic/claude-sonnet-5-5';
  const BOOK = [
    {
      field: `api-price/${SONNET}`,
      value: { usdPerMillionInput: 1, usdPerMillionOutput: 4, usdPerMillionCachedInput: 0.3 },
      at: asOf.toISOString(),
    },
  ];
  /** As if every API had asked something else then. */
  const atOtherPrices = (scenario: Scenario, of: object): Scenario => ({
    ...scenario,
    apis: scenario.apis.map((api) => ({ ...api, ...of })),
  });
  const OTHER = { usdPerMillionInput: 77, usdPerMillionOutput: 78, usdPerMillionCachedInput: 79 };

  it.each([
    ['4x H100 vs sonnet, 60% cached'],
    ['4x H100 vs sonnet, cached input at $0.05/M, 60% cached'],
    ['4x H100 vs sonnet at $2.5/$9, 60% cached'],
    ['4x H100 vs sonnet and haiku, 20% discount, EU only'],
    ['4x H100 vs 70% haiku and 30% sonnet'],
  ])('is on the same day what it was: %s', async (line) => {
    const { scenario, evidence } = await recorded(line);
    expect(repriced(scenario, evidence, { asOf })).toEqual(scenario);
  });

  it('is the list’s, and the book’s where it has one', async () => {
    const { scenario, evidence } = await recorded('4x H100 vs sonnet, 60% cached');
    const then = atOtherPrices(scenario, OTHER);
    expect(repriced(then, evidence, { asOf })).toEqual(scenario);
    expect(repriced(then, evidence, { asOf, defaults: BOOK }).apis[0]).toMatchObject({ ...BOOK[0]?.value });
  });

  it('stays as far as it was stated: its cached input alone, or the whole of it', async () => {
    const cached = await recorded('4x H100 vs sonnet, cached input at $0.05/M, 60% cached');
    const { usdPerMillionCachedInput: _, ...moves } = OTHER;
    const then = atOtherPrices(cached.scenario, moves);
    expect(repriced(then, cached.evidence, { asOf }).apis[0]).toEqual(cached.scenario.apis[0]);
    expect(repriced(then, cached.evidence, { asOf, defaults: BOOK }).apis[0]).toMatchObject({
      usdPerMillionInput: 1,
      usdPerMillionOutput: 4,
      usdPerMillionCachedInput: 0.05,
    });
    const own = await recorded('4x H100 vs sonnet at $2.5/$9, 60% cached');
    expect(repriced(own.scenario, own.evidence, { asOf, defaults: BOOK }).apis[0]).toEqual(
      own.scenario.apis[0],
    );
  });
});
