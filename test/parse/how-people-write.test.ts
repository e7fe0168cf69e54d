import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/parse/index.ts';
import {
  DAYS,
  DEEPSEEK,
  GEMINI_FLASH,
  HAIKU,
  type Phrase,
  type Refusal,
  refuses,
  SONNET,
  understands,
  WEEKS,
} from './phrase.ts';

const WORKDAYS = 260 / 12;
const WEEKEND_DAYS = DAYS - WORKDAYS;
const SENT = 'workload.requestsPerMonth';
const SIZE = 'workload.requestTokens';
const IN = 'workload.requestInputTokens';
const OUT = 'workload.requestOutputTokens';
const VOLUME = 'workload.tokensPerMonth';
const APIS = 'apis';
const GPU = 'selfHosted.gpu';
const GPUS = 'selfHosted.gpuCount';
const KIND = 'selfHosted.procurement.kind';
const RATE = 'selfHosted.procurement.usdPerGpuHour';
const PRICE = 'selfHosted.procurement.usdPerGpu';
const WATTS = 'selfHosted.power.wattsPerGpu';
const OTHER = 'selfHosted.otherUsdPerMonth';
const CACHED = 'workload.cachedInputShare';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a week in two parts
  ['1M requests a weekday, half of that on weekends, 900 tokens each', { [SENT]: 1e6 * WORKDAYS + 5e5 * WEEKEND_DAYS, [SIZE]: 900 }],
  ['1M requests a weekday and nothing on weekends, 900 tokens each', { [SENT]: 1e6 * WORKDAYS, [SIZE]: 900 }],
  ['1M requests a weekday, 200k on weekends, 900 tokens each', { [SENT]: 1e6 * WORKDAYS + 2e5 * WEEKEND_DAYS, [SIZE]: 900 }],
  ['30k chats on weekdays and 5k chats on sat/sun, 1k tokens each', { [SENT]: 30e3 * WORKDAYS + 5e3 * WEEKEND_DAYS, [SIZE]: 1000 }],
  ['weekdays 10k/day weekends 2k/day requests 1k tokens each', { [SENT]: 10e3 * WORKDAYS + 2e3 * WEEKEND_DAYS, [SIZE]: 1000 }],
  ['weekdays 10k requests/day, weekends 2k/day, 1k tokens each', { [SENT]: 10e3 * WORKDAYS + 2e3 * WEEKEND_DAYS, [SIZE]: 1000 }],
  ['20M tokens a day excluding weekends', { [VOLUME]: 20e6 * WORKDAYS }],
  ['20M tokens a day, not on weekends', { [VOLUME]: 20e6 * WORKDAYS }],
  ['20M tokens daily but no traffic on weekends', { [VOLUME]: 20e6 * WORKDAYS }],
  ['9M tokens per weekend day', { [VOLUME]: 9e6 * WEEKEND_DAYS }],
  // days among the factors, wherever they stand
  ['200 devs x 22 days x 500k tokens', { [VOLUME]: 200 * 500e3 * DAYS * (22 / DAYS) }],
  ['200 users x 30 prompts x 21 days x 1.5k tokens', { [SENT]: 200 * 30 * 21, [SIZE]: 1500 }],
  ['200 users x 21 days x 30 prompts x 1.5k tokens', { [SENT]: 200 * 30 * 21, [SIZE]: 1500 }],
  ['20k docs x 22 days x 3k tokens', { [SENT]: 20e3 * DAYS * (22 / DAYS), [SIZE]: 3000 }],
  ['30 days * 10M tokens', { [VOLUME]: 300e6 }],
  // people of whom some are active
  ['2,000 employees, 30% active, 10 queries per day each, 900 tokens', { [SENT]: 2000 * 0.3 * 10 * DAYS, [SIZE]: 900 }],
  ['500 users, 40% adoption, 20 requests per user per day, 1k tokens', { [SENT]: 500 * 0.4 * 20 * DAYS, [SIZE]: 1000 }],
  ['300 devs, half of them active, 10 requests per active dev per day, 1k tokens', { [SENT]: 300 * 0.5 * 10 * DAYS, [SIZE]: 1000 }],
  ['we have 300 devs but only 120 use it, 10 requests each per day, 1k tokens', { [SENT]: 120 * 10 * DAYS, [SIZE]: 1000 }],
  ['300 devs of whom 120 use it, 10 requests each per day, 1k tokens', { [SENT]: 120 * 10 * DAYS, [SIZE]: 1000 }],
  ['120 of our 300 devs use it, 10 requests each per day, 1k tokens', { [SENT]: 120 * 10 * DAYS, [SIZE]: 1000 }],
  ['300 devs (120 active), 10 requests each per day, 1k tokens', { [SENT]: 120 * 10 * DAYS, [SIZE]: 1000 }],
  ['company of 50 people, everybody uses it 12 times a day, 1k tokens each', { [SENT]: 50 * 12 * DAYS, [SIZE]: 1000 }],
  ['10k employees, 30% will use it daily, 12 prompts per workday each, 900 in 250 out', { [SENT]: 3000 * 12 * WORKDAYS, [IN]: 900, [OUT]: 250 }],
  ['30% of 10k employees use it, 12 prompts per workday, 900 in 250 out', { [SENT]: 3000 * 12 * WORKDAYS, [IN]: 900, [OUT]: 250 }],
  ['200k MAU, 12% use the ai feature, 6 times a month, 1.8k tok', { [SENT]: 24e3 * 6, [SIZE]: 1800 }],
  ['1 user = 15 requests/day, 2k tokens; we have 8000 users', { [SENT]: 8000 * 15 * DAYS, [SIZE]: 2000 }],
  // an amount that no request holds, and how often it comes
  ['eval runs: 50M tokens, 3 times a week', { [VOLUME]: 150e6 * WEEKS }],
  ['100M in 8M out a day incl. 65M cached', { 'workload.inputTokensPerMonth': 100e6 * DAYS, 'workload.outputTokensPerMonth': 8e6 * DAYS, [CACHED]: 0.65 }],
  ['daily calls 22000, 1400 in 350 out', { [SENT]: 22e3 * DAYS, [IN]: 1400, [OUT]: 350 }],
  ['system: 1,800 tok, user: 240, assistant: 310; 55k calls a day', { [SENT]: 55e3 * DAYS, [IN]: 2040, [OUT]: 310 }],
  ['each call ~ 3 cents on haiku, 240k calls monthly', { [SENT]: 240e3, 'workload.bill': { usdPerMonth: 7200, api: HAIKU }, [APIS]: [{ id: HAIKU }] }],
  ['gpu budget 30k one time, 1B tokens', { [VOLUME]: 1e9, [KIND]: 'own' }],
  ['once a quarter 3B tokens', { [VOLUME]: 1e9 }],
  ['label 12B tokens once, 4 h100 for 3 days', { [VOLUME]: 12e9, [GPU]: 'h100-sxm', [GPUS]: 4, 'workload.oneTime': true, 'workload.shapeOfWork': 'classify', 'selfHosted.procurement.billedHoursPerMonth': 72 }],
  ['1/3 of 9B tokens/mo is cached', { [VOLUME]: 9e9, [CACHED]: 1 / 3 }],
  ['gpu: h100 pcie, count: 2, price: 1.99, tokens: 600M/mo', { [VOLUME]: 600e6, [GPU]: 'h100-pcie', [GPUS]: 2, [RATE]: 1.99, [KIND]: 'rent' }],
  ['{"model":"llama-3.3-70b","gpu":"h100","count":4,"tokens_per_month":2000000000}', { [VOLUME]: 2e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 4 }],
  ['8xA100 running at 30%', { [GPU]: 'a100-80gb', [GPUS]: 8, 'selfHosted.plannedLoad': 0.3 }],
  ['1B tokens, haiku, vertex flash or our idle 4xA10G', { [VOLUME]: 1e9, [GPU]: 'a10g', [GPUS]: 4, [KIND]: 'paid', [APIS]: [{ id: HAIKU }, { id: GEMINI_FLASH }] }],
  ['1B tokens llama 70b on h100, alternatives: gpt-5-mini ($0.25/$2), deepseek v3.2 ($0.28/$0.42)', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', 'selfHosted.model': 'llama-3.3-70b', [APIS]: [{ id: 'openai/gpt-5-mini', usdPerMillionInput: 0.25, usdPerMillionOutput: 2 }, { id: 'deepseek/deepseek-v3.2', usdPerMillionInput: 0.28, usdPerMillionOutput: 0.42 }] }],
  ['mi300x on runpod 2.49, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'mi300x', [RATE]: 2.49, [KIND]: 'rent', 'selfHosted.procurement.seller': 'RunPod Secure' }],
  ['$2.50 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 2.5, [KIND]: 'rent' }],
  ['10M tokens/day M-F', { [VOLUME]: 10e6 * WORKDAYS }],
  // prompts in parts
  ['system prompt of 6k tokens is cached, user msgs 300, replies 200, 1M msgs/mo', { [SENT]: 1e6, [IN]: 6300, [OUT]: 200, [CACHED]: 6000 / 6300 }],
  ['system prompt 3k cached, user 500, answer 200, 60k calls/day', { [SENT]: 60e3 * DAYS, [IN]: 3500, [OUT]: 200, [CACHED]: 3000 / 3500 }],
  ['2k system prompt + 4k retrieved + 300 user message, 250 out, 10k requests/day', { [SENT]: 10e3 * DAYS, [IN]: 6300, [OUT]: 250 }],
  ['2k system prompt, 500 in 200 out, 40k requests/day', { [SENT]: 40e3 * DAYS, [IN]: 2500, [OUT]: 200 }],
  ['500 in 200 out with a 1k token system prompt cached, 40k requests/day', { [SENT]: 40e3 * DAYS, [IN]: 1500, [OUT]: 200, [CACHED]: 1000 / 1500 }],
  ['4000 in (1500 system prompt) 300 out, 40k requests/day', { [SENT]: 40e3 * DAYS, [IN]: 4000, [OUT]: 300 }],
  // sides at their numbers, and what is written
  ['300 words each, out 150 words, 20k emails a day', { [SENT]: 20e3 * DAYS, [IN]: 400, [OUT]: 200 }],
  ['we write 500 product pages a day, 1500 words each', { [SENT]: 500 * DAYS, [OUT]: 2000 }],
  ['transcripts of 8 min each, 500 a day, 200 out', { [SENT]: 500 * DAYS, [IN]: 1600, [OUT]: 200 }],
  ['25 lines per session, 2 sessions a week, 40k players, 900 in 60 out', { [SENT]: 40e3 * 2 * 25 * WEEKS, [IN]: 900, [OUT]: 60 }],
  // labels before their numbers
  ['Users: 1,200. Queries per user per day: 6. Context: 5k tokens. Answer: 400 tokens', { [SENT]: 7200 * DAYS, [IN]: 5000, [OUT]: 400 }],
  ['input tokens/month: 1.4B, output tokens/month: 180M', { 'workload.inputTokensPerMonth': 1.4e9, 'workload.outputTokensPerMonth': 180e6 }],
  // numbers as in much of Europe, where the line shows it
  ['1,5B tokens', { [VOLUME]: 1.5e9 }],
  ['0,5 Mrd Tokens im Monat', { [VOLUME]: 0.5e9 }],
  ['1.000.000 tokens por dia, 2x A100, 1,40 $/h', { [VOLUME]: 1e6 * DAYS, [GPU]: 'a100-80gb', [GPUS]: 2, [RATE]: 1.4, [KIND]: 'rent' }],
  ['12.000 Arztbriefe im Monat, je 4k tokens', { [SENT]: 12e3, [SIZE]: 4000 }],
  ['3.600 Verträge im Jahr, je 4k tokens', { [SENT]: 300, [SIZE]: 4000 }],
  ['5M Tokens am Tag, 90% aus dem Cache', { [VOLUME]: 5e6 * DAYS, 'workload.cachedInputShare': 0.9 }],
  ['10.000 Dokumente pro Monat, je 4k tokens', { [SENT]: 10e3, [SIZE]: 4000 }],
  ['2 milliards de tokens par mois', { [VOLUME]: 2e9 }],
  ['400M tokens by day', { [VOLUME]: 400e6 * DAYS }],
  // slips in words of the grammar
  ['500M toekns', { [VOLUME]: 500e6 }],
  ['400 milions tokens', { [VOLUME]: 400e6 }],
  ['100k requets/dya, 1k tokns each', { [SENT]: 100e3 * DAYS, [SIZE]: 1000 }],
  ['3.1B in 220M out per month on gemini-2.5-pro, half of input is cached', { 'workload.inputTokensPerMonth': 3.1e9, 'workload.outputTokensPerMonth': 220e6, [CACHED]: 0.5, [APIS]: [{ id: 'google/gemini-2.5-pro' }] }],
  ['gemini-2.5-pro 3.1B in 220M out per month', { 'workload.inputTokensPerMonth': 3.1e9, 'workload.outputTokensPerMonth': 220e6, [APIS]: [{ id: 'google/gemini-2.5-pro' }] }],
  ['5 apps, each app 40k requests/day @ 1.5k tokens', { [SENT]: 200e3 * DAYS, [SIZE]: 1500 }],
  ['10k pdf/day, 12 pages each, json of ~300 tokens', { [SENT]: 10e3 * DAYS, [IN]: 8000, [OUT]: 300 }],
  ['12k images/day, 1000 tokens per image', { [SENT]: 12e3 * DAYS, [SIZE]: 1000 }],
  ['2,500 PRs/week, 16k tokens each', { [SENT]: 2500 * WEEKS, [SIZE]: 16e3 }],
  ['10k requests per hour 9:30-16:00 mon-fri, 1k tokens each', { [SENT]: 10e3 * 6.5 * WORKDAYS, [SIZE]: 1000, 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 1.55 }],
  ['2B tokens, share in = .8', { [VOLUME]: 2e9, 'workload.inputShare': 0.8 }],
  ['tokens in 1.1B/mo tokens out 70M/mo', { 'workload.inputTokensPerMonth': 1.1e9, 'workload.outputTokensPerMonth': 70e6 }],
  ['6 rps avg 18 rps peak, 1k tokens each', { [SENT]: 6 * 730 * 3600, [SIZE]: 1000, 'workload.peakToAverage': 3 }],
  ['8 chunks x 400 tokens + 200 question, 350 answer, 9k queries/day', { [SENT]: 9e3 * DAYS, [IN]: 3400, [OUT]: 350 }],
  ['40% of 3B tokens can run overnight in batch', { [VOLUME]: 3e9, 'workload.batchShare': 0.4 }],
  ['12 teams x 8 devs x 30 prompts/day x 1k tokens', { [SENT]: 12 * 8 * 30 * DAYS, [SIZE]: 1000 }],
  ['30% of it can run in batch, 500M tokens', { [VOLUME]: 500e6, 'workload.batchShare': 0.3 }],
  ['20 tickets per hour per nurse, 60 nurses, 8h shift, 1k tokens each', { [SENT]: 20 * 60 * 8 * DAYS, [SIZE]: 1000, 'workload.peakToAverage': 3 }],
  // hardware and money
  ['H100: $1.99, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 1.99, [KIND]: 'rent' }],
  ['h100 at 1.99 these days, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 1.99, [KIND]: 'rent' }],
  ['1B tokens on h100, price dropped to 1.99', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 1.99, [KIND]: 'rent' }],
  ['m3 ultra 512, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'm3-ultra' }],
  ['4B tokens, does it still win at half?', { [VOLUME]: 4e9 }],
  ['avg prompt 900 tok, max 8k, answers 150 tok, 2M req/mo', { [SENT]: 2e6, [IN]: 900, [OUT]: 150 }],
  ['10 rps, p50 1.2k in 180 out', { [SENT]: 26.28e6, [IN]: 1200, [OUT]: 180 }],
  ['classify 90M product titles once, 60 tokens each + 5 out', { [SENT]: 90e6, [IN]: 60, [OUT]: 5, 'workload.oneTime': true, 'workload.shapeOfWork': 'classify' }],
  ['what would 1B tokens cost on 2xH100', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['what does 1M tokens cost on 2xH100 at 40% util', { [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.plannedLoad': 0.4 }],
  ['in=2000 out=400 rps=3', { [SENT]: 7.884e6, [IN]: 2000, [OUT]: 400 }],
  ['tokens_in: 450M, tokens_out: 60M', { 'workload.inputTokensPerMonth': 450e6, 'workload.outputTokensPerMonth': 60e6 }],
  ['GB200 NVL72 rack $3.6M, 1T tokens', { [VOLUME]: 1e12, [GPU]: 'gb200', [GPUS]: 72, 'selfHosted.procurement.usdPerGpu': 50e3, 'selfHosted.procurement.hostUsdPerGpu': 0, [KIND]: 'own' }],
  ['lambda 2xGH200 at $1.49/hr, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'gh200', [GPUS]: 2, [RATE]: 1.49, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
  // Months of what was bought are its life, as years are.
  ['1B tokens, own H100, 48 months, 10% residual', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [KIND]: 'own', 'selfHosted.procurement.lifeMonths': 48, 'selfHosted.procurement.residualShare': 0.1 }],
  ['h200 lease 36 months at $1,450/mo each, 8 of them, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuMonth': 1450, 'selfHosted.procurement.termMonths': 36 }],
  ['2 nodes (16 h100), 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 16 }],
  ['mi355x 8x at $2.6/h, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'mi355x', [GPUS]: 8, [RATE]: 2.6, [KIND]: 'rent' }],
  ['l4 x3 at .70 ea, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l4', [GPUS]: 3, [RATE]: 0.7, [KIND]: 'rent' }],
  ['9k notes/day, 3 pages each, output 1/2 page', { [SENT]: 9e3 * DAYS, [IN]: 2000, [OUT]: 1000 / 3 }],
  ['used 3090s (650 each), 4 of them, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'rtx-3090', [GPUS]: 4, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 650 }],
  ['64 own h100, 0.09/kwh pue 1.25, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 64, [KIND]: 'own', 'selfHosted.power.usdPerKwh': 0.09, 'selfHosted.power.pue': 1.25 }],
  ['20 concurrent users at 90 tok/s in total, 1B tokens, 8 h100', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, 'workload.concurrentUsers': 20, 'selfHosted.throughput': { tokensPerSecond: 90, counts: 'total', per: 'fleet' } }],
  ['300 concurrent users at 25 tok/s, 1B tokens, 8 h100', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, 'workload.concurrentUsers': 300, 'selfHosted.minTokensPerSecondPerUser': 25 }],
  ['15k q/day, 4300 in 350 out', { [SENT]: 15e3 * DAYS, [IN]: 4300, [OUT]: 350 }],
  ['long docs: 120k in 2k out, 3,000 per day', { [SENT]: 3000 * DAYS, [IN]: 120e3, [OUT]: 2000 }],
  ['900 requests a day, avg 22k in 500 out, ctx grows to 60k', { [SENT]: 900 * DAYS, [IN]: 22e3, [OUT]: 500 }],
  ['200k tokens per request, 500 requests a day, 2k out, 1M context', { [SENT]: 500 * DAYS, [IN]: 198e3, [OUT]: 2000 }],
  ['llm costs are 900/mo on gpt-4o, we are at 3.2k MRR', { 'workload.bill': { usdPerMonth: 900, api: 'openai/gpt-4o' }, [APIS]: [{ id: 'openai/gpt-4o' }] }],
  ['1B tokens, 8 h200, 18k tok/s prefill and 5k decode', { [VOLUME]: 1e9, [GPU]: 'h200', [GPUS]: 8, 'selfHosted.throughput': { tokensPerSecond: 5000, counts: 'output', per: 'fleet' } }],
  ['$0.002 per page, 3M pages on gemini-2.5-flash', { [VOLUME]: 2e9, [APIS]: [{ id: 'google/gemini-2.5-flash', usdPerMillionInput: 3, usdPerMillionOutput: 3, inUse: true }] }],
  // what an invoice asks for so many tokens
  ['claude-sonnet-4-5 usage - input tokens 400,000,000 $1,200.00\nclaude-sonnet-4-5 usage - output tokens 20,000,000 $300.00', { 'workload.inputTokensPerMonth': 400e6, 'workload.outputTokensPerMonth': 20e6, [APIS]: [{ id: 'anthropic/claude-sonnet-4-5', usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
  ['gpt-5-mini: 4B tokens total, $18,000', { [VOLUME]: 4e9, [APIS]: [{ id: 'openai/gpt-5-mini', usdPerMillionInput: 4.5, usdPerMillionOutput: 4.5, inUse: true }] }],
  // other languages
  ['2 miliardy tokenów miesięcznie', { [VOLUME]: 2e9 }],
  ['300M токенов в месяц', { [VOLUME]: 300e6 }],
  // a table without a rule under its head
  ['gpu | count | $/hr\nH100 | 4 | 2.49\n\n2B tokens/mo', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [RATE]: 2.49, [KIND]: 'rent' }],
  ['model | requests/day | in | out\nllama 70b | 5000 | 1500 | 300', { [SENT]: 5000 * DAYS, [IN]: 1500, [OUT]: 300, 'selfHosted.model': 'llama-3.3-70b' }],
  ['Model, input tokens, output tokens\nllama 70b, 120000000, 30000000', { 'workload.inputTokensPerMonth': 120e6, 'workload.outputTokensPerMonth': 30e6, 'selfHosted.model': 'llama-3.3-70b' }],
  ['H100 reserved 2.0, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 2, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved' }],
  ['4xH100 spot 1.7, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [RATE]: 1.7, [KIND]: 'rent', 'selfHosted.procurement.market': 'spot' }],
  ['8x H100 for 3y @ 2.6, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.6, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
  ['2 x A100-80, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'a100-80gb', [GPUS]: 2 }],
  ['2x8xH100, node 19.2/h, 18B tokens', { [VOLUME]: 18e9, [GPU]: 'h100-sxm', [GPUS]: 16, [RATE]: 2.4, [KIND]: 'rent' }],
  ['h100 at two dollars an hour, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 2, [KIND]: 'rent' }],
  ['500M tokens, own H100s 30k each', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [KIND]: 'own', [PRICE]: 30e3 }],
  ['1x A6000 rented 0.49, 100M tokens', { [VOLUME]: 100e6, [GPU]: 'rtx-a6000', [GPUS]: 1, [RATE]: 0.49, [KIND]: 'rent' }],
  ['4 own L40S at $8k each, 700M tokens', { [VOLUME]: 700e6, [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'own', [PRICE]: 8000 }],
  ['HGX H100, 10 kW, 9B tokens', { [VOLUME]: 9e9, [GPU]: 'h100-sxm', [GPUS]: 8, [WATTS]: 1250, 'selfHosted.power.hostWattsPerGpu': 0 }],
  ['16xH200 two nodes, $24/hr per node, 4B tokens', { [VOLUME]: 4e9, [GPU]: 'h200', [GPUS]: 16, [RATE]: 3, [KIND]: 'rent' }],
  ['h100 $1.8 x 8 x 24/7, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 1.8, [KIND]: 'rent', 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  ['24 H100s, 2.15/h, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 24, [RATE]: 2.15, [KIND]: 'rent' }],
  ['H100, rented for 1.99, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 1.99, [KIND]: 'rent' }],
  ['1B tokens, H100, not for coding agents', { [VOLUME]: 1e9, [GPU]: 'h100-sxm' }],
  ["1B tokens, H100, we won't buy", { [VOLUME]: 1e9, [GPU]: 'h100-sxm' }],
  ['L40S 0.86, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l40s', [RATE]: 0.86, [KIND]: 'rent' }],
  ['each dev burns $6 a day, 120 devs, sonnet', { 'workload.bill': { usdPerMonth: 6 * 120 * DAYS, api: SONNET }, [APIS]: [{ id: SONNET }] }],
  ['Q3 anthropic bill: $141,000, claude sonnet', { 'workload.bill': { usdPerMonth: 47_000, api: SONNET }, [APIS]: [{ id: SONNET }] }],
  ['20k tok/s needed at peak, 5k tok/s on average', { [VOLUME]: 5000 * 730 * 3600, 'workload.peakToAverage': 4 }],
  ['LLM plan 2027: 500M tokens a month on haiku', { [VOLUME]: 500e6, [APIS]: [{ id: HAIKU }] }],
  // The letter that ends one name begins "vs", and has no plural.
  ['1B tokens glm 4.6 vs sonnet', { [VOLUME]: 1e9, 'selfHosted.model': 'glm-4.6', [APIS]: [{ id: SONNET }] }],
  // arguments of engines, and lengths as benchmarks name them
  ['isl 2048 osl 256, 8 req/s', { [SENT]: 8 * 730 * 3600, [IN]: 2048, [OUT]: 256 }],
  ['ctx 16k gen 500, 20k req/day', { [SENT]: 20e3 * DAYS, [IN]: 16e3, [OUT]: 500 }],
  ['32k context, 500k req/mo 8k in 600 out', { [SENT]: 500e3, [IN]: 8000, [OUT]: 600 }],
  ['max-model-len 16384, max-num-seqs 64, 400M tok/mo', { [VOLUME]: 400e6, 'selfHosted.concurrencyPerReplica': 64 }],
  ['batch=1, 400M tok/mo', { [VOLUME]: 400e6, 'selfHosted.concurrencyPerReplica': 1 }],
  ['tp8 pp2 on 2 nodes of 8xH100, 1B tok/mo', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 16, 'selfHosted.gpusPerReplica': 16 }],
  ['3,000 output tokens/sec at peak, 600 on average', { 'workload.outputTokensPerMonth': 600 * 730 * 3600, 'workload.peakToAverage': 5 }],
  ['we measured 2,900 tok/s output on 4xH100, 1B tok/mo', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.throughput': { tokensPerSecond: 2900, counts: 'output', per: 'fleet' } }],
  ['users at 40 tok/s, 1B tok/mo', { [VOLUME]: 1e9, 'selfHosted.minTokensPerSecondPerUser': 40 }],
  ['1B tokens, 225B parameters, 23B active', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 225, activeParamsB: 23 } }],
  ['1B tokens, 225b model with 23b active', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 225, activeParamsB: 23 } }],
  ['1B tokens, 225B (23B active)', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 225, activeParamsB: 23 } }],
  ['1B tokens, 30B/3B active moe', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 30, activeParamsB: 3 } }],
  ['1B tokens, a 100B MoE with 10B active parameters', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 100, activeParamsB: 10 } }],
  ['1B tokens, a 671B model, of which 37B are active per token', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 671, activeParamsB: 37 } }],
  ['2B tokens, 20M active users', { [VOLUME]: 2e9 }],
  ['120B total 12B active fp8, 1B tok/mo', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 120, activeParamsB: 12 }, 'selfHosted.precision': 'fp8' }],
  ['4x A100 40, 300M tok/mo', { [VOLUME]: 300e6, [GPU]: 'a100-40gb', [GPUS]: 4 }],
  // shares in words, and numbers that are no part of a name
  ['half batch half realtime, 4B tok/mo', { [VOLUME]: 4e9, 'workload.batchShare': 0.5 }],
  ['gpt-5 5% cached, 1B tok/mo', { [VOLUME]: 1e9, [CACHED]: 0.05, [APIS]: [{ id: 'openai/gpt-5' }] }],
  ['per million tokens, sonnet 3/15, we do 700M', { [VOLUME]: 700e6, [APIS]: [{ id: SONNET, usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
  ['1B tok/mo vs 3/15 and 1/5', { [VOLUME]: 1e9, [APIS]: [{ id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 }, { id: 'custom/1-5', usdPerMillionInput: 1, usdPerMillionOutput: 5 }] }],
  ['$2.40 in / $12 out for sonnet, 4B tokens', { [VOLUME]: 4e9, [APIS]: [{ id: SONNET, usdPerMillionInput: 2.4, usdPerMillionOutput: 12 }] }],
  ['3:1 input:output 900M tok/mo', { [VOLUME]: 900e6, 'workload.inputShare': 0.75 }],
  ['double the traffic every quarter, now 200M tokens a month', { [VOLUME]: 200e6, 'workload.growthPerMonth': 2 ** (1 / 3) - 1 }],
  // people and their pay, and what was bought
  ['160k salary, 10% each of 3 engineers, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.ops.hoursPerMonth': 48, 'selfHosted.ops.usdPerHour': 160e3 / 1920 }],
  ['500M tokens, other costs 900 a month and one engineer at $180k', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 900, 'selfHosted.ops.hoursPerMonth': 160, 'selfHosted.ops.usdPerHour': 93.75 }],
  ['500M tokens, one engineer at $180k and storage $900 a month', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 900, 'selfHosted.ops.hoursPerMonth': 160, 'selfHosted.ops.usdPerHour': 93.75 }],
  ['one DevOps person spends 10 hours a week on it, 900M tokens', { [VOLUME]: 900e6, 'selfHosted.ops.hoursPerMonth': 10 * WEEKS }],
  ['capex 310k for a DGX H200, 3B tok/mo', { [VOLUME]: 3e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'own', [PRICE]: 38_750 }],
  ['buy 4 H100 at 28k, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', [PRICE]: 28e3 }],
  ['quarterly OpenAI bill of $120k, gpt-4.1 mini', { 'workload.bill': { usdPerMonth: 40e3, api: 'openai/gpt-4.1-mini' }, [APIS]: [{ id: 'openai/gpt-4.1-mini' }] }],
  ['250.000 Anfragen pro Tag, 800 Token rein, 150 raus', { [SENT]: 250e3 * DAYS, [IN]: 800, [OUT]: 150 }],
  ['80 mio tokens im monat oder eigene 4090', { [VOLUME]: 80e6, [GPU]: 'rtx-4090', [KIND]: 'own' }],
  // what goes beside the hardware
  ['storage 500 a month, egress $300 a month, licences $1,200 per year, 1B tok/mo', { [VOLUME]: 1e9, [OTHER]: 900 }],
  ['AI Enterprise licence $4,500 per GPU per year, 8 H100 at $2.5, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.5, [KIND]: 'rent', [OTHER]: 3000 }],
  ['support contract 8k/yr, 2B tokens', { [VOLUME]: 2e9, [OTHER]: 8000 / 12 }],
  ['setup took 6 weeks of two engineers, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.ops.setupHours': 480 }],
  ['ops $2k a month, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 20, 'selfHosted.ops.usdPerHour': 100 }],
  ['two racks with 8 MI300X each, 8B tokens', { [VOLUME]: 8e9, [GPU]: 'mi300x', [GPUS]: 16 }],
  ['1.8B tokens, 4 H100s each in two regions', { [VOLUME]: 1.8e9, [GPU]: 'h100-sxm', [GPUS]: 8 }],
  ['contract: 8x H100, $14,000 per month, 2.5B tokens vs gpt-4.1', { [VOLUME]: 2.5e9, [GPU]: 'h100-sxm', [GPUS]: 8, 'selfHosted.procurement.usdPerGpuMonth': 1750, [KIND]: 'rent', [APIS]: [{ id: 'openai/gpt-4.1' }] }],
  ['lease ends in June 2027, 8 H100, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'paid', 'selfHosted.procurement.paidUntil': '2027-06' }],
  ['8 x A100 (already in the basement), 1.5B tokens', { [VOLUME]: 1.5e9, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'paid' }],
  // money of requests, of a quarter, and in years to come
  ['gpt-5 costs us $0.004 per request, 1m requests/mo', { [SENT]: 1e6, 'workload.bill': { usdPerMonth: 4000, api: 'openai/gpt-5' }, [APIS]: [{ id: 'openai/gpt-5' }] }],
  ['500M tokens in Q1', { [VOLUME]: 500e6 / 3 }],
  ['Azure OpenAI costs us $15,500/month (gpt-4o)', { 'workload.bill': { usdPerMonth: 15_500, api: 'azure/gpt-4o' }, [APIS]: [{ id: 'azure/gpt-4o' }] }],
  ['list price minus 25% on gpt-5, 3B tokens', { [VOLUME]: 3e9, 'apis.discount': 0.25, [APIS]: [{ id: 'openai/gpt-5' }] }],
  ['API prices fall 30% a year, 1B tok/mo', { [VOLUME]: 1e9, 'money.apiPriceFallPerYear': 0.3 }],
  ['API prices drop 10% per quarter, 1B tok/mo', { [VOLUME]: 1e9, 'money.apiPriceFallPerYear': 1 - 0.9 ** 4 }],
  ['in EUR please: 1B tok/mo', { [VOLUME]: 1e9, 'money.currency': 'EUR' }],
  // traffic of two halves of the day, and of people who come daily
  ['15 rps day, 3 rps night, 850 tokens', { [SENT]: 9 * 730 * 3600, [SIZE]: 850, 'workload.peakToAverage': 1.66667 }],
  ['8k DAU, 12 messages, 500 tokens', { [SENT]: 96e3 * DAYS, [SIZE]: 500 }],
  ['1000 seats, 30% of them active daily, 12 prompts, 2k tokens', { [SENT]: 3600 * DAYS, [SIZE]: 2000 }],
  ['10 req per min peak 60, 1.2k tokens', { [SENT]: 10 * 730 * 60, [SIZE]: 1200, 'workload.peakToAverage': 6 }],
  ['deepseek vs renting a L4, 1M tokens a day', { [VOLUME]: 1e6 * DAYS, [GPU]: 'l4', [KIND]: 'rent', [APIS]: [{ id: DEEPSEEK }] }],
  ['H100 NVL pair, 1B tok/mo', { [VOLUME]: 1e9, [GPU]: 'h100-nvl', [GPUS]: 2 }],
  ['3 000 000 tokens par jour, données en France', { [VOLUME]: 3e6 * DAYS, 'constraints.dataResidency': 'region', 'constraints.region': 'fr' }],
  ['1B tokens on flash 2.5', { [VOLUME]: 1e9, [APIS]: [{ id: 'google/gemini-2.5-flash' }] }],
  ['1B tokens, gemini pro 2.5', { [VOLUME]: 1e9, [APIS]: [{ id: 'google/gemini-2.5-pro' }] }],
  ['1B tokens, 4.1 mini', { [VOLUME]: 1e9, [APIS]: [{ id: 'openai/gpt-4.1-mini' }] }],
  // several who run it, what may be spent, and capacity that is bought
  ['1 SRE at 20%, 1 ML engineer at 30%, 165k average salary, 1.5B tokens', { [VOLUME]: 1.5e9, 'selfHosted.ops.hoursPerMonth': 80, 'selfHosted.ops.usdPerHour': 165e3 / 1920 }],
  ['1 SRE at 20%, 1 freelancer at 30%, 1.5B tokens', { [VOLUME]: 1.5e9, 'selfHosted.ops.hoursPerMonth': 80 }],
  // whoever it is that runs it
  ['4x H100 own, 2 technicians 5 hours a month each, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', 'selfHosted.ops.hoursPerMonth': 10 }],
  ['4x H100 own, half an admin at 120k a year, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', 'selfHosted.ops.hoursPerMonth': 80, 'selfHosted.ops.usdPerHour': 62.5 }],
  ['4x H100 own, one full technician at 90k a year, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', 'selfHosted.ops.hoursPerMonth': 160, 'selfHosted.ops.usdPerHour': 46.875 }],
  ['8x H100 owned (paid 2024), 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own' }],
  ['gpt-5 PTU at $21k/month (covers 3.5B tokens) with 4x H200 at $3.2/h, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h200', [GPUS]: 4, [KIND]: 'rent', [RATE]: 3.2, [APIS]: [{ id: 'openai/gpt-5', usdPerMonth: 21e3, capacityTokensPerMonth: 3.5e9 }] }],
  ['provisioned throughput $40 per hour for up to 3B tokens, gpt-5, 5B tokens', { [VOLUME]: 5e9, [APIS]: [{ id: 'openai/gpt-5', usdPerMonth: 29_200, capacityTokensPerMonth: 3e9 }] }],
  ['discount 12% on list with anthropic, 3B tokens on sonnet', { [VOLUME]: 3e9, 'apis.discount': 0.12, [APIS]: [{ id: SONNET }] }],
  ['2 x 8 H100 SXM nodes @ $16.50/node/hr, 20B tokens', { [VOLUME]: 20e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', [RATE]: 2.0625 }],
  ['a used 3090 ($600) beats gpt-5 mini for 2M tokens a day', { [VOLUME]: 2e6 * DAYS, [GPU]: 'rtx-3090', [KIND]: 'own', [PRICE]: 600, [APIS]: [{ id: 'openai/gpt-5-mini' }] }],
  ['runpod 4090 secure .69, 20M tokens/day', { [VOLUME]: 20e6 * DAYS, [GPU]: 'rtx-4090', [KIND]: 'rent', [RATE]: 0.69, 'selfHosted.procurement.seller': 'RunPod Secure' }],
  // how often, wherever it stands
  ['daily reindex of 200k docs x 800 tokens', { [SENT]: 200e3 * DAYS, [SIZE]: 800 }],
  ['500M tok/night', { [VOLUME]: 500e6 * DAYS }],
  ['400M tokens once a week', { [VOLUME]: 400e6 * WEEKS }],
  ['7 day trial used 22M tokens', { [VOLUME]: (22e6 * DAYS) / 7 }],
  ['we spend $1.4k on sonnet every week', { 'workload.bill': { usdPerMonth: 1400 * WEEKS, api: SONNET }, [APIS]: [{ id: SONNET }] }],
  ['40 users * 25 msgs * 1.3k tok per day', { [SENT]: 1000 * DAYS, [SIZE]: 1300 }],
  // what is read and what is written
  ['900/day transcripts each 12k tokens -> 300 token summary', { [SENT]: 900 * DAYS, [IN]: 12e3, [OUT]: 300, 'workload.shapeOfWork': 'summarise' }],
  ['scrape 1M pages/mo ~2k tokens page, extract to json 200 tok', { [SENT]: 1e6, [IN]: 2000, [OUT]: 200, 'workload.shapeOfWork': 'classify' }],
  ['prompt len 900, gen len 120, qps 30', { [SENT]: 30 * 730 * 3600, [IN]: 900, [OUT]: 120 }],
  ['throughput/gpu 1,850 tok/s measured at isl/osl 1k/1k, 16 B200, 400B tok/mo', { [VOLUME]: 400e9, [IN]: 1000, [OUT]: 1000, [GPU]: 'b200', [GPUS]: 16, 'selfHosted.throughput': { tokensPerSecond: 1850, counts: 'total', per: 'gpu' } }],
  ['lora r=16 on qwen3 8b, 9M req/mo 600/80', { [SENT]: 9e6, [IN]: 600, [OUT]: 80, 'selfHosted.model': 'qwen3-8b', 'selfHosted.fineTuned': true }],
  ['2,500 insurance claims per day, 900 tokens each', { [SENT]: 2500 * DAYS, [SIZE]: 900 }],
];

const REFUSALS: readonly Refusal[] = [
  ['spend cap is 20k a month, 6B tokens on gpt-5-mini', 'not-understood'],
  ['budget 5000 usd one time, 8M tokens/day', 'not-understood'],
  ['2,000 users, 60 completions/hr, 1.2k in 40 out', 'not-understood', '60 completions/hr each'],
  ['compare buying and renting 8 H100, 4B tokens', 'contradiction', 'compare buying 8 H100, 4B tokens'],
  ['a bot in 500 servers, 40k msgs per day', 'not-understood'],
  ['$85k budget per year for GPUs, 1B tokens', 'not-understood'],
  ['40M tokens a day on gpt-4.1, finance wants that below 5k a month', 'not-understood'],
  ['1000 users, 12 prompts, 2k tokens', 'not-understood', '12 prompts a day each'],
  ['100 for claude max, 20M tokens', 'not-understood'],
  ['API costs double next year, 1B tokens/mo gpt-5', 'not-understood'],
  ['spec decode 2x speedup on 4xH100, 500M tok/mo', 'not-understood', '2500 tok/s per replica'],
  ['4.5bpw qwen 72b, 10M tok/wk', 'not-understood', 'int4'],
  ['on-demand H100 at $2.99 vs spot at $1.85, 1B tokens', 'contradiction', 'H100 spot at $1.85'],
  ['500 mil tokens por mes', 'not-understood'],
  ['kr 80000 per month on gpt-5', 'not-understood', 'SEK'],
  ['spend of 9.500 USD a month on gpt-5', 'not-understood', '9500'],
  ['1 yr commit at 2.2 vs on demand 3.5, H100, 2B tokens', 'contradiction', 'on demand 3.5'],
];

describe('as people write it', () => {
  understands(PHRASES);
  refuses(REFUSALS);

  it('says how a number or a word was read that is written otherwise', async () => {
    const { intent } = await parseLine('400 milions tokens, L40S 0,79 €/h');
    expect(intent).toMatchObject({
      readAs: expect.arrayContaining(['"0,79" is read as 0.79.', '"milions" is read as "millions".']),
    });
  });
});
