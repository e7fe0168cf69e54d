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
    expect(all.figures?.sellers).toBe(4);
    expect(dear.figures?.sellers).toBe(3);
    // Without the cheapest the next one is.
    const low = (one: typeof all): number => one.figures?.lowUsdPerMillionTokens ?? Number.NaN;
    expect(low(dear)).toBeGreaterThan(low(all));
    expect(dear.figures?.highUsdPerMillionTokens).toBe(all.figures?.highUsdPerMillionTokens);
    expect(dear.id).not.toBe(all.id);
    expect(all.why).toMatch(/^the cheapest of 4 sellers of the same model, /);
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

describe('an edition of a seller', () => {
  const asked = (fields: DraftFields) => {
    const { scenario, evidence } = resolved({ ...VOLUME, ...fields });
    const same = scenario.apis.find(({ role }) => role === 'same-model')?.id;
    const said = (evidence.warnings ?? []).filter(({ code }) => /narrower|unpriced|later/.test(code));
    return { same, precision: scenario.selfHosted.precision, codes: said.map(({ code }) => code), said };
  };

  // Each is a rival where what is hosted is no wider, said or assumed.
  it.each<[string, DraftFields, string | undefined, string[]]>([
    ['qwen3-4b', { 'selfHosted.gpu': 'l4' }, 'novita/qwen/qwen3-4b-fp8', []],
    ['qwen3-4b', { 'selfHosted.gpu': 'l4', 'selfHosted.precision': 'int4' }, 'novita/qwen/qwen3-4b-fp8', []],
    [
      'qwen3-4b',
      { 'selfHosted.gpu': 'l4', 'selfHosted.precision': 'fp16' },
      undefined,
      ['same-model-unpriced'],
    ],
    ['qwen3-4b', { 'selfHosted.gpu': 't4' }, undefined, ['same-model-unpriced']],
    ['qwen3-30b-a3b', { 'selfHosted.gpu': 'h100-sxm' }, 'cloudflare/@cf/qwen/qwen3-30b-a3b-fp8', []],
    [
      'qwen3-30b-a3b',
      { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.precision': 'int8' },
      'cloudflare/@cf/qwen/qwen3-30b-a3b-fp8',
      [],
    ],
    [
      'qwen3-30b-a3b',
      { 'selfHosted.gpu': 'a100-80gb' },
      'deepinfra/Qwen/Qwen3-30B-A3B',
      ['later-release', 'narrower-edition'],
    ],
    // A turbo says no precision, and is no rival though it is cheaper.
    ['llama-3.3-70b', { 'selfHosted.gpu': 'h100-sxm' }, 'novita/meta-llama/llama-3.3-70b-instruct', []],
  ])('%s with %j: against %s', (model, fields, id, codes) => {
    expect(asked({ 'selfHosted.model': model, ...fields })).toMatchObject({ same: id, codes });
  });

  it('is named with its bill where it is no rival, and is none of the sellers', () => {
    const { said } = asked({ 'selfHosted.model': 'qwen3-4b', 'selfHosted.gpu': 't4' });
    expect(said[0]?.message).toMatch(
      /^Nobody that we know sells Qwen3 4B at FP16; Qwen3 4B FP8 at Novita costs \$[\d.]+\. .*type "vs Qwen3 4B FP8 at Novita"/,
    );
  });

  it('is not said to be missing where somebody named it', () => {
    const apis = [{ id: 'novita/qwen/qwen3-4b-fp8' }];
    expect(asked({ 'selfHosted.model': 'qwen3-4b', 'selfHosted.gpu': 't4', apis }).codes).toEqual([]);
  });

  it('that was published later is named where more sell it, for less', () => {
    const { same, said } = asked({ 'selfHosted.model': 'qwen3-235b-a22b', 'selfHosted.gpu': 'h200' });
    expect(same).toBe('novita/qwen/qwen3-235b-a22b-fp8');
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringMatching(/: Qwen3 235B-A22B 2507 at DeepInfra costs \$.*Type "qwen3-235b-a22b-2507"/),
    ]);
    expect(asked({ 'selfHosted.model': 'qwen3-235b-a22b-2507', 'selfHosted.gpu': 'h200' }).codes).toEqual([]);
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
