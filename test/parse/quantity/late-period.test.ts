import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';

const SONNET_API = { apis: [{ id: SONNET }] };

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  ['10M claude tokens a day', { 'workload.tokensPerMonth': 10e6 * DAYS, ...SONNET_API }],
  ['800k sonnet tokens/day', { 'workload.tokensPerMonth': 800e3 * DAYS, ...SONNET_API }],
  ['10M llama 70b tokens per day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'selfHosted.model': 'llama-3.3-70b' }],
  ['10M summarization tokens a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.shapeOfWork': 'summarise' }],
  ['10M claude input tokens a day', { 'workload.inputTokensPerMonth': 10e6 * DAYS, ...SONNET_API }],
  ['10M tokens through sonnet a day', { 'workload.tokensPerMonth': 10e6 * DAYS, ...SONNET_API }],
  ['10M tokens on H100s per day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'selfHosted.gpu': 'h100-sxm' }],
  ['10M tokens of text a day', { 'workload.tokensPerMonth': 10e6 * DAYS }],
  ['10M tokens (on H100, daily)', { 'workload.tokensPerMonth': 10e6 * DAYS, 'selfHosted.gpu': 'h100-sxm' }],
  ['10M tokens (10% cached) daily', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.cachedInputShare': 0.1 }],
  ['10M tokens, 10% cached, daily', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.cachedInputShare': 0.1 }],
  ['10M tokens (80% input) a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.inputShare': 0.8 }],
  ['10M tokens 3:1 a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.inputShare': 0.75 }],
  ['10M tokens at 80% utilization per day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'selfHosted.plannedLoad': 0.8 }],
  ['10M tokens, 80% input, 10% cached, per week', { 'workload.tokensPerMonth': (10e6 * DAYS) / 7, 'workload.inputShare': 0.8, 'workload.cachedInputShare': 0.1 }],
  ['10M tokens, 60% batch per day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.batchShare': 0.6 }],
  ['10M tokens (60% batch) a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.batchShare': 0.6 }],
  ['10M tokens 80/20 a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'workload.inputShare': 0.8 }],
  ['10M tokens, sonnet at $3/$15 per day', { 'workload.tokensPerMonth': 10e6 * DAYS, apis: [{ id: SONNET, usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
  ['40k requests (60% cached) per day', { 'workload.requestsPerMonth': 40e3 * DAYS, 'workload.cachedInputShare': 0.6 }],
  ['20M tokens a week, 60% cached a day', { 'workload.tokensPerMonth': (20e6 * DAYS) / 7, 'workload.cachedInputShare': 0.6 }],
  ['10M tokens (20% discount) daily', { 'workload.tokensPerMonth': 10e6 * DAYS, 'apis.discount': 0.2 }],
  ['10M tokens, 5% growth a month', { 'workload.tokensPerMonth': 10e6, 'workload.growthPerMonth': 0.05 }],
  ['500M tokens, 30% batch nightly', { 'workload.tokensPerMonth': 500e6, 'workload.batchShare': 0.3 }],
  ['10M tokens (daily)', { 'workload.tokensPerMonth': 10e6 * DAYS }],
  ['10M tokens, per day', { 'workload.tokensPerMonth': 10e6 * DAYS }],
  ['10M tokens on a daily basis', { 'workload.tokensPerMonth': 10e6 * DAYS }],
  ['40k sonnet requests per day, 1k in 200 out', { 'workload.requestsPerMonth': 40e3 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200, ...SONNET_API }],
  ['40k support chats per day, 1k in 200 out', { 'workload.requestsPerMonth': 40e3 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200 }],
  ['40k requests to sonnet per day, 1k in 200 out', { 'workload.requestsPerMonth': 40e3 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200, ...SONNET_API }],
  ['120 Mio. Tokens/Tag', { 'workload.tokensPerMonth': 120e6 * DAYS }],
  ['500 Mio Tokens pro Monat', { 'workload.tokensPerMonth': 500e6 }],
  ['1.5 Mrd. Tokens', { 'workload.tokensPerMonth': 1.5e9 }],
  ['500M tokens p.m.', { 'workload.tokensPerMonth': 500e6 }],
  ['10M tokens p/d', { 'workload.tokensPerMonth': 10e6 * DAYS }],
  // Without a comma it is of the count in front of it.
  ['20k requests daily 1500 in 300 out', { 'workload.requestsPerMonth': 20e3 * DAYS, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
  ['1000000 requests monthly 2k prompt 500 completion', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 2000, 'workload.requestOutputTokens': 500 }],
  ['20k requests daily 1500 tokens each', { 'workload.requestsPerMonth': 20e3 * DAYS, 'workload.requestTokens': 1500 }],
  ['500M tokens monthly 2 H100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2 }],
  ['monthly 500M tokens, daily 20k requests', { 'workload.tokensPerMonth': 500e6, 'workload.requestTokens': 500e6 / (20e3 * DAYS) }],
  // The year belongs to the question, not to the tokens.
  ['500M tokens on H100, how much do we save a year', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm' }],
  ['500M tokens, weekly report', { 'workload.tokensPerMonth': 500e6 }],
  // How often it runs is no amount: the size of the model is none of a period.
  ['70b model on 2x H100, 40M tokens daily', { 'workload.tokensPerMonth': 40e6 * DAYS, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
  ['40M tokens a day, 32b model every night', { 'workload.tokensPerMonth': 40e6 * DAYS, 'workload.batchShare': 1, 'selfHosted.modelSpec': { totalParamsB: 32 } }],
  ['2 billion', { 'workload.tokensPerMonth': 2e9 }],
  ['500M', { 'workload.tokensPerMonth': 500e6 }],
  ['500M a month', { 'workload.tokensPerMonth': 500e6 }],
  ['3e9', { 'workload.tokensPerMonth': 3e9 }],
  ['500M-ish', { 'workload.tokensPerMonth': 500e6 }],
];

describe('a period behind the names of an amount', () => understands(PHRASES));

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['500M bananas', 'not-understood', '500M tokens'],
  ['500M monthly bananas', 'not-understood', '500M tokens'],
  ['500M zlorps', 'not-understood', '500M tokens'],
  ['every night 32b model, 40M tokens, H100', 'not-understood', '40M tokens a day'],
  ['10M tokens, fp8, daily', 'not-understood', '10M tokens a day'],
  ['10M tokens, at $2/h, a day', 'not-understood', '10M tokens a day'],
  ['10M tokens, 3x peak, weekly, EU only', 'not-understood', '10M tokens a week'],
  // What has a time of its own leaves a longer one to the amount.
  ['10M tokens at $2/h per day', 'not-understood', '10M tokens a day'],
  ['10M tokens, 2 H100 at $2/h a day', 'not-understood', '10M tokens a day'],
  ['10M tokens, $2/h daily', 'not-understood', '10M tokens a day'],
  ['10M tokens at 2000 tok/s per week', 'not-understood', '10M tokens a week'],
  // A day of people may be one of the tokens.
  ['5M tokens, 10 users per day', 'not-understood', '5M tokens a day'],
  ['20M tokens, 30 customers/day', 'not-understood', '20M tokens a month'],
  ['daily 70b model, 40M tokens, H100', 'not-understood', '40M tokens a day'],
  ['every minute our many bots score 250 leads', 'not-understood', '250 leads a minute'],
  ['40M tokens, H100, every night', 'not-understood', '40M tokens a month'],
  // how often a job is run is how often all of it comes, or where it was counted
  ['1M rows, 300 tokens per row, run daily', 'not-understood', '1M rows a day, 300 tokens per row'],
  ['1M rows x 300 tokens, daily job', 'not-understood', '1M rows a day x 300 tokens'],
  ['40k docs, 2k tokens each, executed weekly', 'not-understood', '40k docs a week, 2k tokens each'],
  ['1.1B tokens next quarter, sonnet', 'not-understood', '1.1B tokens a quarter'],
  ['80M tokens on weekdays', 'not-understood', '80M tokens a weekday'],
  ['500M tokens/sprint', 'not-understood', '500M tokens a month'],
  ['500M/sprint', 'not-understood', '500M every 2 weeks'],
  ['1.500 requests/day', 'not-understood', '1500'],
  ['12.500 support tickets a month, 2k tokens each', 'not-understood', '12500 support tickets a month'],
  ['40.000 requests/day', 'not-understood', '40000'],
  ['2.500 tok/s', 'not-understood', '2500'],
  ['$98.000/month', 'not-understood', '$98000'],
];

describe('units that are none of ours', () => {
  refuses(REFUSED);

  it('counts words, pages and characters as the tokens that they come to', async () => {
    expect((await parseLine('750M words a month')).draft.fields).toEqual({ 'workload.tokensPerMonth': 1e9 });
    expect((await parseLine('400M characters')).draft.fields).toEqual({ 'workload.tokensPerMonth': 100e6 });
    expect((await parseLine('3M pages')).draft.fields).toEqual({ 'workload.tokensPerMonth': 2e9 });
  });
});
