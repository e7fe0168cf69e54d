import { describe, expect, it } from 'vitest';
import { ASKED, resolved } from './asked.ts';

describe('people served at once', () => {
  it('are a peak only above the average: one is none beside 500M tokens, ten thousand are', () => {
    const planned = (users: number) =>
      resolved({ ...ASKED, 'workload.concurrentUsers': users }).scenario.selfHosted.plannedLoad;
    expect(planned(1)).toBeCloseTo(0.9, 12);
    // 10,000 × 20 tok/s × 1,360 ÷ 210 are 1.295M tokens a second, of 500M ÷ (730 × 3,600) on average.
    const peak = (10_000 * 20 * 1360) / 210 / (500e6 / (730 * 3600));
    expect(planned(10_000)).toBeCloseTo(0.9 / peak, 12);
  });
});

describe('the hours of a day', () => {
  it('are sized so that the busiest fills the fleet to 90%: five of a mean of two', () => {
    const hourly = { ...ASKED, 'workload.hourlyVolumes': [1, 1, 1, 5] };
    expect(resolved(hourly).scenario.selfHosted.plannedLoad).toBeCloseTo(0.9 / 2.5, 12);
  });
});

describe('office hours', () => {
  const planned = (fields: object) =>
    resolved({ ...ASKED, 'workload.trafficShape': 'office-hours', ...fields }).scenario.selfHosted
      .plannedLoad;
  const PAID = 'selfHosted.procurement.billedHoursPerMonth';

  it.each([
    ['of GPUs that are always on', {}, (0.9 * 217) / 730],
    ['of GPUs that are off in all others', { [PAID]: 217 }, 0.9],
    ['of GPUs that are off at night and on weekends', { [PAID]: 260 }, (0.9 * 217) / 260],
    ['of GPUs that are on for less', { [PAID]: 100 }, 0.9],
    ['with a peak in them, and off in all others', { [PAID]: 217, 'workload.peakToAverage': 2 }, 0.45],
    [
      'of GPUs that are bought',
      { 'selfHosted.procurement.kind': 'own', 'selfHosted.gpu': 'h100-sxm' },
      (0.9 * 217) / 730,
    ],
  ])('%s', (_, fields, load) => {
    expect(planned(fields)).toBeCloseTo(load, 12);
  });
});
