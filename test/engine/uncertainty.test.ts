import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { runs } from '../helpers/effort.ts';
import { assess, findingsOf } from '../helpers/in-words.ts';
import { api, evidence, scenario } from '../helpers/scenario.ts';

const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd });

const between = (low: number, high: number) =>
  evidence({ throughput: { low, high, basis: 'estimated', source: 'specifications' } });

const at = (s: Scenario, tokensPerSecondPerReplica: number): Scenario => ({
  ...s,
  selfHosted: { ...s.selfHosted, tokensPerSecondPerReplica },
});

// One replica at 1,000 tok/s serves 1.314B as planned, so 500M down to 380.5 tok/s: $2,460 against $3,000.
const asked = scenario({ apis: [flat(6)] });

describe('the range of the throughput goes through to the verdict', () => {
  it('uncertain where the choice flips inside it, and says where', () => {
    const { verdict } = findingsOf(asked, between(300, 1500));
    expect(verdict.uncertain).toMatchObject({ side: 'below', to: { choice: 'api', api: 'acme/large' } });
    expect(verdict.uncertain?.flipsAtTokensPerSecond).toBeCloseTo(500e6 / (730 * 3600 * 0.5), 6);
    expect(verdict.notes?.[0]).toBe(
      "Measure first: under 381 tok/s a replica acme/large wins. A replica's throughput is estimated at 1,000 tok/s, between 300 tok/s and 1,500 tok/s.",
    );
    expect(verdict.regime).toBe('fragile');
  });

  it('certain where it does not', () => {
    const { verdict } = findingsOf(asked, between(400, 1500));
    expect(verdict.uncertain).toBeUndefined();
    expect(verdict.headline).toBe(assess(asked, between(400, 1500)).verdict.headline);
  });

  it('break-even, bill and verdict at both ends', () => {
    const { throughputRange } = findingsOf(asked, between(300, 1500));
    // At 300 tok/s a replica serves 394.2M as planned: two for 500M, $3,920, and no break-even in the first step.
    expect(throughputRange?.low).toMatchObject({
      tokensPerSecondPerReplica: 300,
      monthlyUsd: 3920,
      regime: 'api',
    });
    expect(throughputRange?.high).toMatchObject({ monthlyUsd: 2460, choice: 'self-host' });
    // $2,460 of one replica over $6 per million is 410M, more than its 394.2M: two replicas, $3,920, at 653.3M.
    expect(throughputRange?.low.breakEvens).toMatchObject([
      { api: 'acme/large', breakEven: { kind: 'at', tokensPerMonth: expect.closeTo(653.33e6, -4) } },
    ]);
  });

  it('a stated throughput is a point: no range, no band', () => {
    const found = findingsOf(asked, evidence());
    expect(found.throughputRange).toBeUndefined();
    expect(found.curve.band).toBeUndefined();
  });

  it('the band lies around the staircase', () => {
    const { curve } = findingsOf(asked, between(300, 1500));
    expect(curve.band?.low.at(-1)?.usd).toBeGreaterThan(curve.selfHosted.at(-1)?.usd ?? 0);
    expect(curve.band?.high.at(-1)?.usd).toBeLessThanOrEqual(curve.selfHosted.at(-1)?.usd ?? 0);
  });

  it('is uncertain if and only if the choice is another at either end', () => {
    const ratio = fc.integer({ min: 1, max: 40 }).map((tenths) => 1 + tenths / 10);
    fc.assert(
      fc.property(anyScenario, ratio, ratio, (s, below, above) => {
        const likely = s.selfHosted.tokensPerSecondPerReplica;
        const range = between(likely / below, likely * above);
        const { verdict } = findingsOf(s, range);
        const ends = [likely / below, likely * above].map((end) => assess(at(s, end), range).verdict);
        const another = ends.some(
          ({ choice, api: bought }) => choice !== verdict.choice || bought !== verdict.api,
        );
        expect(verdict.uncertain !== undefined).toBe(another);
      }),
      runs(80),
    );
  });

  it('explains without changing a word of the verdict’s numbers', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const { tokensPerSecondPerReplica: likely } = s.selfHosted;
        const plain = assess(s, between(likely, likely));
        // Notes grow by what explaining finds: an engineer, a split.
        const { notes: _, ...verdict } = plain.verdict;
        expect(findingsOf(s, between(likely, likely))).toMatchObject({ ...plain, verdict });
      }),
    );
  });
});
