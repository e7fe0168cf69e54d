import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { assess } from '../../src/engine/assess.ts';
import { H100, RENTED, resolved, VOLUME } from './asked.ts';

describe('hardware of one’s own', () => {
  const PAID: DraftFields = {
    ...H100,
    'selfHosted.gpuCount': 16,
    'selfHosted.procurement.kind': 'paid',
  };

  it('that is paid costs power, space and people; the full bill stands beside it', () => {
    const { scenario, evidence } = resolved(PAID);
    const { selfHosted } = assess(scenario, evidence);
    expect(selfHosted.monthlyUsd).toBeCloseTo(
      16 * 1.05 * 1.4 * 0.12 * 730 + Math.round(16 * 1.05 * 194.95) + 1600,
      6,
    );
    const { procurement } = scenario.selfHosted;
    const price =
      procurement.kind === 'paid' && procurement.then?.kind === 'own' ? procurement.then : undefined;
    const hardware = (price?.usdPerGpu ?? 0) * 1.45 * (1 / 48 + 0.04 / 12);
    expect(selfHosted.fullMonthlyUsd).toBeCloseTo(selfHosted.monthlyUsd + 16 * hardware + 8000 / 12, 6);
  });

  it('is paid until a month that was said', () => {
    const { procurement } = resolved({ ...PAID, 'selfHosted.procurement.paidUntil': '2027-03' }).scenario
      .selfHosted;
    expect(procurement).toMatchObject({ kind: 'paid', until: '2027-03' });
  });

  it('has its power in the rent where it is committed at one', () => {
    const committed = resolved({ ...PAID, 'selfHosted.procurement.usdPerGpuHour': 2.5 });
    expect(committed.scenario.selfHosted.power).toBeNull();
    const { monthlyUsd, fullMonthlyUsd } = assess(committed.scenario, committed.evidence).selfHosted;
    expect(monthlyUsd).toBe(1600);
    expect(fullMonthlyUsd).toBeCloseTo(1600 + 16 * 2.5 * 730 + 8000 / 12, 6);
  });

  const thenOf = (said: DraftFields) => {
    const { procurement } = resolved({ ...PAID, 'selfHosted.procurement.paidUntil': '2027-03', ...said })
      .scenario.selfHosted;
    return procurement.kind === 'paid' ? procurement.then : undefined;
  };

  it('is a commitment to rent where it is paid until a month, and power is in what follows it', () => {
    const { scenario, evidence } = resolved({ ...PAID, 'selfHosted.procurement.paidUntil': '2027-03' });
    expect(scenario.selfHosted.power).toBeNull();
    const after = thenOf({});
    expect(after).toMatchObject({ kind: 'rent', market: 'on-demand' });
    const usdPerHour = after?.kind === 'rent' ? after.usdPerGpuHour : 0;
    const { fullMonthlyUsd } = assess(scenario, evidence).selfHosted;
    expect(fullMonthlyUsd).toBeCloseTo(1600 + 16 * usdPerHour * 730 + 8000 / 12, 6);
  });

  it('was bought, where somebody says for how much, or where nobody rents it out', () => {
    expect(thenOf({ 'selfHosted.procurement.usdPerGpu': 20_000 })?.kind).toBe('own');
    expect(thenOf({ 'selfHosted.gpu': 'h200-nvl' })?.kind).toBe('own');
  });

  it('has its rack in the rent where it is committed until a date, or was rented', () => {
    const otherUsd = (said: DraftFields) =>
      resolved({ ...PAID, ...said }).scenario.selfHosted.otherUsdPerMonth;
    expect(otherUsd({})).toBe(Math.round(16 * 1.05 * 194.95));
    expect(otherUsd({ 'selfHosted.procurement.paidUntil': '2027-03' })).toBe(0);
    expect(otherUsd({ 'selfHosted.procurement.usdPerGpuHour': 2.5 })).toBe(0);
  });

  it('that is bought for a rack pays for the rack and the network', () => {
    const { scenario, assumptions } = resolved({ ...H100, 'selfHosted.procurement.usdPerGpu': 20_000 });
    // Two replicas of two: 4 × 1.05 kW × $194.95, and 12.5% of 4 × $29,000 over 48 months.
    const rack = 4 * 1.05 * 194.95;
    const network = (0.125 * 4 * 29_000) / 48;
    expect(scenario.selfHosted.otherUsdPerMonth).toBe(Math.round(rack + network));
    expect(assumptions.find(({ field }) => field === 'selfHosted.otherUsdPerMonth')?.why).toContain('rack');
    expect(
      resolved({
        ...H100,
        'selfHosted.procurement.usdPerGpu': 20_000,
        'selfHosted.otherUsdPerMonth': 50,
      }).scenario.selfHosted.otherUsdPerMonth,
    ).toBe(50);
  });

  const DESK: DraftFields = {
    'selfHosted.model': 'qwen2.5-32b',
    'selfHosted.gpu': 'rtx-3090',
    'selfHosted.gpuCount': 2,
    'selfHosted.gpusPerReplica': 2,
    'selfHosted.procurement.usdPerGpu': 700,
    'selfHosted.tokensPerSecondPerReplica': 1000,
  };

  it('under a desk draws by its load, has one host and no building', () => {
    // Half of 1,000 × 3,600 × 730 h: 0.1 + 0.9 × 0.5 of 350 W.
    const half = { ...DESK, 'workload.tokensPerMonth': 1000 * 3600 * 730 * 0.5 };
    const { selfHosted } = resolved(half).scenario;
    expect(selfHosted.power?.wattsPerGpu).toBeCloseTo(350 * 0.55, 6);
    expect(selfHosted.power).toMatchObject({ hostWattsPerGpu: 175, pue: 1, usdPerKwh: 0.12 });
    expect(selfHosted.otherUsdPerMonth).toBe(0);
  });

  it('under a desk draws no more than all of its watts, however much is asked of it', () => {
    const twice = { ...DESK, 'workload.tokensPerMonth': 1000 * 3600 * 730 * 2 };
    expect(resolved(twice).scenario.selfHosted.power?.wattsPerGpu).toBeCloseTo(350, 6);
  });

  it('says whose watts it counts, and draws nothing where power was said to cost nothing', () => {
    const served = { ...H100, 'selfHosted.procurement.kind': 'own' } as const;
    const { sources } = resolved(served).evidence;
    expect(sources.find(({ field }) => field === 'selfHosted.power.wattsPerGpu')).toMatchObject({
      value: 700,
      source: expect.stringMatching(/^board power of H100 SXM: /),
    });
    expect(resolved({ ...served, 'selfHosted.power.none': true }).scenario.selfHosted.power).toBeNull();
  });

  it('stands under a desk up to four cards, and in a rack from five', () => {
    // 350 W and as many of a host are 0.7 kW a card in a rack; the network is an eighth of 1.45 × $700, over 48 months.
    const cards = (gpuCount: number) =>
      resolved({ ...DESK, ...VOLUME, 'selfHosted.gpusPerReplica': 1, 'selfHosted.gpuCount': gpuCount })
        .scenario.selfHosted.otherUsdPerMonth;
    expect(cards(4)).toBe(0);
    expect(cards(5)).toBe(Math.round(5 * 0.7 * 194.95 + (5 * 0.125 * 700 * 1.45) / 48));
  });

  it('keeps stated watts, and is on for stated hours: then it serves in those alone', () => {
    const fields = {
      ...DESK,
      ...VOLUME,
      'selfHosted.power.wattsPerGpu': 300,
      'selfHosted.power.hoursPerMonth': 240,
    };
    const { scenario, evidence } = resolved(fields);
    expect(scenario.selfHosted.power).toMatchObject({ wattsPerGpu: 300, hoursPerMonth: 240 });
    const { capacityTokensPerMonth, breakdown } = assess(scenario, evidence).selfHosted;
    expect(capacityTokensPerMonth).toBe(1000 * 3600 * 240);
    expect(breakdown.powerUsd).toBeCloseTo(2 * 0.475 * 0.12 * 240, 9);
  });

  it('more than four cards are no desk', () => {
    const { power } = resolved({ ...DESK, ...VOLUME, 'selfHosted.gpuCount': 8 }).scenario.selfHosted;
    expect(power).toMatchObject({ wattsPerGpu: 350, pue: 1.4 });
  });

  it('is paid back at prices that fall by 30 % a year, unless another fall was said', () => {
    expect(resolved({ ...H100, 'selfHosted.procurement.kind': 'own' }).scenario.apiPriceFallPerYear).toBe(
      0.3,
    );
    expect(
      resolved({ ...H100, 'selfHosted.procurement.kind': 'own', 'money.apiPriceFallPerYear': 0.5 }).scenario
        .apiPriceFallPerYear,
    ).toBe(0.5);
    expect(resolved(RENTED).scenario.apiPriceFallPerYear).toBeUndefined();
  });
});
