import { describe } from 'vitest';
import { HAIKU, type Phrase, understands } from '../../phrase.ts';
import { BILLED, GPU, GPUS, IN, OUT, PEAK, SENT, VOLUME } from '../../short-names.ts';

/** Hours of working days, and pairs that are none. */

const SHARE = 'workload.inputShare';
const MODEL = { 'selfHosted.model': 'qwen3-32b' } as const;
const V = { [VOLUME]: 600e6 } as const;
/** Hours of all days of a week over those of 20.8 days of 24 in a month. */
const ALL_OF_THEM = 730 / 520;
const OFFICE = { 'workload.trafficShape': 'office-hours' } as const;

// biome-ignore format: one phrase a line
const HOURS: readonly Phrase[] = [
  ['we run 24/5, 600M tokens a month, qwen3 32b', { ...V, ...MODEL, [PEAK]: ALL_OF_THEM }],
  ['600M tokens a month, qwen3 32b, 24x5 support', { ...V, ...MODEL, [PEAK]: ALL_OF_THEM }],
  ['600M tokens a month, 24/5, qwen3 32b', { ...V, ...MODEL, [PEAK]: ALL_OF_THEM }],
  ['qwen3 32b, operating hours are 9/5, 600M tokens a month', { ...V, ...MODEL, ...OFFICE, [PEAK]: 1.12 }],
  ['8/5 desk, 600M tokens a month, qwen3 32b', { ...V, ...MODEL, ...OFFICE, [PEAK]: 1.26 }],
  // so long holds what comes by the second
  ['qwen3 32b, 300 tok/s demand, 24/5', { [VOLUME]: 300 * 3600 * 520, ...MODEL, [PEAK]: ALL_OF_THEM }],
  ['our desk is open 16x5 with 100 tickets an hour, 2k in 300 out, haiku', { [SENT]: (100 * 520 * 16) / 24, [IN]: 2000, [OUT]: 300, [PEAK]: ALL_OF_THEM * 24 / 16, apis: [{ id: HAIKU }] }],
  // of machines it is what is paid
  ['2 H100 running 12/5, 600M tokens a month, qwen3 32b', { ...V, ...MODEL, [GPU]: 'h100-sxm', [GPUS]: 2, [BILLED]: 260 }],
  ['600M tokens a month, qwen3 32b, GPUs on 10/5', { ...V, ...MODEL, [BILLED]: 520 * 10 / 24 }],
  // what is a mix
  ['600M tokens a month, mix 8/5, qwen3 32b', { ...V, ...MODEL, [SHARE]: 8 / 13 }],
  ['600M tokens a month, 20/5, qwen3 32b', { ...V, ...MODEL, [SHARE]: 0.8 }],
  ['600M tokens a month, 6/4, qwen3 32b', { ...V, ...MODEL, [SHARE]: 0.6 }],
];

describe('hours of working days', () => understands(HOURS));
