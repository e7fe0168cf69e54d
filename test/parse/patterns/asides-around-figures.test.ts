import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../phrase.ts';
import { BILLED, GPU, GPUS, GROWTH, IN, KIND, OUT, RATE, SENT, SIZE, VOLUME } from '../short-names.ts';

const BOUGHT = 'selfHosted.procurement.usdPerGpu';
const HOST = 'selfHosted.procurement.hostUsdPerGpu';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';
const RESIDENCY = 'constraints.dataResidency';

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
  ['patient data stays on-prem, 150M tokens', { [VOLUME]: 150e6, [RESIDENCY]: 'own-infrastructure', [KIND]: 'own' }],
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
  ['500M tokens, HIPAA, BAA is signed', { [VOLUME]: 500e6 }],
  ['PHI must stay on our own servers, 500M tokens, llama 8b', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.procurement.kind': 'own', 'constraints.dataResidency': 'own-infrastructure' }],
  ['no HIPAA or BAA, 500M tokens', { [VOLUME]: 500e6 }],
  ['500M tokens, not TISAX certified', { [VOLUME]: 500e6 }],
  ['500M tokens, must be TISAX certified, contract signed', { [VOLUME]: 500e6 }],
  ['500M tokens, needs JSON mode, SLA 99', { [VOLUME]: 500e6 }],
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

describe('what stands around the figures', () => understands(AROUND));
