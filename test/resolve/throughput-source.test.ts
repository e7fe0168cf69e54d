import { describe, expect, it } from 'vitest';
import { throughputOrigin } from '../../src/resolve/throughput-source.ts';

/** A published run: two GPUs with vLLM, requests of 1,000 and 200 tokens. */
const run = { servingEngine: 'vllm', gpuCount: 2, inputTokens: 1000, outputTokens: 200 } as never;
const asked = {
  model: { name: 'Llama' },
  gpu: { name: 'H100' },
  servingEngine: 'vllm',
  gpusPerReplica: 2,
  requestInputTokens: 1000,
  requestOutputTokens: 200,
};
const originOf = (changes: object, found: object = { basis: 'measured', nearest: run }) =>
  throughputOrigin(found as never, { ...asked, ...changes } as never);

describe('what a throughput rests on', () => {
  it.each([
    ['nothing is scaled', {}, {}],
    ['another engine', { servingEngine: 'sglang' }, { servingEngine: 'sglang' }],
    ['other GPUs', { gpusPerReplica: 4 }, { gpus: 4 }],
    ['longer prompts', { requestInputTokens: 2000 }, { request: { inputTokens: 2000, outputTokens: 200 } }],
    ['longer answers', { requestOutputTokens: 400 }, { request: { inputTokens: 1000, outputTokens: 400 } }],
    ['so many at once', { concurrencyPerReplica: 8 }, { requestsAtOnce: 8 }],
  ])('is a published run, with what separates the question from it: %s', (_, changes, scaledTo) => {
    expect(originOf(changes)).toEqual({ code: 'measured', run, gpu: 'H100', scaledTo });
  });

  it('is an estimate without one, or where the run is only near', () => {
    const estimate = { code: 'estimated', model: 'Llama', gpu: 'H100', gpus: 2 };
    expect(originOf({}, { basis: 'estimated', nearest: run })).toEqual({ ...estimate, nearest: run });
    expect(originOf({}, { basis: 'measured' })).toEqual(estimate);
  });
});
