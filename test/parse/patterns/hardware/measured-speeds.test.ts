import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** Speeds as benchmarks and logs of servers print them, within a line that says more. */

const TOKENS = { 'workload.tokensPerMonth': 500e6 } as const;
const H100S: Phrase[1] = { ...TOKENS, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2 };

const speed = (
  counts: 'output' | 'total',
  tokensPerSecond: number,
  per: 'replica' | 'gpu' | 'fleet' = 'replica',
): Phrase[1] => ({ 'selfHosted.throughput': { tokensPerSecond, counts, per } });

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['500M tokens on 2 H100, 780 tok/s generation', {'workload.tokensPerMonth':500000000,'selfHosted.gpu':'h100-sxm','selfHosted.gpuCount':2,'selfHosted.throughput':{'tokensPerSecond':780,'counts':'output','per':'fleet'}}],
  // The label says what is counted, and the unit in brackets nothing of that.
  ['500M tokens, Output token throughput (tok/s): 1912', { ...TOKENS, ...speed('output', 1912) }],
  ['500M tokens, Total Output Throughput (tokens/sec):   1912.5', { ...TOKENS, ...speed('output', 1912.5) }],
  ['500M tokens, Output Throughput (tok/s): 1912', { ...TOKENS, ...speed('output', 1912) }],
  ['500M tokens, Total token throughput (tok/s): 1912', { ...TOKENS, ...speed('total', 1912) }],
  ['500M tokens, throughput (tok/s) 1912', { ...TOKENS, ...speed('total', 1912) }],
  ['500M tokens on 2 H100, Total Output Throughput (tokens/sec): 1912', { ...H100S, ...speed('output', 1912, 'fleet') }],
  // What is generated is the output.
  ['500M tokens, Generation throughput: 1900 tokens/s', { ...TOKENS, ...speed('output', 1900) }],
  ['500M tokens on 2 H100, aggregate generation throughput 1900 tokens/s', { ...H100S, ...speed('output', 1900, 'fleet') }],
  ['500M tokens, decode speed 1900 tok/s', { ...TOKENS, ...speed('output', 1900) }],
  ['500M tokens, output tokens/s 1900', { ...TOKENS, ...speed('output', 1900) }],
  ['500M tokens, generated tokens per second: 1900', { ...TOKENS, ...speed('output', 1900) }],
  ['500M tokens, output tps 1900', { ...TOKENS, ...speed('output', 1900) }],
  ['500M tokens, total tps: 1900', { ...TOKENS, ...speed('total', 1900) }],
  ['500M tokens, 2 H100, generates 1240 tok/s', { ...H100S, ...speed('output', 1240, 'fleet') }],
  ['500M tokens, 2 H100 that generate 1,800 tokens per second', { ...H100S, ...speed('output', 1800, 'fleet') }],
  ['gen 1240 t/s on 2 H100, 500M tokens', { ...H100S, ...speed('output', 1240, 'fleet') }],
  // What is read of a prompt counts for nothing beside it.
  ['500M tokens, 2 H100, prompt eval 9000 tok/s, generation 1240 tok/s', { ...H100S, ...speed('output', 1240, 'fleet') }],
  ['500M tokens, 2 H100, pp512 9000 t/s, tg128 1240 t/s', { ...H100S, ...speed('output', 1240, 'fleet') }],
  ['500M tokens, 2 H100, input throughput 9000 tok/s, output throughput 1240 tok/s', { ...H100S, ...speed('output', 1240, 'fleet') }],
  // Of one GPU, behind a label too.
  ['500M tokens, 2 H100, output token throughput (tok/s): 1912 per GPU', { ...H100S, ...speed('output', 1912, 'gpu') }],
  ['500M tokens, 2 H100, output token throughput: 1912 tok/s/GPU', { ...H100S, ...speed('output', 1912, 'gpu') }],
  ['500M tokens, 2 H100, each H100 does 800 tok/s', { ...H100S, ...speed('total', 800, 'gpu') }],
  ['500M tokens, 2 H100, every gpu gives about 800 output tok/s', { ...H100S, ...speed('output', 800, 'gpu') }],
  ['500M tokens, 2 H100, each replica does 800 tok/s', { ...H100S, ...speed('total', 800, 'replica') }],
  // A run that is counted twice: its output counts, and how often requests came in it is no traffic.
  ['500M tokens, 2 H100, measured 1912 output tok/s and 4012 total tok/s', { ...H100S, ...speed('output', 1912, 'fleet') }],
  ['500M tokens, 2 H100, 4012 tok/s total, 1912 of it output', { ...H100S, ...speed('output', 1912, 'fleet') }],
  ['500M tokens, 2 H100, we measured 4012 total tok/s (1912 output)', { ...H100S, ...speed('output', 1912, 'fleet') }],
  ['500M tokens, 2 H100, throughput: 12.3 requests/s, 4012.7 total tokens/s, 1912.4 output tokens/s', { ...H100S, ...speed('total', 4012.7, 'fleet') }],
  ['500M tokens, 2 H100, Request throughput (req/s): 5.2, output token throughput (tok/s): 1912.4, total token throughput (tok/s): 4012.7', { ...H100S, ...speed('total', 4012.7, 'fleet') }],
  // Lines of a log: the prompt's speed is none, and what waits and is cached is of that moment.
  ['500M tokens, 2 H100, Avg prompt throughput: 5200.1 tokens/s, Avg generation throughput: 1900.5 tokens/s, Running: 12 reqs, Waiting: 0 reqs, GPU KV cache usage: 12.3%', { ...H100S, ...speed('output', 1900.5, 'fleet') }],
  ['INFO 11-20 09:12:44 metrics.py:455] Avg prompt throughput: 5200.1 tokens/s, Avg generation throughput: 1900.5 tokens/s, Running: 12 reqs, CPU KV cache usage: 0.0%. 500M tokens on 2 H100', { ...H100S, ...speed('output', 1900.5, 'fleet') }],
  ['500M tokens on 2 H100. [2026-10-02 15:04:05] Decode batch. #running-req: 20, #token: 40000, token usage: 0.12, gen throughput (token/s): 1900.5, #queue-req: 0', { ...H100S, ...speed('output', 1900.5, 'fleet') }],
  // A whole report in one line, with what is said behind it.
  ['============ Serving Benchmark Result ============ Backend: sglang Traffic request rate: inf Max request concurrency: not set Successful requests: 500 Benchmark duration (s): 61.20 Total input tokens: 153,600 Total generated tokens: 94,200 Total generated tokens (retokenized): 94100 Request throughput (req/s): 8.17 Input token throughput (tok/s): 2509.80 Output token throughput (tok/s): 1539.22 Total token throughput (tok/s): 4049.02 Concurrency: 212.40 ----------------End-to-End Latency---------------- Mean E2E Latency (ms): 25900.12 ================= 500M tokens on 2 H100', { ...H100S, ...speed('output', 1539.22, 'fleet'), 'workload.requestInputTokens': 307.2, 'workload.requestOutputTokens': 188.4 }],
  // Sizes of a month stay what they are.
  ['500M tokens total (100M output)', { 'workload.inputTokensPerMonth': 400e6, 'workload.outputTokensPerMonth': 100e6 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['500M tokens, 2 H100, prompt throughput 9000 tok/s', 'not-understood', 'prompt throughput 9000 tok/s, 900 output tok/s'],
  ['500M tokens, 2 H100, pp 9000 t/s', 'not-understood', 'pp 9000 t/s, 2500 tok/s'],
  // the peak of one second is no throughput, nor a peak of the traffic
  ['500M tokens, 2 H100, peak throughput 3000 tok/s', 'not-understood', '500M tokens, 2 H100'],
  ['500M tokens, 2 H100, peak output 3000 tok/s', 'not-understood', '2 H100, 3000 output tok/s measured'],
  ['500M tokens, 2 H100, peak generation throughput of 2.9k tok/s', 'not-understood', '2 H100, 2.9k output tok/s measured'],
  ['500M tokens, 2 H100, max 3000 tok/s', 'not-understood', '2 H100, 3000 tok/s measured'],
];

describe('a speed that was measured', () => {
  understands(READ);
  refuses(REFUSED);

  it('of two counts of one run says which was left', async () => {
    const { intent } = await parseLine(
      '500M tokens, 2 H100, measured 1912 output tok/s and 4012 total tok/s',
    );
    expect(intent).toMatchObject({
      readAs: [
        '"4012 total tok/s" counts what "measured 1912 output tok/s" counts, and the input with it.',
        expect.stringContaining('of the whole fleet'),
      ],
    });
  });

  it('of a tool that writes one answer at a time is noted as one that several would pass', async () => {
    const noted = expect.arrayContaining([expect.stringContaining('print the speed of one answer')]);
    const { intent } = await parseLine('ollama gives me 45 t/s on 3090 qwen3 14b, 5M tokens/day');
    expect(intent).toMatchObject({ readAs: noted });
    const other = await parseLine('vllm 45 tok/s on 3090 qwen3 14b, 5M tokens/day');
    expect(other.intent).not.toMatchObject({ readAs: noted });
  });
});
