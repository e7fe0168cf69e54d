import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { GPU, GPUS, IN, KIND, OUT, PAGE, RATE, SENT, SIZE, VOLUME, WORD } from '../short-names.ts';

/** Requests of several kinds, offers to choose from, and hardware by the hour that somebody calls his own. */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // sizes by kind, by percentile and by what is asked for
  ['Request mix: 70% short (300 in/50 out), 25% medium (2k/300), 5% long (30k/1k), 200k req/day', { [SENT]: 200e3 * DAYS, [IN]: 2210, [OUT]: 160 }],
  ['p50 in 900 / p95 in 6200, mean out 210, 52k req/day', { [SENT]: 52e3 * DAYS, [IN]: 900, [OUT]: 210 }],
  ['nightly evals 3,000 prompts x 4 models x 2k tok', { [SENT]: 365e3, [SIZE]: 2000, 'workload.batchShare': 1 }],
  ['extract 20 fields from invoices, 2 pages, json ~350 tok out, 9k invoices/day', { [SENT]: 273750, [IN]: 2 * PAGE, [OUT]: 350, 'workload.shapeOfWork': 'classify' }],
  ['moderate 3.2M comments/day avg 35 words -> yes/no', { [SENT]: 3.2e6 * DAYS, [IN]: 35 * WORD, [OUT]: 1 * WORD }],
  ['1.5M variants/mo, 250 in 90 out, temp 1.0, haiku', { [SENT]: 1.5e6, [IN]: 250, [OUT]: 90, apis: [{ id: HAIKU }] }],
  ['use prompt caching: 30k shared prefix, 2k unique, 400 out, 500k calls/mo, sonnet', { [SENT]: 500e3, [IN]: 32e3, [OUT]: 400, 'workload.cachedInputShare': 0.9375, apis: [{ id: SONNET }] }],
  // who is there at once
  ['10k students, 2% concurrently online at peak, 20 tok/s each', { 'workload.concurrentUsers': 200, 'selfHosted.minTokensPerSecondPerUser': 20 }],
  ['we have 3 LoRAs on qwen2.5 14b, each ~120M tokens/mo, single A100 80', { [VOLUME]: 360e6, 'selfHosted.model': 'qwen2.5-14b', [GPU]: 'a100-80gb', [GPUS]: 1, 'selfHosted.fineTuned': true }],
  // hours in which GPUs are not there
  ['Mon-Fri 7-19 CET only, gpus stopped otherwise, 2xA100 1.5/h, 300M tok', { [VOLUME]: 300e6, 'workload.peakToAverage': 1, [GPU]: 'a100-80gb', [GPUS]: 2, [KIND]: 'rent', [RATE]: 1.5, 'selfHosted.procurement.billedHoursPerMonth': 260 }],
  // less than before, and numbers as they are written elsewhere
  ['minus 20% traffic next year, 2B tok now, 8 H100 3yr reserved 1.75', { [VOLUME]: 2e9, 'workload.growthPerMonth': -0.0184234701262, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 1.75, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
  ['circa 2 mld token al mese su haiku', { [VOLUME]: 2e9, apis: [{ id: HAIKU }] }],
  ['roughly 25k req/d, 1k2 in, 200 out', { [SENT]: 25e3 * DAYS, [IN]: 1200, [OUT]: 200 }],
  ['1M5 tokens per day', { [VOLUME]: 45625e3 }],
  // hosting it oneself, at what an hour costs
  ['own 1x L40S at 0.9/hr, 2.5B tok', { [VOLUME]: 2.5e9, [GPU]: 'l40s', [GPUS]: 1, [KIND]: 'rent', [RATE]: 0.9 }],
  ['gpt-4.1 vs own 2xH100 spot at 1.4, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', [RATE]: 1.4, 'selfHosted.procurement.market': 'spot', apis: [{ id: 'openai/gpt-4.1' }] }],
  ['own 4x H100 at 25k each, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 25e3 }],
  ['is 24k/mo for 16 H100 a good deal? we do 22B tokens', { [VOLUME]: 22e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1500 }],
  ['$18.40/node-hr, node = 8xH100, 10B tok', { [VOLUME]: 10e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.3 }],
  ['8xH100 SXM 2.15/gpu/h 12mo prepaid, 6B tok llama 405b', { [VOLUME]: 6e9, 'selfHosted.model': 'llama-3.1-405b', [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.15, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['A) keep haiku B) 1xH100 w/ llama 8b. 1.6B tok/mo. which?', { [VOLUME]: 1.6e9, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'h100-sxm', [GPUS]: 1, apis: [{ id: HAIKU }] }],
  // cards of each, and whose tokens they are
  ['4 tenants with 1x L4 each, 40M tok per tenant', { [VOLUME]: 160e6, [GPU]: 'l4', [GPUS]: 4 }],
  ['4 customers, each with its own A10G, 10M tok per customer', { [VOLUME]: 40e6, [GPU]: 'a10g', [GPUS]: 4 }],
  ['4 tenants, isolation needed so each own L4, 40M tok per tenant', { [VOLUME]: 160e6, [GPU]: 'l4', [GPUS]: 4 }],
  ['5x 3060 12gb?? lol 14b model 20M tok', { [VOLUME]: 20e6, [GPU]: 'rtx-3060', [GPUS]: 5, 'selfHosted.modelSpec': { totalParamsB: 14 } }],
  ['500M a month plus 100M new for evals', { [VOLUME]: 600e6 }],
  ['how many tokens of 70b can we serve on 2 h100', { [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
  // prices whose unit or sign was left out
  ['8*MI355X 2.4/gpu, deepseek r1, 30B tok', { [VOLUME]: 30e9, 'selfHosted.model': 'deepseek-r1', [GPU]: 'mi355x', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.4 }],
  ['we get billed 0.00012 per request by vendor on haiku, 90M requests/mo', { [SENT]: 90e6, 'workload.bill': { usdPerMonth: 10.8e3, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['does a dgx spark pay off vs 300 a month claude haiku', { 'workload.bill': { usdPerMonth: 300, api: HAIKU }, [GPU]: 'dgx-spark', 'selfHosted.gpuCount': 1, apis: [{ id: HAIKU }] }],
  ['replicate h100 0.001525 per sec, 60M tokens', { [VOLUME]: 60e6, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 5.49, 'selfHosted.procurement.seller': 'Replicate' }],
  ['V100 cluster 16x32gb, llama 8b, 400M tok', { [VOLUME]: 400e6, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'v100-32gb', [GPUS]: 16 }],
  ['hf inference endpoints 4xL40S 8.3/h, llama 70b, paused on weekends, 500M tok', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'rent', [RATE]: 2.075, 'selfHosted.procurement.billedHoursPerMonth': 120 * WEEKS, 'selfHosted.procurement.seller': 'Hugging Face Endpoints' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // offers of hardware, each as a line
  ['option 1: 8xA100 at 1.29; option 2: 4xH100 at 2.19. 5B tok/mo llama 70b', 'not-understood', '4xH100 at 2.19, 5B tok/mo llama 70b'],
  ['bid 1: $18.40/node-hr, bid 2: $16.95/node-hr w/ 6mo, node = 8xH100, 10B tok', 'not-understood', '$18.40/hr per node'],
  // what costs nothing for a time
  ['free GPUs till march via inception program then 2.5/h, 4 H100, 3B tok', 'not-understood'],
  // what is there is done once
  ['embeddings for 50M docs + 2M new per month, 400 tok avg, bge-m3', 'not-understood', '50M docs once'],
];

describe('kinds of requests and offers', () => {
  understands(READ);
  refuses(REFUSED);
});
