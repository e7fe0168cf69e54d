import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';
import { IN, OUT, PEAK, SENT, SIZE, VOLUME } from '../../short-names.ts';

// biome-ignore format: one phrase a line
const RATES: readonly Phrase[] = [
  ['300M tokens a month two thirds input', { [VOLUME]: 300e6, 'workload.inputShare': 2 / 3 }],
  ['300M tokens, a third output', { [VOLUME]: 300e6, 'workload.inputShare': 2 / 3 }],
  ['300M tokens, three quarters in, one quarter out', { [VOLUME]: 300e6, 'workload.inputShare': 0.75 }],
  ['300M tokens, half of input is cached', { [VOLUME]: 300e6, 'workload.cachedInputShare': 0.5 }],
  ['1k in 200 out, avg 5 rps peak 40 rps', { [SENT]: 5 * 3600 * 730, [IN]: 1000, [OUT]: 200, [PEAK]: 8 }],
  ['40 rps peak 12 rps average, 1k tokens', { [SENT]: 12 * 3600 * 730, [SIZE]: 1000, [PEAK]: 3.33333 }],
  // the average of the requests, and not of what they read
  ['3.5 rps avg 3k in 400 out', { [SENT]: 3.5 * 3600 * 730, [IN]: 3000, [OUT]: 400 }],
];
describe('peaks beside averages', () => understands(RATES));
