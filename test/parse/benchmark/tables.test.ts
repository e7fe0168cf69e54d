import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../src/errors.ts';
import { parseLine, parseThreadWords, readBenchmark } from '../../../src/parse/index.ts';

const GUIDELLM = `Benchmarks Info:
Metadata     |||| Requests Made  ||| Prompt Tok/Req  ||| Output Tok/Req  |||
  Benchmark| Start Time| End Time| Duration (s)|  Comp|  Inc|  Err|  Comp|  Inc|  Err|  Comp|  Inc|  Err
-----------|-----------|---------|-------------|------|-----|-----|------|-----|-----|------|-----|-----
synchronous|   10:00:00| 10:01:00|         60.0|    12|    0|    0| 1024.0|  0.0|  0.0| 256.0|  0.0|  0.0
 throughput|   10:01:00| 10:02:00|         60.0|   480|    0|    0| 1024.0|  0.0|  0.0| 256.0|  0.0|  0.0

Benchmarks Stats:
==================================================================================
Metadata   | Request Stats         || Out Tok/sec| Tot Tok/sec| Req Latency (sec)|||
  Benchmark| Per Second| Concurrency|        mean|        mean| mean| median|  p99
-----------|-----------|------------|------------|------------|-----|-------|-----
synchronous|       0.20|        1.00|        51.2|       256.0| 5.00|   5.00| 5.10
 throughput|       8.00|      200.00|      2048.0|     10240.0|25.00|  25.00|26.00
==================================================================================`;

const AIPERF = `                NVIDIA AIPerf | LLM Metrics
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━┳━━━━━━━┓
┃                               Metric ┃      avg ┃   min ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━╇━━━━━━━┩
│     Output Token Throughput Per User │    40.00 │ 31.00 │
│                    (tokens/sec/user) │          │       │
│      Output Sequence Length (tokens) │   250.00 │   249 │
│       Input Sequence Length (tokens) │   800.00 │   800 │
│ Output Token Throughput (tokens/sec) │ 3,200.50 │   N/A │
│    Request Throughput (requests/sec) │    12.80 │   N/A │
│             Request Count (requests) │   500.00 │   N/A │
└──────────────────────────────────────┴──────────┴───────┘`;

const BATCHED = `|    PP |     TG |    B |   N_KV |   T_PP s | S_PP t/s |   T_TG s | S_TG t/s |      T s |    S t/s |
|-------|--------|------|--------|----------|----------|----------|----------|----------|----------|
|   512 |    128 |    1 |    640 |    0.500 |  1024.00 |    4.000 |    32.00 |    4.500 |   142.22 |
|   512 |    128 |   16 |  10240 |    8.000 |  1024.00 |    8.000 |   256.00 |   16.000 |   640.00 |`;

const TGI = `| Parameter          | Value      |
|--------------------|------------|
| Sequence Length    | 600        |
| Decode Length      | 150        |

| Step    | Batch Size | Average                | Lowest                 |
|---------|------------|------------------------|------------------------|
| Prefill | 1          | 33.20 tokens/secs      | 30.00 tokens/secs      |
|         | 32         | 90.00 tokens/secs      | 88.00 tokens/secs      |
| Decode  | 1          | 44.00 tokens/secs      | 43.00 tokens/secs      |
|         | 32         | 1100.25 tokens/secs    | 990.00 tokens/secs     |`;

const TRTLLM = `===========================================================
= REQUEST DETAILS
===========================================================
Number of requests:             3000
Number of concurrent requests:  812.4000
Average Input Length (tokens):  1024.0000
Average Output Length (tokens): 512.0000
===========================================================
= WORLD + RUNTIME INFORMATION
===========================================================
TP Size:                4
PP Size:                1
===========================================================
= PERFORMANCE OVERVIEW
===========================================================
Request Throughput (req/sec):                     14.6800
Total Output Throughput (tokens/sec):             7516.1600
Per User Output Throughput (tokens/sec/user):     12.1000
Per GPU Output Throughput (tokens/sec/gpu):       1879.0400
Total Token Throughput (tokens/sec):              22548.4800`;

const INFERENCE_PERF = `{"load_summary": {"count": 300},
 "successes": {"count": 300,
   "throughput": {"input_tokens_per_sec": 2000.5, "output_tokens_per_sec": 500.25, "total_tokens_per_sec": 2500.75, "requests_per_sec": 2.0},
   "prompt_len": {"mean": 1000.0, "min": 990}, "output_len": {"mean": 250.0, "min": 200}},
 "failures": {"count": 3}}`;

const LLAMA_BENCH = `| model         |      size |  params | backend | ngl |  test |            t/s |
| ------------- | --------: | ------: | ------- | --: | ----: | -------------: |
| llama 7B Q4_0 |  3.56 GiB |  6.74 B | CUDA    |  99 | pp512 | 2400.00 ± 3.00 |
| llama 7B Q4_0 |  3.56 GiB |  6.74 B | CUDA    |  99 | tg128 |  131.00 ± 0.40 |`;

// biome-ignore format: one tool a line
const RUNS = [
  ['GuideLLM', GUIDELLM, { outputTokensPerSecond: 2048, totalTokensPerSecond: 10240, requestInputTokens: 1024, requestOutputTokens: 256 }],
  ['AIPerf', AIPERF, { outputTokensPerSecond: 3200.5, requestInputTokens: 800, requestOutputTokens: 250 }],
  ['llama-batched-bench', BATCHED, { totalTokensPerSecond: 640, requestInputTokens: 512, requestOutputTokens: 128, concurrency: 16 }],
  ['text-generation-benchmark', TGI, { outputTokensPerSecond: 1100.25, requestInputTokens: 600, requestOutputTokens: 150, concurrency: 32 }],
  ['trtllm-bench', TRTLLM, { outputTokensPerSecond: 7516.16, totalTokensPerSecond: 22548.48, requestInputTokens: 1024, requestOutputTokens: 512, gpus: 4 }],
  ['inference-perf', INFERENCE_PERF, { outputTokensPerSecond: 500.25, totalTokensPerSecond: 2500.75, requestInputTokens: 1000, requestOutputTokens: 250 }],
] as const;

const MEASURED: ReadonlySet<string> = new Set([
  'selfHosted.throughput',
  'selfHosted.gpusPerReplica',
  'selfHosted.concurrencyPerReplica',
  'workload.requestInputTokens',
  'workload.requestOutputTokens',
]);

describe('benchmarks as their tools print them', () => {
  it.each(RUNS)('%s: what a busy server reaches, and the size of its requests', (_, text, figures) => {
    expect(readBenchmark(text)).toMatchObject(figures);
  });

  it.each(RUNS)('%s in a line is a throughput and never traffic', async (_, text) => {
    const { draft } = await parseLine(`500M tokens llama 70b on H100\n${text}`);
    expect(draft.fields['workload.tokensPerMonth']).toBe(500e6);
    const { outputTokensPerSecond: output, totalTokensPerSecond: total } = readBenchmark(text) ?? {};
    expect(draft.fields['selfHosted.throughput']).toEqual(
      output === undefined
        ? { tokensPerSecond: total, counts: 'total', per: 'replica' }
        : { tokensPerSecond: output, counts: 'output', per: 'replica' },
    );
    expect(draft.fields['workload.requestsPerMonth']).toBeUndefined();
  });

  it.each(RUNS)(
    '%s below what somebody says of it is a change, and no word of it is one',
    async (_, text) => {
      const before = (await parseLine('500M tokens llama 70b on H100')).draft;
      const words = await parseThreadWords(`here is what we measured:\n\`\`\`\n${text}\n\`\`\``, { before });
      expect(words).toMatchObject({ kind: 'change', relatives: [], edits: [], shifts: [] });
      const fields = Object.keys('outright' in words ? words.outright.fields : {});
      expect(fields).toContain('selfHosted.throughput');
      expect(fields.filter((field) => !MEASURED.has(field))).toEqual([]);
    },
  );

  it('counts with what is said around a block, and asks where that is a question', async () => {
    const before = (await parseLine('500M tokens llama 70b on H100')).draft;
    expect(await parseThreadWords(`2B tokens, on 2 H100s:\n${AIPERF}`, { before })).toMatchObject({
      outright: {
        fields: {
          'workload.tokensPerMonth': 2e9,
          'selfHosted.gpuCount': 2,
          'selfHosted.throughput': { tokensPerSecond: 3200.5, counts: 'output', per: 'fleet' },
        },
      },
    });
    await expect(parseThreadWords(`no spare, frobnicate it:\n${AIPERF}`, { before })).rejects.toThrow(
      /frobnicate/,
    );
    await expect(parseThreadWords(`is that any good?\n${AIPERF}`, { before })).rejects.toThrow(/a question/);
  });

  it.each([
    [
      'two lines of a log',
      'Avg prompt throughput: 80 tokens/s, Avg generation throughput: 20.5 tokens/s, Running: 9 reqs\nAvg prompt throughput: 90 tokens/s, Avg generation throughput: 31.5 tokens/s, Running: 9 reqs',
      31.5,
    ],
    [
      'two saved runs',
      '{"max_concurrency": 8, "completed": 10, "output_throughput": 400.5}\n{"max_concurrency": 16, "completed": 10, "output_throughput": 700.5}',
      700.5,
    ],
    [
      'a last step beside the whole',
      'Successful requests: 10\nLast generation throughput (tok/s): 90.5\nOutput token throughput (tok/s): 410.5',
      410.5,
    ],
  ])('takes the fullest of %s', (_, text, output) => {
    expect(readBenchmark(text)?.outputTokensPerSecond).toBe(output);
  });

  it.each([
    ['| ISL | OSL | TTFT (ms) | Tput User (TPS) |\n| 128 | 128 | 41.5 | 65.8 |', /in this form are not read/],
    ['model_name llama_13b batch_size 8 tokens_per_sec 43.09 latency(ms) 4409.8', /input and output\?/],
    ['{"throughput_rps": 1.1, "throughput": 252.2, "total_output_token": 22648}', /input and output\?/],
  ])('%j gets one sentence that says what would be read', (text, message) => {
    expect(() => readBenchmark(text)).toThrow(message);
  });

  it('says that of several runs the fullest was taken, that requests failed, that decoding alone was measured', () => {
    const doubts = [GUIDELLM, INFERENCE_PERF, TGI].map((text) => readBenchmark(text)?.doubts?.join(' '));
    expect(doubts[0]).toMatch(/Of 2 runs the fullest/);
    expect(doubts[1]).toMatch(/3 requests failed/);
    expect(doubts[2]).toMatch(/Decoding alone/);
  });

  it('asks where only one stream was measured', () => {
    expect(() => readBenchmark(LLAMA_BENCH)).toThrow(LlmcostError);
  });
});
