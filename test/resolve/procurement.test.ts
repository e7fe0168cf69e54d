import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { ASKED, assumed, resolved, warned } from './asked.ts';

describe('the way of paying', () => {
  it('is rent where a rent was said, of a card that is only sold', () => {
    const kind = (fields: DraftFields) =>
      resolved({
        'workload.tokensPerMonth': 1e6,
        'selfHosted.model': 'llama-3.1-8b',
        'selfHosted.gpu': 'rtx-4080',
        ...fields,
      }).scenario.selfHosted.procurement.kind;
    expect(kind({})).toBe('own');
    expect(kind({ 'selfHosted.procurement.usdPerGpuHour': 0.4 })).toBe('rent');
  });

  it('says that it is a purchase, of a card for a server that nobody rents out', () => {
    const told = (fields: DraftFields) =>
      warned(
        { 'workload.tokensPerMonth': 1e9, 'selfHosted.model': 'llama-3.3-70b', ...fields },
        'no-rental-price',
      );
    const GAUDI = { 'selfHosted.gpu': 'gaudi3', 'selfHosted.gpuCount': 8 };
    expect(told(GAUDI)).toContain('no rental price of Gaudi 3 128GB, so that it is costed as bought');
    expect(told({ ...GAUDI, 'selfHosted.procurement.kind': 'own' })).toBeUndefined();
    expect(told({ 'selfHosted.gpu': 'rtx-4080', 'selfHosted.gpuCount': 8 })).toBeUndefined();
  });

  it('counts no set-up of what is paid, which is said of any', () => {
    const paid = (setupHours: number) =>
      warned(
        { ...ASKED, 'selfHosted.procurement.kind': 'paid', 'selfHosted.ops.setupHours': setupHours },
        'setup-not-counted',
      ) !== undefined;
    expect([0, 0.5, 1].map(paid)).toEqual([false, true, true]);
  });

  it('by the hours of the work has no month around the clock among what is assumed', () => {
    const field = 'selfHosted.procurement.billedHoursPerMonth';
    expect(assumed(ASKED, field)?.value).toBe(730);
    expect(assumed({ ...ASKED, 'workload.kind': 'batch' }, field)).toBeUndefined();
  });
});
