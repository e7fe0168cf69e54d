import { describe, expect, it } from 'vitest';
import type { StatedRange } from '../../src/domain/evidence.ts';
import { findingsOf } from '../helpers/in-words.ts';
import { api, evidence, rent, scenario } from '../helpers/scenario.ts';

const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd });

const between = (low: number, high: number) =>
  evidence({
    throughput: { low, high, basis: 'estimated', source: 'specifications', requestsAtOnce: 63.7 },
  });

// One replica at 1,000 tok/s serves 1.314B as planned, so 500M down to 380.5 tok/s: $2,460 against $3,000.
const asked = scenario({ apis: [flat(9)], selfHosted: { gpusPerReplica: 2 } });
const cheap = scenario({ apis: [flat(6)] });

describe('confidence', () => {
  it('is firm where the choice is the same at both ends of every range', () => {
    expect(findingsOf(cheap, between(400, 1500))).toMatchObject({ confidence: 'firm' });
    expect(findingsOf(cheap, between(400, 1500)).measure).toBeUndefined();
    expect(findingsOf(cheap, evidence()).confidence).toBe('firm');
  });

  it('asks to measure first where the throughput decides, with the run that settles it', () => {
    const found = findingsOf(cheap, between(300, 1500));
    expect(found.confidence).toBe('measure-first');
    expect(found.measure).toMatchObject({
      requestInputTokens: 1500,
      requestOutputTokens: 500,
      requestsAtOnce: 64,
      gpus: 1,
      commands: [
        'vllm serve llama-3.3-70b --quantization fp8',
        'vllm bench serve --model llama-3.3-70b --dataset-name random --random-input-len 1500 --random-output-len 500 --ignore-eos --max-concurrency 64 --num-prompts 512',
      ],
    });
    expect(found.measure?.sentence).toBe(
      'Measure total token throughput on one replica (1 GPU of type h100-sxm) with 64 requests at once, 1,500 tokens in and 500 out each; the choice turns at 381 tok/s. Then paste what it prints.',
    );
  });

  it('asks to measure first where a replica may be faster, and then wins', () => {
    // At 300 tok/s a replica serves 394M, and two cost $3,920; at 400 one serves 525M for $2,460.
    const slow = scenario({ apis: [flat(6)], selfHosted: { tokensPerSecondPerReplica: 300 } });
    expect(findingsOf(slow, between(300, 379)).confidence).toBe('firm');
    expect(findingsOf(slow, between(300, 400)).confidence).toBe('measure-first');
  });

  it('measures with one token and one request where there is less', () => {
    const tiny = scenario({
      apis: [flat(6)],
      workload: { requestInputTokens: 0.2, requestOutputTokens: 0.2 },
    });
    const wide = evidence({
      throughput: {
        low: 1,
        high: 900_000,
        basis: 'estimated',
        source: 'specifications',
        requestsAtOnce: 0.3,
      },
    });
    const one = { requestInputTokens: 1, requestOutputTokens: 1, requestsAtOnce: 1 };
    expect(findingsOf(tiny, wide).measure).toMatchObject(one);
  });

  it('names the GPUs of a replica to each engine in its own words', () => {
    const commands = (servingEngine: 'sglang' | 'tensorrt-llm') =>
      findingsOf({ ...asked, selfHosted: { ...asked.selfHosted, servingEngine } }, between(1, 900_000))
        .measure?.commands?.[0];
    expect(commands('sglang')).toBe(
      'python3 -m sglang.launch_server --port 8000 --model-path llama-3.3-70b --tp 2 --quantization fp8',
    );
    expect(commands('tensorrt-llm')).toBe('trtllm-serve llama-3.3-70b --tp_size 2');
  });

  it('hands no shell anything but a name', () => {
    const named = { ...cheap, selfHosted: { ...cheap.selfHosted, model: 'x; rm -rf ~' } };
    expect(findingsOf(named, between(300, 1500)).measure?.commands).toEqual([
      'vllm serve MODEL --quantization fp8',
      'vllm bench serve --model MODEL --dataset-name random --random-input-len 1500 --random-output-len 500 --ignore-eos --max-concurrency 64 --num-prompts 512',
    ]);
  });

  it('asks to measure first where a price that was said as a range decides', () => {
    const field = 'selfHosted.procurement.usdPerGpuHour';
    const found = (low: number, likely: number, high: number) => {
      const range: StatedRange = { field, low, likely, high, moves: [{ path: field, low, likely, high }] };
      const selfHosted = { procurement: rent({ usdPerGpuHour: likely }) };
      return findingsOf(scenario({ apis: [flat(6)], selfHosted }), evidence({ ranges: [range] }));
    };
    // At $4 an hour the replica costs $2,920 and operations $1,000: more than the API's $3,000; at $2.5 $2,825.
    expect(found(2, 2, 2.5).confidence).toBe('firm');
    expect(found(2, 2, 4).confidence).toBe('measure-first');
    expect(found(2, 4, 4).confidence).toBe('measure-first');
    expect(found(2, 2, 4).measure).toBeUndefined();
  });
});
