import { describe, expect, it } from 'vitest';
import { flipsOf } from '../../../src/engine/flips/flips.ts';
import { api, atVolume, evidence, scenario } from '../../helpers/scenario.ts';

const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd });

/** 500 output tokens: 1 request at 100 tok/s is 0.2 a second, 100 at 10 tok/s are 2 a second; 2,000 tokens each. */
const pace = [
  { batch: 1, secondsPerToken: 0.01, secondsToFirstToken: 0 },
  { batch: 100, secondsPerToken: 0.1, secondsToFirstToken: 0 },
];
const known = (basis: 'estimated' | 'yours') =>
  evidence({ throughput: { low: 1000, high: 1000, basis, source: '', pace, batch: 20 } });

/** One replica at 1,000 tok/s carries 1B down to 761 tok/s: $2,460 against $3,000, two are $3,920. */
const asked = (minTokensPerSecondPerUser: number | null) =>
  scenario({ workload: atVolume(1e9), apis: [flat(3)], selfHosted: { minTokensPerSecondPerUser } });

describe('the speed floor among the flips', () => {
  it('is the speed that users get where the throughput flips', () => {
    const flips = flipsOf(asked(20), known('estimated'));
    const floor = flips.find(({ input, changes }) => input === 'speed-floor' && changes === 'choice');
    const throughput = flips.find(({ input, changes }) => input === 'throughput' && changes === 'choice');
    expect(throughput?.value).toBeCloseTo(1e9 / (730 * 3600 * 0.5), 6);
    expect(floor).toMatchObject({ side: 'above', now: 20, to: { choice: 'api' } });
    // Requests a second are batch ÷ 500 · speed, and speed falls as the root of the batch: speed² · batch = 10⁴.
    const perSecond = (throughput?.value ?? 0) / 2000;
    expect(floor?.value).toBeCloseTo(10_000 / (perSecond * 500), 4);
    expect(floor?.distance).toBeCloseTo(Math.log((floor?.value ?? 0) / 20), 9);
  });

  it('is none where the pace is not known, as with a throughput that somebody states', () => {
    const flips = flipsOf(asked(20), evidence()).map(({ input }) => input);
    expect(flips).toContain('throughput');
    expect(flips).not.toContain('speed-floor');
  });

  it('is none where there is no floor', () => {
    const inputs = flipsOf(asked(null), known('estimated')).map(({ input }) => input);
    expect(inputs).not.toContain('speed-floor');
  });
});
