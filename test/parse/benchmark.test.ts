import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { readBenchmark, readForm } from '../../src/parse/index.ts';
import type { FormValues } from '../../src/wire/form.ts';

const VLLM = `============ Serving Benchmark Result ============
Successful requests:                     1000
Failed requests:                         0
Maximum request concurrency:             64
Benchmark duration (s):                  203.41
Total input tokens:                      1024000
Total generated tokens:                  256000
Request throughput (req/s):              4.92
Output token throughput (tok/s):         1258.54
Peak output token throughput (tok/s):    2048.00
Peak concurrent requests:                72.00
Total token throughput (tok/s):          6292.71
---------------Time to First Token----------------
Mean TTFT (ms):                          312.08
==================================================`;

const SGLANG = `============ Serving Benchmark Result ============
Backend:                                 sglang
Traffic request rate:                    inf
Max request concurrency:                 not set
Successful requests:                     500
Benchmark duration (s):                  61.20
Total input tokens:                      153,600
Total generated tokens:                  94,200
Total generated tokens (retokenized):    94100
Request throughput (req/s):              8.17
Input token throughput (tok/s):          2509.80
Output token throughput (tok/s):         1539.22
Total token throughput (tok/s):          4049.02
Concurrency:                             212.40
==================================================`;

const read = (values: FormValues) => readForm({ values, base: EMPTY_DRAFT, by: 'U1' });

describe('a pasted benchmark', () => {
  it('of vLLM: 1,024,000 in and 256,000 out over 1,000 requests', () => {
    expect(readBenchmark(VLLM)).toEqual({
      outputTokensPerSecond: 1258.54,
      totalTokensPerSecond: 6292.71,
      requestInputTokens: 1024,
      requestOutputTokens: 256,
      concurrency: 64,
    });
  });

  it('of SGLang: 153,600 in and 94,200 out over 500 requests, no cap but 212 in flight', () => {
    expect(readBenchmark(SGLANG)).toEqual({
      outputTokensPerSecond: 1539.22,
      totalTokensPerSecond: 4049.02,
      requestInputTokens: 307.2,
      requestOutputTokens: 188.4,
      concurrency: 212.4,
    });
  });

  it('on one line, as an input of one line makes it; as JSON; and of `vllm bench throughput`', () => {
    expect(readBenchmark(VLLM.replaceAll('\n', ' '))).toEqual(readBenchmark(VLLM));
    expect(
      readBenchmark(
        '{"completed": 10, "total_input_tokens": 1000, "total_output_tokens": 500, "output_throughput": 12.5, "total_token_throughput": 37.5, "max_concurrency": null}',
      ),
    ).toMatchObject({ outputTokensPerSecond: 12.5, requestInputTokens: 100, concurrency: undefined });
    expect(
      readBenchmark('Throughput: 7.27 requests/s, 3006.24 total tokens/s, 1442.35 output tokens/s'),
    ).toMatchObject({ totalTokensPerSecond: 3006.24, outputTokensPerSecond: 1442.35 });
  });

  it.each([
    '2500 tok/s',
    '',
    'Output token throughput (tok/s): 0',
    'Peak output token throughput (tok/s): 9',
  ])('%j is none', (text) => {
    expect(readBenchmark(text)).toBeNull();
  });

  it('in the throughput field sets throughput, request lengths and concurrency', async () => {
    const { draft, problems, benchmark } = await read({ 'selfHosted.throughput': VLLM });
    expect(problems.size).toBe(0);
    expect(benchmark?.totalTokensPerSecond).toBe(6292.71);
    expect(draft.fields).toEqual({
      'workload.requestInputTokens': 1024,
      'workload.requestOutputTokens': 256,
      'selfHosted.throughput': { tokensPerSecond: 1258.54, counts: 'output', per: 'replica' },
      'selfHosted.concurrencyPerReplica': 64,
    });
  });

  it('gives way to what was typed', async () => {
    const { draft } = await read({ 'selfHosted.throughput': VLLM, 'workload.requestInputTokens': '2k' });
    expect(draft.fields['workload.requestInputTokens']).toBe(2000);
    expect(draft.fields['workload.requestOutputTokens']).toBe(256);
  });
});
