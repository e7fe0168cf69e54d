import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { atVolume, evidence, scenario } from '../helpers/scenario.ts';

/** From 10 ms a token alone to 50 ms at 100 requests in a step; the first token after 0.1 s to 0.5 s. */
const PACE = [
  { batch: 1, secondsPerToken: 0.01, secondsToFirstToken: 0.1 },
  { batch: 100, secondsPerToken: 0.05, secondsToFirstToken: 0.5 },
];
/** Requests of 1,500 + 500 tokens: 100 every 500 · 0.05 s are 4 a second, 8,000 tokens. */
const RATE = 8000;

const known = evidence({
  throughput: { low: RATE, high: RATE, basis: 'estimated', source: 'specifications', pace: PACE, batch: 100 },
});
const at = (volume: number, requestOutputTokens = 500) =>
  assess(
    scenario({
      workload: { ...atVolume(volume), requestOutputTokens },
      selfHosted: { tokensPerSecondPerReplica: RATE, replicas: 1 },
    }),
    known,
  ).selfHosted.service;

const SECONDS = 730 * 3600;

describe('service', () => {
  it('at capacity is the last point of the pace, by Little’s law', () => {
    const full = at(RATE * SECONDS)?.atCapacity;
    // 0.5 s to the first token, 499 more at 0.05 s; 4 requests a second stay 25.45 s each.
    expect(full).toMatchObject({ tokensPerSecondPerUser: 20, secondsToFirstToken: 0.5 });
    expect(full?.secondsToAnswer).toBeCloseTo(0.5 + 499 * 0.05, 9);
    expect(full?.requestsAtOnce).toBeCloseTo(4 * 25.45, 6);
  });

  it('at less traffic there are fewer at once, each faster, and the law holds', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1.5, noNaN: true }), (load) => {
        const service = at(load * RATE * SECONDS);
        const [expected, full] = [service?.atExpected, service?.atCapacity];
        if (expected === undefined || full === undefined) throw new Error(`no service at a load of ${load}`);
        const perSecond = Math.min(1, load) * 4;
        expect(expected.requestsAtOnce).toBeCloseTo(perSecond * expected.secondsToAnswer, 6);
        expect(expected.requestsAtOnce).toBeLessThanOrEqual(full.requestsAtOnce * (1 + 1e-9));
        expect(expected.tokensPerSecondPerUser ?? 0).toBeGreaterThanOrEqual(20 * (1 - 1e-9));
        expect(expected.secondsToAnswer).toBeLessThanOrEqual(full.secondsToAnswer * (1 + 1e-9));
      }),
    );
  });

  it('a user alone gets the first point', () => {
    expect(at(1000)?.atExpected).toMatchObject({ tokensPerSecondPerUser: 100, secondsToFirstToken: 0.1 });
  });

  it('a short answer has seconds and no speed', () => {
    expect(at(1e9, 39)?.atCapacity.tokensPerSecondPerUser).toBeNull();
    expect(at(1e9, 39)?.atCapacity.secondsToAnswer).toBeCloseTo(0.5 + 38 * 0.05, 9);
    expect(at(1e9, 40)?.atCapacity.tokensPerSecondPerUser).toBe(20);
  });

  it('is null where the throughput is the user’s own, and where the model does not fit', () => {
    const { throughput, fit } = known;
    const serviceOf = (changes: Parameters<typeof evidence>[0]) =>
      assess(scenario(), { ...known, ...changes }).selfHosted.service;
    expect(serviceOf({})?.atCapacity.secondsToFirstToken).toBe(0.5);
    expect(serviceOf({ throughput: { ...throughput, basis: 'yours' } })).toBeNull();
    expect(serviceOf({ fit: { ...fit, fits: false } })).toBeNull();
  });
});
