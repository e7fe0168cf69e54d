import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { A100, errorOf, resolved, VOLUME } from './asked.ts';

const selfHosted = (fields: DraftFields) => resolved(fields).scenario.selfHosted;

describe('what it costs', () => {
  it.each<[string, DraftFields]>([
    ['rented', A100],
    ['of a model alone', { ...VOLUME, 'selfHosted.model': 'qwen3-32b' }],
    ['in office hours', { ...A100, 'workload.trafficShape': 'office-hours' }],
  ])('gives reasons that fit beside a menu of the form, and say nothing to type: %s', (_, fields) => {
    expect(resolved(fields).assumptions.filter(({ why }) => /\btype "/.test(why))).toEqual([]);
  });

  it('rents at the median of the catalog, with its range, sellers and date', () => {
    const { scenario, evidence } = resolved(A100);
    expect(scenario.selfHosted.procurement).toEqual({
      kind: 'rent',
      usdPerGpuHour: 1.79,
      billedHoursPerMonth: 730,
      market: 'on-demand',
    });
    const source = evidence.sources.find(({ field }) => field === 'selfHosted.procurement.usdPerGpuHour');
    expect(source).toMatchObject({
      value: 1.79,
      stale: false,
      range: { low: 1.39, high: 3.4309, sellers: 9 },
    });
  });

  it('calls a price stale from 91 days on, on the day of asking', () => {
    const later = resolvedInWords(draft(A100), { asOf: new Date('2027-06-01T00:00:00Z') });
    const source = later.evidence.sources.find(
      ({ field }) => field === 'selfHosted.procurement.usdPerGpuHour',
    );
    expect(source?.stale).toBe(true);
    expect(later.evidence.warnings?.map(({ code }) => code)).toContain('stale-price');
  });

  it('takes a stated price, and says that it is the user’s', () => {
    const { scenario, evidence } = resolved({ ...A100, 'selfHosted.procurement.usdPerGpuHour': 1.2 });
    expect(scenario.selfHosted.procurement).toMatchObject({ usdPerGpuHour: 1.2 });
    expect(
      evidence.sources.find(({ field }) => field === 'selfHosted.procurement.usdPerGpuHour')?.source,
    ).toBe('yours');
  });

  it('spreads a price a month over the billed hours', () => {
    const monthly = { ...A100, 'selfHosted.procurement.usdPerGpuMonth': 1460 };
    expect(selfHosted(monthly).procurement).toMatchObject({ usdPerGpuHour: 2 });
  });

  it('owns with a host, four years, the cost of capital, and power', () => {
    const owned = selfHosted({
      ...A100,
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': 8000,
    });
    expect(owned.procurement).toEqual({
      kind: 'own',
      usdPerGpu: 8000,
      hostUsdPerGpu: 3600,
      lifeMonths: 48,
      residualShare: 0,
      annualCostOfCapital: 0.08,
      annualMaintenanceShare: 0,
    });
    expect(owned.power).toEqual({ wattsPerGpu: 400, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 });
  });

  it('charges power on rented GPUs only where any of it was stated', () => {
    expect(selfHosted(A100).power).toBeNull();
    expect(selfHosted({ ...A100, 'selfHosted.power.usdPerKwh': 0.2 }).power).toMatchObject({
      usdPerKwh: 0.2,
      pue: 1.4,
    });
  });

  it('refuses rent and own at once, and a price that nobody knows', () => {
    expect(
      errorOf({ ...A100, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.market': 'spot' })
        .code,
    ).toBe('contradiction');
    const unknown = errorOf({ ...VOLUME, 'selfHosted.gpu': 'mi300a' });
    expect(unknown.code).toBe('no-price');
    expect(unknown.message).toContain('at $2.50/hr');
  });

  it('lists every default that it used', () => {
    const { assumptions, scenario } = resolved(VOLUME);
    const fields = assumptions.map(({ field }) => field);
    for (const field of ['spareReplicas', 'plannedLoad', 'servingEngine', 'otherUsdPerMonth'])
      expect(fields).toContain(`selfHosted.${field}`);
    for (const field of Object.keys(scenario.selfHosted.ops))
      expect(fields).toContain(`selfHosted.ops.${field}`);
    expect(assumptions.every(({ why }) => why.length > 0)).toBe(true);
  });
});
