import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from './phrase.ts';

/** What signs set apart that are no sum, no range and no pair. */

const sized = (tokens: number, billions: number): Phrase[1] => ({
  'workload.tokensPerMonth': tokens,
  'selfHosted.modelSpec': { totalParamsB: billions },
});
const H100S: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2 };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['1.5B + 70b finetune', { ...sized(1.5e9, 70), 'selfHosted.fineTuned': true }],
  ['500M + 8b model', sized(500e6, 8)],
  ['1B tokens / 70b fp8 / 2xH100', { ...sized(1e9, 70), ...H100S, 'selfHosted.precision': 'fp8' }],
  ['1B tokens/month - 70b - 2xH100', { ...sized(1e9, 70), ...H100S }],
  ['70b + 1B tokens', sized(1e9, 70)],
  // give or take: the mean of 800M and 1B
  ['900M±100M tokens', { 'workload.tokensPerMonth': 900e6 }],
  ['900M +/- 10% tokens', { 'workload.tokensPerMonth': 900e6 }],
  // what is counted or has a period is a sum
  ['1B + 7B tokens', { 'workload.tokensPerMonth': 8e9 }],
  ['2B + 8B a month', { 'workload.tokensPerMonth': 10e9 }],
  ['8B + 2B tokens a month', { 'workload.tokensPerMonth': 10e9 }],
];

const REFUSED: readonly Refusal[] = [
  ['1B + 70b', 'not-understood', '1B + a 70b model'],
  ['1B / 70b / H100', 'not-understood', '1B / a 70b model / H100'],
  ['1B - 70b - 2xH100', 'not-understood', '1B - a 70b model - 2xH100'],
];

describe('the size of a model behind a sign', () => understands(READ));
describe('a size that may be an amount', () => refuses(REFUSED));
