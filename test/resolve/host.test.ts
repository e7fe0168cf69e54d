import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { A100, assumedFields, codes, errorOf, resolved, VOLUME } from './asked.ts';

const selfHosted = (fields: DraftFields) => resolved(fields).scenario.selfHosted;

describe('what to host, and on what', () => {
  it('is Llama 3.3 70B where nobody says anything else, and says that it assumed it', () => {
    expect(selfHosted(VOLUME).model).toBe('llama-3.3-70b');
    expect(assumedFields(VOLUME)).toEqual(
      expect.arrayContaining(['selfHosted.model', 'selfHosted.gpu', 'selfHosted.precision']),
    );
  });

  it.each([
    [['groq/openai/gpt-oss-120b'], 'gpt-oss-120b'],
    [['anthropic/claude-sonnet-5-5', 'groq/openai/gpt-oss-120b'], 'gpt-oss-120b'],
    // Two open models: neither is more meant than the other.
    [['groq/openai/gpt-oss-120b', 'groq/openai/gpt-oss-20b'], 'llama-3.3-70b'],
    [['anthropic/claude-sonnet-5-5'], 'llama-3.3-70b'],
  ])('beside %j is %s where nobody names one to host', (apis, model) => {
    expect(selfHosted({ ...VOLUME, apis: apis.map((id) => ({ id })) }).model).toBe(model);
  });

  it('is not what an API sells where the user’s hardware is too small for it', () => {
    const one = { ...VOLUME, 'selfHosted.gpu': 'l4', 'selfHosted.gpuCount': 1 } as const;
    const small = resolved({ ...one, apis: [{ id: 'groq/openai/gpt-oss-120b' }] });
    expect(small.scenario.selfHosted.model).not.toBe('gpt-oss-120b');
    expect(small.evidence.fit.fits).toBe(true);
  });

  it.each<[string, DraftFields, RegExp, readonly string[]]>([
    ['fp8', { 'selfHosted.gpu': 'h100-sxm' }, /^H100 SXM computes in FP8$/, []],
    [
      'mxfp4',
      { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.model': 'gpt-oss-120b' },
      /^the precision in which gpt-oss 120B is published$/,
      [],
    ],
    ['fp16', { 'selfHosted.gpu': 'a100-80gb' }, /^A100 80GB has no FP8 units$/, ['below-speed-floor']],
    [
      'int4',
      { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 1 },
      /^nothing wider has room for 16 average requests at once/,
      ['quality-int4', 'no-spare', 'below-speed-floor'],
    ],
  ])('is at %s where that is why, and warns of nothing else: %j', (precision, fields, why, warned) => {
    const { scenario, assumptions, evidence } = resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      ...fields,
    });
    expect(scenario.selfHosted.precision).toBe(precision);
    expect(assumptions.find(({ field }) => field === 'selfHosted.precision')?.why).toMatch(why);
    expect((evidence.warnings ?? []).map(({ code }) => code)).toEqual(warned);
  });

  it('is FP16 where the GPU has no FP8 units', () => {
    expect(selfHosted(A100).precision).toBe('fp16');
  });

  it('is the model’s own precision where that is narrower and the GPU runs it', () => {
    expect(selfHosted({ ...VOLUME, 'selfHosted.model': 'gpt-oss-120b' }).precision).toBe('mxfp4');
    expect(selfHosted({ ...A100, 'selfHosted.model': 'deepseek-r1' }).precision).toBe('int4');
  });

  it('moves to a larger GPU before it narrows a model that does not fit', () => {
    const { gpu, precision } = selfHosted({ ...VOLUME, 'selfHosted.model': 'deepseek-v3' });
    expect(['h200', 'b200']).toContain(gpu);
    expect(precision).toBe('fp8');
  });

  it('takes INT4, then a smaller model, where the user fixed hardware that is too small', () => {
    const one = { ...VOLUME, 'selfHosted.gpuCount': 1 };
    expect(selfHosted({ ...one, 'selfHosted.gpu': 'h100-sxm' })).toMatchObject({
      model: 'llama-3.3-70b',
      precision: 'int4',
    });
    expect(codes({ ...one, 'selfHosted.gpu': 'h100-sxm' })).toContain('quality-int4');
    const small = resolved({ ...one, 'selfHosted.gpu': 'l4' });
    expect(small.scenario.selfHosted.model).not.toBe('llama-3.3-70b');
    expect(small.evidence.fit.fits).toBe(true);
  });

  it('says for how many requests FP8 has no room, and not that it does not fit', () => {
    // 288 GB with the cache of 16 requests of 60,500 tokens, where 273 GB are there: 15 have room.
    const long = { 'workload.requestInputTokens': 60_000, 'workload.requestOutputTokens': 500 };
    const { evidence } = resolved({
      ...VOLUME,
      ...long,
      'selfHosted.model': 'qwen3-32b',
      'selfHosted.gpu': 'b300',
      'selfHosted.gpuCount': 1,
    });
    expect((evidence.warnings ?? []).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Only INT4 has room for 16 average requests at once here\./),
    );
  });

  it('keeps what the user chose even where it does not fit, and says what would', () => {
    const { evidence } = resolved({
      ...A100,
      'selfHosted.model': 'deepseek-r1',
      'selfHosted.gpuCount': 1,
    });
    expect(evidence.fit.fits).toBe(false);
    expect(evidence.fit.wouldFit?.length).toBeGreaterThan(0);
  });

  it('allows what has room for a few requests where the user chose it, with a warning', () => {
    const tight: DraftFields = {
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      'selfHosted.precision': 'fp8',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 1,
    };
    expect(resolved(tight).evidence.fit.fits).toBe(true);
    expect(codes(tight)).toContain('few-requests');
  });

  it('says where the memory holds fewer requests at once than were asked for', () => {
    const asked = (atOnce: number): DraftFields => ({
      ...A100,
      'selfHosted.model': 'qwen3-32b',
      'selfHosted.gpuCount': 2,
      'selfHosted.concurrencyPerReplica': atOnce,
    });
    const { evidence } = resolved(asked(5000));
    const said = evidence.warnings?.find(({ code }) => code === 'few-requests')?.message;
    expect(said).toContain('not for the 5,000 that you asked for');
    expect(codes(asked(16))).not.toContain('few-requests');
  });

  it('asks what a GPU is that nobody knows, and offers no other', () => {
    const error = errorOf({ ...VOLUME, 'selfHosted.gpu': 'h10' });
    expect(error.code).toBe('unknown-name');
    expect(error.hints.join(' ')).not.toContain('h100');
  });

  it('takes names of the user’s own with a throughput, a replica size and prices', () => {
    const own: DraftFields = {
      ...VOLUME,
      'selfHosted.model': 'our-model',
      'selfHosted.gpu': 'our-chip',
      'selfHosted.gpusPerReplica': 2,
      'selfHosted.tokensPerSecondPerReplica': 900,
      'selfHosted.procurement.usdPerGpuHour': 1.5,
      apis: [{ id: 'anthropic/claude-sonnet-5', role: 'named' }],
    };
    const { scenario, evidence } = resolved(own);
    expect(scenario.selfHosted).toMatchObject({ model: 'our-model', gpu: 'our-chip', gpusPerReplica: 2 });
    expect(evidence.throughput).toMatchObject({ basis: 'yours', low: 900, high: 900 });
    expect(evidence.fit).toEqual({ fits: true, neededGb: null, availableGb: null, requestsAtOnce: null });
  });
});
