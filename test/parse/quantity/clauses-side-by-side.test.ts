import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, HAIKU, OPUS, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { BATCH, BILLED, CACHED, GPU, GPUS, KIND, OPS, PEAK, SENT, SIZE, VOLUME } from '../short-names.ts';

/** What is said in one clause is not said of the clause beside it. */

const SIZE_IN = 'workload.requestInputTokens';
const SIZE_OUT = 'workload.requestOutputTokens';
const INPUT = 'workload.inputShare';
const MOVED = 'workload.movedShare';
const WAGE = 'selfHosted.ops.usdPerHour';
const M = 1e6;

const mix = (...parts: readonly (readonly [id: string, share: number])[]) => [
  {
    id: expect.stringMatching(/^mix\//),
    mix: parts.map(([id, share]) => ({ id, share })),
  },
];

describe('clauses beside each other', () => {
  // biome-ignore format: one phrase a line
  understands([
    // a share of the input is no part of a mix
    ['500M tokens, 80% input, haiku 90% and opus the rest', { [VOLUME]: 500 * M, [INPUT]: 0.8, apis: mix([HAIKU, 0.9], [OPUS, 0.1]) }],
    ['500M tokens, 40% cached, haiku 90% opus 10%', { [VOLUME]: 500 * M, [CACHED]: 0.4, apis: mix([HAIKU, 0.9], [OPUS, 0.1]) }],
    // opus helps haiku, whatever is hosted besides
    ['500M tokens, haiku with opus for the hardest 5%, 16 H100', { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 16, apis: mix([OPUS, 0.05], [HAIKU, 0.95]) }],
    ['500M tokens, keep opus for 15% and host llama 70b for 85%, mon-fri 9 to 18', { [VOLUME]: 500 * M, [MOVED]: 0.85, 'workload.trafficShape': 'office-hours', [PEAK]: 1.12, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: OPUS }] }],
    ['500M tokens, API prices drop 20%, 12 hours a day only', { [VOLUME]: 500 * M, 'apis.priceFactor': 0.8, [BILLED]: 365 }],
    // sellers that are allowed behind one that is not, and "only" of something else
    ['500M tokens, legal says no openai, azure is ok, sonnet', { [VOLUME]: 500 * M, 'constraints.excludedSellers': ['openai'], [KIND]: 'rent', 'selfHosted.procurement.seller': 'Azure', apis: [{ id: SONNET }] }],
    ['500M tokens, sem AWS nem Azure, only 50k docs', { [VOLUME]: 500 * M, 'constraints.excludedSellers': ['aws', 'azure'], [SIZE]: 10_000 }],
    ['500M tokens, aws and ovh only', { [VOLUME]: 500 * M, 'constraints.sellers': ['aws', 'ovhcloud'] }],
    ['500M tokens, aws, only', { [VOLUME]: 500 * M, 'constraints.sellers': ['aws'] }],
    // a comma between a card's number and "every day"
    ['we have a 4090, every day our pipeline ingests 25k leads of 2k tokens', { [GPU]: 'rtx-4090', [GPUS]: 1, [KIND]: 'paid', [SENT]: 25_000 * DAYS, [SIZE]: 2000 }],
    ["500M tokens on mi 300x, users can't wait", { [VOLUME]: 500 * M, [GPU]: 'mi300x', [BATCH]: 0 }],
    // whoever works is paid, also behind prices of an API and "we use"
    ['500M tokens, vs $2/$10, engineer at $110/hour', { [VOLUME]: 500 * M, [WAGE]: 110, apis: [{ id: 'custom/2-10', usdPerMillionInput: 2, usdPerMillionOutput: 10 }] }],
    ['500M tokens, we use opus, 2 days a month of a contractor at $800 a day', { [VOLUME]: 500 * M, [OPS]: 16, [WAGE]: 100, apis: [{ id: OPUS }] }],
    // so little is no GPU's hour, and so much output is no part of the whole
    ['500M tokens, 30k calls/month x $0.012 on sonnet, monthly lease of $9,800 for 8xH100', { [VOLUME]: 500 * M, [SIZE]: 16_666.6666667, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1225, apis: [{ id: SONNET, usdPerMillionInput: 0.72, usdPerMillionOutput: 0.72, inUse: true }] }],
    ['500M tokens, 2x H100 2500 tok/s, 3.7k output', { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.throughput': { tokensPerSecond: 2500, counts: 'total', per: 'fleet' }, [SIZE_OUT]: 3700 }],
    ['500M tokens, 60 in 40 out, and sonnet', { [VOLUME]: 500 * M, [SIZE_IN]: 60, [SIZE_OUT]: 40, apis: [{ id: SONNET }] }],
    // work of every night beside a comparison
    ['500M tokens, compare sonnet, 3k docs overnight', { [VOLUME]: 500 * M, [SIZE]: 5479.45205479, [BATCH]: 1, apis: [{ id: SONNET }] }],
    ['500M tokens, 80% on weekdays, 2k chats daily', { [VOLUME]: 500 * M, [PEAK]: 1.12, [SIZE]: 8219.17808219 }],
    ['500M tokens, haiku in the EU, 2x H100', { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 2, 'constraints.dataResidency': 'region', 'constraints.region': 'eu', apis: [{ id: HAIKU }] }],
    // a time that was said of what is bought
    ['500M tokens, written off in 5 years, 500M tokens sonnet', { [VOLUME]: 500 * M, [KIND]: 'own', 'selfHosted.procurement.lifeMonths': 60, apis: [{ id: SONNET }] }],
    ['500M tokens, reserved for 36 months', { [VOLUME]: 500 * M, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
    ['500M tokens, 3k docs overnight, one DevOps person spends 10 hours a week on it', { [VOLUME]: 500 * M, [SIZE]: 5479.45205479, [BATCH]: 1, [OPS]: 43.4523809524 }],
    // "each" of the next clause
    ['500M tokens, 2 GPUs at $25000 a month in total, each of 450 tickets a day takes 3 calls', { [VOLUME]: 500 * M, [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 12_500, [SIZE]: 12_176.5601218 }],
    ['500M tokens, engineer at $110/hour, 2k tokens each', { [VOLUME]: 500 * M, [WAGE]: 110, [SIZE]: 2000 }],
    // a model behind a maker that is ruled out, and makers whose models bear their names
    ['500M tokens, no openai, minimax m2.1', { [VOLUME]: 500 * M, 'constraints.excludedSellers': ['openai'], 'selfHosted.model': 'minimax-m2.1' }],
    ['500M tokens, no openai, deepseek or minimax', { [VOLUME]: 500 * M, 'constraints.excludedSellers': ['openai', 'deepseek', 'minimax'] }],
    // figures at once behind an API are what it costs, whatever is counted elsewhere
    ['500M tokens, sonnet input 5 output 25, 3M support tickets', { [VOLUME]: 500 * M, [SIZE]: 166.666666667, apis: [{ id: SONNET, usdPerMillionInput: 5, usdPerMillionOutput: 25 }] }],
    ['40k requests a day, sonnet 20 in 40 out', { [SENT]: 40_000 * DAYS, [SIZE_IN]: 20, [SIZE_OUT]: 40, apis: [{ id: SONNET }] }],
    ['500M tokens, 9:00 a 18:00', { [VOLUME]: 500 * M, [PEAK]: 8 / 3 }],
    // what is hoped for beside a cache, a window beside people, and prices that fall before an amount
    ['500M tokens, savings target 30% off our $41k/mo claude sonnet bill, 40% cached', { [VOLUME]: 500 * M, [CACHED]: 0.4, apis: [{ id: SONNET, usdPerMillionInput: 82, usdPerMillionOutput: 82, inUse: true }] }],
    ['500M tokens, two SREs, 100k context per request', { [VOLUME]: 500 * M, [OPS]: 320, [SIZE_IN]: 100_000 }],
    ['500M tokens, sonnet with API prices falling 50% next year, 500M tokens on llama 8b', { [VOLUME]: 500 * M, 'selfHosted.model': 'llama-3.1-8b', 'money.apiPriceFallPerYear': 0.5, apis: [{ id: SONNET }] }],
    // a time that stands alone is of what was counted; and what is said behind says it as well as before
    ['prompt_tokens=812345678 completion_tokens=91234567 last week', { 'workload.inputTokensPerMonth': 812_345_678 * WEEKS, 'workload.outputTokensPerMonth': 91_234_567 * WEEKS }],
    ['1.2B tokens, last week, 2x H100', { [VOLUME]: 1.2e9 * WEEKS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
    ['500M tokens a month, last week, 2x H100', { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 2 }],
    ['3M requests a month, 250 tokens each in and out', { [SENT]: 3 * M, [SIZE_IN]: 250, [SIZE_OUT]: 250 }],
    ['500M tokens, we own 8 A100 80GB already', { [VOLUME]: 500 * M, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'paid' }],
    ["500M tokens, we already have an sre who'd do it, 2x H100", { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 2, [OPS]: 0, 'selfHosted.ops.setupHours': 0 }],
    ['500M tokens, 2x H100, AWS us-east', { [VOLUME]: 500 * M, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.seller': 'AWS', 'constraints.dataResidency': 'none', 'constraints.region': 'us' }],
    ['opus for 25 devs, claude code, 40M tokens/day', { [VOLUME]: 40 * M * DAYS, 'workload.shapeOfWork': 'coding-agent', apis: [{ id: OPUS }] }],
    // what buys cards buys no tokens
    ['500M tokens, $15k each, aya expanse 32b', { [VOLUME]: 500 * M, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 15_000, 'selfHosted.model': 'aya-expanse-32b', 'selfHosted.modelSpec': { totalParamsB: 32 }, apis: [{ id: 'cohere/c4ai-aya-expanse-32b' }] }],
    // who types dollars may want the answer in euros
    ['500M tokens, prices in euro please, sonnet at $3/$15', { [VOLUME]: 500 * M, 'money.currency': 'EUR', apis: [{ id: SONNET, usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
    ['500M tokens, azure NC96ads_A100_v4 spot $1.469/hr, 250.000 Anfragen pro Tag', { [VOLUME]: 500 * M, 'selfHosted.instance': 'Standard_NC96ads_A100_v4', [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 0.36725, 'selfHosted.procurement.market': 'spot', 'selfHosted.procurement.seller': 'Azure', [SIZE]: 65.7534246575 }],
  ]);
  refuses([
    [
      '500M tokens, 1.2k tokens each, 3-year support 36.000 EUR',
      'not-understood',
      '3-year support 36000 EUR',
    ],
    ['500M tokens, mon-thu 9-17, Server laufen Mo-Fr 8-18 Uhr', 'not-understood', 'mon-fri 9-17'],
    ['500M tokens, prices are in CAD, 4 H100 at $2.10/hr', 'not-understood', 'CAD 2.10/hr'],
  ]);

  it('says on which days an amount of a day comes, where that was said of the machines', async () => {
    const { intent } = await parseLine('500M tokens, 900 requests/day, GPUs run mon-fri 8am-6pm only');
    expect(intent).toMatchObject({
      readAs: [expect.stringMatching(/^"900 requests\/day" is of the days on which the GPUs run/)],
    });
  });
});
