import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** What signs set apart that are no sum, no range and no pair. */

const sized = (tokens: number, billions: number): Phrase[1] => ({
  'workload.tokensPerMonth': tokens,
  'selfHosted.modelSpec': { totalParamsB: billions },
});
const H100S: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2 };

const A100S: Phrase[1] = { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 4 };

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

const volume = (tokens: number): Phrase[1] => ({ 'workload.tokensPerMonth': tokens });

// biome-ignore format: one phrase a line
const STATEMENTS: readonly Phrase[] = [
  // a number that has its label is no end of a range, nor a price a token
  ['PUE 1.3 - 500M tokens', { ...volume(500e6), 'selfHosted.power.pue': 1.3 }],
  ['PUE 1.3 / peaks at 5x, 500M tokens', { ...volume(500e6), 'selfHosted.power.pue': 1.3, 'workload.peakToAverage': 5 }],
  ['700W each - 1,000,000,000 tokens a month', { ...volume(1e9), 'selfHosted.power.wattsPerGpu': 700 }],
  ['2B tok/mo - we own them', { ...volume(2e9), 'selfHosted.procurement.kind': 'own' }],
  ['doubling in a year - 75M in / 12M out a month', { 'workload.inputTokensPerMonth': 75e6, 'workload.outputTokensPerMonth': 12e6, 'workload.growthPerMonth': 2 ** (1 / 12) - 1 }],
  ['$500 a month for monitoring / 2B tok/mo', { ...volume(2e9), 'selfHosted.otherUsdPerMonth': 500 }],
  ['power at $0.12/kWh / 30M tokens daily', { ...volume(30e6 * DAYS), 'selfHosted.power.usdPerKwh': 0.12 }],
  ['one engineer at $180k / 1.2B tokens per month', { ...volume(1.2e9), 'selfHosted.ops.hoursPerMonth': 160, 'selfHosted.ops.usdPerHour': 93.75 }],
  ['500M tokens - cache hits 40% – half can wait overnight', { ...volume(500e6), 'workload.cachedInputShare': 0.4, 'workload.batchShare': 0.5 }],
  ['500M tokens - with one spare - 4 A100 80GB', { ...volume(500e6), ...A100S, 'selfHosted.spareReplicas': 1 }],
  ['12k chats per day, 1.5k tokens per prompt - 15% off list, vs gpt-5', { 'workload.requestsPerMonth': 12e3 * DAYS, 'workload.requestTokens': 1500, 'apis.discount': 0.15, apis: [{ id: 'openai/gpt-5' }] }],
  // ranges, sides, prices of a unit and labels stay what they are
  ['500 - 900M tokens', volume(700e6)],
  ['75M in / 25M out a month', { 'workload.inputTokensPerMonth': 75e6, 'workload.outputTokensPerMonth': 25e6 }],
  ['500M tokens, $0.60 / 1M tokens', { ...volume(500e6), apis: [{ id: 'custom/0.6', usdPerMillionInput: 0.6, usdPerMillionOutput: 0.6 }] }],
  ['tokens per month - 500M', volume(500e6)],
  ['500M tokens, 4x A100 - 80GB', { ...volume(500e6), ...A100S }],
];

describe('statements that a sign sets apart', () => understands(STATEMENTS));

describe('the size of a model behind a sign', () => understands(READ));
describe('a size that may be an amount', () => refuses(REFUSED));
