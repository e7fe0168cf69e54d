import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands, WEEKS } from '../phrase.ts';
import { GROWTH } from '../short-names.ts';

/** What there is now and later, both sides of what comes again, and what stands around those who host or sell. */

const V: Phrase[1] = { 'workload.tokensPerMonth': 300e6 };
const H100: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm' };
const sides = (input: number, output: number): Phrase[1] => ({
  'workload.inputTokensPerMonth': input,
  'workload.outputTokensPerMonth': output,
});
const BATCH: Phrase[1] = { 'workload.batchShare': 1 };
const STEADY: Phrase[1] = {
  'workload.requestsPerMonth': 8 * 3600 * 730,
  'workload.requestInputTokens': 1100,
  'workload.requestOutputTokens': 150,
};

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // 5 to the power of one twelfth, 10 to that of one sixth
  ['5x in 12 months, 300M tokens/mo today', { ...V, [GROWTH]: 0.143529836083 }],
  ['we will 5x in 12 months, 300M tokens/mo now', { ...V, [GROWTH]: 0.143529836083 }],
  ['what does 10x growth do: 300M tokens now, 3B in 6 months', { ...V, [GROWTH]: 0.467799267622 }],
  ['300M today, 3B in 6 months', { ...V, [GROWTH]: 0.467799267622 }],
  // both of each night, and of each week
  ['nightly job: 30M tokens in, 2M out, h100', { ...sides(30e6 * DAYS, 2e6 * DAYS), ...H100, ...BATCH }],
  ['nightly ETL 22:00-04:00: 30M tok in 2M out', { ...sides(30e6 * DAYS, 2e6 * DAYS), ...BATCH, 'workload.windowHoursPerMonth': 6 * DAYS }],
  // all that there is to do in some weeks is of no month
  ['500B tokens in total over 3 weeks', { 'workload.tokensPerMonth': 500e9, ...BATCH, 'workload.oneTime': true, 'workload.windowHoursPerMonth': 504 }],
  ['500M tokens a month, llama 70b, finished within 6 hours', { 'workload.tokensPerMonth': 500e6, 'selfHosted.model': 'llama-3.3-70b', 'workload.batchShare': 1, 'workload.windowHoursPerMonth': 6 }],
  ['every weekend 300M tokens must be done in 20 hours', { 'workload.tokensPerMonth': 300e6 * WEEKS, 'workload.batchShare': 1, 'workload.windowHoursPerMonth': 20 * WEEKS }],
  ['300M tokens a day within 8 hours', { 'workload.tokensPerMonth': 300e6 * DAYS, 'workload.batchShare': 1, 'workload.windowHoursPerMonth': 8 * DAYS }],
  ['60B tokens total within 14 days', { 'workload.tokensPerMonth': 60e9, ...BATCH, 'workload.oneTime': true, 'workload.windowHoursPerMonth': 336 }],
  ['weekly: 300M in, 20M out', sides(300e6 * WEEKS, 20e6 * WEEKS)],
  // when the peak is
  ['lunch peak 12-1pm 5x average, 8 rps avg, 1.1k/150', { ...STEADY, 'workload.peakToAverage': 5 }],
  ['peak hours 9-11am are 3x, 8 rps avg, 1.1k in 150 out', { ...STEADY, 'workload.peakToAverage': 3 }],
  ['40 loras on one 8b base, 300M tok/mo', { ...V, 'selfHosted.modelSpec': { totalParamsB: 8 }, 'selfHosted.fineTuned': true }],
  ['5090 x4, 20% residual after 3y, 2.1k each, 300M', { ...V, 'selfHosted.gpu': 'rtx-5090', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 2100, 'selfHosted.procurement.lifeMonths': 36, 'selfHosted.procurement.residualShare': 0.2 }],
  ['100% renewable colo 0.06/kWh, own h100, 300M', { ...V, ...H100, 'selfHosted.procurement.kind': 'own', 'selfHosted.power.usdPerKwh': 0.06 }],
  ['worth self hosting below 300M tokens/mo?', V],
];

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['300M now -> 3B by end of 2027', 'not-understood', '300M growing to 3B in 6 months'],
  ['campaign next month 2B, normal 200M, h100', 'not-understood', '200M tokens a month, h100'],
  ['seasonal: Q4 3B/mo, otherwise 800M/mo, h100', 'not-understood', '800M tokens a month, h100'],
  ['ramp: 50M now, 500M by june', 'not-understood', '50M growing to 500M in 6 months'],
  ['together vs fireworks vs 4xh100 qwen3 235b 3B/mo', 'not-understood', 'fireworks vs 4xh100 qwen3 235b 3B/mo'],
  // what it grows to is none of what there is, whichever is said first
  ['growing from 2B now to 20B by end of 2027, sonnet', 'not-understood', '2B growing to 20B in 12 months, sonnet'],
  ['2B tok/mo now, 20B tok/mo by end of 2027, sonnet', 'not-understood', '2B tok/mo growing to 20B in 12 months, sonnet'],
  ['by end of 2027 we expect 20B tokens, now 2B, sonnet', 'not-understood', '2B tokens growing to 20B in 12 months, sonnet'],
];

describe('what grows, what comes again, who hosts', () => {
  understands(READ);
});

describe('when it will be so, and who sells it', () => {
  refuses(ASKED);
});
