import { describe, expect, it } from 'vitest';
import { openModelOfApi } from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { codes, resolved, VOLUME } from './asked.ts';

describe('what sells the model that would be hosted', () => {
  it.each(['llama-3.3-70b', 'qwen3-32b', 'deepseek-v3.2'])(
    'is the cheapest seller of it at this mix, and no other API: %s',
    (model) => {
      const { scenario, evidence } = resolved({ ...VOLUME, 'selfHosted.model': model });
      const same = scenario.apis.find(({ role }) => role === 'same-model');
      const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
      const blended =
        (input * (same?.usdPerMillionInput ?? 0) + output * (same?.usdPerMillionOutput ?? 0)) /
        (input + output);
      expect(blended).toBeCloseTo(evidence.sameModel?.lowUsdPerMillionTokens ?? 0, 9);
      const sells = evidence.names?.apis.filter(({ sellsHosted }) => sellsHosted).map(({ api: id }) => id);
      expect(sells).toEqual([same?.id]);
      expect(openModelOfApi(same?.id ?? '')).toBe(model);
    },
  );
});

describe('the sellers of a model', () => {
  const LLAMA: DraftFields = { ...VOLUME, 'selfHosted.model': 'llama-3.3-70b' };
  const sellers = (fields: DraftFields) => {
    const { scenario, evidence, assumptions } = resolved({ ...LLAMA, ...fields });
    return {
      id: scenario.apis.find(({ role }) => role === 'same-model')?.id,
      figures: evidence.sameModel,
      why: assumptions.find(({ field, value }) => field === 'apis' && typeof value === 'string')?.why,
    };
  };

  it('are counted with what they ask at this mix, and who asks least is compared with', () => {
    const all = sellers({});
    const dear = sellers({ 'constraints.excludedSellers': [String(all.id).split('/')[0] ?? ''] });
    expect(all.figures?.sellers).toBe(3);
    expect(dear.figures?.sellers).toBe(2);
    // Without the cheapest the next one is: what lay in the middle.
    expect(dear.figures?.lowUsdPerMillionTokens).toBe(all.figures?.medianUsdPerMillionTokens);
    expect(dear.figures?.highUsdPerMillionTokens).toBe(all.figures?.highUsdPerMillionTokens);
    expect(dear.id).not.toBe(all.id);
    expect(all.why).toMatch(/^the cheapest of 3 sellers of the same model, /);
  });

  it('are none of a model that was tuned, or whose shape was said to be another', () => {
    const codesOf = (fields: DraftFields) => codes({ ...LLAMA, ...fields });
    const tuned: DraftFields = { 'selfHosted.fineTuned': true };
    const shaped: DraftFields = { 'selfHosted.modelSpec': { totalParamsB: 80 } };
    for (const fields of [tuned, shaped])
      expect(sellers(fields)).toMatchObject({ id: undefined, figures: null });
    expect(codesOf(tuned)).toContain('fine-tune-unsold');
    expect(codesOf(shaped)).toContain('same-model-unpriced');
    expect(codesOf({}).filter((code) => /unsold|unpriced/.test(code))).toEqual([]);
  });
});

describe('data that stays in a place', () => {
  it.each(['magistral-small-24b', 'devstral-2-123b', 'mistral-large-3-675b', 'deepseek-v4-pro'])(
    'is sold for least with what each seller adds there: %s',
    (model) => {
      const { scenario, evidence } = resolved({
        ...VOLUME,
        'selfHosted.model': model,
        'selfHosted.gpu': 'h200',
        'constraints.dataResidency': 'region',
        'constraints.region': 'eu',
      });
      const same = scenario.apis.find(({ role }) => role === 'same-model');
      const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
      const blended =
        ((input * (same?.usdPerMillionInput ?? 0) + output * (same?.usdPerMillionOutput ?? 0)) /
          (input + output)) *
        (same?.regionalUplift ?? 0);
      expect(blended).toBeCloseTo(evidence.sameModel?.lowUsdPerMillionTokens ?? 0, 9);
    },
  );
});
