import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { apiLine } from '../../src/engine/api-cost.ts';
import { assess } from '../../src/engine/assess.ts';
import { breakEvenAgainst, breakEvenTokens } from '../../src/engine/break-even.ts';
import { caseOf } from '../../src/engine/cases/summary.ts';
import type { NetLine } from '../../src/engine/net-line.ts';
import { firstNotAbove, type Piecewise, staysNotAboveFrom } from '../../src/engine/piecewise.ts';
import {
  firstNotDearer,
  neverDearer,
  type Staircase,
  staysNotDearerFrom,
} from '../../src/engine/staircase.ts';
import { api, evidence, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

/** Where steps and straight lines meet, in numbers that a person can draw. */

const line = (usdPerToken: number, fixedUsd = 0, includedTokens = 0): NetLine => ({
  fixedUsd,
  usdPerToken,
  usdPerIncludedToken: 0,
  includedTokens,
});

describe('a staircase of 150, 200, 250 … a hundred tokens each', () => {
  const STAIRS: Staircase = { baseUsd: 100, usdPerReplica: 50, stepTokens: 100 };

  it.each<[string, NetLine, number | null, number | null]>([
    ['at 2 a token: 150 in the first step, which the second begins with', line(2), 75, 75],
    [
      'at 1: the end of the second; the third begins at 250 against 200, the fourth at 300',
      line(1),
      200,
      250,
    ],
    ['at 0.75: the end of the fourth; the sixth begins at 400 against 375', line(0.75), 400, 400 / 0.75],
    ['at what a full replica earns: never', line(0.5), null, null],
    ['at less: never', line(0.4), null, null],
    ['at less beside 200: from the first token, and not for good', line(0.4, 200), 0, null],
    ['at nothing beside 149: never', line(0, 149), null, null],
    ['beside 149: a token of the first step', line(1, 149), 1, 1],
    ['beside 160 for 150 tokens: the second step costs 200, and 160 + 2 × 20', line(2, 160, 150), 0, 170],
    [
      'beside 140 for 150 tokens: 200 meets 140 + 2 × 30; the third, 250, begins against 240',
      line(2, 140, 150),
      180,
      205,
    ],
    ['beside 120 for 50 tokens: 150 meets 120 + 2 × 15 at 65', line(2, 120, 50), 65, 65],
    [
      'where egress takes half a dollar of each of 50 tokens: 120 - 25 + 1.5 (v - 50) is 150 at 86.67',
      { ...line(1.5, 120, 50), usdPerIncludedToken: -0.5 },
      50 + 55 / 1.5,
      // The second begins at 200 against 170, and meets it at 120.
      120,
    ],
  ])('%s', (_, api, first, stays) => {
    expect(firstNotDearer(STAIRS, api)).toEqual(first === null ? null : expect.closeTo(first, 9));
    expect(staysNotDearerFrom(STAIRS, api)).toEqual(stays === null ? null : expect.closeTo(stays, 9));
    expect(neverDearer(STAIRS, api)).toBe(false);
  });

  it('is met in the step that its base needs, and not in the next where a quotient is an ulp too large', () => {
    // 3 × 0.1 ÷ 0.1 is a little above 3 in binary: the third replica, 0.6, meets 0.2 a token at 3.
    const stairs = { baseUsd: 3 * 0.1, usdPerReplica: 0.1, stepTokens: 1 };
    expect(firstNotDearer(stairs, line(0.2))).toBeCloseTo(3, 9);
  });

  it.each([
    ['beside as much as the first step, where each earns what it costs', line(0.5, 150)],
    ['beside as much as the first step', line(1, 150)],
    ['where the second step costs what pays for half of it', line(2, 200, 150)],
    ['where the third is the last on what is paid for', line(2, 250, 250)],
  ])('is never dearer %s', (_, api) => {
    expect(neverDearer(STAIRS, api)).toBe(true);
    expect(firstNotDearer(STAIRS, api)).toBe(0);
  });

  it.each([
    ['each earns a little less than it costs', line(0.499, 150)],
    ['the first begins a little above', line(1, 149.9)],
    ['the second is a little above what pays for half of it', line(2, 199.9, 150)],
    // 0.6 a token: the third begins at 250 against 200 + 30.
    ['the step after what is paid for begins above', line(0.6, 200, 150)],
  ])('is dearer somewhere where %s', (_, api) => {
    expect(neverDearer(STAIRS, api)).toBe(false);
  });
});

describe('a function of straight pieces', () => {
  /** Through (0, ys[0]), (10, ys[1]), (20, ys[2]) …, and on by a slope. */
  const through = (ys: readonly number[], lastSlope: number, end = Number.POSITIVE_INFINITY): Piecewise => ({
    at(volume) {
      const piece = Math.min(Math.floor(volume / 10), ys.length - 1);
      const [from = 0, to] = [ys[piece], ys[piece + 1]];
      return from + (volume - 10 * piece) * (to === undefined ? lastSlope : (to - from) / 10);
    },
    // Those at and beyond both ends count for nothing.
    bends: [99, ...ys.map((_, index) => 10 * index).toReversed(), end, -5],
    end,
    lastSlope,
  });

  it.each<[string, Piecewise, number | null, number | null]>([
    ['falls for good', through([10], -1), 10, 10],
    ['stays above', through([5], 0), null, null],
    ['stays on 0', through([0], 0), 0, 0],
    ['stays below', through([-5], 0), 0, 0],
    ['falls to stay a little above', through([5, 0.5], 0), null, null],
    ['falls to stay on 0', through([5, 0], 0), 10, 10],
    ['rises', through([-10], 1), 0, null],
    ['rises from 0', through([0], 1), null, null],
    ['rises from 0 and falls', through([0, 5], -1), 15, 15],
    ['falls and rises', through([5, -5], 1), 5, null],
    ['ends before it is above again', through([5, -5], 1, 14), 5, 5],
    ['ends as it meets 0 again', through([5, -5], 1, 15), 5, 5],
    ['ends above again', through([5, -5], 1, 16), 5, null],
    ['falls twice', through([5, -5, 5], -1), 5, 25],
    ['ends on 0', through([10], -1, 10), 10, 10],
    ['ends before it meets 0', through([10], -1, 9), null, null],
    ['begins below and is above between', through([-1, 3, -1], 0), 0, 17.5],
  ])('%s', (_, f, first, stays) => {
    expect([firstNotAbove(f), staysNotAboveFrom(f)]).toEqual([first, stays]);
  });
});

describe('the break-even as a bare number', () => {
  const byTheHour = rent({ upToHoursPerMonth: 730 });
  const free: Partial<Api> = { usdPerMillionInput: 0, usdPerMillionOutput: 0 };
  const ONE_DOLLAR: Partial<Api> = { usdPerMillionInput: 1, usdPerMillionOutput: 1 };
  const NO_OPS = { hoursPerMonth: 0, setupHours: 0, usdPerHour: 100, setupMonths: 12 };
  const WITH_SPARE: ScenarioChanges['selfHosted'] = { procurement: byTheHour, spareReplicas: 1 };

  it.each<[string, ScenarioChanges['selfHosted'], Partial<Api>, number | null]>([
    // 2,460 ÷ $6 a million
    ['of a fleet that we size', {}, {}, 410e6],
    ['of two replicas: 3,920 ÷ $6', { replicas: 2 }, {}, 3920 / 6e-6],
    // $1.1111 a million, and 1,000 ÷ ($6 - $1.1111)
    ['by the hour', { procurement: byTheHour }, {}, 1000 / (6e-6 - 2 / 1.8e6)],
    [
      'by the hour beside a spare',
      { procurement: byTheHour, spareReplicas: 1 },
      {},
      1000 / (6e-6 - 4 / 1.8e6),
    ],
    // $1.80 a million is below 2,460 at the end of the first step; two cost 3,920.
    ['on the second step', {}, { usdPerMillionInput: 1.8, usdPerMillionOutput: 1.8 }, 3920 / 1.8e-6],
    [
      'by the hour where a second replica shares the spare',
      { procurement: byTheHour, spareReplicas: 1 },
      { usdPerMillionInput: 2.5, usdPerMillionOutput: 2.5 },
      1.314e9,
    ],
    ['beside more than the fleet costs', {}, { opsHoursPerMonth: 30 }, 0],
    // $1.1111 a million against $1, and nothing beside either: of no volume there is no bill.
    ['by the hour that costs more, alone', { procurement: byTheHour, ops: NO_OPS }, ONE_DOLLAR, null],
    ['by the hour that costs more, beside a spare', { ...WITH_SPARE, ops: NO_OPS }, ONE_DOLLAR, null],
    ['by the hour that costs less', { procurement: byTheHour, ops: NO_OPS }, {}, 0],
    ['of what serves nothing', { tokensPerSecondPerReplica: 0 }, {}, null],
    ['against what asks nothing', {}, free, null],
    [
      'that costs nothing, against what asks nothing',
      { procurement: { kind: 'paid' }, ops: NO_OPS },
      free,
      0,
    ],
    // 30 hours of ops are $3,000 whatever is served.
    ['against a fixed bill alone', {}, { ...free, opsHoursPerMonth: 30 }, 0],
  ])('%s is that of the whole answer', (_, selfHosted = {}, changes, expected) => {
    const asked = scenario({ selfHosted });
    const bill = apiLine(api(changes), asked.workload, 100);
    const whole = breakEvenAgainst(asked.selfHosted, bill);
    const bare = whole.kind === 'at' ? whole.tokensPerMonth : whole.kind === 'always' ? 0 : null;
    expect(breakEvenTokens(asked.selfHosted, bill)).toBe(bare);
    expect(bare).toEqual(expected === null ? null : expect.closeTo(expected, 3));
  });

  it('is never where the model does not fit, and in none of its cases', () => {
    const asked = scenario({ apis: [api()] });
    const noFit = evidence({ fit: { ...evidence().fit, fits: false } });
    const never = { kind: 'never', because: { code: 'does-not-fit' } };
    expect(assess(asked, noFit).comparisons.map(({ breakEven }) => breakEven)).toEqual([never]);
    expect(caseOf(asked, noFit).breakEvens).toEqual([null]);
  });

  it('by the hour beside a spare says from where on hosting wins at half the traffic too', () => {
    // Half the hours on as many replicas: 1,000 + 1.1111 v (1 + 1 ÷ n) at half of v, on steps half as long.
    const { selfHosted, workload } = scenario({ selfHosted: { procurement: byTheHour, spareReplicas: 1 } });
    expect(breakEvenAgainst(selfHosted, apiLine(api(), workload, 100))).toEqual({
      kind: 'at',
      tokensPerMonth: expect.closeTo(1000 / (6e-6 - 4 / 1.8e6), 3),
      staysFromTokensPerMonth: expect.closeTo(1000 / (6e-6 - 4 / 1.8e6), 3),
      robustFromTokensPerMonth: expect.closeTo(2000 / (6e-6 - 4 / 1.8e6), 3),
      load: 0.5,
    });
    // $2.50 a million: one replica, $2.2222, is 635 dearer at the end of its step, 1,314M; two begin at $1.6667. At half
    // the traffic two end at 1,314M, and meet it at 1,000 ÷ ($2.50 - $1.6667) = 1,200M: 2,400M in all.
    const low = apiLine(api({ usdPerMillionInput: 2.5, usdPerMillionOutput: 2.5 }), workload, 100);
    expect(breakEvenAgainst(selfHosted, low)).toMatchObject({
      tokensPerMonth: expect.closeTo(1.314e9, 0),
      robustFromTokensPerMonth: expect.closeTo(2.4e9, 0),
    });
  });

  it('by the hour beside a spare is that of the hours of the work, with their power, whatever was billed', () => {
    const against = (usd: number, changes: ScenarioChanges['selfHosted'] = {}, fixed: Partial<Api> = {}) => {
      const asked = scenario({ selfHosted: { procurement: byTheHour, spareReplicas: 1, ...changes } });
      const flat = api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, ...fixed });
      return breakEvenAgainst(asked.selfHosted, apiLine(flat, asked.workload, 100));
    };
    const billed = rent({ upToHoursPerMonth: 730, billedHoursPerMonth: 100 });
    expect(against(6, { procurement: billed })).toEqual(against(6));
    // A kilowatt at 10 cents is 10 cents an hour: $2.10 ÷ 1.8M tokens, and as much for the spare.
    const power = { wattsPerGpu: 600, hostWattsPerGpu: 400, pue: 1, usdPerKwh: 0.1 };
    expect(against(6, { power })).toMatchObject({
      tokensPerMonth: expect.closeTo(1000 / (6e-6 - 4.2 / 1.8e6), 3),
    });
    // Beside as much as its base: dearer in no step at $6, and in the first at $2.
    const fixed = { opsHoursPerMonth: 10 };
    expect(against(6, {}, fixed)).toEqual({ kind: 'always' });
    expect(against(2, {}, fixed)).toMatchObject({
      kind: 'at',
      tokensPerMonth: expect.closeTo(1.314e9, 0),
      staysFromTokensPerMonth: expect.closeTo(1.314e9, 0),
    });
    expect(against(1)).toEqual({ kind: 'never', because: { code: 'each-hour-dearer' } });
    // Five replicas, $1.3333 a million, meet $1.50 at 1,000 ÷ 0.1667, which they carry; four end before they do.
    expect(against(1.5)).toMatchObject({ tokensPerMonth: expect.closeTo(6e9, 0) });
  });

  it.each<[string, ScenarioChanges['selfHosted'], Partial<Api>, object]>([
    ['of what serves nothing', { tokensPerSecondPerReplica: 0 }, {}, { code: 'serves-nothing' }],
    [
      'against what asks nothing',
      {},
      free,
      {
        code: 'each-replica-dearer',
        // $1,460 over 1,314M tokens.
        replicaUsdPerMillionTokens: expect.closeTo(1460 / 1314, 6),
        apiUsdPerMillionTokens: 0,
      },
    ],
    [
      // $0.50 a million less a cent of egress: (2,460 - 500) ÷ 0.49 are 4,000M, and it carries 2,628M.
      'of a stated fleet that cannot carry as much',
      { replicas: 1, egress: { usdPerGb: 0.1, gbPerMillionTokens: 0.1 } },
      { usdPerMillionInput: 0.5, usdPerMillionOutput: 0.5, opsHoursPerMonth: 5 },
      {
        code: 'beyond-capacity',
        tokensPerMonth: expect.closeTo(4e9, 0),
        capacityTokensPerMonth: expect.closeTo(2.628e9, 0),
      },
    ],
    [
      // $500 carry 1,000M: 2,460 + 0.01 v = 500 + 0.5 (v - 1,000).
      'of a stated fleet beside capacity that was bought',
      { replicas: 1, egress: { usdPerGb: 0.1, gbPerMillionTokens: 0.1 } },
      { usdPerMillionInput: 0.5, usdPerMillionOutput: 0.5, usdPerMonth: 500, capacityTokensPerMonth: 1e9 },
      {
        code: 'beyond-capacity',
        tokensPerMonth: expect.closeTo((2460 / 0.49) * 1e6, 0),
        capacityTokensPerMonth: expect.closeTo(2.628e9, 0),
      },
    ],
    [
      'of a stated fleet whose egress costs what the API asks',
      { replicas: 1, egress: { usdPerGb: 0.1, gbPerMillionTokens: 0.1 } },
      { usdPerMillionInput: 0.01, usdPerMillionOutput: 0.01, opsHoursPerMonth: 5 },
      { code: 'flat-api-cheaper' },
    ],
  ])('says why there is none %s', (_, selfHosted = {}, changes, because) => {
    const asked = scenario({ selfHosted });
    const bill = apiLine(api(changes), asked.workload, 100);
    expect(breakEvenAgainst(asked.selfHosted, bill)).toEqual({ kind: 'never', because });
  });
});
