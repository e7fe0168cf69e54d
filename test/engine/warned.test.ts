import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/engine/findings.ts';
import { atVolume, evidence, own, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { flat } from './found.ts';

/** What is warned of, and not a step before. One replica carries 2,628M tokens a month, 1,314M at the planned load. */

const warned = (changes: ScenarioChanges, known: Parameters<typeof evidence>[0] = {}) =>
  findingsOf(scenario(changes), evidence(known)).warnings;

const codes = (...args: Parameters<typeof warned>) => warned(...args).map(({ code }) => code);

const stated = (millions: number, changes: ScenarioChanges = {}): ScenarioChanges => ({
  apis: [flat(20)],
  ...changes,
  workload: { ...atVolume(millions * 1e6), ...changes.workload },
  selfHosted: { replicas: 1, ...changes.selfHosted },
});

describe('a stated fleet', () => {
  it.each<[string, ScenarioChanges, string[]]>([
    ['at its planned load, and an hundredth more', stated(1314 * 1.0099), []],
    ['above its planned load', stated(1314 * 1.0101), ['load-above-plan']],
    ['at all that it can carry', stated(2628), ['load-above-plan']],
    ['at that, but for the last bits of the number', stated(2628 * (1 + 4e-16)), ['load-above-plan']],
    ['beyond what it can carry', stated(2629), ['over-capacity']],
    ['of work that can wait', stated(2000, { workload: { kind: 'batch' } }), []],
    ['that we size', stated(2000, { selfHosted: { replicas: 'auto' } }), []],
    // 2,460 ÷ $1.86 are 1,322.6M, 0.6% above, and ÷ $1.85 1,329.7M, 1.2% above.
    ['whose break-even is at its planned load', stated(500, { apis: [flat(1.86)] }), []],
    ['whose break-even is above it', stated(500, { apis: [flat(1.85)] }), ['above-planned-load']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('is told how many GPUs would have the room that was planned', () => {
    // 2,000M are 0.761 of a replica: two at half load, each on two GPUs: 4 × $1,460, and people for $1,000.
    const [warning] = warned(stated(2000, { selfHosted: { gpusPerReplica: 2 } }));
    expect(warning?.figures).toEqual({
      load: expect.closeTo(2000 / 2628, 9),
      plannedLoad: 0.5,
      gpus: 4,
      usd: 6840,
    });
  });

  it('is told the same where it could not serve the volume at all', () => {
    // 4,000M are 1.52 of a replica: four at half load, 8 × $1,460, and people for $1,000.
    const [warning] = warned(stated(4000, { selfHosted: { gpusPerReplica: 2 } }));
    expect(warning?.figures).toEqual({
      tokensPerMonth: 4e9,
      capacityTokensPerMonth: 2628e6,
      gpus: 8,
      usd: 12_680,
    });
  });
});

describe('more of the GPUs that are bought', () => {
  const bought = (millions: number, otherUsdPerMonth: number) => {
    const procurement = own({ usdPerGpu: 20_000, hostUsdPerGpu: 9000 });
    const [warning] = warned(stated(millions, { selfHosted: { procurement, otherUsdPerMonth } }));
    return warning?.figures as { gpus: number; usd: number; upfrontUsd: number };
  };

  it.each([
    ['beyond what one can carry', 5000, 4],
    ['above its planned load', 2000, 2],
  ])('stand in as much more space, and are all to be paid for: %s', (_, millions, gpus) => {
    const [free, housed] = [bought(millions, 0), bought(millions, 300)];
    expect(housed.gpus).toBe(gpus);
    expect(housed.usd - free.usd).toBeCloseTo(300 * gpus, 6);
    expect(housed.upfrontUsd).toBe(29_000 * gpus);
  });
});

describe('what the evidence warns of', () => {
  it('comes before what the engine finds', () => {
    const known = { code: 'word-ignored', message: 'x' } as never;
    expect(codes(stated(2629), { warnings: [known] })).toEqual(['word-ignored', 'over-capacity']);
  });
});

describe('people', () => {
  it.each([
    [17, 16, ['ops-thin']],
    [16, 16, []],
    [17, 17, []],
  ])('%d GPUs in %d hours a month', (gpusPerReplica, hoursPerMonth, expected) => {
    expect(codes({ apis: [flat(200)], selfHosted: { gpusPerReplica, ops: { hoursPerMonth } } })).toEqual(
      expected,
    );
  });

  it('say what a full-time engineer would make of a few hours for many GPUs', () => {
    // 20 GPUs at $1,460, and 16 h at $100: $30,800. 160 h are $14,400 more.
    const [warning] = warned({
      apis: [flat(200)],
      selfHosted: { gpusPerReplica: 20, ops: { hoursPerMonth: 16 } },
    });
    expect(warning?.figures).toEqual({ hoursPerMonth: 16, gpus: 20, engineerHours: 160, monthlyUsd: 45_200 });
  });
});

describe('somebody who sells the model that would be hosted', () => {
  const at = (usd: number) => ({ lowUsdPerMillionTokens: usd, highUsdPerMillionTokens: usd, sellers: 3 });
  const selling = (id: string, sellsHosted = true) => ({
    names: { model: 'M', gpu: 'G', apis: [{ api: id, model: 'M', seller: 'S', sellsHosted }] },
  });

  it.each([
    // 500M at $4.91 are $2,455; hosting is $2,460.
    ['for less than hosting costs', 4.91, {}, ['same-model-undercuts']],
    ['for as much', 4.92, {}, []],
    ['and is compared already', 4.91, selling('acme/large'), []],
    ['and what is compared is another', 4.91, selling('acme/large', false), ['same-model-undercuts']],
    ['where another seller is known that is not compared', 4.91, selling('b/x'), ['same-model-undercuts']],
  ])('%s', (_, usd, known, expected) => {
    const sameModel = at(usd) as never;
    expect(codes({ apis: [flat(9)] }, { ...(known as object), sameModel })).toEqual(expected);
  });
});

describe('data that stays in the company', () => {
  const constraints = { dataResidency: 'own-infrastructure' } as const;

  it.each<[string, ScenarioChanges, string[]]>([
    ['on rented GPUs', { constraints }, ['rented-infrastructure']],
    ['on its own', { constraints, selfHosted: { procurement: own() } }, []],
    ['on rented GPUs without that rule', {}, []],
    [
      'beside a model that only others run',
      { constraints: { ...constraints, frontierReasoning: true } },
      ['constraints-contradict'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(codes({ apis: [flat(9)], ...changes })).toEqual(expected);
  });
});
