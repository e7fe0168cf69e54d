import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { assess } from '../../src/engine/assess.ts';
import { api, evidence, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { flatApi } from './found.ts';

// Self-hosting costs 1,460 + 1,000 = $2,460 for 500M tokens: $4.92 per million.
const found = (changes: ScenarioChanges, known: Parameters<typeof evidence>[0] = {}) =>
  assess(scenario(changes), evidence(known));

const frontier = flatApi('acme/top', 12, { role: 'frontier' });
const same = flatApi('groq/llama', 4, { role: 'same-model' });

describe('the leader', () => {
  it('is the API in use, though another is dearer', () => {
    const apis = [flatApi('a/one', 9), flatApi('b/two', 6, { inUse: true })];
    expect(found({ apis }).verdict.leader).toBe('b/two');
  });

  it('is the dearest of the named', () => {
    expect(found({ apis: [flatApi('a/one', 6), flatApi('b/two', 9)] }).verdict.leader).toBe('b/two');
    expect(found({ apis: [flatApi('b/two', 9), flatApi('a/one', 6)] }).verdict.leader).toBe('b/two');
  });

  it('is the frontier one where nobody named any', () => {
    expect(found({ apis: [same, frontier] }).verdict.leader).toBe('acme/top');
    const dear = flatApi('b/fast', 20, { role: 'fast' });
    expect(found({ apis: [dear, same, frontier] }).verdict.leader).toBe('acme/top');
    expect(found({ apis: [frontier, flatApi('a/one', 1)] }).verdict.leader).toBe('a/one');
  });

  it('is who sells the same model where there is no such one, though a fast one is dearer', () => {
    expect(found({ apis: [flatApi('b/fast', 20, { role: 'fast' }), same] }).verdict.leader).toBe(
      'groq/llama',
    );
  });

  it('is the dearest frontier one where only those will do, unless no API will', () => {
    const apis = [
      flatApi('a/one', 20, { inUse: true }),
      frontier,
      flatApi('b/top', 9, { role: 'frontier' }),
      same,
    ];
    const leader = (constraints: ScenarioChanges['constraints'] & object) =>
      found({ apis, constraints }).verdict.leader;
    expect(leader({})).toBe('a/one');
    expect(leader({ frontierReasoning: true })).toBe('acme/top');
    expect(leader({ frontierReasoning: true, dataResidency: 'own-infrastructure' })).toBe('a/one');
  });

  it('is one that is closed where there is nothing else', () => {
    const ruledOut = [{ api: 'old/model', why: 'closed on 23 Oct 2026' }];
    expect(found({ apis: [flatApi('old/model', 20)] }, { ruledOut }).verdict.leader).toBe('old/model');
  });

  it('is none that is closed: what replaces it leads', () => {
    const apis = [flatApi('old/model', 20, { inUse: true }), flatApi('new/model', 8)];
    const ruledOut = [{ api: 'old/model', why: 'closed on 23 Oct 2026' }];
    const { verdict, comparisons } = found({ apis }, { ruledOut });
    expect(verdict).toMatchObject({ leader: 'new/model', choice: 'self-host', against: 'new/model' });
    expect(comparisons[0]).toMatchObject({
      ruledOutBecause: { code: 'unavailable', why: 'closed on 23 Oct 2026' },
      monthlyUsd: 10_000,
    });
  });
});

describe('the rivals', () => {
  it('are every API that was named: the cheapest of them is what hosting is held against', () => {
    const apis = [flatApi('a/one', 9), flatApi('b/two', 3), flatApi('c/three', 5)];
    expect(found({ apis }).verdict).toMatchObject({ choice: 'api', api: 'b/two', leader: 'a/one' });
  });

  it('are whatever is in use, and no frontier one beside those that were named', () => {
    const used = [frontier, flatApi('b/fast', 1, { role: 'fast', inUse: true })];
    expect(found({ apis: used }).verdict).toMatchObject({ choice: 'api', api: 'b/fast' });
    const cheap = flatApi('acme/top', 3, { role: 'frontier' });
    expect(
      found({ apis: [flatApi('a/one', 9), flatApi('c/same', 8, { role: 'same-model' }), cheap] }).verdict,
    ).toMatchObject({
      choice: 'self-host',
      against: 'c/same',
    });
    expect(found({ apis: [same, cheap] }).verdict).toMatchObject({ choice: 'api', api: 'acme/top' });
  });

  it('are the fast ones alone where there is nothing else, also where none may be used', () => {
    const apis = [flatApi('a/fast', 3, { role: 'fast' }), flatApi('b/fast', 1, { role: 'fast' })];
    const constraints = { dataResidency: 'own-infrastructure' } as const;
    expect(found({ apis, constraints }).verdict).toMatchObject({ choice: 'self-host', against: 'b/fast' });
  });

  it('are the frontier ones where only those will do: the cheapest that is open, else the cheapest of all', () => {
    const apis = [
      frontier,
      flatApi('b/top', 10, { role: 'frontier' }),
      flatApi('b/fast', 1, { role: 'fast' }),
    ];
    const bought = (...closed: readonly string[]) =>
      found(
        { apis, constraints: { frontierReasoning: true } },
        { ruledOut: closed.map((id) => ({ api: id, why: 'closed' })) },
      ).verdict.api;
    expect([bought(), bought('b/top'), bought('acme/top', 'b/top')]).toEqual(['b/top', 'acme/top', 'b/top']);
  });

  it('give a rule about a region what it costs, and not what is closed or on no list', () => {
    const abroad = flatApi('b/abroad', 2);
    const under = (constraints: ScenarioChanges['constraints'], closed: readonly string[] = []) => {
      const apis = [flatApi('a/one', 9, { regionalEndpoint: true }), abroad];
      const ruledOut = closed.map((id) => ({ api: id, why: 'closed' }));
      const { because, premiumUsd } = found(
        { apis, constraints: { dataResidency: 'region', ...constraints } },
        { ruledOut },
      ).verdict;
      return [because, premiumUsd];
    };
    // Hosting is 2,460, and 500M tokens at $2 are 1,000.
    expect(under({})).toEqual(['data-residency', 1460]);
    expect(under({}, ['b/abroad'])).toEqual(['cost', 0]);
    expect(under({ sellers: ['a'] })).toEqual(['cost', 0]);
    expect(under({ excludedSellers: ['b'] })).toEqual(['cost', 0]);
  });

  it('are not the fast model beside them', () => {
    const apis = [flatApi('a/one', 9), flatApi('b/fast', 1, { role: 'fast' })];
    expect(found({ apis }).verdict).toMatchObject({ choice: 'self-host', against: 'a/one' });
  });

  it('are not a fast model beside the same model per token either, which leads then', () => {
    const apis = [flatApi('b/fast', 1, { role: 'fast' }), same];
    expect(found({ apis }).verdict).toMatchObject({ api: 'groq/llama', leader: 'groq/llama' });
    expect(found({ apis: [flatApi('b/fast', 1, { role: 'fast' })] }).verdict.api).toBe('b/fast');
  });

  it('say how far the next best is: 2,460 over 2,000', () => {
    const { verdict } = found({ apis: [flatApi('a/one', 9), same] });
    expect(verdict.api).toBe('groq/llama');
    expect(verdict.ratio).toBeCloseTo(2460 / 2000, 12);
  });

  it('a fleet that cannot serve the volume is no next best', () => {
    const apis = [flatApi('a/one', 9), same];
    const fit = { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0 };
    expect(found({ apis }, { fit }).verdict.ratio).toBeCloseTo(4500 / 2000, 12);
  });
});

describe('another model than the leader', () => {
  it.each([
    ['hosting instead of a closed model', [flatApi('a/one', 9)], true],
    ['the same open model instead of a closed one', [flatApi('a/one', 9), same], true],
    ['hosting the model that is bought now', [flatApi('groq/llama', 9, { role: 'same-model' })], false],
    ['staying', [flatApi('a/one', 3)], false],
    ['the same model at another seller', [flatApi('azure/gpt-x', 4), flatApi('openai/gpt-x', 3)], false],
  ] as const)('%s', (_, apis, other) => {
    expect(found({ apis: [...apis] }).verdict.otherModel).toBe(other);
  });

  it('is not what serves the hosted model under a name of its own', () => {
    const apis = [flatApi('a/llama-turbo', 9)];
    const names = {
      model: 'Llama',
      gpu: 'H100',
      apis: [{ api: 'a/llama-turbo', name: 'Llama', seller: 'A', sellsHosted: true }],
    };
    expect(found({ apis }, { names }).verdict.otherModel).toBe(false);
  });
});

describe('who may be chosen', () => {
  const region = { dataResidency: 'region', region: 'eu' } as const;

  it('an endpoint in the United States does not serve the EU', () => {
    const apis = [flatApi('a/one', 3, { regions: ['us'] }), flatApi('b/two', 4, { regions: ['us', 'eu'] })];
    const { verdict, comparisons } = found({ apis, constraints: region });
    expect(comparisons.map(({ ruledOutBecause }) => ruledOutBecause?.code)).toEqual([
      'outside-region',
      undefined,
    ]);
    // The rule costs what the one endpoint there asks more: 2,000 − 1,500.
    expect(verdict).toMatchObject({ api: 'b/two', because: 'data-residency', premiumUsd: 500 });
  });

  it('an endpoint in Germany serves the EU, and one in the EU no more than the EU', () => {
    const apis = [flatApi('a/one', 3, { regions: ['de'] }), flatApi('b/two', 4, { regions: ['eu'] })];
    const ruledOut = (place: string) =>
      found({ apis, constraints: { dataResidency: 'region', region: place } }).comparisons.map(
        ({ ruledOutBecause }) => ruledOutBecause?.code,
      );
    expect(ruledOut('eu')).toEqual([undefined, undefined]);
    expect(ruledOut('de')).toEqual([undefined, 'outside-region']);
  });

  it('regions are the same in capitals, and one in the EU is told from one elsewhere', () => {
    const apis = [flatApi('a/one', 3, { regions: ['EU'] }), flatApi('b/two', 4, { regions: ['US', 'SG'] })];
    const ruledOut = (place: string) =>
      found({ apis, constraints: { dataResidency: 'region', region: place } }).comparisons.map(
        ({ ruledOutBecause }) => ruledOutBecause,
      );
    expect(ruledOut('eu')).toEqual([undefined, { code: 'outside-region', region: 'eu', servesEu: false }]);
    expect(ruledOut('de')).toEqual([
      { code: 'outside-region', region: 'de', servesEu: true },
      { code: 'outside-region', region: 'de', servesEu: false },
    ]);
  });

  it('an endpoint in some region counts for any, where nobody says which', () => {
    const apis = [flatApi('a/one', 3, { regionalEndpoint: true })];
    expect(found({ apis, constraints: region }).comparisons[0]?.ruledOutBecause).toBeUndefined();
  });

  it('only sellers on the list, by id or by name', () => {
    const apis = [flatApi('azure/gpt', 6), flatApi('b/two', 1)];
    const byId = found({ apis, constraints: { sellers: ['azure'] } });
    expect(byId.comparisons[1]?.ruledOutBecause).toEqual({ code: 'not-listed' });
    expect(byId.verdict).toMatchObject({ choice: 'self-host', against: 'azure/gpt', because: 'cost' });
    const names = { model: 'm', gpu: 'g', apis: [{ api: 'b/two', name: 'Two', seller: 'Big Two' }] };
    const byName = found({ apis, constraints: { sellers: ['Big Two'] } }, { names });
    expect(byName.comparisons.map(({ ruledOutBecause }) => ruledOutBecause?.code)).toEqual([
      'not-listed',
      undefined,
    ]);
  });

  it('not those that were excluded', () => {
    const apis = [flatApi('openai/gpt', 1), flatApi('b/two', 6)];
    const { verdict } = found({ apis, constraints: { excludedSellers: ['openai'] } });
    expect(verdict).toMatchObject({ choice: 'self-host', against: 'b/two', premiumUsd: 0 });
  });
});

describe('capacity that is bought by the month', () => {
  const ptu = (changes: Partial<Api> = {}): Api =>
    flatApi('azure/ptu', 6, { usdPerMonth: 1000, capacityTokensPerMonth: 400e6, ...changes });

  it('covers its tokens and bills what is above them: 1,000 + 100M × $6', () => {
    const [bill] = found({ apis: [ptu()] }).comparisons;
    expect(bill).toMatchObject({ monthlyUsd: 1600, atHalfUsd: 1000 });
  });

  it('breaks even above what it covers: 400M + (2,460 − 1,000) ÷ $6', () => {
    const [bill] = found({ apis: [ptu()] }).comparisons;
    expect(bill?.breakEven).toMatchObject({ kind: 'at' });
    if (bill?.breakEven.kind !== 'at') throw new Error('no break-even');
    expect(bill.breakEven.tokensPerMonth).toBeCloseTo(400e6 + (1460 / 6) * 1e6, 0);
    // At twice that volume the same fleet meets the API's bill at half of it.
    expect(bill.breakEven.robustFromTokensPerMonth).toBeCloseTo(800e6 + (2 * 1460 * 1e6) / 6, 0);
  });

  it('is ruled out where it is too small and no price for more is known', () => {
    const apis = [ptu({ usdPerMillionInput: 0, usdPerMillionOutput: 0 }), flatApi('b/two', 9)];
    const { comparisons, verdict } = found({ apis });
    expect(comparisons[0]?.ruledOutBecause).toEqual({ code: 'capacity-too-small' });
    expect(verdict).toMatchObject({ choice: 'self-host', against: 'b/two' });
  });

  it('is an API like any other where it is large enough', () => {
    const apis = [ptu({ usdPerMillionInput: 0, usdPerMillionOutput: 0, capacityTokensPerMonth: 1e9 })];
    const { comparisons, verdict } = found({ apis });
    expect(comparisons[0]).toMatchObject({ monthlyUsd: 1000, breakEven: { kind: 'never' } });
    expect(verdict).toMatchObject({ choice: 'api', api: 'azure/ptu' });
  });
});

describe('what is written to a prompt cache', () => {
  it('has its own price: 375M × (0.5 × 3 + 0.3 × 0.3 + 0.2 × 3.75) + 125M × 15', () => {
    const [bill] = found({
      workload: { cachedInputShare: 0.3, cacheWriteShare: 0.2 },
      apis: [api({ usdPerMillionCacheWrite: 3.75 })],
    }).comparisons;
    expect(bill?.monthlyUsd).toBeCloseTo(375 * (1.5 + 0.09 + 0.75) + 1875, 9);
  });

  it('costs the full input price where no other is known', () => {
    const [bill] = found({ workload: { cacheWriteShare: 0.2 }, apis: [api()] }).comparisons;
    expect(bill?.monthlyUsd).toBeCloseTo(3000, 9);
  });
});

describe('a scenario that names no seller of the hosted model', () => {
  const sameModel = {
    sellers: 3,
    lowUsdPerMillionTokens: 0.7,
    medianUsdPerMillionTokens: 0.9,
    highUsdPerMillionTokens: 2,
  };
  const codesOf = (apis: Api[], low: number) =>
    found({ apis }, { sameModel: { ...sameModel, lowUsdPerMillionTokens: low } }).warnings.map(
      ({ code }) => code,
    );

  it('is told that somebody sells it for less than hosting costs', () => {
    expect(codesOf([flatApi('a/one', 9)], 0.7)).toEqual(['same-model-undercuts']);
    expect(codesOf([flatApi('a/one', 9)], 5)).toEqual([]);
    expect(codesOf([flatApi('a/one', 9), same], 0.7)).toEqual([]);
  });
});
