import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { halvedNet, lineUsd, netOf } from '../../src/engine/net-line.ts';
import { isOtherModel } from '../../src/engine/other-model.ts';
import { sumsOf } from '../../src/engine/sums.ts';
import { findingsOf } from '../helpers/in-words.ts';
import { api, atVolume, evidence, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

/** Bills that are equal, capacity that is just enough, and constraints that leave nothing: what is said on the edge. */

const flat = (usd: number, changes: Partial<Api> = {}): Api =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, ...changes });

const found = (changes: ScenarioChanges, known: Parameters<typeof evidence>[0] = {}) =>
  findingsOf(scenario(changes), evidence(known));

/** 10 hours of ops at a price that makes the bill of one replica, $1,460, so much a month. */
const hostingAt = (usd: number): ScenarioChanges => ({
  selfHosted: { ops: { usdPerHour: (usd - 1460) / 10 } },
});

describe('the half check', () => {
  it.each([
    // At $8 a million 500M tokens are $4,000, and half of them $2,000.
    [1999, 'robust'],
    [2000, 'fragile'],
    [2001, 'fragile'],
    [3999, 'fragile'],
    [4000, 'api'],
  ])('of a fleet at $%d against $4,000 and $2,000 is %s', (usd, regime) => {
    expect(found({ ...hostingAt(usd), apis: [flat(8)] }).comparisons[0]?.regime).toBe(regime);
  });
});

describe('a fleet for half the traffic', () => {
  it('is none of a model that does not fit', () => {
    const fit = { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: [] };
    expect(found({}).selfHosted.atHalf.resized).toMatchObject({ gpus: 1, monthlyUsd: 2460 });
    expect(found({}, { fit }).selfHosted.atHalf.resized).toBeNull();
  });
});

describe('the sums behind a break-even', () => {
  it('have the bill at which the two meet, where they do', () => {
    // $2,460 at $6 a million: 410M. The other is never met: $500 at 500M, and no step that pays at $1 a million.
    const asked = scenario({ apis: [flat(6), flat(1, { id: 'b/other' })] });
    const { apis } = sumsOf(asked, findingsOf(asked, evidence()));
    expect(apis.map(({ atBreakEvenUsd }) => atBreakEvenUsd)).toEqual([expect.closeTo(2460, 6), 0]);
  });
});

describe('one bill beside the other', () => {
  it('has a price of each million, and the share that is left at half the traffic', () => {
    // $3,000 + 10 h × $100 = $4,000, of which $2,500 are left at half: $8 a million.
    const [comparison] = found({ apis: [flat(6, { opsHoursPerMonth: 10 })] }).comparisons;
    expect(comparison?.usdPerMillionTokens).toBeCloseTo(8, 9);
    expect(comparison?.atHalfShare).toBeCloseTo(2500 / 4000, 12);
    expect(comparison?.selfHostedShare).toBeCloseTo(2460 / 4000, 12);
    expect(comparison).not.toHaveProperty('totalUsd');
  });

  it('is a total where the job is done once', () => {
    const [comparison] = found({ workload: { oneTime: true }, apis: [flat(6)] }).comparisons;
    expect(comparison?.totalUsd).toBeCloseTo(3000, 6);
  });

  it.each([
    ['hosting, over the next best', [flat(6), flat(12, { id: 'b/other' })], 3000 / 2460],
    ['an API, over hosting', [flat(2)], 2460 / 1000],
    ['an API, over the other', [flat(2), flat(3, { id: 'b/other' })], 1500 / 1000],
    ['an API that asks nothing', [flat(0)], undefined],
  ])('the ratio of %s', (_, apis, ratio) => {
    const { verdict } = found({ apis });
    if (ratio === undefined) expect(verdict).not.toHaveProperty('ratio');
    else expect(verdict.ratio).toBeCloseTo(ratio, 12);
  });

  it('is a tenth of the dearer apart in a close call', () => {
    // $2,700 and $3,000.
    const isClose = (usd: number) => found({ ...hostingAt(usd), apis: [flat(6)] }).comparisons[0]?.closeCall;
    expect([isClose(2700), isClose(2699)]).toEqual([true, false]);
  });
});

describe('capacity that is bought by the month', () => {
  const bought = (capacityTokensPerMonth: number, changes: Partial<Api> = {}) =>
    found({ apis: [flat(0, { usdPerMonth: 900, capacityTokensPerMonth, ...changes })] }).comparisons[0];

  it('is enough where it is the volume, and without a price for more too small a token below it', () => {
    expect(bought(500e6)?.ruledOutBecause).toBeUndefined();
    expect(bought(500e6 - 1)?.ruledOutBecause?.code).toBe('capacity-too-small');
    expect(bought(400e6, flat(6))?.ruledOutBecause).toBeUndefined();
  });

  it('covers nothing where it is not paid for', () => {
    const [comparison] = found({ apis: [flat(6, { capacityTokensPerMonth: 1e9 })] }).comparisons;
    expect(comparison?.monthlyUsd).toBeCloseTo(3000, 6);
  });
});

describe('a constraint that leaves nothing to choose', () => {
  it('makes hosting the choice at its cost where every API is closed', () => {
    const { verdict } = found({ apis: [flat(1)] }, { ruledOut: [{ api: 'acme/large', why: 'closed' }] });
    expect(verdict).toMatchObject({ choice: 'self-host', because: 'cost', premiumUsd: 0 });
  });

  it('costs what hosting costs above the cheapest API where data may not leave the company', () => {
    const apis = [flat(1), flat(3, { id: 'b/other' })];
    const { verdict } = found({ apis, constraints: { dataResidency: 'own-infrastructure' } });
    // $2,460 against $500
    expect(verdict).toMatchObject({ choice: 'self-host', because: 'data-residency' });
    expect(verdict.premiumUsd).toBeCloseTo(1960, 6);
  });

  it.each([
    ['costs what a cheaper one outside asks less', 1, 'data-residency', 500],
    ['costs nothing beside a dearer one outside', 3, 'cost', 0],
  ])('a region that one API serves %s', (_, outside, because, premiumUsd) => {
    // $1,000 there, and $500 or $1,500 elsewhere.
    const apis = [flat(2, { regionalEndpoint: true }), flat(outside, { id: 'b/other' })];
    const { verdict } = found({ apis, constraints: { dataResidency: 'region' } });
    expect(verdict).toMatchObject({ choice: 'api', api: 'acme/large', because, premiumUsd });
  });

  it.each([
    ['costs what the API asks above hosting', 1000, 3000 - 2460],
    ['costs nothing where hosting cannot serve it', 0, 0],
  ])('a model that only others run %s', (_, tokensPerSecondPerReplica, premiumUsd) => {
    const { verdict } = found({
      selfHosted: { tokensPerSecondPerReplica },
      apis: [flat(6, { role: 'frontier' }), flat(1, { id: 'b/fast', role: 'fast' })],
      constraints: { frontierReasoning: true },
    });
    expect(verdict).toMatchObject({ choice: 'api', api: 'acme/large', because: 'frontier-reasoning' });
    expect(verdict.premiumUsd).toBeCloseTo(premiumUsd, 6);
  });

  it('a named model stands for the frontier where there is no frontier one, and a fast one never', () => {
    const apis = [flat(6), flat(1, { id: 'b/fast', role: 'fast' })];
    const { comparisons } = found({ apis, constraints: { frontierReasoning: true } });
    expect(comparisons.map(({ ruledOutBecause }) => ruledOutBecause?.code)).toEqual([
      undefined,
      'not-frontier',
    ]);
  });
});

describe('another model than the leader', () => {
  const isOther = (leader: string, chosen: string, apis: readonly Api[] = []) =>
    isOtherModel(scenario({ apis }), {}, { choice: 'api', api: chosen, leader });

  it.each([
    ['acme/gpt-4o', 'acme/gpt-4o', false],
    ['acme/gpt-4o', 'azure/GPT-4o', false],
    ['acme/gpt-4o', 'acme/gpt-4.1', true],
    ['acme/a-large', 'acme/b-large', true],
  ])('of %s and %s: %s', (leader, chosen, other) => {
    expect(isOther(leader, chosen)).toBe(other);
  });

  it('is none of two sellers of the model that would be hosted', () => {
    const sellers = ['a/x', 'b/y'].map((id) => flat(1, { id, role: 'same-model' }));
    expect(isOther('a/x', 'b/y', sellers)).toBe(false);
    expect(isOther('a/x', 'c/z', sellers)).toBe(true);
  });
});

describe('a spare beside one replica', () => {
  const beside = (usdPerMillion: number, changes: ScenarioChanges['selfHosted'] = {}) =>
    found({ selfHosted: { spareReplicas: 1, ...changes }, apis: [flat(usdPerMillion)] });
  const twin = (...of: Parameters<typeof beside>) => beside(...of).withoutTwin;

  it.each([
    // Without the spare $2,460.
    ['wins over more', twin(4.93), true],
    ['does not win over as much', twin(4.92), false],
    [
      'does not win where it cannot serve the volume',
      twin(20, { replicas: 1, tokensPerSecondPerReplica: 1 }),
      false,
    ],
  ])('%s', (_, without, wins) => {
    expect(without?.wins).toBe(wins);
  });

  it('is not worth the trouble of hosting where the two bills are the same to a cent', () => {
    // 1,460 + 5.4 h at $100, and 500M tokens at $4.
    const { comparisons, withoutTwin } = beside(4, { ops: { hoursPerMonth: 5.4 } });
    expect(withoutTwin?.monthlyUsd).toBe(comparisons[0]?.monthlyUsd);
    expect(withoutTwin?.wins).toBe(false);
  });
});

describe('one full-time engineer', () => {
  // 160 h at $100 in place of 10: $15,000 more.
  const changes = (millions: number) =>
    found({ workload: atVolume(millions * 1e6), apis: [flat(6)] }).fullTimeEngineer?.changes;

  it.each([
    // $17,460 against $3,000
    [500, 'choice'],
    // Four replicas and an engineer, $21,840, against $30,000 and $15,000.
    [5000, 'regime'],
    // 39 replicas and an engineer, $72,940, against $300,000 and $150,000.
    [50_000, 'nothing'],
  ])('at %dM tokens changes: %s', (millions, what) => {
    expect(changes(millions)).toBe(what);
  });

  it('is not told where as much is counted', () => {
    const hours = (hoursPerMonth: number) =>
      found({ selfHosted: { ops: { hoursPerMonth } }, apis: [flat(6)] }).fullTimeEngineer;
    expect(hours(160)).toBeUndefined();
    expect(hours(159)?.changes).toBe('nothing');
  });
});

describe('growth', () => {
  const growing = (growthPerMonth: number, apis: readonly Api[], changes: ScenarioChanges = {}) =>
    found({ ...changes, workload: { ...changes.workload, growthPerMonth }, apis }).growth?.changes;

  it('tells of the half check first and of the choice after it', () => {
    // At $6 hosting wins from 410M and at half the traffic from 820M: 1.1^5 × 500M are 805M, a month later 886M.
    expect(growing(0.1, [flat(6)])).toEqual([expect.objectContaining({ months: 6, changes: 'regime' })]);
    // From 1B down by a tenth a month: below 820M in the second month, 810M, and below 410M in the ninth, 387M.
    const shrinking = growing(-0.1, [flat(6)], { workload: atVolume(1e9) });
    expect(shrinking?.map(({ months, changes }) => [months, changes])).toEqual([
      [2, 'regime'],
      [9, 'choice'],
    ]);
  });

  it('tells of the choice once, and of nothing in more than ten years', () => {
    expect(growing(0.1, [flat(4)])?.map(({ changes }) => changes)).toEqual(['choice']);
    // 615M are 23% more: 104 months at 0.2%, 207 at 0.1%.
    expect(growing(0.002, [flat(4)])?.[0]?.months).toBe(104);
    expect(growing(0.001, [flat(4)])).toEqual([]);
    expect(growing(0, [flat(4)])).toBeUndefined();
  });
});

describe('an API beside a fleet that pays for each token', () => {
  it('is held against its bill less that: of $100 for 50 tokens and $2 for each more, at half a dollar a token', () => {
    const net = netOf({ fixedUsd: 100, usdPerToken: 2, includedTokens: 50 }, 0.5);
    expect([0, 40, 50, 60].map((tokens) => lineUsd(net, tokens))).toEqual([100, 80, 75, 90]);
    expect([40, 60].map((tokens) => lineUsd(halvedNet(net), tokens))).toEqual([90, 85]);
  });
});

describe('prices that change on two days', () => {
  it('make an outcome of each day, which names the APIs of that day alone', () => {
    const later = (id: string, on: string, usd: number) => ({
      api: id,
      on,
      prices: { usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd },
    });
    // $2,460 against $3,000 and $2,500: at $4 a million the first asks $2,000, at $3 the other $1,500.
    const apis = [flat(6, { id: 'a/one' }), flat(5, { id: 'b/two' })];
    const announced = [later('a/one', '2027-01-01', 4), later('b/two', '2027-02-01', 3)];
    expect(found({ apis }, { announced }).announced).toMatchObject([
      { on: '2027-01-01', apis: ['a/one'], changes: 'choice', to: { choice: 'api', api: 'a/one' } },
      { on: '2027-02-01', apis: ['b/two'], changes: 'choice', to: { choice: 'api', api: 'b/two' } },
    ]);
  });
});
