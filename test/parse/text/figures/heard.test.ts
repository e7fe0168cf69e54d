import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../../phrase.ts';
import { GPU, GPUS, KIND, RATE, VOLUME } from '../../short-names.ts';

// biome-ignore format: one phrase a line
const SPOKEN: readonly Phrase[] = [
  ['two hundred million tokens a day on claude haiku, four h one hundreds', { [VOLUME]: 200e6 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 4, apis: [{ id: HAIKU }] }],
  ['nine hundred million tokens gpt four one vs llama seventy b', { [VOLUME]: 900e6, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: 'openai/gpt-4.1' }] }],
  ['900M tokens on claude sonnet four five', { [VOLUME]: 900e6, apis: [{ id: 'anthropic/claude-sonnet-4-5' }] }],
  ['llama seventy b for one billion tokens a month on two h one hundreds at two dollars fifty an hour', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2.5 }],
  ['a one hundred million tokens a month on gpt five mini', { [VOLUME]: 100e6, apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['one point five billion tokens a month', { [VOLUME]: 1.5e9 }],
  ['qwen three thirty two b, one billion tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'qwen3-32b' }],
];
describe('lines that were dictated', () => understands(SPOKEN));
