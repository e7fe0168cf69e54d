import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';
import { GPU, GPUS, KIND, RATE, SENT, VOLUME } from '../../short-names.ts';

/** Bills, quotes and purchases as people write them: "Rechnung Oktober", "MTD (22 days)", "hardware 155k". */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // a bill by what it is called elsewhere, and by its month
  ['Rechnung Oktober: $3,812 haiku', { 'workload.bill': { usdPerMonth: 3812, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['our monthly openai billing is approx $4.2k for gpt-4.1', { 'workload.bill': { usdPerMonth: 4200, api: 'openai/gpt-4.1' }, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['monthly billing $4.2k sonnet', { 'workload.bill': { usdPerMonth: 4200, api: SONNET }, apis: [{ id: SONNET }] }],
  // what is paid by the day falls due on the days that were said: 260 a year
  ['$600 a day on sonnet, weekends nothing', { 'workload.bill': { usdPerMonth: 13e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['$600 a day on sonnet, nothing on saturday and sunday', { 'workload.bill': { usdPerMonth: 13e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['$300 a day on haiku, weekdays only', { 'workload.bill': { usdPerMonth: 6500, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['$900/day on haiku, 20 days a month', { 'workload.bill': { usdPerMonth: 18000, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['$700 a day on sonnet, half that on weekends', { 'workload.bill': { usdPerMonth: 600 * DAYS, api: SONNET }, apis: [{ id: SONNET }] }],
  ['$700 a day on gpt-4.1, weekends half', { 'workload.bill': { usdPerMonth: 600 * DAYS, api: 'openai/gpt-4.1' }, apis: [{ id: 'openai/gpt-4.1' }] }],
  ["$600 a day on sonnet, we don't use it on weekends", { 'workload.bill': { usdPerMonth: 13e3, api: SONNET }, apis: [{ id: SONNET }] }],
  // so far in the year, in the month, or in so many days
  ['YTD spend on sonnet $212k through October', { 'workload.bill': { usdPerMonth: 21.2e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['YTD spend $212k (10 months) on sonnet', { 'workload.bill': { usdPerMonth: 21.2e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['ytd we burned 14B tokens through october on haiku', { [VOLUME]: 1.4e9, apis: [{ id: HAIKU }] }],
  ['llm.tokens.total sum last 7d = 612.4M; haiku', { [VOLUME]: 612.4e6 * WEEKS, apis: [{ id: HAIKU }] }],
  ['612.4M tokens in the last 7d, haiku', { [VOLUME]: 612.4e6 * WEEKS, apis: [{ id: HAIKU }] }],
  ['Nov MTD (22 days): $9,900, haiku', { 'workload.bill': { usdPerMonth: 450 * DAYS, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['Nov MTD (22 days): 6.6B tokens, $9,912, gpt-4.1 mini', { [VOLUME]: 9.125e9, apis: [{ id: 'openai/gpt-4.1-mini', usdPerMillionInput: 1.50182, usdPerMillionOutput: 1.50182, inUse: true }] }],
  ['6.6B tokens and $9,912 in 22 days, gpt-4.1 mini', { [VOLUME]: 9.125e9, apis: [{ id: 'openai/gpt-4.1-mini', usdPerMillionInput: 1.50182, usdPerMillionOutput: 1.50182, inUse: true }] }],
  // parts of one bill
  ['spend by key: prod $6,000 / staging $840 / dev $360 → gpt-5, last 30d', { 'workload.bill': { usdPerMonth: 7300, api: 'openai/gpt-5' }, apis: [{ id: 'openai/gpt-5' }] }],
  ['prod $6,120 / staging $840 / dev $1,310 a month, gpt-5', { 'workload.bill': { usdPerMonth: 8270, api: 'openai/gpt-5' }, apis: [{ id: 'openai/gpt-5' }] }],
  // what one costs
  ['cost per 1k requests is $0.4 on haiku, 12M requests a month', { [SENT]: 12e6, 'workload.bill': { usdPerMonth: 4800, api: HAIKU }, apis: [{ id: HAIKU }] }],
  // other money behind the number is no dollars
  ['cost per ticket is 4.2 cents on haiku, 75k tickets a month', { 'workload.bill': { usdPerMonth: 3150, api: HAIKU }, 'workload.requestsPerMonth': 75e3, apis: [{ id: HAIKU }] }],
  ['haiku, 200k calls a month, price per call: 0.4ct', { 'workload.bill': { usdPerMonth: 800, api: HAIKU }, 'workload.requestsPerMonth': 200e3, apis: [{ id: HAIKU }] }],
  ['cost per call of 0.004 with haiku, 200k calls a month', { 'workload.bill': { usdPerMonth: 800, api: HAIKU }, 'workload.requestsPerMonth': 200e3, apis: [{ id: HAIKU }] }],
  ['avg cost per user 0.84/mo, 41,000 users, all haiku', { 'workload.bill': { usdPerMonth: 34440, api: HAIKU }, apis: [{ id: HAIKU }] }],
  // usage as meters count it
  ['monthly: Input 2,104,882,120 Output 188,450,003 CacheRead 1,052,441,060 haiku', { 'workload.inputTokensPerMonth': 2104882120, 'workload.outputTokensPerMonth': 188450003, 'workload.cachedInputShare': 0.5, apis: [{ id: HAIKU }] }],
  ['gpt-4.1 Inp glbl Tokens | Qty 412,300 (1K)', { 'workload.inputTokensPerMonth': 412.3e6, apis: [{ id: 'openai/gpt-4.1' }] }],
  // what is quoted
  ['8 x A100, quoted at 1.85, 3.4B tokens', { [VOLUME]: 3.4e9, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'rent', [RATE]: 1.85 }],
  ['8xH100 bare metal $14,900/month, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1862.5 }],
  ['H200 8-GPU server 3-year all inclusive $14,500 a month, 9B tokens', { [VOLUME]: 9e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuMonth': 1812.5, 'selfHosted.procurement.termMonths': 36 }],
  ['Lambda quote: 16 x H100, $1.89/hr w/ 1-yr, 25% upfront; volume 12B tokens', { [VOLUME]: 12e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 1.89, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  // what is bought, and what is paid every month beside it
  ['hardware 155k, 8 H200, 3 year life, serving 5B tok/mo of qwen3 235b', { [VOLUME]: 5e9, 'selfHosted.model': 'qwen3-235b-a22b', [GPU]: 'h200', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 19375, 'selfHosted.procurement.hostUsdPerGpu': 0, 'selfHosted.procurement.lifeMonths': 36 }],
  ['12k tok/s aggregate @ 8xMI300X, deepseek v3, 25B tok a month, bought at 190k for the box', { [VOLUME]: 25e9, 'selfHosted.model': 'deepseek-v3', [GPU]: 'mi300x', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 23750, 'selfHosted.procurement.hostUsdPerGpu': 0, 'selfHosted.throughput': { tokensPerSecond: 12e3, counts: 'total', per: 'fleet' } }],
  ['own 4x L40S at $48k total + colo $600/mo, 1.2B tokens', { [VOLUME]: 1.2e9, [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 12e3, 'selfHosted.procurement.hostUsdPerGpu': 0, 'selfHosted.otherUsdPerMonth': 600 }],
  ['purchase 48k + colo 600/mo for a 4x L40S box, 1.2B tokens', { [VOLUME]: 1.2e9, [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 12e3, 'selfHosted.procurement.hostUsdPerGpu': 0, 'selfHosted.otherUsdPerMonth': 600 }],
  ['HGX B200 lease 21,400 p.m. for 36 months + 1,100 p.m. maintenance, 20B tok/m', { [VOLUME]: 20e9, [GPU]: 'b200', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuMonth': 2675, 'selfHosted.procurement.termMonths': 36, 'selfHosted.otherUsdPerMonth': 1100 }],
  ['2xH100, $500 a month maintenance, $1.9/hr, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 1.9, 'selfHosted.otherUsdPerMonth': 500 }],
  ['$1k + $500 a month on sonnet', { 'workload.bill': { usdPerMonth: 1500, api: SONNET }, apis: [{ id: SONNET }] }],
  ['is it dumb to buy 2 5090s instead of paying 900 a month to openai? gpt-5 mini', { 'workload.bill': { usdPerMonth: 900, api: 'openai/gpt-5-mini' }, [GPU]: 'rtx-5090', [GPUS]: 2, [KIND]: 'own', apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['does a dgx spark pay off vs 300 a month claude haiku', { 'workload.bill': { usdPerMonth: 300, api: HAIKU }, [GPU]: 'dgx-spark', 'selfHosted.gpuCount': 1, apis: [{ id: HAIKU }] }],
  ['Unit cost: $1.12 per 1k conversations, 2M conversations a month, haiku', { [SENT]: 2e6, 'workload.bill': { usdPerMonth: 2240, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['3M lookups a month, we pay $1.12 per 1k lookups on sonnet', { [SENT]: 3e6, 'workload.bill': { usdPerMonth: 3360, api: SONNET }, apis: [{ id: SONNET }] }],
  ['cost per 1k reports is $2.10, 400k reports a month on sonnet', { [SENT]: 4e5, 'workload.bill': { usdPerMonth: 840, api: SONNET }, apis: [{ id: SONNET }] }],
  ['30k transcripts a month x $0.012 on haiku', { [SENT]: 3e4, 'workload.bill': { usdPerMonth: 360, api: HAIKU }, apis: [{ id: HAIKU }] }],
  // the shortest time that machines are let for is a term
  ['16 H100s at $2.05/hr, 6 months min, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 6 }],
  ['16 H100s at $2.05/hr, 6 month minimum, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 6 }],
  ['16 H100s at $2.05/hr, min 1 year, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['16 H100s at $2.05/hr (minimum of 12 months), 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['Reserved capacity 6 months 16 H100s at 2.05, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 6 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // months of which one counts, whatever sign stands between
  ['claude spend Sept = $18.2k, Oct = $21.9k, sonnet only', 'not-understood', 'claude spend $21.9k a month'],
  // what is paid once is no part of a fee
  ['own 4x L40S, $48k + $600/mo colo, 1.2B tokens', 'not-understood', '$48k total'],
  // in other money a sum without its sign may be either
  ['€0.19/kWh, hardware 155k, 8 H200, 5B tok/mo', 'not-understood'],
  // a price with a free part is typed as its mean
  ['first 1B tokens free then 0.2 per M, 1x L40S at 0.9/hr, 2.5B tok', 'not-understood', 'vs $0.2/M'],
];

describe('bills and quotes in words', () => {
  understands(READ);
  refuses(REFUSED);
});
