import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { H100, RENTED } from './asked.ts';

describe('a workspace’s defaults for a service', () => {
  it('are not those of work that may wait', () => {
    const defaults = [
      { field: 'selfHosted.plannedLoad', value: 0.3, at: '2026-11-01T00:00:00Z' },
      { field: 'selfHosted.spareReplicas', value: 2, at: '2026-11-01T00:00:00Z' },
    ];
    const sized = (fields: DraftFields) => {
      const { plannedLoad, spareReplicas } = resolvedInWords(draft(fields), { asOf: AS_OF, defaults })
        .scenario.selfHosted;
      return { plannedLoad, spareReplicas };
    };
    expect(sized(RENTED)).toEqual({ plannedLoad: 0.3, spareReplicas: 2 });
    expect(sized({ ...RENTED, 'workload.kind': 'batch' })).toEqual({ plannedLoad: 0.95, spareReplicas: 0 });
  });
});

describe('a workspace’s prices', () => {
  it('reach hardware that is paid: its power, and what it would cost in full', () => {
    const defaults = [
      { field: 'selfHosted.power.usdPerKwh', value: 0.3, at: '2026-11-01T00:00:00Z' },
      { field: 'gpu-price/h100-sxm', value: 20_000, at: '2026-11-01T00:00:00Z' },
      { field: 'gpu-hour/h100-sxm', value: 1.5, at: '2026-11-01T00:00:00Z' },
    ];
    const fields: DraftFields = { ...H100, 'selfHosted.procurement.kind': 'paid' };
    const { selfHosted } = resolvedInWords(draft(fields), { asOf: AS_OF, defaults }).scenario;
    expect(selfHosted.power?.usdPerKwh).toBe(0.3);
    const { procurement } = selfHosted;
    expect(procurement.kind === 'paid' ? procurement.then : undefined).toMatchObject({
      kind: 'own',
      usdPerGpu: 20_000,
    });
  });
});
