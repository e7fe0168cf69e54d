import { describe, expect } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands } from '../phrase.ts';

/** Parts of one side that add up, hours of a day in which a pace holds, and shares and times of work that may wait. */

const PER_DAY = (requests: number, input: number, output: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests * DAYS,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
});
const GPT: Phrase[1] = { apis: [{ id: 'openai/gpt-5' }] };
const WAITS: Phrase[1] = { 'workload.tokensPerMonth': 25e9, 'workload.batchShare': 1, apis: [{ id: HAIKU }] };
const H100: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm' };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // a prompt in parts: 8 x 500 + 300, 4000 + 200
  ['8 chunks of 500 tokens plus 300 prompt, 350 out, 90k queries a day', PER_DAY(90_000, 4300, 350)],
  ['8 x 500 token chunks and a 300 token prompt, 350 out, 90k queries a day', PER_DAY(90_000, 4300, 350)],
  ['4k context + 200 question in, 300 out, 90k queries a day', PER_DAY(90_000, 4200, 300)],
  // what a model thinks is output beside what it answers
  ['1k in, 6k thinking + 500 answer, 15k req/day', PER_DAY(15_000, 1000, 6500)],
  ['1k in, 500 answer + 6k reasoning, 15k req/day', PER_DAY(15_000, 1000, 6500)],
  ['1k in, 500 out, 6k reasoning tokens, 15k req/day', PER_DAY(15_000, 1000, 6500)],
  // 1,500 an hour x 8 hours x 260 days a year, or 5 days of each of 52.14 weeks: the peak is over those days alone
  ['1500 reqs/hr 8 hours a day mon-fri, 3k tokens each', { 'workload.requestsPerMonth': expect.closeTo(260_000, 6) as number, 'workload.requestTokens': 3000, 'workload.peakToAverage': 730 / (8 * 260 / 12) }],
  ['1500 reqs/hr, 8 hours a day, 5 days a week, 3k tokens each', { 'workload.requestsPerMonth': 1500 * 8 * 5 * DAYS / 7, 'workload.requestTokens': 3000, 'workload.peakToAverage': 24 * 7 / (8 * 5) }],
  ['1500 reqs/hr, 8 hours a day, 3k tokens each', { 'workload.requestsPerMonth': expect.closeTo(365_000, 6) as number, 'workload.requestTokens': 3000, 'workload.peakToAverage': 3 }],
  // what people look at is no page that is read: 200,000 a day; 3 calls each
  ['200k page views a day, 700/90 tokens', PER_DAY(200_000, 700, 90)],
  ['3 llm calls per page view, 200k page views a day, 700/90 tokens', PER_DAY(600_000, 700, 90)],
  // 400 x 25
  ['400 tasks/day, context 30k over 25 turns, 400 out each', PER_DAY(10_000, 30_000, 400)],
  // nobody is hired for it
  ['25B tokens, no extra headcount, haiku', { 'workload.tokensPerMonth': 25e9, 'selfHosted.ops.hoursPerMonth': 0, 'selfHosted.ops.setupHours': 0, apis: [{ id: HAIKU }] }],
  ['4xH100 in total, two regions, 8B tokens', { 'workload.tokensPerMonth': 8e9, 'selfHosted.gpuCount': 4, ...H100 }],
  // amounts that are added up, each with what it is of
  ['prod 1.5B + staging 200M + dev 100M tokens a month, gpt-5', { 'workload.tokensPerMonth': 1.8e9, ...GPT }],
  ['15k req/day, in 3000 (2400 cached) out 200', { ...PER_DAY(15_000, 3000, 200), 'workload.cachedInputShare': 0.8 }],
  // the median is read, and what few exceed beside it changes nothing
  ['12k calls/day p50 800 tokens p95 4000 tokens', { 'workload.requestsPerMonth': 12_000 * DAYS, 'workload.requestTokens': 800 }],
  ['12k calls/day, input p50/p95 800/4000 tokens, output 200', PER_DAY(12_000, 800, 200)],
  ['12k calls/day, 9k tokens each way', PER_DAY(12_000, 9000, 9000)],
  ['100k context per request, 800 out, 12k calls/day', PER_DAY(12_000, 100_000, 800)],
  ['32k context avg, 800 out, 12k calls/day', PER_DAY(12_000, 32_000, 800)],
  ['1.5B prompt tokens per month, answers are 10% of that', { 'workload.inputTokensPerMonth': 1.5e9, 'workload.outputTokensPerMonth': 1.5e8 }],
  // as many hours as a month has
  ['H100, 730h, 8B tokens', { 'workload.tokensPerMonth': 8e9, ...H100, 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  // work that may wait
  ['50% of the traffic is nightly batch, 8B tokens, gpt-5', { 'workload.tokensPerMonth': 8e9, 'workload.batchShare': 0.5, ...GPT }],
  ['half the traffic is nightly batch, 8B tok/mo, gpt-5', { 'workload.tokensPerMonth': 8e9, 'workload.batchShare': 0.5, ...GPT }],
  ['everything can wait 24h, 25B tokens, haiku', WAITS],
  ['can wait until the next day, 25B tokens, haiku', WAITS],
  ['24h turnaround, 25B tokens, haiku', WAITS],
  // figures as programs print them
  ['prompt_tokens=1.2e9 completion_tokens=2.1e8 model=gpt-5', { 'workload.inputTokensPerMonth': 1.2e9, 'workload.outputTokensPerMonth': 2.1e8, ...GPT }],
  ['tokens=500000000 H100', { 'workload.tokensPerMonth': 5e8, ...H100 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // hours beside machines may be those of either
  ['20 rps, 10h/day, 500/100, H100', 'not-understood', '20 rps, 10h/day of use, 500/100, H100'],
  // what came before is read again
  ['agent context grows to 60k, 25 turns, 400 tasks/day', 'not-understood', '25 turns, 400 tasks/day'],
  // what one reaches is no traffic of all
  ['0.4 req/s per GPU, 8 GPUs, 2k/500, llama 70b H100', 'not-understood'],
  // whose the fleet is
  ['4xH100, two regions, 8B tokens', 'not-understood', '4xH100 each, two regions, 8B tokens'],
  ['8B tokens, 4xH100 in 2 regions', 'not-understood', '8B tokens, 4xH100 in total in 2 regions'],
  // a part of the output, or on top of it
  ['1k in, 6k out, 5k reasoning tokens, 15k req/day', 'contradiction'],
];

describe('parts, paces and what may wait', () => understands(READ));
describe('paces whose hours are open', () => refuses(REFUSED));
