import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { A100, errorOf, resolved, VOLUME } from './asked.ts';

describe('what to compare with', () => {
  const ids = (fields: DraftFields) => resolved(fields).scenario.apis.map(({ id, role }) => `${role} ${id}`);

  it('one frontier, one fast and the same open model where nobody is named', () => {
    const [frontier, fast, same, ...rest] = ids(VOLUME);
    expect(frontier).toBe('frontier anthropic/claude-sonnet-5-5');
    expect(fast).toBe('fast anthropic/claude-haiku-5-5');
    expect(same).toMatch(/^same-model /);
    expect(rest).toEqual([]);
  });

  it('the named ones, then the same open model', () => {
    const [named, same, ...rest] = ids({ ...VOLUME, apis: [{ id: 'openai/gpt-5' }] });
    expect(named).toBe('named openai/gpt-5');
    expect(same).toMatch(/^same-model /);
    expect(rest).toEqual([]);
  });

  it('exactly those given, where each has its role', () => {
    expect(ids({ ...VOLUME, apis: [{ id: 'openai/gpt-5', role: 'named' }] })).toEqual(['named openai/gpt-5']);
  });

  it('the cheapest current seller of the same model, with how many and from what to what', () => {
    const { evidence, scenario } = resolved(VOLUME);
    const same = evidence.names?.apis.at(-1)?.sameModelSellers;
    expect(scenario.apis.at(-1)?.id).toBe('novita/meta-llama/llama-3.3-70b-instruct');
    expect(evidence.sameModel?.sellers).toBe(same?.count);
    expect(evidence.sameModel?.lowUsdPerMillionTokens).toBe(same?.lowUsd);
    expect(evidence.sameModel?.medianUsdPerMillionTokens).toBeGreaterThan(same?.lowUsd ?? 0);
    expect(evidence.sameModel?.highUsdPerMillionTokens).toBe(same?.highUsd);
  });

  it('own prices need no catalog, and no batch discount is guessed for them', () => {
    const [api] = resolved({
      ...VOLUME,
      apis: [{ id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 }],
    }).scenario.apis;
    expect(api).toMatchObject({
      usdPerMillionCachedInput: 3,
      batchDiscount: 0,
      discount: 0,
      regionalUplift: 1,
    });
  });

  it('never takes an unknown price for 0', () => {
    for (const id of ['acme/nothing', 'openai/gpt-oss-120b', 'openrouter/deepseek/deepseek-r1:free']) {
      const error = errorOf({ ...VOLUME, apis: [{ id }] });
      expect(error.code).toBe('no-price');
      expect(error.hints).toContain('vs $3/$15');
    }
    const free = [{ id: 'custom/0', usdPerMillionInput: 0, usdPerMillionOutput: 0 }];
    expect(errorOf({ ...VOLUME, apis: free }).code).toBe('no-price');
  });

  it.each([
    [
      'openai/gpt-5',
      1,
      ['eu', 'us', 'au', 'in', 'jp'],
      /^no surcharge for processing there, as eu\.api\.openai\.com /,
      false,
    ],
    [
      'azure/gpt-4o',
      1.15,
      ['eu', 'us'],
      /^what this seller adds for processing there, as Data Zone Standard \(EU\) /,
      false,
    ],
    [
      'google/gemini-2.5-flash',
      1,
      ['eu', 'us'],
      /^its usual price: we have not read what it adds for processing there, as aiplatform/,
      true,
    ],
  ])('%s in the EU asks %d times its price, and says why', (id, uplift, regions, why, unknown) => {
    const { scenario, assumptions, evidence } = resolved({
      ...A100,
      'constraints.dataResidency': 'region',
      'constraints.region': 'eu',
      apis: [{ id }],
    });
    expect(scenario.apis[0]).toMatchObject({ regionalUplift: uplift, regions, regionalEndpoint: true });
    expect(assumptions.find(({ field }) => field === 'apis[0].regionalUplift')?.why).toMatch(why);
    expect(evidence.warnings?.some(({ code }) => code === 'regional-price-unknown')).toBe(unknown);
  });

  it('has what was said of it: whether data stays with it, and who operates it', () => {
    const [api] = resolved({
      ...A100,
      apis: [{ id: 'openai/gpt-5', regionalEndpoint: false, opsHoursPerMonth: 5 }],
    }).scenario.apis;
    expect(api).toMatchObject({ regionalEndpoint: false, opsHoursPerMonth: 5 });
    expect(api?.regions).toBeUndefined();
  });

  it('of those that are given one by one is in use whose bill it is', () => {
    const { 'workload.tokensPerMonth': _, ...fields } = A100;
    const { apis } = resolved({
      ...fields,
      'workload.bill': { usdPerMonth: 5000, api: 'openai/gpt-5' },
      apis: [
        { id: 'anthropic/claude-sonnet-5', role: 'named' },
        { id: 'openai/gpt-5', role: 'named' },
      ],
    }).scenario;
    expect(apis.map(({ inUse }) => inUse)).toEqual([undefined, true]);
  });

  it('cites the price of cached input where any is cached', () => {
    const cited = (share: number) =>
      resolved({ ...A100, 'workload.cachedInputShare': share, apis: [{ id: 'anthropic/claude-sonnet-5' }] })
        .evidence.sources.map(({ field }) => field)
        .includes('apis[0].usdPerMillionCachedInput');
    expect([0, 0.4].map(cited)).toEqual([false, true]);
  });

  it('a regional endpoint costs its surcharge, and only under that constraint', () => {
    const apis = [{ id: 'anthropic/claude-sonnet-5' }];
    const plain = resolved({ ...VOLUME, apis }).scenario.apis[0];
    expect(plain).toMatchObject({ regionalUplift: 1, regionalEndpoint: true });
    const regional = resolved({ ...VOLUME, apis, 'constraints.dataResidency': 'region' }).scenario.apis[0];
    expect(regional).toMatchObject({ regionalUplift: 1.1, regionalEndpoint: true });
  });

  it('a discount is negotiated: it is marked as such', () => {
    const { scenario, evidence } = resolved({
      ...VOLUME,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
      'apis.discount': 0.2,
    });
    expect(scenario.apis[0]?.discount).toBe(0.2);
    expect(scenario.apis[1]?.discount).toBe(0);
    expect(evidence.negotiated).toEqual(['apis[0].discount']);
  });

  it('frontier reasoning is met by one that is named, and else by the catalog’s, each once', () => {
    const among = (...named: string[]) =>
      resolved({
        ...VOLUME,
        'constraints.frontierReasoning': true,
        apis: named.map((id) => ({ id })),
      }).scenario.apis.filter(({ role }) => role !== 'same-model');
    const SONNET = 'anthropic/claude-sonnet-5-5';
    expect(among(SONNET, 'openai/gpt-5-nano').map(({ id, role }) => [id, role])).toEqual([
      [SONNET, 'frontier'],
      ['openai/gpt-5-nano', 'named'],
    ]);
    const [first, ...added] = among('openai/gpt-5-nano');
    expect(first).toMatchObject({ id: 'openai/gpt-5-nano', role: 'named' });
    expect(added.length).toBeGreaterThan(1);
    expect(new Set(added.map(({ role }) => role))).toEqual(new Set(['frontier']));
    expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
  });

  it('frontier reasoning compares the frontier models, whoever makes them', () => {
    const roles = resolved({ ...VOLUME, 'constraints.frontierReasoning': true }).scenario.apis.map(
      ({ role }) => role,
    );
    expect(roles.filter((role) => role === 'frontier').length).toBeGreaterThan(1);
    const named = ids({
      ...VOLUME,
      'constraints.frontierReasoning': true,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
    });
    expect(named[0]).toBe('frontier anthropic/claude-sonnet-5');
  });
});
