import { describe } from 'vitest';
import { HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** What a test reached is no traffic, unless whoever is asked says that it is. */

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['our load test reached 11 req/s on 2 H100, 300M tokens a month, llama 8b', 'not-understood', 'our on 2 H100, 300M tokens a month, llama 8b'],
  ['benchmark: 7 requests per second, llama 8b on L40S vs haiku', 'not-understood', '7 requests per second, llama 8b on L40S vs haiku'],
  ['stress test: 22 rps on 4 H100, llama 70b', 'not-understood', '22 rps on 4 H100, llama 70b'],
  ['we measured 6 req/s at saturation, llama 8b on L4', 'not-understood', 'we measured 6 req/s, llama 8b on L4'],
  ['one H100 handles 20 requests per second, we have 3M requests a day, llama 8b', 'not-understood', 'one H100, we have 3M requests a day, llama 8b'],
  ['llama 8b on one L40S, it maxes out at 12 rps, 40k requests a day', 'not-understood', '40k requests a day'],
  ['Request throughput (req/s): 7.25, Output token throughput 1400 tok/s, llama 70b on 8xA100', 'not-understood', '7.25 requests per second'],
  ['throughput: 7.5 requests/s, llama 8b on L4', 'not-understood', '7.5 requests per second, llama 8b on L4'],
];

const perSecond = (many: number): Phrase[1] => ({
  'workload.requestsPerMonth': many * 730 * 3600,
  apis: [{ id: HAIKU }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['our service handles 20 rps, haiku', perSecond(20)],
  ['required throughput: 20 rps, haiku', perSecond(20)],
  ['we need a max throughput of 20 req/s, haiku', perSecond(20)],
  ['must sustain throughput of 20 rps, haiku', perSecond(20)],
  ['haiku, planning for a sustained throughput: 20 requests/s', perSecond(20)],
  ['production throughput of 20 rps, haiku', perSecond(20)],
  ['our average throughput is 20 rps, haiku', perSecond(20)],
  ['20 requests per second, haiku', perSecond(20)],
];

const isTraffic: Phrase[1] = {
  'workload.requestsPerMonth': 12 * 730 * 3600,
  'selfHosted.model': 'llama-3.1-8b',
  'selfHosted.gpu': 'h100-sxm',
};

// biome-ignore format: one phrase a line
const WISHED: readonly Phrase[] = [
  ['can an H100 handle 12 rps, llama 8b', isTraffic],
  ['does one H100 handle 12 requests per second of llama 8b?', { ...isTraffic, 'selfHosted.gpuCount': 1 }],
  ['llama 8b, will our H100 do 12 rps', isTraffic],
];

describe('whether machines take the traffic', () => understands(WISHED));

describe('as many requests as a test reached', () => {
  refuses(ASKED);
  understands(READ);
});
