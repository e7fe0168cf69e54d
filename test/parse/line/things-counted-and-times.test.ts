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
import { GPU, GPUS, GROWTH, IN, KIND, OUT, PEAK, SENT, SIZE, VOLUME } from '../short-names.ts';

const PER_SECOND = 730 * 3600;
const OFFICE = 217 * 3600;
const WORKDAYS = 260 / 12;
const SHAPE = 'workload.trafficShape';
const PRICE = 'selfHosted.procurement.usdPerGpu';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a day is a working day, wherever its hours say so
  ['10M tokens/day, weekdays 9-17', { [VOLUME]: 10e6 * WORKDAYS, [SHAPE]: 'office-hours', [PEAK]: 1.26 }],
  // the rent of a card is no bill of the API that it is held against
  ['one H100 at $1,450 per month against gpt-4.1-mini, 1B tokens', { [GPU]: 'h100-sxm', [GPUS]: 1, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1450, apis: [{ id: 'openai/gpt-4.1-mini' }], [VOLUME]: 1e9 }],
  ['4x RTX 3090 vorhanden, 6 Mio Token am Tag', { [GPU]: 'rtx-3090', [GPUS]: 4, [KIND]: 'paid', [VOLUME]: 6e6 * DAYS }],
  ['RTX 5090, MSRP $1,999, qty 2, 8M tokens', { [GPU]: 'rtx-5090', [GPUS]: 2, [KIND]: 'own', [PRICE]: 1999, [VOLUME]: 8e6 }],
  // the bill of a month that has been, whoever is named behind a comma
  ['our bill was $11,400 last month, sonnet', { 'workload.bill': { usdPerMonth: 11400, api: SONNET }, apis: [{ id: SONNET }] }],
  // labels, pieces and units in other words
  ['Users: 500, prompts per user per day: 12, tokens per prompt: 1,100', { [SENT]: 6000 * DAYS, [SIZE]: 1100 }],
  ['400 workers, each worker makes 15 questions in the day, 1000 tokens', { [SENT]: 6000 * DAYS, [SIZE]: 1000 }],
  ['4 pcs of A100 80GB, 2B tokens', { [GPU]: 'a100-80gb', [GPUS]: 4, [VOLUME]: 2e9 }],
  ['2 units of RTX 6000 Ada, price 7000 usd the unit, 2B tokens', { [GPU]: 'rtx-6000-ada', [GPUS]: 2, [KIND]: 'own', [PRICE]: 7000, [VOLUME]: 2e9 }],
  ['requests_per_day=40000 input_tokens=1200 output_tokens=200', { [SENT]: 40e3 * DAYS, [IN]: 1200, [OUT]: 200 }],
  ['in one day 500 thousand messages come, 300 tokens', { [SENT]: 500e3 * DAYS, [SIZE]: 300 }],
  ['$38,000 server with 2x RTX Pro 6000, 1B tokens', { [GPU]: 'rtx-pro-6000', [GPUS]: 2, [KIND]: 'own', [PRICE]: 19e3, 'selfHosted.procurement.hostUsdPerGpu': 0, [VOLUME]: 1e9 }],
  ['8x H100, 2x Xeon 8480+, 2TB RAM, 6B tokens', { [GPU]: 'h100-sxm', [GPUS]: 8, [VOLUME]: 6e9 }],
  ['replicas=3 tp=2 h100, 9B tokens', { 'selfHosted.replicas': 3, 'selfHosted.gpusPerReplica': 2, [GPU]: 'h100-sxm', [VOLUME]: 9e9 }],
  ['100% gpt-4.1, 500M tokens', { apis: [{ id: 'openai/gpt-4.1' }], [VOLUME]: 500e6 }],
  ['30 Entwickler, je 2 Mio Tokens am Tag', { [VOLUME]: 60e6 * DAYS }],
  // cards and sums as they are heard
  ['four thirty nineties, 5M tokens', { [GPU]: 'rtx-3090', [GPUS]: 4, [VOLUME]: 5e6 }],
  ['two l forty s cards at a dollar fifty an hour, 1B tokens', { [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.5, [VOLUME]: 1e9 }],
  // which side is which, the size of a model beside a volume, and totals beside a count of requests
  ['2B/mo in:out 4:1, 70b', { [VOLUME]: 2e9, 'workload.inputShare': 0.8, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
  ['2B/mo out:in 1:4', { [VOLUME]: 2e9, 'workload.inputShare': 0.8 }],
  ['13B, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 13 } }],
  ['92M input tokens, 8M output tokens, 50,000 requests', { 'workload.inputTokensPerMonth': 92e6, 'workload.outputTokensPerMonth': 8e6, [SIZE]: 2000 }],
  // a text counted twice, a week in two letters, nine of ten, and things that only have a size
  ['500GB of logs, 120B tokens, once', { [VOLUME]: 120e9, 'workload.oneTime': true }],
  ['100k SKUs, 300 tokens each, once', { [SENT]: 100e3, [SIZE]: 300, 'workload.oneTime': true }],
  ['(9-6 M-F), 4M tokens/day', { [VOLUME]: 4e6 * WORKDAYS, [SHAPE]: 'office-hours', [PEAK]: 1.12 }],
  ['9 of 10 requests to qwen3 14b, the rest to opus, 5M requests of 1k tokens', { 'selfHosted.model': 'qwen3-14b', 'workload.movedShare': 0.9, apis: [{ id: OPUS }], [SENT]: 5e6, [SIZE]: 1000 }],
  ['2 engineers part time (20%), 2B tokens', { 'selfHosted.ops.hoursPerMonth': 64, [VOLUME]: 2e9 }],
  ['H100s are prepaid, 2B tokens', { [GPU]: 'h100-sxm', [KIND]: 'paid', [VOLUME]: 2e9 }],
  ['we paid openrouter $612 last month for glm 4.6', { 'selfHosted.model': 'glm-4.6', 'workload.bill': { usdPerMonth: 612, api: 'openrouter/z-ai/glm-4.6' }, apis: [{ id: 'openrouter/z-ai/glm-4.6' }] }],
  // money without its sign or its unit, where the words beside it say what it is
  ['8xH200 box for 290k, 15B tokens', { [GPU]: 'h200', [GPUS]: 8, [KIND]: 'own', [PRICE]: 36250, 'selfHosted.procurement.hostUsdPerGpu': 0, [VOLUME]: 15e9 }],
  ['2x5090 for 5200 total, 60M tokens', { [GPU]: 'rtx-5090', [GPUS]: 2, [KIND]: 'own', [PRICE]: 2600, 'selfHosted.procurement.hostUsdPerGpu': 0, [VOLUME]: 60e6 }],
  ['2 nodes of 8xH100, $35k/month for both, 40B tokens', { [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 2187.5, [VOLUME]: 40e9 }],
  ['rent 4 L40S, 79 cents each, 500M tokens', { [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 0.79, [VOLUME]: 500e6 }],
  ['at 10 cents a million tokens, 200M/mo', { apis: [{ id: 'custom/0.1', usdPerMillionInput: 0.1, usdPerMillionOutput: 0.1 }], [VOLUME]: 200e6 }],
  // the parts of a name in another order
  ['4.5 sonnet, 50M tokens', { apis: [{ id: 'anthropic/claude-sonnet-4-5' }], [VOLUME]: 50e6 }],
  ['claude 3.5 sonnet v2, 50M tokens', { apis: [{ id: 'anthropic/claude-3-5-sonnet' }], [VOLUME]: 50e6 }],
  ['ND H200 v5, 3B tokens', { 'selfHosted.instance': 'Standard_ND96isr_H200_v5', [VOLUME]: 3e9 }],
  // who pays us, and how many of them come
  ['2000 paying customers, 40 chats per customer per month, 3k tokens per chat', { [SENT]: 80e3, [SIZE]: 3000 }],
  ['500 daily actives, 8 turns each, 1500 tokens per turn', { [SENT]: 4000 * DAYS, [SIZE]: 1500 }],
  ['9k WAU, 12 messages each, 700 tokens', { [SENT]: 108e3 * WEEKS, [SIZE]: 700 }],
  ['12 teams of 8, 2M tokens per dev per month', { [VOLUME]: 192e6 }],
  ['team of 6, sonnet, $200 each per month', { 'workload.bill': { usdPerMonth: 1200, api: SONNET }, apis: [{ id: SONNET }] }],
  // pages have the size that is said, and what is made of a text is its output
  ['15k PDFs a day, 12 pages each, ~500 tokens a page', { [SENT]: 15e3 * DAYS, [SIZE]: 6000 }],
  ['400 transcripts a day, 9k tokens summarised to 400 tokens', { [SENT]: 400 * DAYS, [IN]: 9000, [OUT]: 400 }],
  ['50k requests a day, 2k -> 300 tokens', { [SENT]: 50e3 * DAYS, [IN]: 2000, [OUT]: 300 }],
  ['200 30-minute calls a day, 6k tokens each', { [SENT]: 200 * DAYS, [SIZE]: 6000 }],
  ['paying $5k every month for haiku', { 'workload.bill': { usdPerMonth: 5e3, api: HAIKU }, apis: [{ id: HAIKU }] }],
  // what it was is no part of what it is
  ['we spent 18k, now 27k a month on haiku', { 'workload.bill': { usdPerMonth: 27e3, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['our bill went from $3k to $11k/month, haiku', { 'workload.bill': { usdPerMonth: 11e3, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['volume grew from 1B to 10B tokens over the last year', { [VOLUME]: 10e9 }],
  // the period behind a size is of what is sent
  ['5 prompts of 2k tokens a day, vs haiku', { [SENT]: 5 * DAYS, [SIZE]: 2000, apis: [{ id: HAIKU }] }],
  ['1 prompt of 60k tokens every 5 minutes', { [SENT]: 8760, [SIZE]: 60e3 }],
  ['a batch of 400 prompts every 15 minutes, 2k tokens each', { [SENT]: 400 * 2920, [SIZE]: 2000, 'workload.batchShare': 1 }],
  // by when a job must be done is not how often
  ['4M reviews this weekend, 120 tokens each', { [SENT]: 4e6, [SIZE]: 120, 'workload.oneTime': true }],
  ['process 1B tokens this week, once', { [VOLUME]: 1e9, 'workload.oneTime': true }],
  // a workstation is bought with its host
  ['RTX Pro 6000 workstation for $12k, 60M tokens', { [GPU]: 'rtx-pro-6000', 'selfHosted.gpuCount': 1, [KIND]: 'own', [PRICE]: 12e3, 'selfHosted.procurement.hostUsdPerGpu': 0, [VOLUME]: 60e6 }],
  // an article stands before a card, and before no amount
  ['how many tokens per month until a 4090 pays off vs haiku', { [GPU]: 'rtx-4090', 'selfHosted.gpuCount': 1, apis: [{ id: HAIKU }] }],
  // so long is what is read
  ['250k tickets per month avg 1,800 tokens, answer 200', { [SENT]: 250e3, [IN]: 1800, [OUT]: 200 }],
  // the average of output is output
  ['3,000 tokens/sec output at peak, 600 on average', { 'workload.outputTokensPerMonth': 600 * PER_SECOND, [PEAK]: 5 }],
  // work that may wait is done in its hours
  ['batch job 22:00-06:00, 500M tokens a night', { [VOLUME]: 500e6 * DAYS, 'workload.batchShare': 1, 'workload.windowHoursPerMonth': 8 * DAYS }],
  // rack space is let by the kilowatt
  ['colo $150 per kW a month, own 8 H100, 10 kW, 1B tokens', { [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [VOLUME]: 1e9, 'selfHosted.otherUsdPerMonth': 1500, 'selfHosted.power.wattsPerGpu': 1250, 'selfHosted.power.hostWattsPerGpu': 0 }],
  // or by what it takes up
  ['500M tokens 2x A100 own, colo $180/U, 2U', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 2, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 360 }],
  ['500M tokens 2x A100 own, 4U colo at $150 per U per month', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 2, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 600 }],
  ['500M tokens 2x A100 own, colo $180 per rack unit, 4 rack units', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 2, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 720 }],
  ['500M tokens 2x A100 own, colo $1,200 per rack, 2 racks', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 2, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 2400 }],
  // "for" a volume is not "for all of them"
  ['4 MI300X at $2.49/hr for 5B tokens a month', { [GPU]: 'mi300x', [GPUS]: 4, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.49, [VOLUME]: 5e9 }],
  ['$20/hr for 8 H100, 1B tokens', { [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5, [VOLUME]: 1e9 }],
  // from one volume to another in a time is growth
  ['scale from 1B to 10B tokens over the year', { [VOLUME]: 1e9, [GROWTH]: Number((10 ** (1 / 12) - 1).toPrecision(12)) }],
  ['scale from 1B to 10B over the year', { [VOLUME]: 1e9, [GROWTH]: Number((10 ** (1 / 12) - 1).toPrecision(12)) }],
  ['we plan to increase 1B to 10B over the year', { [VOLUME]: 1e9, [GROWTH]: Number((10 ** (1 / 12) - 1).toPrecision(12)) }],
  ['traffic goes from 20k requests/day to 60k within 6 months, 1k in 200 out', { [SENT]: 20e3 * DAYS, [IN]: 1000, [OUT]: 200, [GROWTH]: Number((3 ** (1 / 6) - 1).toPrecision(12)) }],
  // what is counted is the last of two things
  ['15k pdf pages a day, 1.2k tokens a page, 300 out', { [SENT]: 15e3 * DAYS, [IN]: 1200, [OUT]: 300 }],
  // what a price is for is no volume
  ['what does it cost per 1M tokens on 2 H100, 60% utilization', { [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.plannedLoad': 0.6 }],
  // a box is somebody's own, unless they say that it is rented
  ['our gpu server (8x A100), 2B tokens', { [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'own', [VOLUME]: 2e9 }],
  ['our server is rented, 8x A100, 2B tokens', { [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'rent', [VOLUME]: 2e9 }],
  // … and a server alone is who sends
  ['our server sends 20k requests a day to sonnet, 1k in 200 out', { [SENT]: 20e3 * DAYS, [IN]: 1000, [OUT]: 200, apis: [{ id: SONNET }] }],
  // a letter of a word is no day
  ['Daten dürfen die EU nicht verlassen, 5 Mrd Token', { [VOLUME]: 5e9, 'constraints.dataResidency': 'region', 'constraints.region': 'eu' }],
  // things that no list names, counted by the day or told apart by "per"
  ['8k invoices a day, 900 tokens each', { [SENT]: 8000 * DAYS, [SIZE]: 900 }],
  ['12k widgets/week, 400 tokens per widget', { [SENT]: 12e3 * WEEKS, [SIZE]: 400 }],
  ['700 agent runs per day, 35 llm calls per run, 9k tokens per call', { [SENT]: 700 * 35 * DAYS, [SIZE]: 9000 }],
  ['12 stewards, 40 letters a day each, 2k tokens per letter', { [SENT]: 480 * DAYS, [SIZE]: 2000 }],
  ['10 tenants each 50M tokens/month', { [VOLUME]: 500e6 }],
  ['3 environments, 200M tokens a month each', { [VOLUME]: 600e6 }],
  // parts of a request
  ['100k chats/day 6 turns of 400 tokens', { [SENT]: 600e3 * DAYS, [SIZE]: 400 }],
  ['60k questions/mo, 5 chunks of 800 tokens each, 350 token answers', { [SENT]: 60e3, [IN]: 4000, [OUT]: 350 }],
  ['rerank 2M queries, 20 docs each 300 tokens', { [SENT]: 40e6, [SIZE]: 300, 'workload.kind': 'embedding' }],
  ['50k runs/mo, 12 steps each, 6k tokens per step', { [SENT]: 600e3, [SIZE]: 6000 }],
  ['8k DAU, 12 messages each, 900 tokens per message', { [SENT]: 96e3 * DAYS, [SIZE]: 900 }],
  ['25k leads a month, 3 prompts per lead, 1.5k tokens each', { [SENT]: 75e3, [SIZE]: 1500 }],
  ['150 seats, 2M tokens per seat per month', { [VOLUME]: 300e6 }],
  // what is read, what is written, and both together
  ['900 docs/day, 12k tokens per doc, 800 out', { [SENT]: 900 * DAYS, [IN]: 12e3, [OUT]: 800 }],
  ['900 requests/day, 2k tokens each, 500 out', { [SENT]: 900 * DAYS, [IN]: 1500, [OUT]: 500 }],
  ['20k transcripts/month, 6,000 words each, summary 300 words', { [SENT]: 20e3, [IN]: 8000, [OUT]: 400, 'workload.shapeOfWork': 'summarise' }],
  ['in 3.2B out 410M a month', { 'workload.inputTokensPerMonth': 3.2e9, 'workload.outputTokensPerMonth': 410e6 }],
  ['embed 200GB of text', { [VOLUME]: 50e9, 'workload.kind': 'embedding' }],
  ['30 mln tokens/day', { [VOLUME]: 30e6 * DAYS }],
  ['1.3B cached + 200M uncached input + 90M output per month', { 'workload.inputTokensPerMonth': 1.5e9, 'workload.outputTokensPerMonth': 90e6, 'workload.cachedInputShare': 0.866666666667 }],
  ['2M requests/mo isl 2000 osl 300', { [SENT]: 2e6, [IN]: 2000, [OUT]: 300 }],
  ['0.9B tok per mth split 3 to 1', { [VOLUME]: 0.9e9, 'workload.inputShare': 0.75 }],
  ['every 10 minutes we send 30 prompts of 5k tokens', { [SENT]: 30 * 6 * 730, [SIZE]: 5000 }],
  // a volume and what is paid for it
  ['$5k/mo on sonnet, 800M tokens', { [VOLUME]: 800e6, apis: [{ id: SONNET, usdPerMillionInput: 6.25, usdPerMillionOutput: 6.25, inUse: true }] }],
  ['30k chats/day 1k tokens each, haiku bill is $1825/mo', { [SENT]: 30e3 * DAYS, [SIZE]: 1000, apis: [{ id: HAIKU, usdPerMillionInput: 2, usdPerMillionOutput: 2, inUse: true }] }],
  // speeds
  ['500M tok/mo, each user needs 40 tok/s', { [VOLUME]: 500e6, 'selfHosted.minTokensPerSecondPerUser': 40 }],
  ['600M tok/mo, prefill 12k tok/s, decode 900 tok/s on H100', { [VOLUME]: 600e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.throughput': { tokensPerSecond: 900, counts: 'output', per: 'replica' } }],
  ['need 1500 tok/s sustained on 2x H100', {  [VOLUME]: 1500 * PER_SECOND, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2 }],
  ['45M pages a month, 500 tokens a page in, 10 out', { [SENT]: 45e6, [IN]: 500, [OUT]: 10 }],
  ['15k MAU each sending 30 messages monthly (1k in 300 out)', { [SENT]: 450e3, [IN]: 1000, [OUT]: 300 }],
  ['search over 2M docs, 50k queries/day, 10 chunks of 300 tokens, 400 token answers', { [SENT]: 50e3 * DAYS, [IN]: 3000, [OUT]: 400 }],
  // A translation is as long as what it is of.
  ['1.5 million words translated per day', { 'workload.inputTokensPerMonth': 2e6 * DAYS, 'workload.outputTokensPerMonth': 2e6 * DAYS }],
  ['translate 2000 emails of 300 words a day', { 'workload.requestsPerMonth': 2000 * DAYS, 'workload.requestInputTokens': 400, 'workload.requestOutputTokens': 400 }],
  ['500M tokens with 99.9% uptime', { [VOLUME]: 500e6 }],
  // machines: how many there are, what is free, what was paid
  ['60B tok/mo, could 2 H200 nodes of 8 do the job', { [VOLUME]: 60e9, [GPU]: 'h200', [GPUS]: 16 }],
  ['60B tok/mo, 2 H200 nodes of 8', { [VOLUME]: 60e9, [GPU]: 'h200', [GPUS]: 16 }],
  ['60B tok/mo, 2x DGX H100', { [VOLUME]: 60e9, [GPU]: 'h100-sxm', [GPUS]: 16 }],
  ['2B tok/mo, 16 H100, 4 of 16 are free', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'paid' }],
  ['2B tok/mo, our H100s are already paid, 4 of them', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'paid' }],
  ['40B tok/mo, dgx b200 for $480k', { [VOLUME]: 40e9, [GPU]: 'b200', [GPUS]: 8, [KIND]: 'own', [PRICE]: 60e3, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['20M tok/mo, rtx 5090 $2,400, 8h/day', { [VOLUME]: 20e6, [GPU]: 'rtx-5090', [KIND]: 'own', [PRICE]: 2400, 'selfHosted.power.hoursPerMonth': 8 * DAYS }],
  ['3B tok/mo, 0.5 FTE at $192k', { [VOLUME]: 3e9, 'selfHosted.ops.hoursPerMonth': 80, 'selfHosted.ops.usdPerHour': 100 }],
  ['2B tok/mo, one engineer half time', { [VOLUME]: 2e9, 'selfHosted.ops.hoursPerMonth': 80 }],
  ['30M tok/mo, 2x 4090 in the basement', { [VOLUME]: 30e6, [GPU]: 'rtx-4090', [GPUS]: 2, [KIND]: 'own' }],
  ['30M tok/mo, 20h/mo of my time at $80', { [VOLUME]: 30e6, 'selfHosted.ops.hoursPerMonth': 20, 'selfHosted.ops.usdPerHour': 80 }],
  ['200M tokens, 100 GPU hours of H100 a month', { [VOLUME]: 200e6, [GPU]: 'h100-sxm', 'selfHosted.procurement.billedHoursPerMonth': 100 }],
  ['200M tokens, H100 @ 1.99/hr 14h per day', { [VOLUME]: 200e6, [GPU]: 'h100-sxm', [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.99, 'selfHosted.procurement.billedHoursPerMonth': 14 * DAYS }],
  // the hours in which traffic comes
  ['20 rps office hours, 1500 in 300 out', { [SENT]: 20 * OFFICE, [IN]: 1500, [OUT]: 300, [SHAPE]: 'office-hours' }],
  // 173 hours are fewer than an office's 217: the fleet is sized for those that were said.
  ['15 qps 9-17 weekdays, 800 tokens', { [SENT]: 15 * 8 * 3600 * WORKDAYS, [SIZE]: 800, [SHAPE]: 'office-hours', 'workload.peakToAverage': 1.26 }],
  ['5M tokens per hour from 8am to 8pm', { [VOLUME]: 5e6 * 12 * DAYS, [PEAK]: 2 }],
  ['3 req/s for 10 hours a day, 2k in 400 out', { [SENT]: 3 * 36_000 * DAYS, [IN]: 2000, [OUT]: 400, [PEAK]: 2.4 }],
  ['7 hrs/day mon-fri 0.001 rps 1k in 200 out', { [SENT]: 0.001 * 7 * 3600 * WORKDAYS, [IN]: 1000, [OUT]: 200, [PEAK]: 730 / (7 * WORKDAYS) }],
  ['5M tokens per hour from 8am to 8pm mon-fri', { [VOLUME]: 5e6 * 12 * WORKDAYS, [PEAK]: 730 / 260 }],
  ['2 rps mon-fri, 1k tokens', { [SENT]: 2 * 86_400 * WORKDAYS, [SIZE]: 1000 }],
  ['5 rps around the clock 3000/200', { [SENT]: 5 * PER_SECOND, [IN]: 3000, [OUT]: 200, 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  ['1M tokens per shift, 3 shifts a day', { [VOLUME]: 3e6 * DAYS }],
  ['weekend batch 300M tokens', { [VOLUME]: 300e6 * WEEKS, 'workload.batchShare': 1 }],
  ['last week we burned 230M tokens on opus', { [VOLUME]: 230e6 * WEEKS, apis: [{ id: OPUS }] }],
  ['500M tokens, batch api for half the traffic', { [VOLUME]: 500e6, 'workload.batchShare': 0.5 }],
  ['500M tokens, 30% of the requests could run through the batch api', { [VOLUME]: 500e6, 'workload.batchShare': 0.3 }],
  ['500M tokens, prompt caching for half of the input', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.5 }],
  ['last week: 60M tokens, 40k requests', { [VOLUME]: 60e6 * WEEKS, [SIZE]: 1500 }],
  ['40k requests and 60M tokens in the last 7 days', { [VOLUME]: (60e6 * DAYS) / 7, [SIZE]: 1500 }],
  ['last week 40k requests of 1500 tokens', { [SENT]: 40_000 * WEEKS, [SIZE]: 1500 }],
  ['last week: 50M input tokens, 10M output tokens, 40k requests', { 'workload.inputTokensPerMonth': 50e6 * WEEKS, 'workload.outputTokensPerMonth': 10e6 * WEEKS, [SIZE]: 1500 }],
  ['3B tokens in 30 days', { [VOLUME]: (3e9 * DAYS) / 30 }],
  ['10M tokens a day but only 20 days a month', { [VOLUME]: 200e6 }],
  ['10M tokens a day, 17.5 days a month', { [VOLUME]: 175e6 }],
  ['10M tokens a day, 240 working days a year', { [VOLUME]: 200e6 }],
  ['cron job every 15 min, 40 calls, 3k tokens each', { [SENT]: 40 * 4 * 730, [SIZE]: 3000 }],
  ['2M tokens in 8 hours nightly', { [VOLUME]: 2e6 * DAYS, 'workload.windowHoursPerMonth': 8 * DAYS, 'selfHosted.procurement.billedHoursPerMonth': 8 * DAYS, 'workload.batchShare': 1 }],
  ['yesterday 18M tokens', { [VOLUME]: 18e6 * DAYS }],
  ['500M tokens, weekly report', { [VOLUME]: 500e6 }],
  // peaks beside averages
  ['40 rps peak, 12 rps average, 1k tokens', { [SENT]: 12 * PER_SECOND, [SIZE]: 1000, [PEAK]: 3.33333 }],
  ['avg 8 rps, peaks at 30, 1.5k in 250 out', { [SENT]: 8 * PER_SECOND, [IN]: 1500, [OUT]: 250, [PEAK]: 3.75 }],
  ['peaks of 60 rps, avg 15, 900 tokens', { [SENT]: 15 * PER_SECOND, [SIZE]: 900, [PEAK]: 4 }],
  ['15 rps avg w/ spikes to 60, 900 tokens', { [SENT]: 15 * PER_SECOND, [SIZE]: 900, [PEAK]: 4 }],
  ['300k tokens/min at peak, 100k tokens/min avg', { [VOLUME]: 100e3 * 60 * 730, [PEAK]: 3 }],
  ['30k tokens per second at peak, 8k avg', { [VOLUME]: 8000 * PER_SECOND, [PEAK]: 3.75 }],
  // input + output of one
  ['1B tokens a month, 900+120 per request', { [VOLUME]: 1e9, [IN]: 900, [OUT]: 120 }],
  ['60k requests a day at 1500+300 tokens each', { [SENT]: 60e3 * DAYS, [IN]: 1500, [OUT]: 300 }],
  ['1500 in 300 out, in EUR, 40k requests/day', { [SENT]: 40e3 * DAYS, [IN]: 1500, [OUT]: 300, 'money.currency': 'EUR' }],
  ['1M requests, 1k in at 0.6 per million and 200 out at 2.4 per million', { [SENT]: 1e6, [IN]: 1000, [OUT]: 200, apis: [{ id: 'custom/0.6-2.4', usdPerMillionInput: 0.6, usdPerMillionOutput: 2.4 }] }],
  // growth
  ['80M tok/day now, doubling every 6 months', { [VOLUME]: 80e6 * DAYS, [GROWTH]: 2 ** (1 / 6) - 1 }],
  ['1B tok/mo, +15% MoM', { [VOLUME]: 1e9, [GROWTH]: 0.15 }],
  ['200M tok/mo today, expect 5x next year', { [VOLUME]: 200e6, [GROWTH]: 5 ** (1 / 12) - 1 }],
  ['1B tokens/month and grows 3x a year', { [VOLUME]: 1e9, [GROWTH]: 3 ** (1 / 12) - 1 }],
  ['5B tokens in a year, 1B today', { [VOLUME]: 1e9, [GROWTH]: 5 ** (1 / 12) - 1 }],
  ['500M tokens now, 2B next year', { [VOLUME]: 500e6, [GROWTH]: 4 ** (1 / 12) - 1 }],
  ['currently 90M tok/mo, in 12 months 900M', { [VOLUME]: 90e6, [GROWTH]: 10 ** (1 / 12) - 1 }],
  ['from 200M tokens/month to 2B by next year', { [VOLUME]: 200e6, [GROWTH]: 10 ** (1 / 12) - 1 }],
  ['200M tokens a month growing to 2B by next year', { [VOLUME]: 200e6, [GROWTH]: 10 ** (1 / 12) - 1 }],
  ['200M tokens each month, growing to 2B next year', { [VOLUME]: 200e6, [GROWTH]: 10 ** (1 / 12) - 1 }],
  // a day, a month and a year are the same in all their spellings
  ['15k q daily, 4300 in 350 out', { [SENT]: 15e3 * DAYS, [IN]: 4300, [OUT]: 350 }],
  ['Calls daily (k): 40, 900 in 100 out', { [SENT]: 40e3 * DAYS, [IN]: 900, [OUT]: 100 }],
  ['1B tokens/month response time < 800 ms', { [VOLUME]: 1e9, 'selfHosted.maxSecondsToAnswer': 0.8 }],
  ['500M tokens, 2 engineers at 150k yearly each', { [VOLUME]: 500e6, 'selfHosted.ops.hoursPerMonth': 320, 'selfHosted.ops.usdPerHour': 150e3 / 1920 }],
  ['30k calls each month x $0.012 on sonnet', { [SENT]: 30e3, 'workload.bill': { usdPerMonth: 360, api: SONNET }, apis: [{ id: SONNET }] }],
  // a cent that is said to be of a month, and nothing at all
  ['2B tokens, storage $0.5 a month', { [VOLUME]: 2e9, 'selfHosted.otherUsdPerMonth': 0.5 }],
  ['2B tokens, storage $0', { [VOLUME]: 2e9, 'selfHosted.otherUsdPerMonth': 0 }],
  // what one person sends, or all of them together, has one reading
  ['1 user, 100 requests/day', { 'workload.requestsPerMonth': (100 * 365) / 12 }],
  ['20 users, 50 prompts/day in total', { 'workload.requestsPerMonth': (50 * 365) / 12 }],
];

const REFUSALS: readonly Refusal[] = [
  // nobody pays cents a month for what runs beside GPUs
  [
    '2B tokens, 2x H100, egress $0.08, llama 70b',
    'not-understood',
    '2B tokens, 2x H100, egress $0.08/GB, llama 70b',
  ],
  ['2B tokens, 2x H100, storage $0.02', 'not-understood', '2B tokens, 2x H100, storage $0.02 a month'],
  // what is reached on a day, and no model of that size
  [
    '200M tokens a month, reach 2B by end of next year',
    'not-understood',
    '200M tokens a month, reach 2B in 12 months',
  ],
  ['200M tokens a month, hitting 2B by Q3, llama 70b', 'not-understood'],
  // what may be spent is no bill of the API beside it
  ['budget $12k/month, 4B tokens vs gpt-4o', 'not-understood'],
  // a part of the time is of the machines where nobody runs them
  ['H100 active 30% of the time, 400M tokens', 'not-understood', 'H100 active billed 219 hours, 400M tokens'],
  // whose cards they are, and no word of how much of their time goes into it
  ['three engineers and 8 H100, 2B tokens', 'not-understood', '3 FTE and 8 H100, 2B tokens'],
  ['1B tokens, no egress', 'not-understood', "1B tokens, data can't leave our network"],
  ['1B tokens, EUR, 2x H100 at 2.10/hr', 'not-understood', '1B tokens, EUR, 2x H100 at EUR 2.10/hr'],
  ['EUR, spend 6k/mo on sonnet', 'not-understood', 'EUR, spend EUR 6k/mo on sonnet'],
  ['colo $150/kW, own 8 H100, 1B tokens', 'not-understood', '10 kW'],
  ['50 rps at peak, 600 tokens each', 'not-understood', '25 rps, 2x peak, 600 tokens each'],
  [
    '2000 requests per shift, 1.5k tokens',
    'not-understood',
    '2000 requests per shift, 2 shifts a day, 1.5k tokens',
  ],
  // who works how many of the shifts decides, and a shift is no day more
  [
    '12 nurses x 50 notes per shift, 2 shifts a day, 2k tokens',
    'not-understood',
    '12 nurses x 100 notes a day each, 2 shifts a day, 2k tokens',
  ],
  [
    '45 agents, 120 calls per 8h shift each, 4k tokens per call',
    'not-understood',
    '45 agents, 120 calls a day each, 4k tokens per call',
  ],
  ['50 sales reps write 30 emails/day', 'not-understood', '30 emails/day each'],
  // more than there are people, and no more than one person sends
  ['20 users 50 prompts/day', 'not-understood', '20 users 50 prompts/day each'],
  ['5 devs, 150 requests a day', 'not-understood', '5 devs, 150 requests a day in total'],
  // sizes beside them are no volume
  ['5000 users, 1500 in 300 out', 'not-understood', '5000 users x 4 requests/day, 1500 in 300 out'],
  ['20 devs, 5 chats each, 2k tokens', 'not-understood', '20 devs, 5 chats a day each, 2k tokens'],
  ['llama 70b 2x H100 5000 tok/s', 'not-understood', 'need 5000 tok/s'],
  ['4090 does 55 tok/s single stream, 20M tok/mo', 'not-understood'],
  ['2 H200 nodes, deepseek v3.2, 60B tok/mo', 'not-understood', '2 H200 nodes of 8'],
  ['L40S, up to 4 replicas, 20 qps each', 'not-understood', '4 replicas of llama 8b'],
  ['400 in 60 out, 9M/day', 'not-understood', '9M requests/day'],
  ['200k/day @ 350 tokens', 'not-understood', '200k requests/day'],
  ['qwen 14b on A40, 100M tok/mo', 'not-understood', 'qwen2.5-14b on A40'],
  ['1xH100 8h/day, 3 rps, 1k tokens', 'not-understood', 'billed 8h/day'],
];

describe('things counted and when traffic comes', () => {
  understands(PHRASES);
  refuses(REFUSALS);
});
