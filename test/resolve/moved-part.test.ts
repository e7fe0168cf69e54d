import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { assess } from '../../src/engine/assess.ts';
import { RENTED, resolved } from './asked.ts';

describe('a part that moves', () => {
  it('is costed alone; the rest stays where it is', () => {
    const { scenario, evidence } = resolved({
      ...RENTED,
      'workload.movedShare': 0.7,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
    });
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(350e6, 3);
    expect(evidence.moved).toMatchObject({ share: 0.7, api: 'anthropic/claude-sonnet-5' });
    expect(assess(scenario, evidence).rest?.tokensPerMonth).toBeCloseTo(150e6, 3);
  });

  const SONNET = 'anthropic/claude-sonnet-5';
  it('stays with the API in use, whichever was named first', () => {
    const apis: DraftFields['apis'] = [
      { id: 'openai/gpt-5', role: 'named' },
      { id: SONNET, inUse: true },
    ];
    expect(resolved({ ...RENTED, 'workload.movedShare': 0.7, apis }).evidence.moved?.api).toBe(SONNET);
  });

  it('is none where all of it moves', () => {
    const { scenario, evidence } = resolved({ ...RENTED, 'workload.movedShare': 1, apis: [{ id: SONNET }] });
    expect(evidence.moved).toBeUndefined();
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(500e6, 3);
  });

  it('is what is costed where no API is named, too: 70% of 500M', () => {
    const { scenario, evidence } = resolved({ ...RENTED, 'workload.movedShare': 0.7 });
    expect(evidence.moved).toBeUndefined();
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(350e6, 3);
    expect(evidence.warnings?.find(({ code }) => code === 'moved-in-part')?.message).toBe(
      'Only the 70% that moves is costed here.',
    );
  });

  it('of a bill is said in dollars: $7,000 of $10,000', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const bill = { 'workload.movedShare': 0.7, 'workload.bill': { usdPerMonth: 10_000, api: SONNET } };
    const { evidence } = resolved({ ...rest, ...bill, apis: [{ id: SONNET }] });
    expect(evidence.warnings?.find(({ code }) => code === 'moved-in-part')?.message).toBe(
      'Of $10,000 on Claude Sonnet 5 the 70% that moves is costed here, $7,000; the other $3,000 stays whatever you choose.',
    );
  });
});
