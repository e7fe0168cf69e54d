import { describe, expect, it } from 'vitest';
import { openModelOfApi } from '../../src/catalog/index.ts';
import { resolved, VOLUME } from './asked.ts';

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
