import { describe, expect, it } from 'vitest';
import { blendedUsdPerMillion } from '../../src/domain/blended-price.ts';
import { apiLine } from '../../src/engine/api-cost.ts';
import { apiMonthlyUsd } from '../../src/engine/api-line.ts';
import { assess } from '../../src/engine/assess.ts';
import { gpuMonthUsd, powerMonthUsd } from '../../src/engine/gpu-cost.ts';
import { api, atVolume, evidence, own, rent, scenario } from '../helpers/scenario.ts';

describe('what a GPU costs in a month', () => {
  it('rented: price × billed hours, whatever the load', () => {
    expect(gpuMonthUsd(scenario().selfHosted)).toBe(2 * 730);
    const tenHoursADay = scenario({ selfHosted: { procurement: rent({ billedHoursPerMonth: 304 }) } });
    expect(gpuMonthUsd(tenHoursADay.selfHosted)).toBe(608);
  });

  it('owned: depreciation + cost of capital + maintenance', () => {
    // P = 15,000 + 6,750 = 21,750. Depreciation 21,750/48 = 453.125. Capital 21,750/2 × 8 %/12 = 72.50.
    const plain = scenario({ selfHosted: { procurement: own() } });
    expect(gpuMonthUsd(plain.selfHosted)).toBeCloseTo(453.125 + 72.5, 9);
    // Residual 20 %: 21,750 × 0.8/48 = 362.50; capital 21,750 × 1.2/2 × 8 %/12 = 87; maintenance 5 %/12 = 90.625.
    const residual = scenario({
      selfHosted: { procurement: own({ residualShare: 0.2, annualMaintenanceShare: 0.05 }) },
    });
    expect(gpuMonthUsd(residual.selfHosted)).toBeCloseTo(362.5 + 87 + 90.625, 9);
  });

  it('power: watts of GPU and host × PUE × price × hours', () => {
    const power = { wattsPerGpu: 700, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 };
    // 1.05 kW × 1.4 × 0.12 × 730 h = 128.772
    expect(powerMonthUsd(scenario({ selfHosted: { power, procurement: own() } }).selfHosted)).toBeCloseTo(
      128.772,
      9,
    );
    // Rented and switched off for all but 100 hours: 1.05 × 1.4 × 0.12 × 100 = 17.64
    const switchedOff = scenario({
      selfHosted: { power, procurement: rent({ billedHoursPerMonth: 100 }) },
    });
    expect(powerMonthUsd(switchedOff.selfHosted)).toBeCloseTo(17.64, 9);
    expect(powerMonthUsd(scenario().selfHosted)).toBe(0);
  });
});

describe('what an API costs', () => {
  it('is weighted by the real mix, not by the plain mean of the list prices', () => {
    // 0.75 × 3 + 0.25 × 15 = 6; the plain mean would be 9.
    expect(blendedUsdPerMillion(api(), scenario().workload)).toBe(6);
  });

  it('takes cached input at its own price', () => {
    // Half of the input cached: 0.375 × 3 + 0.375 × 0.30 + 0.25 × 15 = 1.125 + 0.1125 + 3.75
    const workload = { ...scenario().workload, cachedInputShare: 0.5 };
    expect(blendedUsdPerMillion(api(), workload)).toBeCloseTo(4.9875, 12);
  });

  it('applies batch share, discount, surcharge and its own ops hours', () => {
    const workload = { ...scenario().workload, batchShare: 0.4 };
    const line = apiLine(api({ discount: 0.1, regionalUplift: 1.1, opsHoursPerMonth: 2 }), workload, 100);
    // 500 M × 6 = 3,000 × (1 − 0.4 × 0.5) × 0.9 × 1.1 + 2 h × 100 = 2,376 + 200
    expect(apiMonthlyUsd(line, 500e6)).toBeCloseTo(2576, 9);
  });

  it('charges each token beside a fee that covers none', () => {
    const line = apiLine(api({ usdPerMonth: 500 }), scenario().workload, 100);
    expect(line).toEqual({ fixedUsd: 500, usdPerToken: expect.closeTo(6e-6, 12), includedTokens: 0 });
  });

  it('looks at the ratio of the monthly totals, not at the request', () => {
    const workload = { ...scenario().workload, requestInputTokens: 10, requestOutputTokens: 990 };
    expect(blendedUsdPerMillion(api(), workload)).toBe(6);
  });
});

describe('the bill of a fleet', () => {
  const fleet = scenario({
    selfHosted: {
      gpusPerReplica: 2,
      replicas: 2,
      spareReplicas: 1,
      idleGpus: 1,
      ops: { hoursPerMonth: 16, usdPerHour: 100, setupHours: 80, setupMonths: 12 },
      otherUsdPerMonth: 250,
    },
  });

  it('adds up line by line', () => {
    const { selfHosted } = assess(fleet, evidence());
    // 2 × 2 + 1 idle = 5 GPUs × 1,460; the spare is 2 × 1,460; ops 1,600 + 8,000/12.
    expect(selfHosted.breakdown).toEqual({
      computeUsd: 7300,
      powerUsd: 0,
      redundancyUsd: 2920,
      opsUsd: 1600 + 8000 / 12,
      otherUsd: 250,
    });
    expect(selfHosted.monthlyUsd).toBeCloseTo(7300 + 2920 + 1600 + 666.6667 + 250, 3);
    expect(selfHosted.gpus).toBe(7);
    expect(selfHosted.replicas).toEqual({ active: 2, spare: 1 });
  });

  it('measures load against what the active replicas could serve, and names what idles', () => {
    const { selfHosted } = assess(fleet, evidence());
    // 2 × 1,000 tok/s × 3,600 × 730 = 5.256B; 500M of it is 9.5 %.
    expect(selfHosted.capacityTokensPerMonth).toBe(5_256_000_000);
    expect(selfHosted.load).toBeCloseTo(500e6 / 5.256e9, 12);
    expect(selfHosted.idleUsd).toBeCloseTo((1 - 500e6 / 5.256e9) * 7300 + 2920, 6);
  });

  it('never multiplies rent by load: twice the traffic on the same GPUs costs the same', () => {
    const twice = scenario({ selfHosted: fleet.selfHosted, workload: atVolume(1e9) });
    expect(assess(twice, evidence()).selfHosted.monthlyUsd).toBe(
      assess(fleet, evidence()).selfHosted.monthlyUsd,
    );
  });
});

describe("the guide's five steps, line by line", () => {
  const { selfHosted, comparisons } = assess(
    scenario({
      apis: [api(), api({ id: 'acme/fast', role: 'fast', usdPerMillionInput: 1, usdPerMillionOutput: 5 })],
    }),
    evidence(),
  );

  it('1–2: the volume priced at a frontier and at a fast model', () => {
    expect(comparisons.map(({ monthlyUsd }) => monthlyUsd)).toEqual([3000, 1000]);
  });

  it('3: the fixed monthly cost', () => {
    expect(selfHosted.monthlyUsd).toBe(1460 + 1000);
  });

  it('4: divided by the tokens served, and multiplied back', () => {
    expect(selfHosted.usdPerMillionTokens).toBeCloseTo(4.92, 12);
    expect(selfHosted.usdPerMillionTokens * 500).toBeCloseTo(selfHosted.monthlyUsd, 9);
  });

  it('5: again at half the utilization', () => {
    expect(selfHosted.atHalf.usdPerMillionTokens).toBeCloseTo(9.84, 12);
    expect(comparisons.map(({ atHalfUsd }) => atHalfUsd)).toEqual([1500, 500]);
    expect(comparisons.map(({ regime }) => regime)).toEqual(['fragile', 'api']);
  });
});
