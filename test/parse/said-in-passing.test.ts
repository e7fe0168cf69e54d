import { describe, expect, it } from 'vitest';
import { findCurrency } from '../../src/catalog/index.ts';
import type { DraftField } from '../../src/domain/draft.ts';
import { parseLine } from '../../src/parse/index.ts';
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
} from './phrase.ts';
import {
  BATCH,
  BILLED,
  GPU,
  GPUS,
  GROWTH,
  IN,
  KIND,
  OUT,
  PEAK,
  RATE,
  SENT,
  SIZE,
  VOLUME,
} from './short-names.ts';

const WINDOW = 'workload.windowHoursPerMonth';

const BOUGHT = 'selfHosted.procurement.usdPerGpu';
const HOST = 'selfHosted.procurement.hostUsdPerGpu';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';
const RESIDENCY = 'constraints.dataResidency';
const USED = { 'workload.inputTokensPerMonth': 820e6, 'workload.outputTokensPerMonth': 90e6 };

// biome-ignore format: one phrase a line
const HOURS: readonly Phrase[] = [
  // what is read again is cached: "reuse 60% of the prompt" was a mix of 60% input
  ['500M tokens A100 rental, we reuse 60% of the prompt', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [KIND]: 'rent', 'workload.cachedInputShare': 0.6 }],
  ['500M tokens A100 rental, 60% reused', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [KIND]: 'rent', 'workload.cachedInputShare': 0.6 }],
  ['500M tokens own 8 A100s, scrap value 20%', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.residualShare': 0.2 }],
  // a time of the clock is no mix of input and output
  ['500M tokens on H100, meet at 12:30', { [VOLUME]: 500e6, [GPU]: 'h100-sxm' }],
  ['needed by 17:00 CET: 500M tokens', { [VOLUME]: 500e6 }],
  ['at 10:15: 500M tokens', { [VOLUME]: 500e6 }],
  ['500M tokens at 80:20', { [VOLUME]: 500e6, 'workload.inputShare': 0.8 }],
  ['500M tokens at 10:15 in:out', { [VOLUME]: 500e6, 'workload.inputShare': 0.4 }],
  // a peak over the whole month has the hours of the office in it
  ['1B tokens, office hours 7-21 mon-fri', { [VOLUME]: 1e9, [PEAK]: 730 / (14 * 260 / 12) }],
  ['1B tokens, 2 H100 every night from 1am to 5am', { [VOLUME]: 1e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // … and what has no period of its own is of each of them
  ['every night from 1am to 5am we process 60M tokens', { [VOLUME]: 60e6 * DAYS, [BATCH]: 1, [WINDOW]: 4 * DAYS }],
  ['2 H100 nightly 1am-5am, 2B tokens a month', { [VOLUME]: 2e9, [BATCH]: 1, [WINDOW]: 4 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['5 rps between 9 and 18, 1k tokens', { [SENT]: 5 * 3600 * 9 * DAYS, [SIZE]: 1000, [PEAK]: 730 / (9 * DAYS) }],
  ['1B tokens during 9-18', { [VOLUME]: 1e9, [PEAK]: 730 / (9 * DAYS) }],
  // eleven hours of working days are more than those of an office
  ['1B tokens 8-19 mon-fri', { [VOLUME]: 1e9, [PEAK]: 730 / (11 * 260 / 12) }],
  ['1B tokens, 2 H100 rented at night only', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [BILLED]: 365 }],
  ['1B tokens, 2x H100 at $2/hr 8 hours a day, we pay only when in use', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2, [BILLED]: 8 * DAYS }],
  // work that may wait is billed for what it needs
  ['1B tokens batch, 2 H100, pay only when used', { [VOLUME]: 1e9, [BATCH]: 1, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // they bound work that may wait, and are paid for where people wait
  ['600M batch only 3 hours a night', { [VOLUME]: 600e6, [BATCH]: 1, [BILLED]: 3 * DAYS }],
  ['600M batch, billed 3 hours a night', { [VOLUME]: 600e6, [BATCH]: 1, [BILLED]: 3 * DAYS }],
];

const bill = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

const BILLS: readonly Phrase[] = [
  ['our anthropic bill came to 4200 last month, haiku', bill(4200, HAIKU)],
  ['anthropic charged us 3.8k in october for sonnet', bill(3800, SONNET)],
  // a life of hardware, and no time that is over
  [
    'own 8 h100 at $30k each, over 3 years, we do 2B tokens monthly',
    {
      [VOLUME]: 2e9,
      [GPU]: 'h100-sxm',
      [GPUS]: 8,
      [KIND]: 'own',
      [BOUGHT]: 30_000,
      'selfHosted.procurement.lifeMonths': 36,
    },
  ],
  ['we burned 750 per day on opus', bill(750 * DAYS, OPUS)],
  ['bill ran to 900 last week, haiku', bill(900 * WEEKS, HAIKU)],
  ['annual contract of $120k with anthropic, sonnet', bill(10e3, SONNET)],
  ['we have an annual contract with anthropic for $120k, sonnet', bill(10e3, SONNET)],
  ['40 engineers on haiku at $180 per head per month', bill(7200, HAIKU)],
  ['invoiced 12000 last month, sonnet', bill(12e3, SONNET)],
  ['our monthly bill is around $9k, sonnet', bill(9000, SONNET)],
  ['our opus bill is insane, 23k in oct', bill(23_000, OPUS)],
  ['total AI spend FY25: $1.44M on sonnet', bill(120e3, SONNET)],
  ['invoice line: opus $41,233.10 (September)', bill(41233.1, OPUS)],
  // a day that reads as millions is one of tokens
  ['burn 10M a day on opus', { [VOLUME]: 10e6 * DAYS, apis: [{ id: OPUS }] }],
];

// biome-ignore format: one phrase a line
const RATES: readonly Phrase[] = [
  ['300M tokens a month two thirds input', { [VOLUME]: 300e6, 'workload.inputShare': 2 / 3 }],
  ['300M tokens, a third output', { [VOLUME]: 300e6, 'workload.inputShare': 2 / 3 }],
  ['300M tokens, three quarters in, one quarter out', { [VOLUME]: 300e6, 'workload.inputShare': 0.75 }],
  ['300M tokens, half of input is cached', { [VOLUME]: 300e6, 'workload.cachedInputShare': 0.5 }],
  ['1k in 200 out, avg 5 rps peak 40 rps', { [SENT]: 5 * 3600 * 730, [IN]: 1000, [OUT]: 200, [PEAK]: 8 }],
  ['40 rps peak 12 rps average, 1k tokens', { [SENT]: 12 * 3600 * 730, [SIZE]: 1000, [PEAK]: 3.33333 }],
  // the average of the requests, and not of what they read
  ['3.5 rps avg 3k in 400 out', { [SENT]: 3.5 * 3600 * 730, [IN]: 3000, [OUT]: 400 }],
];

// biome-ignore format: one phrase a line
const PRICES: readonly Phrase[] = [
  ['500M tokens, gpt-5 1.25/10', { [VOLUME]: 500e6, apis: [{ id: 'openai/gpt-5', usdPerMillionInput: 1.25, usdPerMillionOutput: 10 }] }],
  ['500M tokens gpt-4.1 2/8', { [VOLUME]: 500e6, apis: [{ id: 'openai/gpt-4.1', usdPerMillionInput: 2, usdPerMillionOutput: 8 }] }],
  ['500M tokens gpt-4.1, 2/8 mix', { [VOLUME]: 500e6, 'workload.inputShare': 0.2, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['8 H100 at $2.10/hr all in, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.1 }],
  ['1B tokens, 8x H100 server $385k all in', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 48_125, [HOST]: 0 }],
  ['1B tokens, own 2x 4090 at $1800 each, $3k for the rest of the machine', { [VOLUME]: 1e9, [GPU]: 'rtx-4090', [GPUS]: 2, [KIND]: 'own', [BOUGHT]: 1800, [HOST]: 1500 }],
  // what a lease comes to over all of its time
  ['lease 8 H100 for $288k over 3 years, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [MONTH]: 1000 }],
  ['36 month lease, $2.304M total, 64 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 64, [KIND]: 'rent', [MONTH]: 1000, 'selfHosted.procurement.market': 'reserved' }],
  ['4x H200 @ 34k, residual 10%, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h200', [GPUS]: 4, [KIND]: 'own', [BOUGHT]: 34e3, 'selfHosted.procurement.residualShare': 0.1 }],
  ['own 8 H100, support 12k/yr, 5B tokens', { [VOLUME]: 5e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 1000 }],
  ['4xH200, 15B tokens a month, rent $2.6', { [VOLUME]: 15e9, [GPU]: 'h200', [GPUS]: 4, [KIND]: 'rent', [RATE]: 2.6 }],
  ['H100 for 1.29, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 1.29 }],
  ['ops 20h/month at 85, 4B tokens', { [VOLUME]: 4e9, 'selfHosted.ops.hoursPerMonth': 20, 'selfHosted.ops.usdPerHour': 85 }],
  ['3 nodes each 8 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 24 }],
  ['h100 2.1/hr x8, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.1, [KIND]: 'rent' }],
  ['h200 quoted 31k a piece x8, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 31e3 }],
];

// biome-ignore format: one phrase a line
const TABLES: readonly Phrase[] = [
  ['| input tokens | 820,000,000 | | output tokens | 90,000,000 |', USED],
  ['| Metric | Value |\n|---|---|\n| Input tokens | 820M |\n| Output tokens | 90M |', USED],
  ['Model\tInput tokens\tOutput tokens\ngpt-5\t820,000,000\t90,000,000', { ...USED, apis: [{ id: 'openai/gpt-5' }] }],
  ['GPU | H200\nCount | 8\n$/hr | 2.95\nVolume | 20B tokens', { [VOLUME]: 20e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.95 }],
];

// biome-ignore format: one phrase a line
const SPOKEN: readonly Phrase[] = [
  ['two hundred million tokens a day on claude haiku, four h one hundreds', { [VOLUME]: 200e6 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 4, apis: [{ id: HAIKU }] }],
  ['nine hundred million tokens gpt four one vs llama seventy b', { [VOLUME]: 900e6, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: 'openai/gpt-4.1' }] }],
  ['900M tokens on claude sonnet four five', { [VOLUME]: 900e6, apis: [{ id: 'anthropic/claude-sonnet-4-5' }] }],
  ['llama seventy b for one billion tokens a month on two h one hundreds at two dollars fifty an hour', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 2.5 }],
  ['a one hundred million tokens a month on gpt five mini', { [VOLUME]: 100e6, apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['one point five billion tokens a month', { [VOLUME]: 1.5e9 }],
  ['qwen three thirty two b, one billion tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'qwen3-32b' }],
];

// biome-ignore format: one phrase a line
const WORLD: readonly Phrase[] = [
  ['on traite 120 000 requêtes par jour, 1 200 tokens en entrée et 250 en sortie', { [SENT]: 120e3 * DAYS, [IN]: 1200, [OUT]: 250 }],
  ['500 milhões de tokens por mês no haiku', { [VOLUME]: 500e6, apis: [{ id: HAIKU }] }],
  ['gastamos 3.000 dólares al mes en haiku', bill(3000, HAIKU)],
  ['spendiamo 900 dollari al mese su haiku', bill(900, HAIKU)],
  ['3.000.000 tokens/dag', { [VOLUME]: 3e6 * DAYS }],
  ['1,5 million de documents par mois, 3 000 tokens chacun', { [SENT]: 1.5e6, 'workload.requestTokens': 3000 }],
  ['2 millones de solicitudes al mes, 1000 tokens cada una', { [SENT]: 2e6, 'workload.requestTokens': 1000 }],
  ['90 tokens/sec average across all users', { [VOLUME]: 90 * 3600 * 730 }],
  ['500M tokens, egress 5TB a month at 0.09/GB', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 450 }],
  ['500M tokens, 5 TB egress a month, $0.09/GB', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 450 }],
  ['nachts 2 Mio Dokumente je 500 Tokens', { [SENT]: 2e6 * DAYS, [SIZE]: 500, [BATCH]: 1 }],
  ['1 Mrd Tokens/Monat auf 4 gemieteten A100', { [VOLUME]: 1e9, [GPU]: 'a100-80gb', [GPUS]: 4, [KIND]: 'rent' }],
  ['Spitze 20 Anfragen/s, im Schnitt 4, 1.500 Token', { [SENT]: 4 * 3600 * 730, [SIZE]: 1500, [PEAK]: 5 }],
  ['3 Server mit je 4 L40S, 1,5 Mrd Token im Monat', { [VOLUME]: 1.5e9, [GPU]: 'l40s', [GPUS]: 12 }],
  ['12 lac chats a month, 600 tok each, or 1 no. A100', { [SENT]: 1.2e6, [SIZE]: 600, [GPU]: 'a100-80gb', [GPUS]: 1 }],
  ['每天 2000万 tokens, 8 张 H20', { [VOLUME]: 20e6 * DAYS, [GPU]: 'h20', [GPUS]: 8 }],
  ['8 GB of logs a day, 4 chars per token', { [VOLUME]: 2e9 * DAYS }],
  ['vs openrouter qwen3 235b @ .2/.6, 5B tokens', { [VOLUME]: 5e9, apis: [{ id: 'openrouter/qwen/qwen3-235b-a22b', usdPerMillionInput: 0.2, usdPerMillionOutput: 0.6 }] }],
];

/** A sum of money has no thousandths; what an hour or a million tokens cost may have. */
const DOTTED: readonly (readonly [line: string, field: string, inCurrency: number, currency: string])[] = [
  ['1B tokens, H100 €5.400/month', MONTH, 5400, 'EUR'],
  ['1B tokens, own 2x H100 R$ 25.000 each', BOUGHT, 25e3, 'BRL'],
  ['1B tokens, H100 €2.150/hr', RATE, 2.15, 'EUR'],
  ['1B tokens, own 8x H100, 3-year support 36.000 EUR', 'selfHosted.otherUsdPerMonth', 1000, 'EUR'],
  [
    '1B tokens, rent 8x H100 for 9.800 EUR/month + 900 EUR p.m. maintenance',
    'selfHosted.otherUsdPerMonth',
    900,
    'EUR',
  ],
];

// biome-ignore format: one phrase a line
const AROUND: readonly Phrase[] = [
  ['1B tokens, no cloud allowed', { [VOLUME]: 1e9, [RESIDENCY]: 'own-infrastructure' }],
  ['1B tokens, cloud is not an option', { [VOLUME]: 1e9, [RESIDENCY]: 'own-infrastructure' }],
  // a rule that does not hold is none, and a place is still one
  ['1B tokens, EU residency not required', { [VOLUME]: 1e9, [RESIDENCY]: 'none' }],
  ['1B tokens, GDPR is not an issue, 2 H100 in Frankfurt', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [RESIDENCY]: 'none', 'constraints.region': 'de' }],
  ['1B tokens, an engineer at 96k/yr half time', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 80, 'selfHosted.ops.usdPerHour': 50 }],
  ['12 teams of 8 devs, 20 prompts a day each, 1500 tokens', { [SENT]: 12 * 8 * 20 * DAYS, [SIZE]: 1500 }],
  ['80 customers with 25 seats each, 20 prompts a day, 1500 tokens', { [SENT]: 80 * 25 * 20 * DAYS, [SIZE]: 1500 }],
  ['1B tokens llama 8b on 4 H100, 1 spare is included', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'h100-sxm', [GPUS]: 3, 'selfHosted.spareReplicas': 1 }],
  ['a finetuned 13B llama, 1B tokens a month', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-13b', 'selfHosted.modelSpec': { totalParamsB: 13 }, 'selfHosted.fineTuned': true }],
  ['32B qwen, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'qwen3-32b' }],
  ['1B tokens, h200 @3.3 x 2', { [VOLUME]: 1e9, [GPU]: 'h200', [GPUS]: 2, [KIND]: 'rent', [RATE]: 3.3 }],
  ['12M requests a month, 350+60 tok', { [SENT]: 12e6, [IN]: 350, [OUT]: 60 }],
  ['patient data stays on-prem, 150M tokens', { [VOLUME]: 150e6, [RESIDENCY]: 'own-infrastructure' }],
  ['50M tokens, eigen server met 2x L40S', { [VOLUME]: 50e6, [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'own' }],
  ['50 Mitarbeiter, jeder 15 Anfragen am Tag, 900 Tokens, Daten müssen in Deutschland bleiben', { [SENT]: 50 * 15 * DAYS, [SIZE]: 900, [RESIDENCY]: 'region', 'constraints.region': 'de' }],
  ['3x 3090 (bought used 650 each), 4M tokens', { [VOLUME]: 4e6, [GPU]: 'rtx-3090', [GPUS]: 3, [KIND]: 'own', [BOUGHT]: 650 }],
  ['2 replicas of llama 70b each on 2xH100, 1.8B tokens', { [VOLUME]: 1.8e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', 'selfHosted.replicas': 2, 'selfHosted.gpusPerReplica': 2 }],
  ['spin up 4 H100 for 6h every weekday, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 4, [BILLED]: 6 * 260 / 12 }],
  ['24 H100s, $2.35 GPU-hr, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 24, [KIND]: 'rent', [RATE]: 2.35 }],
  ['sre 96k/yr 25% of time, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 40, 'selfHosted.ops.usdPerHour': 50 }],
  // what is said of each behind one side is said of both
  ['5M input & 1M output tokens/day per customer, 20 customers', { 'workload.inputTokensPerMonth': 100e6 * DAYS, 'workload.outputTokensPerMonth': 20e6 * DAYS }],
  ['per customer per day 5M input and 1M output tokens, 20 customers', { 'workload.inputTokensPerMonth': 100e6 * DAYS, 'workload.outputTokensPerMonth': 20e6 * DAYS }],
  ['1 h100 > haiku at 300M/mo', { [VOLUME]: 300e6, [GPU]: 'h100-sxm', [GPUS]: 1, apis: [{ id: HAIKU }] }],
  ['g5.12xlarge x2, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.instance': 'g5.12xlarge', 'selfHosted.instanceCount': 2 }],
  ['our p95 prompt is 12k but mean 2.5k, output 300, 70k requests a day', { [SENT]: 70e3 * DAYS, [IN]: 2500, [OUT]: 300 }],
  // beside what is counted it is the size of a prompt
  ['5 rps, 2k prompts 300 token replies', { [SENT]: 5 * 3600 * 730, [IN]: 2000, [OUT]: 300 }],
  ['2 pods x 4 gpus H100, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', 'selfHosted.replicas': 2, 'selfHosted.gpusPerReplica': 4 }],
  ['prompt caching, 92% hit, 40k in 600 out, 9k requests a month', { [SENT]: 9000, [IN]: 40e3, [OUT]: 600, 'workload.cachedInputShare': 0.92 }],
  ['need to stay in AWS Frankfurt, 5B tokens', { [VOLUME]: 5e9, [RESIDENCY]: 'region', 'constraints.region': 'de' }],
  ['500M tokens growing to 4B in 3 months', { [VOLUME]: 500e6, [GROWTH]: 1 }],
  ['40k requests a day and expect to go to 160k in 2 months, 1k tokens', { [SENT]: 40e3 * DAYS, [SIZE]: 1000, [GROWTH]: 1 }],
  // what is not so, and what is as it always is
  ['500M tokens, HIPAA not required', { [VOLUME]: 500e6 }],
  ['no HIPAA or BAA, 500M tokens', { [VOLUME]: 500e6 }],
  ['4 H100 $2.2/h; capex: none; 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'rent', [RATE]: 2.2 }],
  ['8xH100 server list price $320,000, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 40_000, [HOST]: 0 }],
  ['prompt caching 5min, 80% hits, 20% writes, 500M tokens', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.8, 'workload.cacheWriteShare': 0.2 }],
  ['500M tokens, customers in EU 60% and US 40%', { [VOLUME]: 500e6 }],
  ['4xH100 at 30% duty, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.plannedLoad': 0.3 }],
  ['tp=4 dp=2 8xH100, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, 'selfHosted.replicas': 2, 'selfHosted.gpusPerReplica': 4 }],
  ['Lambda 1-click cluster 16 H100, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
  // so long is no request: all of them are the volume
  ['10M tokens per experiment, 40 experiments a month', { [VOLUME]: 400e6 }],
  ['8M in 200k out per run, 40 runs a month', { 'workload.inputTokensPerMonth': 320e6, 'workload.outputTokensPerMonth': 8e6 }],
  ['1M tokens per document, 400 documents a month', { [SENT]: 400, [SIZE]: 1e6 }],
  // so many run on average
  ['autoscale 1-6 replicas h100, avg 2, llama 8b, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'h100-sxm', 'selfHosted.replicas': 2 }],
  ['min 2 max 8 gpus l40s, avg 4, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'l40s', [GPUS]: 4 }],
  ['1.1k in, 350 out, stdev 400, 90k reqs/month', { [SENT]: 90e3, [IN]: 1100, [OUT]: 350 }],
  ['lambda bill $11,520 for 8xA100 last month, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'a100-80gb', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Lambda', [MONTH]: 1440 }],
  ['tool calls avg 6 per task, 12k tasks/mo, 9k in 700 out per call', { [SENT]: 72e3, [IN]: 9000, [OUT]: 700, 'workload.shapeOfWork': 'agent' }],
  ['40 ppl, 30 msgs each a day, 1k tokens', { [SENT]: (1200 * 365) / 12, [SIZE]: 1000 }],
  ['GDPR not required but data must stay in Germany, 500M tokens', { [VOLUME]: 500e6, [RESIDENCY]: 'region', 'constraints.region': 'de' }],
  ['cache writes 20%, hits 70%, 500M tokens', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.7, 'workload.cacheWriteShare': 0.2 }],
  ['8xH100 own, $240k, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 30_000 }],
];

const REFUSALS: readonly Refusal[] = [
  [
    '1B tokens, 2x H100 at $2/hr, only pay when running',
    'not-understood',
    '2x H100 at $2/hr, billed 10 hours a day',
  ],
  ['500M tokens growing to 5B by Q4', 'not-understood', '500M tokens growing to 5B in 6 months'],
  ['from 500M to 5B tokens by june, A100', 'not-understood', 'from 500M to 5B tokens in 6 months, A100'],
  [
    '400M tokens a month, expected to reach 3B by end of year',
    'not-understood',
    'expected to reach 3B in 12 months',
  ],
  // a line to click has the numbers as they were read
  [
    'we pay 7.850 € for gpt-5, wir haben 2 H100',
    'not-understood',
    'we pay 7850 € a month for gpt-5, we already have 2 H100',
  ],
  ['15 mil consultas diarias con 900 tokens', 'not-understood', '15k consultas diarias con 900 tokens'],
  ['4x H200 @ 34k, 2B tokens', 'not-understood', '4x H200 @ $34k each, 2B tokens'],
  ['1B tokens A100 foo $200/month', 'not-understood', '1B tokens A100 other $200/month'],
  ['1B tokens, no american providers', 'not-understood', 'EU only'],
  ['1B tokens, H100 at $2/hr by night', 'not-understood', 'H100 at $2/hr billed 12 hours a day'],
  ['h100 spot, interruptions ~5%, 500M tokens', 'not-understood', 'h100 spot, 500M tokens'],
  ['5M tokens, deepl vs llama 70b', 'not-understood', '5M tokens, vs'],
];

describe('bills of a time that has passed', () => understands(BILLS));

describe('hours in which GPUs are paid for', () => {
  understands(HOURS);
  refuses(REFUSALS);
});

describe('what stands around the figures', () => understands(AROUND));
describe('lines that were dictated', () => understands(SPOKEN));
describe('lines from elsewhere', () => understands(WORLD));
describe('peaks beside averages', () => understands(RATES));
describe('prices as they are quoted', () => understands(PRICES));
describe('tables that are pasted', () => understands(TABLES));

describe('dots between thousands of money', () => {
  it.each(DOTTED)('%s', async (line, field, inCurrency, currency) => {
    const { draft } = await parseLine(line);
    const rate = findCurrency(currency)?.perUsd ?? Number.NaN;
    expect(draft.fields[field as DraftField]).toBeCloseTo(inCurrency / rate, 2);
  });
});
