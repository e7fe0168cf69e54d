import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { LLAMA, resolved, VOLUME } from './asked.ts';

describe('what is hosted, and where', () => {
  const hosted = (fields: DraftFields) => {
    const { scenario, evidence } = resolved({ ...VOLUME, ...fields });
    const { model, gpu, precision, gpusPerReplica, replicas } = scenario.selfHosted;
    return { model, gpu, precision, gpusPerReplica, replicas, fits: evidence.fit.fits };
  };
  const on = (gpu: string, gpuCount: number, fields: DraftFields = {}) =>
    hosted({ 'selfHosted.gpu': gpu, 'selfHosted.gpuCount': gpuCount, ...fields });
  const QWEN = [{ id: 'groq/qwen/qwen3-32b' }];

  it('is what was named, else the one model that the APIs sell, else ours', () => {
    expect(on('h100-sxm', 2, { apis: QWEN }).model).toBe('qwen3-32b');
    expect(on('h100-sxm', 2, { apis: QWEN, 'selfHosted.model': 'llama-3.1-8b' }).model).toBe('llama-3.1-8b');
    expect(on('h100-sxm', 2).model).toBe('llama-3.3-70b');
    const two = [...QWEN, { id: 'groq/llama-3.1-8b-instant' }];
    expect(on('h100-sxm', 2, { apis: two }).model).toBe('llama-3.3-70b');
    expect(on('h100-sxm', 2, { apis: [{ id: 'openai/gpt-5' }] }).model).toBe('llama-3.3-70b');
  });

  it('is at its own precision where that has room, else at INT4, before it is a smaller model', () => {
    // 72.65 GB at FP8 beside 16 requests fit on two of 72.96 GB, and at INT4 on one; an L4 holds neither.
    expect(on('h100-sxm', 2)).toMatchObject({ precision: 'fp8', gpusPerReplica: 2, replicas: 1 });
    expect(on('h100-sxm', 1)).toMatchObject({ model: 'llama-3.3-70b', precision: 'int4', fits: true });
    const small = on('l4', 1);
    expect(small.fits).toBe(true);
    expect(small.model).not.toBe('llama-3.3-70b');
    // What the API sells gives way as ours does.
    const sold = (gpu: string) => on(gpu, 1, { apis: [{ id: 'groq/qwen/qwen3-32b' }] });
    expect([sold('h100-sxm').model, sold('h100-sxm').precision]).toEqual(['qwen3-32b', 'fp8']);
    expect(sold('l4').model).not.toBe('qwen3-32b');
    // An L40S has 8 GB beside its weights at FP8, seven requests of 4,000 tokens, and room for 22 at INT4.
    const longer = { 'workload.requestInputTokens': 3500, 'workload.requestOutputTokens': 500 };
    expect(on('l40s', 1, { apis: QWEN, ...longer })).toMatchObject({ model: 'qwen3-32b', precision: 'int4' });
  });

  it('is at INT4 on as many GPUs a replica as were said, where it fits there at no other', () => {
    const fields = { 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm' } as const;
    const each = (gpusPerReplica: number) =>
      hosted({ ...fields, 'selfHosted.gpusPerReplica': gpusPerReplica });
    expect(each(1)).toMatchObject({ precision: 'int4', fits: true });
    expect(each(2)).toMatchObject({ precision: 'fp8', fits: true });
  });

  it('where it has room for few requests is still on as few GPUs as hold one of them', () => {
    // 129,000 tokens are 42.3 GB: two H100s hold the weights and one request, eight no 16 of them.
    const long = { 'workload.requestInputTokens': 128_000, 'workload.requestOutputTokens': 1000 };
    expect(on('h100-sxm', 8, { ...LLAMA, ...long })).toMatchObject({
      gpusPerReplica: 2,
      replicas: 4,
      fits: true,
    });
    // No model of ours has room for 16 on an L4, and a smaller one for some.
    const longer = { 'workload.requestInputTokens': 60_000, 'workload.requestOutputTokens': 1000 };
    const small = on('l4', 1, longer);
    expect(small).toMatchObject({ fits: true });
    expect(small.model).not.toBe('llama-3.3-70b');
  });

  it('has the precision that was said, though it fits at none', () => {
    const none = (fields: DraftFields) => on('l4', 1, { 'selfHosted.model': 'llama-3.3-70b', ...fields });
    expect(none({ 'selfHosted.precision': 'fp8' })).toMatchObject({ precision: 'fp8', fits: false });
    expect(none({})).toMatchObject({ precision: 'int4', fits: false });
  });

  it('has the names of those that we know, and those of its own', () => {
    const named = (fields: DraftFields) => {
      const { names } = resolved({
        ...VOLUME,
        'selfHosted.tokensPerSecondPerReplica': 1000,
        'selfHosted.gpusPerReplica': 1,
        'selfHosted.procurement.usdPerGpuHour': 1,
        apis: [{ id: 'custom/1-2', usdPerMillionInput: 1, usdPerMillionOutput: 2 }],
        ...fields,
      }).evidence;
      return [names?.model, names?.gpu];
    };
    expect(named({ 'selfHosted.model': 'my-model', 'selfHosted.gpu': 'h100-sxm' })).toEqual([
      'my-model',
      'H100 SXM',
    ]);
    expect(named({ 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'my-gpu' })).toEqual([
      'Llama 3.3 70B',
      'my-gpu',
    ]);
  });

  it('is refused where the engine has no kernel for it, and told of the precisions that it has', () => {
    expect(() =>
      on('mi300x', 1, { ...LLAMA, 'selfHosted.gpu': 'mi300x', 'selfHosted.servingEngine': 'tensorrt-llm' }),
    ).toThrow('TensorRT-LLM does not run on MI300X.');
    expect(() => on('t4', 1, { 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.precision': 'fp8' })).toThrow(
      'vLLM has no kernel for "FP8" on T4. Type one of fp16, int8, int4 instead.',
    );
  });
});
