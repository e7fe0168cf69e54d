import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../phrase.ts';
import { CACHED, IN, OUT, SENT } from '../short-names.ts';

/** What holds other things, and parts of a whole: machines of GPUs, parts of a prompt, of somebody's time, of a month. */

const GPUS = (gpu: string, gpuCount: number) => ({ 'selfHosted.gpu': gpu, 'selfHosted.gpuCount': gpuCount });
const VOLUME = { 'workload.tokensPerMonth': 9e9 };
const OPS = 'selfHosted.ops.hoursPerMonth';

// biome-ignore format: one phrase a line
const HOLDERS: readonly Phrase[] = [
  ['9B tokens, 2 GPU servers with 4 L40S each', { ...VOLUME, ...GPUS('l40s', 8) }],
  ['9B tokens, two gpu nodes, each with 8x H100', { ...VOLUME, ...GPUS('h100-sxm', 16) }],
  ['9B tokens, 1 GPU box with 8 A100', { ...VOLUME, ...GPUS('a100-80gb', 8) }],
  ['9B tokens, 3 clusters of 8 H200', { ...VOLUME, ...GPUS('h200', 24) }],
  // half a post for each of two
  ['9B tokens, 2 clusters of 8 H100, 0.5 FTE per cluster', { ...VOLUME, ...GPUS('h100-sxm', 16), [OPS]: 160 }],
];

const PROMPT = (input: number) => ({ [SENT]: 50e3 * DAYS, [IN]: input, [OUT]: 300 });

// biome-ignore format: one phrase a line
const PARTS: readonly Phrase[] = [
  ['50k requests a day, 12k system prompt, 800 user tokens, 300 out', PROMPT(12_800)],
  ['50k requests a day, 12k system prompt cached, 800 user tokens, 300 out', { ...PROMPT(12_800), [CACHED]: 12_000 / 12_800 }],
  ['50k requests a day, prompt is 3k system + 400 user, answers 300', PROMPT(3400)],
  ['50k requests a day, 4k input of which 3k system prompt, 300 out', PROMPT(4000)],
  ['50k requests a day, 4k input (3k of it system prompt, cached), 300 out', { ...PROMPT(4000), [CACHED]: 0.75 }],
  ['50k requests a day, 4k input, 3k of it is the system prompt (cached), 300 out', { ...PROMPT(4000), [CACHED]: 0.75 }],
  ["9B tokens, half of a DBA's time", { ...VOLUME, [OPS]: 80 }],
  ["9B tokens, a quarter of our network admin's time", { ...VOLUME, [OPS]: 40 }],
  ['9B tokens, 30% real-time, 70% batch, haiku', { ...VOLUME, 'workload.batchShare': 0.7, apis: [{ id: HAIKU }] }],
  ['9B tokens, 40% live and the rest batch', { ...VOLUME, 'workload.batchShare': 0.6 }],
  // no label of what comes behind it
  ['our GPUs sit at 12% utilization: 8 H100, 9B tokens', { ...VOLUME, ...GPUS('h100-sxm', 8), 'selfHosted.plannedLoad': 0.12 }],
  // 260 working days a year
  ['20k requests per school day, 300 in 300 out', { [SENT]: (20e3 * 260) / 12, [IN]: 300, [OUT]: 300 }],
];

describe('what holds other things, and parts of a whole', () => {
  understands(HOLDERS);
  understands(PARTS);
});
