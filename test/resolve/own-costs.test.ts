import { describe, expect, it } from 'vitest';
import { FACTS } from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { isWorkstation } from '../../src/resolve/own-costs.ts';
import { ASKED, resolved } from './asked.ts';

describe('GPUs in a rack of one’s own', () => {
  const costs = (kind: 'own' | 'paid' | 'rent') => {
    const { evidence, scenario } = resolved({
      ...ASKED,
      'selfHosted.gpuCount': 8,
      'selfHosted.procurement.kind': kind,
    });
    const source = evidence.sources.find(({ field }) => field === 'selfHosted.otherUsdPerMonth')?.source;
    return { usd: scenario.selfHosted.otherUsdPerMonth, source, power: scenario.selfHosted.power };
  };

  it('cost their place, by the kilowatt, and those that are bought their share of a network', () => {
    const [own, paid] = [costs('own'), costs('paid')];
    const kilowatts = 8 * (((paid.power?.wattsPerGpu ?? 0) + (paid.power?.hostWattsPerGpu ?? 0)) / 1000);
    expect(paid.usd).toBe(Math.round(FACTS.colocation.value * kilowatts));
    expect(own.usd).toBeGreaterThan(paid.usd);
    expect(paid.source).toBe(FACTS.colocation.source);
    expect(own.source).toBe(`${FACTS.colocation.source}; ${FACTS.networkShareOfHardware.source}`);
  });

  it('cost nothing beside their rent where they are rented', () => {
    expect(costs('rent')).toMatchObject({ usd: 0, source: undefined });
  });
});

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
