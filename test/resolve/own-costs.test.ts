import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { isWorkstation } from '../../src/resolve/own-costs.ts';
import { resolved } from './asked.ts';

describe('a card in a workstation', () => {
  it('is one of up to four that are bought, by its row or else by its name', () => {
    expect([
      isWorkstation('own', 'rtx-4090', 4),
      isWorkstation('own', 'rtx-4090', 5),
      isWorkstation('rent', 'rtx-4090', 1),
      isWorkstation('paid', 'a2', 1),
      isWorkstation('own', 'l4', 1),
      isWorkstation('own', 'rtx-9090', 1),
      isWorkstation('own', 'b900', 1),
    ]).toEqual([true, false, false, true, false, true, false]);
  });

  it('draws a tenth of its power when idle and the rest by its load', () => {
    const fields: DraftFields = {
      'workload.tokensPerMonth': 0.25 * 1000 * 3600 * 730,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 'rtx-4090',
      'selfHosted.gpuCount': 1,
      'selfHosted.tokensPerSecondPerReplica': 1000,
      'selfHosted.procurement.kind': 'own',
    };
    // 450 W: 45 W idle, and a quarter of the other 405.
    expect(resolved(fields).scenario.selfHosted.power?.wattsPerGpu).toBeCloseTo(45 + 405 / 4, 9);
  });
});
