import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';
import { CACHED, GPU, GPUS, IN, OUT, SENT, VOLUME } from '../../short-names.ts';

/** Sizes and cached parts in the shorthand of who measures them. */

const API = { apis: [{ id: HAIKU }] };
const sized = (requests: number, input: number, output: number): Phrase[1] => ({
  [SENT]: requests,
  [IN]: input,
  [OUT]: output,
  ...API,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['6k req/day 500+90, haiku', sized(6000 * DAYS, 500, 90)],
  ['6k req/day (500 -> 90), haiku', sized(6000 * DAYS, 500, 90)],
  ['6k req/day, 500:90, haiku', sized(6000 * DAYS, 500, 90)],
  ['6k requests a day 1.5k+300 tokens on haiku', sized(6000 * DAYS, 1500, 300)],
  ['haiku 9k tickets a month, 2,000+400', sized(9000, 2000, 400)],
  ['7 rpm 1k+300 2xL4', { [SENT]: 7 * 60 * 730, [IN]: 1000, [OUT]: 300, [GPU]: 'l4', [GPUS]: 2 }],
  // a mix, and a sum of requests
  ['6k req/day, 80:20, haiku', { [SENT]: 6000 * DAYS, 'workload.inputShare': 0.8, ...API }],
  // what stands in a prefix cache, and what does not
  ['500M tokens, prefix cache hit 80%, haiku', { [VOLUME]: 500e6, [CACHED]: 0.8, ...API }],
  ['500M tokens, 70% prefix cached, haiku', { [VOLUME]: 500e6, [CACHED]: 0.7, ...API }],
  ['300M uncached in, 900M cached in, 100M out, sonnet', { 'workload.inputTokensPerMonth': 1.2e9, 'workload.outputTokensPerMonth': 100e6, [CACHED]: 0.75, apis: [{ id: SONNET }] }],
];

const REFUSED: readonly Refusal[] = [['20 users, 30 calls a day, 400+60 users, haiku', 'contradiction']];

describe('sizes in shorthand', () => {
  understands(READ);
  refuses(REFUSED);
});
