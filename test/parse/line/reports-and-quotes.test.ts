import { describe } from 'vitest';
import {
  DAYS,
  HAIKU,
  OPUS,
  type Phrase,
  type Refusal,
  refuses,
  SONNET,
  understands,
  WEEKS,
} from '../phrase.ts';
import { VOLUME } from '../short-names.ts';

/** Figures as reports, quotes and colleagues give them: of a time that is over, by the token, in other orders. */

const H100: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm' };
const sold = (input: number, output: number): Phrase[1] => ({
  apis: [
    {
      id: input === output ? `custom/${input}` : `custom/${input}-${output}`,
      usdPerMillionInput: input,
      usdPerMillionOutput: output,
    },
  ],
});
const OWN: Phrase[1] = {
  ...H100,
  [VOLUME]: 2e9,
  'selfHosted.gpuCount': 8,
  'selfHosted.procurement.kind': 'own',
};

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // what opens a sentence is of its amount, behind a comma too
  ['last week, we burned 300M tokens', { [VOLUME]: 300e6 * WEEKS }],
  ['2x H100. last week. 1.2B tokens', { ...H100, [VOLUME]: 1.2e9 * WEEKS, 'selfHosted.gpuCount': 2 }],
  ['1.2B tokens. 2x H100? last week!', { ...H100, [VOLUME]: 1.2e9 * WEEKS, 'selfHosted.gpuCount': 2 }],
  ['in Q3, we used 2.1B tokens', { [VOLUME]: 700e6 }],
  ['yesterday, 30M tokens', { [VOLUME]: 30e6 * DAYS }],
  ['500M tokens a month, last week, 2x H100', { ...H100, [VOLUME]: 500e6, 'selfHosted.gpuCount': 2 }],
  ['Q3 actuals: 2.1B input tokens, 340M output tokens', { 'workload.inputTokensPerMonth': 700e6, 'workload.outputTokensPerMonth': 340e6 / 3 }],
  ['Q3: 2.1B tokens', { [VOLUME]: 700e6 }],
  ['so far this month (17 days): 340M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['from 1 to 15 nov we used 300M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['nov 1-15: 300M tokens', { [VOLUME]: 20e6 * DAYS }],
  ['the dag kicks off every 15 minutes with 2000 rows, 1.2k in 150 out', { 'workload.requestsPerMonth': 2000 * 4 * 730, 'workload.requestInputTokens': 1200, 'workload.requestOutputTokens': 150 }],
  ['api spend YTD (10 months) is $386k, opus', { 'workload.bill': { usdPerMonth: 38_600, api: OPUS }, apis: [{ id: OPUS }] }],
  ['audit logs 3GB/day', { [VOLUME]: 3 * 250e6 * DAYS }],
  ['3GB of logs a day', { [VOLUME]: 3 * 250e6 * DAYS }],
  ['between oct 1 and oct 15 we processed 300M tokens', { [VOLUME]: 20e6 * DAYS }],
  // a price of one token, and of a billion
  ['500M tokens vs an api at $0.0000025 per input token and $0.00001 per output token', { [VOLUME]: 500e6, ...sold(2.5, 10) }],
  ['500M tokens vs an api at 2.5e-6 per token', { [VOLUME]: 500e6, ...sold(2.5, 2.5) }],
  ['500M tokens vs an api at $900 per billion', { [VOLUME]: 500e6, ...sold(0.9, 0.9) }],
  ['500M tokens vs an api at $900/B tokens', { [VOLUME]: 500e6, ...sold(0.9, 0.9) }],
  // so much is no sum for so many tokens: it is the price of a million
  ['input 812M @ $2.50, output 190M @ $10', { 'workload.inputTokensPerMonth': 812e6, 'workload.outputTokensPerMonth': 190e6, ...sold(2.5, 10) }],
  // 10 of 11, and 1 of 6
  ['500M tokens, 10x more input than output', { [VOLUME]: 500e6, 'workload.inputShare': 10 / 11 }],
  ['500M tokens, 5x as much output as input', { [VOLUME]: 500e6, 'workload.inputShare': 1 / 6 }],
  ['500M tokens, input to output 8 to 1', { [VOLUME]: 500e6, 'workload.inputShare': 8 / 9 }],
  ['1B tokens, gpt-4o at 2.5/10 per million', { [VOLUME]: 1e9, apis: [{ id: 'openai/gpt-4o', usdPerMillionInput: 2.5, usdPerMillionOutput: 10 }] }],
  // a sum without a period is of the cards in front of it, and the rack's is of the month
  ['1B tokens, colo with 4 B200 48k usd each, rack 700/mo', { [VOLUME]: 1e9, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 48_000, 'selfHosted.otherUsdPerMonth': 700 }],
  ['agentic: 1.2k tasks a month, 35 tool calls per task, 11k in 350 out per call', { 'workload.requestsPerMonth': 42_000, 'workload.requestInputTokens': 11_000, 'workload.requestOutputTokens': 350, 'workload.shapeOfWork': 'agent' }],
  ['8x H100 bought, loan at 8%, 2B tokens', { ...OWN, 'selfHosted.procurement.annualCostOfCapital': 0.08 }],
  ['1B tokens, opus for 5%, rest haiku', { [VOLUME]: 1e9, apis: [{ id: `mix/${OPUS.slice(10)}-5+${HAIKU.slice(10)}-95`, mix: [{ id: OPUS, share: 0.05 }, { id: HAIKU, share: 0.95 }] }] }],
  ['500M tokens a week +4% w/w', { [VOLUME]: 500e6 * WEEKS, 'workload.growthPerMonth': 1.04 ** WEEKS - 1 }],
  // 2 x 160 hours, half of them; 180,000 over 12 months of 160 hours
  ['1B tokens, 2 ML engineers half time at 180k', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 160, 'selfHosted.ops.usdPerHour': 180e3 / 12 / 160 }],
  ['500M tokens, not 4 but 8 H100', { ...H100, [VOLUME]: 500e6, 'selfHosted.gpuCount': 8 }],
  ['500M tokens, 8 H100s, not 4', { ...H100, [VOLUME]: 500e6, 'selfHosted.gpuCount': 8 }],
  ['if we doubled to 4B tokens would 8xH100 win', { ...H100, [VOLUME]: 4e9, 'selfHosted.gpuCount': 8 }],
  ['breakeven tokens/day for 2xH100', { ...H100, 'selfHosted.gpuCount': 2 }],
  // a number that goes on behind a name is no version of it
  ['gpt-5 1.5B tokens', { [VOLUME]: 1.5e9, apis: [{ id: 'openai/gpt-5' }] }],
  ['sonnet 4.5M requests, 2k tokens', { 'workload.requestsPerMonth': 4.5e6, 'workload.requestTokens': 2000, apis: [{ id: SONNET }] }],
  ['1B tokens gpt-5-mini $0.25/$2, nano $0.05/$0.40', { [VOLUME]: 1e9, apis: [{ id: 'openai/gpt-5-mini', usdPerMillionInput: 0.25, usdPerMillionOutput: 2 }, { id: 'openai/gpt-5-nano', usdPerMillionInput: 0.05, usdPerMillionOutput: 0.4 }] }],
  ['500M tokens, a100 80 rent', { [VOLUME]: 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent' }],
  // a machine's list price tells one from two: about $55 each, $110 together
  ['2x p5.48xlarge $31/hr each, 5B tokens', { [VOLUME]: 5e9, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 31 / 8 }],
  ['2x p5.48xlarge at $56/hr, 5B tokens', { [VOLUME]: 5e9, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 7 }],
  ['2x p5.48xlarge at $112/hr, 5B tokens', { [VOLUME]: 5e9, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 7 }],
  ['12B tokens, node = 8xH100 @ 22/h, need 3 nodes', { ...H100, [VOLUME]: 12e9, 'selfHosted.gpuCount': 24, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.75 }],
  ['5B tokens, two 8-gpu h100 servers at $20/hr per server', { ...H100, [VOLUME]: 5e9, 'selfHosted.gpuCount': 16, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  // what comes each time, and of each who sends
  ['cron hourly with 500 items each 900 tokens', { 'workload.requestsPerMonth': 500 * 730, 'workload.requestTokens': 900 }],
  ['40 pods each sending 2 req/s, 700 in 90 out', { 'workload.requestsPerMonth': 80 * 3600 * 730, 'workload.requestInputTokens': 700, 'workload.requestOutputTokens': 90 }],
  // some of those that are there, and no side of a request
  ['we can spare 3 out of 8 H100s for it, 900M tokens', { ...H100, [VOLUME]: 900e6, 'selfHosted.gpuCount': 3, 'selfHosted.procurement.kind': 'paid' }],
  ['4 of our 10 H100 could take this, 900M tokens', { ...H100, [VOLUME]: 900e6, 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'paid' }],
  // both sides together, one by the other, and a part of one
  ['prompt+completion = 1.8k, 600k calls', { 'workload.requestsPerMonth': 600e3, 'workload.requestTokens': 1800 }],
  ['tokens in = 5x tokens out, total 900M', { [VOLUME]: 900e6, 'workload.inputShare': 5 / 6 }],
  ['80M in / month and 1/10 of that out', { 'workload.inputTokensPerMonth': 80e6, 'workload.outputTokensPerMonth': 8e6 }],
  ['900M tokens where output is 15%', { [VOLUME]: 900e6, 'workload.inputShare': 0.85 }],
  // what people answer is not what a model does
  ['1.2M messages a month, 40% go to a human, 1.1k tokens', { 'workload.requestsPerMonth': 720e3, 'workload.requestTokens': 1100 }],
  ['50k tickets a month, 30% are escalated, 1k tokens', { 'workload.requestsPerMonth': 35e3, 'workload.requestTokens': 1000 }],
  // each of the three machines
  ['GEX131 $900/mo x 3, 250M tokens', { [VOLUME]: 250e6, 'selfHosted.instance': 'GEX131', 'selfHosted.instanceCount': 3, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuMonth': 900 }],
  ['we spent $120,000 on openai in 2025 (gpt-4.1)', { 'workload.bill': { usdPerMonth: 10e3, api: 'openai/gpt-4.1' }, 'apis': [{ id: 'openai/gpt-4.1' }] }],
  ['run rate 9k USD a month, Anthropic (sonnet)', { 'workload.bill': { usdPerMonth: 9e3, api: SONNET }, 'apis': [{ id: SONNET }] }],
  ['Q4 2026 plan: 4B tokens a month, llama 70b', { [VOLUME]: 4e9, 'selfHosted.model': 'llama-3.3-70b' }],
  ['Budget FY26: 1B tokens a month on H100 at $2.10', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.1 }],
  ['llama 70b Q4, 1B tokens a month', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.precision': 'int4' }],
  ['6 replicas of llama 8b on g6.xlarge, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.replicas': 6, 'selfHosted.instance': 'g6.xlarge', 'selfHosted.instanceCount': 6, 'selfHosted.gpusPerReplica': 1 }],
  ['RTX 3090 (bought used 700), 1B tokens', { [VOLUME]: 1e9, 'selfHosted.gpu': 'rtx-3090', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 700 }],
  ...['1B tokens, savings plan p5 1yr', '1B tokens, p5 savings plan 1yr', '1B tokens, reserved p5, 1 year'].map((line): Phrase => [line, { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'AWS', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }]),
  ['p4d.24xlarge RI 3yr, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.instance': 'p4d.24xlarge', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
  ['4x H100 at 900 output tok/s at c=64, 1B tokens', { ...H100, [VOLUME]: 1e9, 'selfHosted.gpuCount': 4, 'selfHosted.throughput': { tokensPerSecond: 900, counts: 'output', per: 'fleet' }, 'selfHosted.concurrencyPerReplica': 64 }],
  ['in: 2.2k out: 0.4k rpm: 650', { 'workload.requestsPerMonth': 650 * 60 * 730, 'workload.requestInputTokens': 2200, 'workload.requestOutputTokens': 400 }],
  ['900M tokens, qwen3-32b, 3,412 tok/s total, batch 64', { [VOLUME]: 900e6, 'selfHosted.model': 'qwen3-32b', 'selfHosted.throughput': { tokensPerSecond: 3412, counts: 'total', per: 'replica' }, 'selfHosted.concurrencyPerReplica': 64 }],
  ['900M tokens, residual value 25% after 3 years, own 8 B200', { [VOLUME]: 900e6, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.residualShare': 0.25, 'selfHosted.procurement.lifeMonths': 36 }],
  // over its term, and of all that is leased: 12,000 over 8 cards
  ...['lease 8xB200 for $12,000 a month over 36 months', 'lease 8xB200 for 12,000 a month over 36 months', '8 B200 leased over 36 months at 12k per month', '8x B200, 36 month lease, $12k/mo', '8x B200, 36 months leasing at 12k/mo'].map((lease): Phrase => [`900M tokens, ${lease}`, { [VOLUME]: 900e6, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuMonth': 1500, 'selfHosted.procurement.termMonths': 36 }]),
  ['900M tokens, 8 B200 for $240k, loan over 5 years at 7%', { [VOLUME]: 900e6, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 30e3, 'selfHosted.procurement.lifeMonths': 60, 'selfHosted.procurement.annualCostOfCapital': 0.07 }],
  ['900M tokens, opex not capex: lease 8xB200 for 36 months at $32k/mo', { [VOLUME]: 900e6, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuMonth': 4000, 'selfHosted.procurement.termMonths': 36 }],
  // a share of a sum is no number to add to it
  ['2B tokens, buy 8x H100 $240k + 19% VAT', { ...OWN, 'selfHosted.procurement.usdPerGpu': 30_000 }],
  ['12 rps, 1k in 200 out, users wait max 1.5 sec for the first token', { 'workload.requestsPerMonth': 12 * 3600 * 730, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200, 'selfHosted.maxSecondsToFirstToken': 1.5 }],
  ['half our 900M tokens could be cached', { [VOLUME]: 900e6, 'workload.cachedInputShare': 0.5 }],
  // what changes no number
  ['500k tickets a month into 40 categories, 220 tokens each', { 'workload.requestsPerMonth': 500e3, 'workload.requestTokens': 220 }],
  ['vs deepseek api off-peak pricing, 5B tok/mo mostly cached (85%)', { [VOLUME]: 5e9, 'workload.cachedInputShare': 0.85, apis: [{ id: 'deepseek/deepseek-v4-pro' }] }],
  ['cluster "zeus-prod-03" has 4x H100, 500M tokens', { ...H100, [VOLUME]: 500e6, 'selfHosted.gpuCount': 4 }],
];

const REFUSED: readonly Refusal[] = [
  [
    '2TB/mo egress, 500M tokens, H100 rental',
    'not-understood',
    'egress $100 a month, 500M tokens, H100 rental',
  ],
  ['gpt-5.7 1B tokens', 'not-understood'],
  ['2B tokens, buy 8x H100 $240k + 19%', 'not-understood'],
  // what one costs, in words that say all
  ['we pay $2.10/h for 8 H100, 2B tokens', 'not-understood', '$2.1/hr each for 8 H100, 2B tokens'],
  ['on demand 2.85 for 16 h100, 5B tokens', 'not-understood', 'on demand $2.85/hr each for 16 h100'],
  [
    'cluster costs 16k a month, 8 H100, 3B tokens',
    'not-understood',
    'cluster costs $16k a month, 8 H100, 3B tokens',
  ],
  ['Q1 300M/month, Q2 500M/month', 'not-understood', '400M tokens /month'],
  ['3 out of 8 H100s, 900M tokens', 'not-understood'],
  ['what if only 1/3 of users are active', 'not-understood'],
  // the load of others
  [
    'own 16x H100, 60% utilized by training, 4B tokens',
    'not-understood',
    'own 16x H100, billed 9.6 hours a day',
  ],
  // between one machine at $55 and two
  ['2x p5.48xlarge at $80/hr, 5B tokens', 'not-understood', '$10/hr per GPU'],
  ['amortized cost is 9.4k/mo for our 8 H100, 2B tokens', 'not-understood', 'amortized cost is $9.4k/mo'],
  // a part of what is shared is no mix of input and output
  ['GPU shared by 3 teams, we are 1/3, 8xH100, 600M tokens', 'not-understood'],
  // prices in steps, and of what is kept by the hour
  ['700M tokens, api, first 100M tokens free then $0.5/M', 'not-understood'],
  ['3B tokens, $0.20/M up to 1B, $0.15/M after', 'not-understood'],
  ['context caching storage $1 per M tokens per hour, gemini 2.5 pro 2B in', 'not-understood'],
  ['$4.50 per million tokens per hour, 1B tokens, h100', 'not-understood'],
  // a rate that nothing took is the unit of something
  ['tokens/s needed: 12k in, 1.5k out', 'not-understood'],
  // what several cards cost together, and more than anybody earns
  [
    'rtx pro 6000 x4 workstation, $46k, 150M tokens',
    'not-understood',
    'rtx pro 6000 x4 workstation, $46k total, 150M tokens',
  ],
  ['8x H100: 312k, 1 FTE at 165k, 2B tokens', 'not-understood', '8x H100: $312k total'],
];

describe('figures as reports give them', () => understands(READ));
describe('figures that lack a price', () => refuses(REFUSED));
