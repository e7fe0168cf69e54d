import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flip, FlipInput } from '../../../src/domain/assessment.ts';
import type { Scenario } from '../../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../../src/domain/volume.ts';
import { assess } from '../../../src/engine/assess.ts';
import { contestOf } from '../../../src/engine/contest.ts';
import { decide } from '../../../src/engine/decide.ts';
import { sparesByTheHour } from '../../../src/engine/fleet.ts';
import { flipsOf } from '../../../src/engine/flips/flips.ts';
import { anyScenario, magnitude } from '../../helpers/any-scenario.ts';
import { runs } from '../../helpers/effort.ts';
import { api, atVolume, evidence, own, rent, scenario } from '../../helpers/scenario.ts';

/** The scenario with one input set, by nothing but the words of the scenario. */
const withInput = (s: Scenario, { input, api: id }: Pick<Flip, 'input' | 'api'>, value: number): Scenario => {
  const { workload, selfHosted } = s;
  const volume = tokensPerMonth(workload);
  const hosting = (changes: Partial<Scenario['selfHosted']>): Scenario => ({
    ...s,
    selfHosted: { ...selfHosted, ...changes },
  });
  const work = (changes: Partial<Scenario['workload']>): Scenario => ({
    ...s,
    workload: { ...workload, ...changes },
  });
  switch (input) {
    case 'volume':
      return work({
        inputTokensPerMonth: (workload.inputTokensPerMonth / volume) * value,
        outputTokensPerMonth: (workload.outputTokensPerMonth / volume) * value,
      });
    case 'throughput':
      return hosting({ tokensPerSecondPerReplica: value });
    case 'speed-floor':
      // Only where the pace of a replica is known: it goes through the throughput (speed-floor.test.ts).
      return s;
    case 'gpu-price':
      return hosting({
        procurement:
          selfHosted.procurement.kind === 'rent'
            ? { ...selfHosted.procurement, usdPerGpuHour: value }
            : selfHosted.procurement.kind === 'own'
              ? { ...selfHosted.procurement, usdPerGpu: value }
              : selfHosted.procurement,
      });
    case 'api-price': {
      const bill = assess(s, evidence()).comparisons.find((one) => one.api === id);
      const priced = s.apis.find((one) => one.id === id);
      const fixed = (priced?.opsHoursPerMonth ?? 0) * selfHosted.ops.usdPerHour + (priced?.usdPerMonth ?? 0);
      const billed = volume - (priced?.usdPerMonth === undefined ? 0 : (priced.capacityTokensPerMonth ?? 0));
      const factor = value / ((((bill?.monthlyUsd ?? 0) - fixed) / billed) * 1e6);
      return {
        ...s,
        apis: s.apis.map((one) =>
          one.id !== id
            ? one
            : {
                ...one,
                usdPerMillionInput: one.usdPerMillionInput * factor,
                usdPerMillionOutput: one.usdPerMillionOutput * factor,
                usdPerMillionCachedInput: one.usdPerMillionCachedInput * factor,
              },
        ),
      };
    }
    case 'input-share':
      return work({ inputTokensPerMonth: volume * value, outputTokensPerMonth: volume * (1 - value) });
    case 'cached-share':
      return work({ cachedInputShare: value });
    case 'ops-hours':
      return hosting({ ops: { ...selfHosted.ops, hoursPerMonth: value } });
    case 'spares':
      return hosting({ spareReplicas: value });
    default:
      return input satisfies never;
  }
};

const outcome = (s: Scenario) => {
  const { choice, api: bought, regime } = assess(s, evidence()).verdict;
  return { choice, api: bought, regime };
};

const only = (s: Scenario, input: FlipInput, side: Flip['side']): Flip | undefined =>
  flipsOf(s, evidence()).find(
    (flip) => flip.input === input && flip.side === side && flip.changes === 'choice',
  );

/** A flat price: USD per million for input and output alike. */
const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd / 10 });

// Self-hosting costs 1,460 + 1,000 = $2,460 for 500M tokens; at $6 per million the API costs $3,000.
describe('sums', () => {
  const fragile = scenario({ apis: [flat(6)] });

  it('the volume at which the API is cheaper: 2,460 ÷ 6 = 410M', () => {
    expect(only(fragile, 'volume', 'below')).toMatchObject({
      value: 410e6,
      now: 500e6,
      to: { choice: 'api', api: 'acme/large', regime: 'api' },
    });
    expect(only(fragile, 'volume', 'below')?.distance).toBeCloseTo(Math.log(500 / 410), 9);
  });

  it('going up, the next replica is where it is lost: never here, as each step earns 1.314B × $6 − $1,460', () => {
    expect(only(fragile, 'volume', 'above')).toBeUndefined();
  });

  it('going down, the step before is where it wins: one replica at $2,460 carries 1.314B, $2,628 at $2', () => {
    // At 1.4B a second one makes it $3,920 against $2,800. One alone loses again below 2,460 ÷ 2 = 1.23B.
    const found = only(scenario({ workload: atVolume(1.4e9), apis: [flat(2)] }), 'volume', 'below');
    expect(found?.value).toBeCloseTo(1.314e9, 0);
    expect(found?.to).toEqual({ choice: 'self-host', api: '', regime: 'fragile' });
  });

  it('the volume at which each million of egress costs $1: 2,460 ÷ (6 − 1) = 492M', () => {
    const egress = { usdPerGb: 1, gbPerMillionTokens: 1 };
    expect(only(scenario({ apis: [flat(6)], selfHosted: { egress } }), 'volume', 'below')?.value).toBeCloseTo(
      492e6,
      0,
    );
  });

  it('half of a bill that is flat up to 100M stays flat up to 200M', () => {
    // $1,000 and $1.1111 a million by the hour: half of 135M is $1,075, as much as the capacity that was bought.
    const bought = { ...flat(10), usdPerMonth: 1075, capacityTokensPerMonth: 100e6 };
    const asked = scenario({
      workload: atVolume(110e6),
      apis: [bought],
      selfHosted: { procurement: rent({ upToHoursPerMonth: 730 }) },
    });
    const up = flipsOf(asked, evidence()).find(({ input, side }) => input === 'volume' && side === 'above');
    expect(up).toMatchObject({ changes: 'regime', to: { choice: 'self-host', regime: 'fragile' } });
    expect(up?.value).toBeCloseTo(135e6, 0);
  });

  it('from 820M on it survives half the traffic: a change of regime, not of choice', () => {
    const up = flipsOf(fragile, evidence()).find((flip) => flip.input === 'volume' && flip.side === 'above');
    expect(up).toMatchObject({ value: 820e6, changes: 'regime', to: { regime: 'robust' } });
  });

  it('the volume below which what is paid by the token is cheaper than $600 for 100M: 60M at $10', () => {
    const bought = { ...flat(6), id: 'acme/bought', usdPerMonth: 600, capacityTokensPerMonth: 100e6 };
    const two = scenario({ workload: atVolume(150e6), apis: [bought, flat(10)] });
    const found = only(two, 'volume', 'below');
    expect(found?.value).toBeCloseTo(60e6, 3);
    expect(found?.to).toEqual({ choice: 'api', api: 'acme/large', regime: 'api' });
  });

  it('the GPU price: (3,000 − 1,000) ÷ 730 h', () => {
    expect(only(fragile, 'gpu-price', 'above')?.value).toBeCloseTo(2000 / 730, 9);
  });

  it('the API price: $2,460 for 500M is $4.92 per million', () => {
    expect(only(fragile, 'api-price', 'below')).toMatchObject({ api: 'acme/large', now: 6 });
    expect(only(fragile, 'api-price', 'below')?.value).toBeCloseTo(4.92, 9);
  });

  it('the API price of each API, by its place', () => {
    const two = scenario({ apis: [flat(9), { ...flat(6), id: 'acme/second' }] });
    const found = flipsOf(two, evidence()).filter(({ input }) => input === 'api-price');
    expect(new Set(found.map(({ api: id, field }) => `${id} ${field}`))).toEqual(
      new Set(['acme/large apis[0].usdPerMillionTokens', 'acme/second apis[1].usdPerMillionTokens']),
    );
  });

  it('ops hours: $540 more at $100 an hour is 15.4 hours', () => {
    expect(only(fragile, 'ops-hours', 'above')?.value).toBeCloseTo(15.4, 9);
  });

  it('one spare costs $1,460 more than it saves', () => {
    expect(only(fragile, 'spares', 'above')).toMatchObject({ value: 1, now: 0, distance: 1 });
  });

  it('a spare less than meets the bill, where equal bills are the API’s: with one it is $4,000, too', () => {
    const spared = scenario({ apis: [flat(8)], selfHosted: { spareReplicas: 2, ops: { usdPerHour: 108 } } });
    expect(only(spared, 'spares', 'below')).toMatchObject({ value: 0, now: 2, distance: 1 });
  });

  it('no spare where the work waits for the hours that it needs', () => {
    const waiting = rent({ upToHoursPerMonth: 730 });
    const inputs = (spareReplicas: number) =>
      flipsOf(
        scenario({ apis: [flat(6)], selfHosted: { procurement: waiting, spareReplicas } }),
        evidence(),
      ).map(({ input }) => input);
    // 500M tokens at 1,000 a second and half load are 278 hours: $556 and $1,000 of ops.
    expect(inputs(0)).not.toContain('spares');
    expect(inputs(0)).toContain('api-price');
  });

  it('the volume at which a step meets a bill that stays: the second replica makes it $3,920', () => {
    const whole = { ...flat(0), usdPerMonth: 3920, capacityTokensPerMonth: 100e9 };
    expect(only(scenario({ apis: [whole] }), 'volume', 'above')?.value).toBeCloseTo(1.314e9, 0);
  });

  it('the volume at which a step meets a bill that stays to the cent, however its sums are rounded', () => {
    const STEP = 1.314e9;
    const steps = Array.from({ length: 39 }, (_, index) => index + 2);
    const meets = (replicas: number, side: Flip['side']) => {
      const usdPerMonth = Math.round((1000 + 730 * 1.01 * replicas) * 100) / 100;
      const found = only(
        scenario({
          workload: atVolume((side === 'below' ? 45.5 : 0.5) * STEP),
          apis: [{ ...flat(0), usdPerMonth, capacityTokensPerMonth: 1e15 }],
          selfHosted: { procurement: rent({ usdPerGpuHour: 1.01 }) },
        }),
        'volume',
        side,
      );
      // Equal bills are the API's; the last bits of a sum may say that they are not.
      return Math.ceil((found?.value ?? 0) / STEP - 1e-9);
    };
    for (const side of ['below', 'above'] as const)
      for (const replicas of steps) expect([replicas - 1, replicas]).toContain(meets(replicas, side));
  });

  it('the cached share: 75 % of the bill is input at a tenth of the price', () => {
    // 3,000 − 500 × 0.75 × 5.4 · c = 2,460 at c = 540 ÷ 2,025.
    const found = only(fragile, 'cached-share', 'above');
    expect(found?.value).toBeCloseTo(540 / 2025, 9);
    expect(found?.distance).toBeCloseTo(540 / 2025, 9);
  });

  it('the cached share: what is written to a cache is not read from it', () => {
    const written = (cacheWriteShare: number) =>
      only({ ...fragile, workload: { ...fragile.workload, cacheWriteShare } }, 'cached-share', 'above')
        ?.value;
    // It flips at 26.7%, of which at most 30% is left, and then at most 26%.
    expect(written(0.7)).toBeCloseTo(540 / 2025, 9);
    expect(written(0.74)).toBeUndefined();
  });

  it('the mix: at $3 in and $15 out 4.92 per million is 84 % input', () => {
    const mixed = scenario();
    expect(only(mixed, 'input-share', 'above')?.value).toBeCloseTo((15 - 4.92) / 12, 9);
  });

  it('the throughput below which a second replica is one too many: half of 730 × 3,600 × T serves 500M', () => {
    // Two replicas cost $3,920, over $3,000: one must do.
    const found = only(fragile, 'throughput', 'below');
    expect(found?.value).toBeCloseTo(500e6 / (730 * 3600 * 0.5), 6);
    expect(found).toMatchObject({ now: 1000, to: { choice: 'api', api: 'acme/large', regime: 'api' } });
    // 380.5 of 1,000
    expect(found?.distance).toBeCloseTo(Math.log((730 * 3600 * 0.5 * 1000) / 500e6), 9);
  });

  it('on a fleet of stated size the throughput matters only where it cannot serve the volume', () => {
    const fixed = scenario({ apis: [flat(6)], selfHosted: { replicas: 2, gpusPerReplica: 1 } });
    const found = flipsOf(scenario({ ...fixed, apis: [flat(20)] }), evidence());
    expect(found.filter(({ input }) => input === 'throughput')).toMatchObject([
      { side: 'below', to: { choice: 'api', regime: 'infeasible' } },
    ]);
  });

  it('of owned hardware the price of the GPU, its host held', () => {
    const owned = scenario({ selfHosted: { procurement: own() }, apis: [flat(6)] });
    const found = flipsOf(owned, evidence()).filter(({ input }) => input === 'gpu-price');
    expect(new Set(found.map(({ field }) => field))).toEqual(new Set(['selfHosted.procurement.usdPerGpu']));
    // A month costs 1/48 of both and half of 8% a year, beside $1,000 of operations: $500 of it are as much as the API
    // at half, and $2,000 as much as the API.
    const boughtFor = (usdPerMonth: number) => usdPerMonth / (1 / 48 + 0.04 / 12) - 6750;
    const values = found.map(({ value }) => value).toSorted((a, b) => a - b);
    expect(values).toEqual([expect.closeTo(boughtFor(500), 6), expect.closeTo(boughtFor(2000), 6)]);
  });

  it('says how many listed sellers are beyond', () => {
    const rentalOffers = [1.5, 2.5, 2.7, 2.8, 3, 4].map((usdPerGpuHour) => ({ seller: 's', usdPerGpuHour }));
    const found = flipsOf(fragile, evidence({ rentalOffers })).find(
      ({ input, changes }) => input === 'gpu-price' && changes === 'choice',
    );
    expect(found).toMatchObject({ side: 'above', sellers: { beyond: 3, of: 6 } });
    // At $4.90 a million the API wins; below (2,450 − 1,000) ÷ 730 = $1.986 hosting does.
    const down = flipsOf(scenario({ apis: [flat(4.9)] }), evidence({ rentalOffers })).find(
      ({ input, changes }) => input === 'gpu-price' && changes === 'choice',
    );
    expect(down).toMatchObject({ side: 'below', sellers: { beyond: 1, of: 6 } });
    // A seller at the very price is not beyond it, and no other input has sellers.
    const at = evidence({ rentalOffers: [{ seller: 's', usdPerGpuHour: found?.value ?? 0 }] });
    const withSellers = flipsOf(fragile, at).filter(({ sellers }) => sellers);
    expect(withSellers.every(({ input }) => input === 'gpu-price')).toBe(true);
    expect(withSellers.map(({ sellers }) => sellers)).toEqual([
      { beyond: 0, of: 1 },
      { beyond: 0, of: 1 },
    ]);
    expect(flipsOf(fragile, evidence()).some(({ sellers }) => sellers)).toBe(false);
  });

  it('a model that does not fit flips on no price and no volume', () => {
    const fit = { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0 };
    expect(flipsOf(fragile, evidence({ fit }))).toEqual([]);
  });

  it('data that must stay leaves only the regime to change', () => {
    const residency = {
      ...fragile,
      constraints: { dataResidency: 'own-infrastructure' as const, frontierReasoning: false },
    };
    const found = flipsOf(residency, evidence());
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ changes }) => changes === 'regime')).toBe(true);
  });
});

/** Whether any API may be chosen: where a constraint rules out all of them the verdict cannot change. */
const mayBeChosen = (s: Scenario): boolean =>
  (contestOf(s, decide(s, evidence()).bills)?.candidates ?? []).length > 0;

const activeOf = (s: Scenario): number => assess(s, evidence()).selfHosted.replicas.active;

/** Where spares are paid by the hour, flips are looked for among the 64 numbers of replicas on either side of today's. */
const isLookedAt = (s: Scenario, there: Scenario): boolean =>
  sparesByTheHour(s.selfHosted) === 0 || Math.abs(activeOf(there) - activeOf(s)) < 64;

const positive = new Set<FlipInput>(['volume', 'throughput', 'gpu-price', 'api-price']);

/** A little beyond a flip, and a little before it. */
const around = ({ input, value, now, side }: Flip) => {
  const sign = side === 'above' ? 1 : -1;
  if (input === 'spares') return { beyond: value, before: value - sign };
  const by = 1e-8 * (positive.has(input) ? value : Math.max(1e-3, Math.abs(now)));
  return { beyond: value + sign * by, before: value - sign * by };
};

/** Steps that are finer than a little are beyond what doubles can show. */
const coarse = (s: Scenario): boolean => (assess(s, evidence()).selfHosted.replicas.active ?? 1) < 1e4;

const isIn = (input: FlipInput, value: number): boolean =>
  value >= 0 && value <= (input.endsWith('share') ? 1 : Number.MAX_VALUE);

/** Two bills that differ in their last digits alone cross far beyond any volume. */
const canBeTried = (flip: Flip): boolean =>
  isIn(flip.input, around(flip).beyond) && flip.distance >= 1e-7 && flip.value <= 1e15;

describe('laws', () => {
  it('a little beyond a flip the verdict is what it says; a little before it is today’s', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const was = outcome(s);
        const tried = flipsOf(s, evidence())
          .filter(canBeTried)
          .map((flip) => ({ flip, there: withInput(s, flip, around(flip).beyond) }))
          .filter(({ there }) => coarse(there));
        fc.pre(tried.length > 0);
        for (const { flip, there } of tried) {
          const { before } = around(flip);
          const found = outcome(there);
          expect({ flip, found: { choice: found.choice, api: found.api } }).toEqual({
            flip,
            found: { choice: flip.to.choice, api: flip.to.api },
          });
          expect(found.regime).toBe(flip.to.regime);
          const here = outcome(withInput(s, flip, before));
          expect({ choice: here.choice, api: here.api }).toEqual({ choice: was.choice, api: was.api });
          if (flip.changes === 'regime') expect(here.regime).toBe(was.regime);
        }
      }),
      runs(80),
    );
  });

  it('the nearest is the nearest: between today and the first flip of an input nothing changes', () => {
    const inputs: readonly FlipInput[] = [
      'volume',
      'throughput',
      'gpu-price',
      'input-share',
      'cached-share',
      'ops-hours',
    ];
    fc.assert(
      fc.property(
        anyScenario,
        fc.constantFrom(...inputs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        magnitude(-3, 3),
        (s, input, at, factor) => {
          const was = outcome(s);
          fc.pre(mayBeChosen(s));
          const found = flipsOf(s, evidence()).filter((flip) => flip.input === input);
          const share = input.endsWith('share');
          const now = flipNow(s, input);
          const low = Math.max(
            share ? 0 : now / 1000,
            ...found.filter(({ side }) => side === 'below').map(({ value }) => value),
          );
          const high = Math.min(
            share ? 1 : now * 1000 + 1,
            ...found.filter(({ side }) => side === 'above').map(({ value }) => value),
          );
          const inside =
            share || input === 'ops-hours'
              ? low + (high - low) * at
              : Math.min(high, Math.max(low, now * factor));
          const span = 1e-9 * Math.max(1e-3, Math.abs(inside));
          fc.pre(inside - low >= span && high - inside >= span);
          const there = withInput(s, { input }, inside);
          fc.pre(isLookedAt(s, there));
          expect({ input, inside, now, found: outcome(there) }).toEqual({
            input,
            inside,
            now,
            found: was,
          });
        },
      ),
      runs(250),
    );
  });

  it('are sorted, nearest first, and finite', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const distances = flipsOf(s, evidence()).map(({ distance }) => distance);
        fc.pre(distances.length > 1);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        expect(distances.every((distance) => Number.isFinite(distance) && distance >= 0)).toBe(true);
      }),
    );
  });

  it('find a flip millions of steps away at once', () => {
    // A step earns 1.314B × $1.1112 − $1,460 = 0.117 USD, and 1,000 USD of ops are to be earned.
    const far = scenario({
      selfHosted: { procurement: rent() },
      apis: [flat(1.1112)],
      workload: atVolume(1e9),
    });
    const found = only(far, 'volume', 'above');
    expect(found?.value).toBeGreaterThan(1e12);
    expect(outcome(withInput(far, { input: 'volume' }, (found?.value ?? 0) * (1 + 1e-10))).choice).toBe(
      'self-host',
    );
  });
});

const flipNow = ({ workload, selfHosted }: Scenario, input: FlipInput): number => {
  const { procurement } = selfHosted;
  const now: Partial<Record<FlipInput, number>> = {
    volume: tokensPerMonth(workload),
    throughput: selfHosted.tokensPerSecondPerReplica,
    'gpu-price':
      procurement.kind === 'rent'
        ? procurement.usdPerGpuHour
        : procurement.kind === 'own'
          ? procurement.usdPerGpu
          : 0,
    'input-share': workload.inputTokensPerMonth / tokensPerMonth(workload),
    'cached-share': workload.cachedInputShare,
    'ops-hours': selfHosted.ops.hoursPerMonth,
  };
  return now[input] ?? 0;
};
