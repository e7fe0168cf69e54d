import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onSpareSteps } from '../../src/engine/break-even-spares.ts';
import type { NetLine } from '../../src/engine/net-line.ts';
import {
  firstNotDearerWithSpares,
  type SpareSteps,
  staysNotDearerWithSpares,
} from '../../src/engine/spare-steps.ts';
import { runs } from '../helpers/effort.ts';
import { rent, scenario } from '../helpers/scenario.ts';

const line = (usdPerToken: number, fixedUsd = 0, includedTokens = 0): NetLine => ({
  fixedUsd,
  usdPerToken,
  usdPerIncludedToken: 0,
  includedTokens,
});

/**
 * A base of 100, 1 a token alone, steps of 100 tokens, one spare: 2 a token on one replica, 1.5 on two, 4/3
 * on three.
 */
const STEPS: SpareSteps = { baseUsd: 100, usdPerToken: 1, stepTokens: 100, spareReplicas: 1 };

/** The fleet's bill less the API's, on the replicas for a volume. */
const leadAt = (
  volume: number,
  { baseUsd, usdPerToken, stepTokens, spareReplicas }: SpareSteps,
  api: NetLine,
) => {
  const n = Math.max(1, Math.ceil((volume / stepTokens) * (1 - 1e-12)));
  const fleet = baseUsd + volume * usdPerToken * (1 + spareReplicas / n);
  return (
    fleet -
    api.fixedUsd -
    api.usdPerIncludedToken * Math.min(volume, api.includedTokens) -
    api.usdPerToken * Math.max(0, volume - api.includedTokens)
  );
};

describe('a fleet by the hour that has spares', () => {
  it('wins where its spares are shared by enough replicas', () => {
    // At 2.5 a token one replica wins from 100 ÷ (2.5 - 2) = 200 on, which two serve: 100 + 1.5 v = 2.5 v at 100.
    expect(firstNotDearerWithSpares(STEPS, line(2.5))).toBe(100);
    expect(staysNotDearerWithSpares(STEPS, line(2.5))).toBe(100);
    // At 1.75 two replicas end at 100 + 300 = 400 against 350; three meet it at 100 ÷ (1.75 - 4/3) = 240.
    expect(firstNotDearerWithSpares(STEPS, line(1.75))).toBeCloseTo(240, 9);
    // At 2.6 one replica ends at 300 against 260, and two begin at 250: they would meet it below 100 already.
    expect(firstNotDearerWithSpares(STEPS, line(2.6))).toBe(100);
    // At 3.005 one replica meets it at 100 ÷ 1.005, half a dollar before its end.
    expect(staysNotDearerWithSpares(STEPS, line(3.005))).toBeCloseTo(100 / 1.005, 9);
  });

  it('is dearer for the last time at the end of the step before the one in which the API begins to slope', () => {
    // 390 pay for 210 tokens: two replicas end at 400, three begin at 366.67 and are 380 there, and the API slopes.
    expect(staysNotDearerWithSpares(STEPS, line(3, 390, 210))).toBe(200);
    // 380 pay for 250: three are 433.33 there, and meet 380 + 3 (v - 250) at 470 ÷ (3 - 4/3).
    expect(staysNotDearerWithSpares(STEPS, line(3, 380, 250))).toBeCloseTo(282, 9);
    // 350 pay for 150: one replica ends at 300 and two are 325 there. At 150 one would be 400, which two serve.
    expect(staysNotDearerWithSpares(STEPS, line(3, 350, 150))).toBe(0);
  });

  it('never wins against a price below that of its hours, and always beside a dearer fixed part', () => {
    for (const price of [1, 0.5]) {
      expect(firstNotDearerWithSpares(STEPS, line(price))).toBeNull();
      expect(staysNotDearerWithSpares(STEPS, line(price))).toBeNull();
    }
    // Beside a fixed part that is its base: 1.1 a token is what ten replicas share the spare for.
    expect(firstNotDearerWithSpares(STEPS, line(1.1, 100))).toBe(900);
    expect(firstNotDearerWithSpares(STEPS, line(2, 100))).toBe(0);
    expect(firstNotDearerWithSpares(STEPS, line(2.5, 200))).toBe(0);
    expect(staysNotDearerWithSpares(STEPS, line(2.5, 200))).toBe(0);
  });

  it('that wins from the first token on and loses later wins at nothing, and not always', () => {
    // No fixed part of its own beside $100 of the API; from there on each hour is dearer, or cheaper.
    const { selfHosted } = scenario({
      selfHosted: {
        spareReplicas: 1,
        ops: { hoursPerMonth: 0 },
        procurement: rent({ upToHoursPerMonth: 730 }),
      },
    });
    expect(onSpareSteps(selfHosted, { fixedUsd: 100, usdPerToken: 1e-9, includedTokens: 0 })).toMatchObject({
      kind: 'at',
      tokensPerMonth: 0,
      staysFromTokensPerMonth: null,
    });
    expect(onSpareSteps(selfHosted, { fixedUsd: 100, usdPerToken: 1e-5, includedTokens: 0 })).toEqual({
      kind: 'always',
    });
  });

  it('wins within the step that its base needs: no more of them where a quotient is an ulp too large', () => {
    const flat = (baseUsd: number): SpareSteps => ({
      baseUsd,
      usdPerToken: 0,
      stepTokens: 1,
      spareReplicas: 0,
    });
    expect(firstNotDearerWithSpares(flat(0.25), line(0.1))).toBeCloseTo(2.5, 12);
    expect(firstNotDearerWithSpares(flat(3 * 0.1), line(0.1))).toBe(3);
    expect(firstNotDearerWithSpares(flat(1), line(5e-324))).toBeNull();
  });

  it('is dearer only in its first step where four spares have one replica to follow', () => {
    // 5 v above 2 + 2 v from two thirds of a token on; two replicas, 3 v, meet it at their end, three never do.
    const steps: SpareSteps = { baseUsd: 0, usdPerToken: 1, stepTokens: 1, spareReplicas: 4 };
    expect(firstNotDearerWithSpares(steps, line(2, 2))).toBe(0);
    expect(staysNotDearerWithSpares(steps, line(2, 2))).toBe(1);
  });

  it('pays egress for what the API includes, too: half a dollar of each of 150 tokens', () => {
    // Two replicas, 100 + 1.5 v, against 300 - 75 + 3.6 (v - 150) beyond 150, which are 225 there: even at 415 / 2.1.
    const withEgress = { ...line(3.6, 300, 150), usdPerIncludedToken: -0.5 };
    expect(staysNotDearerWithSpares(STEPS, withEgress)).toBeCloseTo(415 / 2.1, 9);
  });

  const amounts = (min: number, max: number) => fc.double({ min, max, noNaN: true });

  const anySteps: fc.Arbitrary<readonly [SpareSteps, NetLine]> = fc
    .tuple(amounts(0, 3000), amounts(0.1, 3), amounts(0.1, 4), amounts(0, 1500), amounts(0, 1000))
    .map(([baseUsd, usdPerToken, spareReplicas, fixedUsd, includedTokens]) => [
      { baseUsd, usdPerToken, stepTokens: 100, spareReplicas },
      line(usdPerToken * 1.3 + 0.05, fixedUsd, includedTokens),
    ]);

  const VOLUMES = Array.from({ length: 1000 }, (_, index) => 1 + 37 * index);
  /** What the last bits of such bills are worth. */
  const DUST = 1e-4;

  it('agrees with looking at every volume', () => {
    fc.assert(
      fc.property(anySteps, ([steps, api]) => {
        const first = firstNotDearerWithSpares(steps, api) ?? Number.NaN;
        const stays = staysNotDearerWithSpares(steps, api) ?? Number.NaN;
        expect(stays).toBeGreaterThanOrEqual(first * (1 - 1e-9));
        const before = VOLUMES.filter((volume) => volume < first * (1 - 1e-9));
        const after = VOLUMES.filter((volume) => volume > stays * (1 + 1e-9));
        expect(before.every((volume) => leadAt(volume, steps, api) > -DUST)).toBe(true);
        expect(after.every((volume) => leadAt(volume, steps, api) < DUST)).toBe(true);
        // At once above the first the fleet is not dearer; at once below the other it was.
        expect(first === 0 || leadAt(first * (1 + 1e-7) + 1e-6, steps, api) < 1).toBe(true);
        expect(stays === 0 || leadAt(stays * (1 - 1e-9), steps, api) > -1).toBe(true);
      }),
      runs(60),
    );
  });
});
