import { describe, expect } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { IN, OUT, PEAK, SENT, SIZE, VOLUME } from '../short-names.ts';

const WORDS = 4 / 3;

const paid = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // what is usual counts, and the most of it is said beside
  ['up to 2B, usually 1.2B', { 'workload.tokensPerMonth': 1.2e9 }],
  ['usually 1.2B tokens a month but up to 2B', { 'workload.tokensPerMonth': 1.2e9 }],
  ['max 2B tokens in a month, normally 900M', { 'workload.tokensPerMonth': 900e6 }],
  // whichever of the two says of what, and how often, wherever they stand
  ['up to 60M tokens a day, usually 25M', { 'workload.tokensPerMonth': 25e6 * DAYS }],
  ['usually 25M, haiku, max 60M tokens a day', { 'workload.tokensPerMonth': 25e6 * DAYS, apis: [{ id: HAIKU }] }],
  ['60M tokens a day at most, typically 25M', { 'workload.tokensPerMonth': 25e6 * DAYS }],
  ['20M tokens a day max, 8M usually', { 'workload.tokensPerMonth': 8e6 * DAYS }],
  ['not more than 400M tokens per week, on average 150M', { 'workload.tokensPerMonth': 150e6 * WEEKS }],
  ['worst case 9M tokens/hour, mean 2M', { 'workload.tokensPerMonth': 2e6 * 730 }],
  ['never more than 400k requests a day, in practice 180k, 1k in, 200 out', { [SENT]: 180e3 * DAYS, [IN]: 1000, [OUT]: 200 }],
  ['autoscale between 2 and 8 H100, avg 3, 1B tokens', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 3 }],
  // around a middle, and between two ends: the middle of both is what is costed
  ['1B±20% tokens/month', { [VOLUME]: 1e9 }],
  ['500M tokens ± 20%', { [VOLUME]: 500e6 }],
  ['roughly 1B tokens give or take 30%', { [VOLUME]: 1e9 }],
  ['up to 3B tokens/mo, at least 1B', { [VOLUME]: 2e9 }],
  ['at least 200M tokens, at most 500M', { [VOLUME]: 350e6 }],
  ['40k requests/day, 1-2k in, 200-400 out', { [SENT]: 40_000 * DAYS, [IN]: 1500, [OUT]: 300 }],
  // what was paid in so much time
  ['spent $300 in the last 10 days on sonnet', paid(30 * DAYS, SONNET)],
  ['spent $9k on sonnet over 3 months', paid(3000, SONNET)],
  ['cost us 3500 dollars for 2 weeks of haiku', paid(1750 * WEEKS, HAIKU)],
  ['last 7 days we spent $1,400 on sonnet', paid(200 * DAYS, SONNET)],
  ['spend last 7 days: $1,400 on sonnet', paid(200 * DAYS, SONNET)],
  ['$1,400 on sonnet over the last 7 days', paid(200 * DAYS, SONNET)],
  ['past 30 days: $900 haiku', paid(30 * DAYS, HAIKU)],
  ['year to date we spent 99k on sonnet (11 months)', paid(9000, SONNET)],
  ['spent 9k on sonnet over 3 months', paid(3000, SONNET)],
  // how many come, times what each costs or how often all of them are sent
  ['30k calls × $0.012 each per month on sonnet', { [SENT]: 30_000, ...paid(360, SONNET) }],
  ['30k calls/month x $0.012 on sonnet', { [SENT]: 30_000, ...paid(360, SONNET) }],
  ['40 runs per week × 12k prompts × 1.8k tokens', { [SENT]: 480_000 * WEEKS, [SIZE]: 1800 }],
  // what is sent in batches, at the price of batches
  ['1B tokens, batch tier half price for 60% of jobs', { [VOLUME]: 1e9, 'workload.batchShare': 0.6 }],
  ['1B tokens, 60% of jobs in batch', { [VOLUME]: 1e9, 'workload.batchShare': 0.6 }],
  ['peak on mondays is triple, 50k chats a week at 1.8k tokens', { [SENT]: 50_000 * WEEKS, [SIZE]: 1800, [PEAK]: 3 }],
  ['peaks at 4x average, 500M tokens', { [VOLUME]: 500e6, [PEAK]: 4 }],
  ['nightly batch of 200k abstracts, 400 words each, 80 words out', { [SENT]: 200_000 * DAYS, [IN]: 400 * WORDS, [OUT]: 80 * WORDS, 'workload.batchShare': 1 }],
  ['3M prompts, 1.2k in 2k out', { [SENT]: 3e6, [IN]: 1200, [OUT]: 2000 }],
  // months of a year together
  ['jan-mar 1.2B tokens total', { [VOLUME]: 400e6 }],
  ['4.2B tokens in H1', { [VOLUME]: 700e6 }],
  ['FY26 forecast: 9.6B tokens', { [VOLUME]: 800e6 }],
  ['H1 bill was $180k on sonnet', paid(30_000, SONNET)],
  ['answers within 24 hours are fine, 300M tokens', { [VOLUME]: 300e6, 'workload.batchShare': 1 }],
  ['traffic doubles at peak, 300M tokens', { [VOLUME]: 300e6, [PEAK]: 2 }],
  ['rate limit 500 rpm, 300M tokens', { [VOLUME]: 300e6 }],
  // who works there is no kind of work
  ['60 agents, 45 tickets per agent per day, 1,200 tokens each', { [SENT]: 60 * 45 * DAYS, [SIZE]: 1200 }],
  ['50 runs a day, 40 calls per agent run, 2k tokens each', { [SENT]: 50 * 40 * DAYS, [SIZE]: 2000, 'workload.shapeOfWork': 'agent' }],
  ['500 users, each 30 chats a week, 1.5k tokens per chat. gpt-5-mini', { [SENT]: 500 * 30 * WEEKS, [SIZE]: 1500, apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['may 500M tokens be run on H100', { [VOLUME]: 500e6, 'selfHosted.gpu': 'h100-sxm' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['march 400M april 600M may 800M, gpt-5-mini', 'not-understood', '600M tokens a month, gpt-5-mini'],
  ['jan $4k, feb $5k, mar $6k on sonnet', 'not-understood', '$5k a month on sonnet'],
  ['Q1 2B, Q2 3B, Q3 4B tokens', 'not-understood', '4B tokens a quarter'],
  ['low 200M / base 600M / high 1.5B tokens per month', 'not-understood', '200M-1.5B tokens per month'],
  ['best case 30% util, worst case 10%, 8xH100, 1B tokens', 'not-understood', '10% util, 8xH100, 1B tokens'],
  // no request is as long
  ['3 jobs: 200M tokens nightly batch', 'not-understood', '200M tokens nightly batch'],
  ['3% of requests fail, 300M tokens', 'not-understood', '300M tokens'],
  // of what comes and goes the average is paid
  ['autoscale 2-6 H100, 1B tokens', 'not-understood', '4 H100, 1B tokens'],
  ['1B tokens, llama 70b on H100, scales from 2 to 8 gpus', 'not-understood', 'on H100, 5 gpus'],
];

describe('amounts with two ends, and in so much time', () => understands(READ));
describe('several amounts where one counts', () => refuses(REFUSED));
