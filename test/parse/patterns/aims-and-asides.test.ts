import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';
import { GPU, GPUS, IN, KIND, OUT, RATE, SENT, SIZE, VOLUME } from '../short-names.ts';

/** What is hoped for or told beside the question, and what only looks like another figure. */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // what is to be saved is no discount
  ['savings target 30% off our $41k/mo claude sonnet bill', { 'workload.bill': { usdPerMonth: 41e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['target 30% off our $41k/mo sonnet bill', { 'workload.bill': { usdPerMonth: 41e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['goal: save 25% on $41k/mo sonnet', { 'workload.bill': { usdPerMonth: 41e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['must be 30% cheaper than our $41k/mo sonnet bill', { 'workload.bill': { usdPerMonth: 41e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['500M tokens, sonnet 30% off', { [VOLUME]: 500e6, apis: [{ id: SONNET }], 'apis.discount': 0.3 }],
  // and what one is to cost no price
  ['cost per ticket currently $0.031 w/ gpt-4.1, 220k tickets/month, target < $0.01', { [SENT]: 220e3, 'workload.bill': { usdPerMonth: 6820, api: 'openai/gpt-4.1' }, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['220k tickets/month, gpt-4.1, must stay below 1 cent per ticket', { [SENT]: 220e3, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['Kosten pro Anfrage max 0,2 Cent, 3 Mio Anfragen/Monat, 600/90 Token, Mistral Small', { [SENT]: 3e6, [IN]: 600, [OUT]: 90, 'selfHosted.model': 'mistral-small-4-119b' }],
  ['target $2/hr for h100, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 2 }],
  // promises and credits pay a bill
  ['we have 250k unused MACC, azure nd h100 v5 vs azure openai gpt-4.1 at 3B tokens per month', { [VOLUME]: 3e9, 'selfHosted.instance': 'Standard_ND96isr_H100_v5', [KIND]: 'rent', 'selfHosted.procurement.seller': 'Azure', apis: [{ id: 'azure/gpt-4.1' }] }],
  ['credits expire in march, 38k left, burning $9k/mo on vertex claude sonnet', { 'workload.bill': { usdPerMonth: 9000, api: SONNET }, apis: [{ id: SONNET }] }],
  // when it comes, and who asks
  ['server lead time 14 weeks, until then 1B tokens on gpt-5-mini', { [VOLUME]: 1e9, apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['seed stage, 30 customers, each sends abt 2k msgs a mo, 1.2k tok each way roughly', { [SENT]: 60e3, [IN]: 1200, [OUT]: 1200 }],
  ['seed-oss-36b on 2 h100, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.model': 'seed-oss-36b', [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // those who answer calls are people, and what is sold under another label no work
  ['okay so five hundred agents each takes sixty calls a day each call is like three thousand tokens', { [SENT]: 912.5e3, [SIZE]: 3000 }],
  ['contact centre with 60 agents on at any time, 5 calls/hr/agent, 3k tokens', { [SENT]: 219e3, [SIZE]: 3000 }],
  ['50 runs a day, 40 calls per agent run, 2k tokens each', { [SENT]: 2000 * DAYS, [SIZE]: 2000, 'workload.shapeOfWork': 'agent' }],
  ['white label assistant, 500M tokens, sonnet', { [VOLUME]: 500e6, 'workload.shapeOfWork': 'chat', apis: [{ id: SONNET }] }],
  // a job that is done, and hours that come every day
  ['mostly batch evals: 2B tokens this month, then nothing. 4x L40S own', { [VOLUME]: 2e9, 'workload.oneTime': true, 'workload.batchShare': 1, [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'own' }],
  ['2B tokens this month and then never again, sonnet', { [VOLUME]: 2e9, 'workload.oneTime': true, apis: [{ id: SONNET }] }],
  ['traffic only 3 hours a day, 500k requests in these 3 hours, 1k each', { [SENT]: 500e3 * DAYS, [SIZE]: 1000, 'selfHosted.procurement.billedHoursPerMonth': 3 * DAYS }],
  // tokens a second that are written and read
  ['we need 220 output tokens per second, llama 70b', { 'workload.outputTokensPerMonth': 578.16e6, 'selfHosted.model': 'llama-3.3-70b' }],
  ['avg 220 tps out across all users, llama 70b fp8', { 'workload.outputTokensPerMonth': 578.16e6, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.precision': 'fp8' }],
  ['traffic: 1500 tok/s in, 220 tok/s out, llama 70b', { 'workload.inputTokensPerMonth': 3.942e9, 'workload.outputTokensPerMonth': 578.16e6, 'selfHosted.model': 'llama-3.3-70b' }],
  ['we get 9800 tok/s/gpu prefill, 2100 decode, h200, 70b. 20B tok/mo 80% input', { [VOLUME]: 20e9, 'workload.inputShare': 0.8, [GPU]: 'h200', 'selfHosted.modelSpec': { totalParamsB: 70 }, 'selfHosted.throughput': { tokensPerSecond: 2100, counts: 'output', per: 'gpu' } }],
  ['max_num_seqs=256, gpu_memory_utilization 0.92, llama 8b on a10g, 15 rps 700/120', { [SENT]: 39.42e6, [IN]: 700, [OUT]: 120, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'a10g', 'selfHosted.concurrencyPerReplica': 256 }],
  ['DP8 attention + EP8 for deepseek v3.1 on one hgx h200 node 22.4/h, 9.5B tok', { [VOLUME]: 9.5e9, 'selfHosted.model': 'deepseek-v3.1', [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.8 }],
  ['--max-num-seqs 128 --gpu-memory-utilization 0.9 llama 70b on 4 h100, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.concurrencyPerReplica': 128 }],
  ['500M tokens, gpu-memory-utilization 0.9', { [VOLUME]: 500e6 }],
  ['gpu util 0.92, max-num-seqs 256, llama 8b on a10g, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'a10g', 'selfHosted.concurrencyPerReplica': 256 }],
  ['--max-num-seqs 64 --gpu-util 0.85 llama 8b on a10g, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'a10g', 'selfHosted.concurrencyPerReplica': 64 }],
  ['gpu util 0.4, llama 8b on a10g, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'a10g', 'selfHosted.plannedLoad': 0.4 }],
  // what requests keep in memory is no weights
  ['3B tokens, qwen3 32b, fp8 kv cache, l40s', { [VOLUME]: 3e9, 'selfHosted.model': 'qwen3-32b', [GPU]: 'l40s' }],
  ['3B tokens, qwen3 32b on l40s --kv-cache-dtype fp8_e5m2', { [VOLUME]: 3e9, 'selfHosted.model': 'qwen3-32b', [GPU]: 'l40s' }],
  ['kv_cache_dtype=fp8, 3B tokens, qwen3 32b awq on l40s', { [VOLUME]: 3e9, 'selfHosted.model': 'qwen3-32b', 'selfHosted.precision': 'int4', [GPU]: 'l40s' }],
  ['3B tokens, qwen3 32b bf16 with the kv cache at 8 bit, l40s', { [VOLUME]: 3e9, 'selfHosted.model': 'qwen3-32b', 'selfHosted.precision': 'fp16', [GPU]: 'l40s' }],
  ['3B tokens, qwen3 32b fp8, kv cache, l40s', { [VOLUME]: 3e9, 'selfHosted.model': 'qwen3-32b', 'selfHosted.precision': 'fp8', [GPU]: 'l40s' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // a seller and a size are no name
  ['together 70b vs own h100 2x, 3B tok/m', 'not-understood', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo vs own h100 2x, 3B tok/m'],
  ['groq 8b vs 1 l40s, 3B tokens', 'not-understood', 'groq/llama-3.1-8b-instant vs 1 l40s, 3B tokens'],
  // of several cases one counts
  ['finance wants 3 scenarios: 500M, 2B and 8B tokens/mo; sonnet', 'not-understood', 'finance wants 500M-8B tokens/mo; sonnet'],
  ['three phases: 500M, 2B and 8B tokens a month, haiku', 'not-understood', '2B tokens a month, haiku'],
  ['low/mid/high: 500M / 2B / 8B tokens a month, sonnet', 'not-understood', '500M tokens a month, sonnet'],
];

describe('what is told beside the question', () => {
  understands(READ);
  refuses(REFUSED);
});
