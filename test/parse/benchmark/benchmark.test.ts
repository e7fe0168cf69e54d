import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/draft.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { parseLine, readBenchmark, readForm } from '../../../src/parse/index.ts';
import type { FormValues } from '../../../src/wire/form.ts';

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

  it('of SGLang: 153,600 in and 94,200 out over 500 requests, no cap: 212 is an average in flight', () => {
    expect(readBenchmark(SGLANG)).toEqual({
      outputTokensPerSecond: 1539.22,
      totalTokensPerSecond: 4049.02,
      requestInputTokens: 307.2,
      requestOutputTokens: 188.4,
      concurrency: undefined,
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

  it.each(['2500 tok/s', '', 'Output token throughput (tok/s): 0'])('%j is none', (text) => {
    expect(readBenchmark(text)).toBeNull();
  });

  it.each([
    ['Total Output Throughput (tokens/sec):             7517.2584', 7517.2584],
    ['token throughput (completion token): 2353.993 token/s', 2353.993],
    ['Output token throughput (tok/s): 6.5k', 6500],
    ['Overall Output Throughput: 1912.3', 1912.3],
    ['Throughput(average output tokens per second): 537.683', 537.683],
    ['{"output_token_throughput": {"avg": 812.5, "unit": "tokens/sec"}}', 812.5],
  ])('%s counts output', (text, speed) => {
    expect(readBenchmark(text)?.outputTokensPerSecond).toBe(speed);
  });

  it.each([
    'Peak output token throughput (tok/s):    2140.00',
    'prompt eval rate:     139356.80 tokens/s',
    'eval count: 120 token(s)\neval rate: 24.61 tokens/s',
    'Output token throughput (tok/s): 6582,87',
    'Output token throughput (tok/s): 6.582,87',
    'Tokens per second: 3271.07',
  ])('%s is asked about', (text) => {
    expect(() => readBenchmark(text)).toThrow(LlmcostError);
  });

  it('says what makes a run a poor one, and takes the fullest of several', () => {
    expect(
      readBenchmark('Successful requests: 100\nFailed requests: 900\nOutput token throughput (tok/s): 658.28')
        ?.doubts,
    ).toHaveLength(1);
    expect(
      readBenchmark('Successful requests: 1\nOutput token throughput (tok/s): 44.60')?.doubts?.[0],
    ).toMatch(/no measurement/);
    const slow = VLLM.replace('1258.54', '188.20').replace(
      'concurrency:             64',
      'concurrency:             1',
    );
    expect(readBenchmark(`${slow}\n${VLLM}`)).toMatchObject({
      outputTokensPerSecond: 1258.54,
      concurrency: 64,
    });
  });

  it('of a server is the whole of a fleet of stated size', async () => {
    const { draft } = await read({
      'selfHosted.throughput': VLLM,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': '8',
    });
    expect(draft.fields['selfHosted.throughput']).toEqual({
      tokensPerSecond: 1258.54,
      counts: 'output',
      per: 'fleet',
    });
  });

  it('in a line or a mention is a throughput and never traffic', async () => {
    const { draft } = await parseLine(`500M tokens llama 70b on 8 H100s\n${VLLM}`);
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 5e8,
      'selfHosted.gpuCount': 8,
      'selfHosted.throughput': { tokensPerSecond: 1258.54, counts: 'output', per: 'fleet' },
      'workload.requestInputTokens': 1024,
    });
    expect((await parseLine(VLLM)).draft.fields).not.toHaveProperty('workload.requestsPerMonth');
  });

  it('that tells no size of its requests counts what it served in all, whose mix nobody knows', async () => {
    const { draft } = await parseLine(
      '500M tokens llama 70b on H100\nRequest throughput (req/s): 6.12\nOutput token throughput (tok/s): 1893.40\nTotal Token throughput (tok/s): 8214.77',
    );
    expect(draft.fields['selfHosted.throughput']).toEqual({
      tokensPerSecond: 8214.77,
      counts: 'total',
      per: 'replica',
    });
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
