import * as z from 'zod';
import { amount, atLeastOne, positive } from '../scenario/numbers.ts';
import { ServingEngine } from '../scenario.ts';
import { SERVING_ENGINES } from '../serving-engines.ts';
import { AMOUNT_RANGE, POSSIBLE, row } from './row.ts';

/** How fast it serves. */

// biome-ignore format: one field a row, its words below it
/** How fast it is, how fast each user must be answered, and what serves it. */
export const speedRows = {
  /** Tokens a second; what is counted and of how many GPUs is said beside the number. */
  'selfHosted.throughput': row({ schema: z.strictObject({ tokensPerSecond: positive, counts: z.enum(['total', 'output']), per: z.enum(['replica', 'gpu', 'fleet']), }), belongs: 'speed', dimension: 'parts',
    group: 'throughput', input: 'lines', usual: 'rare', range: 'A throughput is above 0',
    name: 'throughput, if you measured it', hint: '2500 tok/s · 900 output tok/s per GPU · or the whole block that "vllm bench serve" or SGLang\'s bench_serving prints', example: '2500 tok/s',
    noun: ['throughput', 'throughput|speed|measured|benchmark|benchmarked|serving rate|we measured|measured throughput|bench'] }),
  'selfHosted.servingEngine': row({ schema: ServingEngine, belongs: 'speed', dimension: 'choice',
    group: 'throughput', input: 'choice', usual: 'rare', range: POSSIBLE,
    name: 'serving engine', hint: 'For estimates from specifications', example: 'vllm',
    choices: ServingEngine.options.map((engine) => [engine, SERVING_ENGINES[engine].name] as const),
    says: [
      ['vllm', 'vllm|v llm'],
      ['sglang', 'sglang|sg lang|sgl'],
      ['tensorrt-llm', 'tensorrt llm|trt llm|trtllm|tensorrt|tensor rt|tensor rt llm|trt']] }),
  'selfHosted.concurrencyPerReplica': row({ schema: atLeastOne, belongs: 'speed', dimension: 'count', counts: 'request',
    group: 'throughput', input: 'text', usual: 'rare', range: 'Requests at once are 1 or more',
    name: 'requests at once', hint: 'The most that one replica serves at once, such as 64', example: 'concurrency 64', unsaid: 'as many as fit',
    noun: ['concurrency', 'concurrency|concurrent|concurrent request|batch size|max batch|max batch size|max num seqs|parallel request|parallel call|parallel chat|parallel session|parallel conversation|simultaneous request|in flight|at once|at the same time|in parallel|simultaneous|simultaneously|concurrently|concurrency limit|max concurrency'],
    typed: 'concurrency {}' }),
  /** "25 tok/s per user": output tokens a second that every user gets at least. */
  'selfHosted.minTokensPerSecondPerUser': row({ schema: positive, belongs: 'speed', dimension: 'tokens-a-second', per: 'user',
    group: 'throughput', input: 'text', usual: 'rare', range: 'A speed is more than 0',
    name: 'speed for each user', hint: 'Output tokens a second that every user gets at least, such as 25', example: '25 tok/s per user', unsaid: 'as it comes',
    typed: '{} tok/s per user' }),
  'selfHosted.tokensPerSecondPerReplica': row({ schema: amount, belongs: 'speed', dimension: 'tokens-a-second', isWorkedOut: true, per: 'replica',
    group: 'throughput', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'tokens a second of a replica', hint: 'Input and output together, such as 2500. It goes before the throughput above.', example: '2500 tok/s', unsaid: 'the throughput above' }),
  /** true: no speed floor. */
  'selfHosted.noSpeedFloor': row({ schema: z.boolean(), belongs: 'speed', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'no speed floor', hint: 'Whether users may get any speed', example: 'no speed floor',
    says: [
      [true, 'no speed floor|any speed|speed does not matter']] }),
  'selfHosted.maxSecondsToFirstToken': row({ schema: positive, belongs: 'speed', dimension: 'seconds',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'seconds to the first token', hint: 'At most, such as 2', example: 'first token within 2s' }),
  'selfHosted.maxSecondsToAnswer': row({ schema: positive, belongs: 'speed', dimension: 'seconds',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'seconds to the answer', hint: 'At most, such as 10', example: 'answer within 10s' }),
} as const;
