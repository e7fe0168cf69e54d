import { describe } from 'vitest';
import { findApi } from '../../../src/catalog/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';

const H100_8 = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 } as const;
const FLASH = findApi('gemini flash')?.id ?? '';
const RENTED = 'selfHosted.procurement.kind';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // people times what each of them sends or spends
  ['200 users x 20 prompts/day x 1500 tokens', { 'workload.requestsPerMonth': 4000 * DAYS, 'workload.requestTokens': 1500 }],
  ['40 devs, 3M tokens per dev per month', { 'workload.tokensPerMonth': 120e6 }],
  ['12M tokens per day per dev, 8 devs', { 'workload.tokensPerMonth': 96e6 * DAYS }],
  ['10k DAU, 20 requests per user per day, 1k in 300 out', { 'workload.requestsPerMonth': 200e3 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 300 }],
  ['15 engineers using sonnet, 40M tokens each per month', { 'workload.tokensPerMonth': 600e6, apis: [{ id: SONNET }] }],
  ['50 users, $30 per user per month on haiku', { 'workload.bill': { usdPerMonth: 1500, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['30 customers daily, 2000 tokens each', { 'workload.tokensPerMonth': 60_000 * DAYS }],
  // things that are counted
  ['50k emails/mo, 1200 tokens each', { 'workload.requestsPerMonth': 50e3, 'workload.requestTokens': 1200 }],
  ['emails 12k/mo, 900 words each', { 'workload.requestsPerMonth': 12e3, 'workload.requestTokens': 1200 }],
  ['1,000 requests/day, 4 calls each, 2000 in 500 out', { 'workload.requestsPerMonth': 4000 * DAYS, 'workload.requestInputTokens': 2000, 'workload.requestOutputTokens': 500 }],
  ['500x a day, 2k tokens each', { 'workload.requestsPerMonth': 500 * DAYS, 'workload.requestTokens': 2000 }],
  // bills
  ['spend 6k/mo on sonnet', { 'workload.bill': { usdPerMonth: 6000, api: SONNET }, apis: [{ id: SONNET }] }],
  ['$47k last month on sonnet', { 'workload.bill': { usdPerMonth: 47e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['$5M in one month on sonnet', { 'workload.bill': { usdPerMonth: 5e6, api: SONNET }, apis: [{ id: SONNET }] }],
  // a line of Gemini by its own name
  ['500M tokens, llama 70b vs flash', { 'workload.tokensPerMonth': 500e6, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: FLASH }] }],
  ['500M tokens vs haiku and flash', { 'workload.tokensPerMonth': 500e6, apis: [{ id: HAIKU }, { id: FLASH }] }],
  ['500M tokens glm 4.7 flash vs haiku, flash', { 'workload.tokensPerMonth': 500e6, 'selfHosted.model': 'glm-4.7-flash', apis: [{ id: HAIKU }, { id: FLASH }] }],
  // prices without their sign
  ['500M tokens, sonnet input 5 output 25', { 'workload.tokensPerMonth': 500e6, apis: [{ id: SONNET, usdPerMillionInput: 5, usdPerMillionOutput: 25 }] }],
  ['500M tokens vs 2/8', { 'workload.tokensPerMonth': 500e6, apis: [{ id: 'custom/2-8', usdPerMillionInput: 2, usdPerMillionOutput: 8 }] }],
  ['500M tokens vs 5/25', { 'workload.tokensPerMonth': 500e6, apis: [{ id: 'custom/5-25', usdPerMillionInput: 5, usdPerMillionOutput: 25 }] }],
  // prices of machines
  ['8xH100 $20/hr total', { ...H100_8, [RENTED]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  ['own 8xH100 node $240k total', { ...H100_8, [RENTED]: 'own', 'selfHosted.procurement.usdPerGpu': 30e3, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['4x A100 $8/hour spot', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 4, [RENTED]: 'rent', 'selfHosted.procurement.market': 'spot', 'selfHosted.procurement.usdPerGpuHour': 2 }],
  // time
  ['20M tokens nightly', { 'workload.tokensPerMonth': 20e6 * DAYS, 'workload.batchShare': 1 }],
  ['10M tokens/day mon-fri', { 'workload.tokensPerMonth': (10e6 * 260) / 12 }],
  ['10B tokens once', { 'workload.tokensPerMonth': 10e9, 'workload.oneTime': true }],
  ['500M tokens growing 10% a month', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.1 }],
  // caches
  ['300M input tokens (180M cached), 100M output tokens', { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6, 'workload.cachedInputShare': 0.6 }],
  ['100 requests/day, 13k input + 12k cached, 3.7k output', { 'workload.requestsPerMonth': 100 * DAYS, 'workload.requestInputTokens': 25e3, 'workload.requestOutputTokens': 3700, 'workload.cachedInputShare': 0.48 }],
  ['1B tokens gpt-5-mini batch 50% off', { 'workload.tokensPerMonth': 1e9, 'workload.batchShare': 1, apis: [{ id: 'openai/gpt-5-mini', batchDiscount: 0.5 }] }],
  // residency
  ['500M tokens, data can\'t leave germany', { 'workload.tokensPerMonth': 500e6, 'constraints.dataResidency': 'region', 'constraints.region': 'de' }],
  ['500M tokens, must run on our own hardware', { 'workload.tokensPerMonth': 500e6, 'constraints.dataResidency': 'own-infrastructure', [RENTED]: 'own' }],
  ['500M tokens, can\'t send data to openai', { 'workload.tokensPerMonth': 500e6, 'constraints.excludedSellers': ['openai'] }],
  // sellers that may be used, and that may not
  ['500M tokens only azure', { 'workload.tokensPerMonth': 500e6, 'constraints.sellers': ['azure'] }],
  ['500M tokens, AWS and OVH only', { 'workload.tokensPerMonth': 500e6, 'constraints.sellers': ['aws', 'ovhcloud'] }],
  ['500M tokens, we may only use bedrock, azure or lambda', { 'workload.tokensPerMonth': 500e6, 'constraints.sellers': ['aws', 'azure', 'Lambda'] }],
  ['500M tokens, approved vendors: azure', { 'workload.tokensPerMonth': 500e6, 'constraints.sellers': ['azure'] }],
  ['500M tokens, can\'t use openai or google', { 'workload.tokensPerMonth': 500e6, 'constraints.excludedSellers': ['openai', 'gcp'] }],
  ['500M tokens, no openai, not on runpod', { 'workload.tokensPerMonth': 500e6, 'constraints.excludedSellers': ['openai', 'runpod'] }],
  ['500M tokens vs only azure gpt-4o', { 'workload.tokensPerMonth': 500e6, apis: [{ id: 'azure/gpt-4o' }] }],
  // machines of clouds, other money, sizes of models
  ['p5.48xlarge at $98.32/hr, 10B tokens', { 'workload.tokensPerMonth': 10e9, 'selfHosted.instance': 'p5.48xlarge', [RENTED]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 12.29 }],
  ['2x g5.12xlarge, 300M tokens', { 'workload.tokensPerMonth': 300e6, 'selfHosted.instance': 'g5.12xlarge', 'selfHosted.instanceCount': 2 }],
  ['500M tokens, a 32B model on 2x L40S', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 2, 'selfHosted.modelSpec': { totalParamsB: 32 } }],
  ['500M tokens 120B-A12B', { 'workload.tokensPerMonth': 500e6, 'selfHosted.modelSpec': { totalParamsB: 120, activeParamsB: 12 } }],
  ['500M tokens llama 8b, fine-tuned on our support tickets', { 'workload.tokensPerMonth': 500e6, 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.fineTuned': true }],
  ['2 million chats of 10 turns per year', { 'workload.requestsPerMonth': 2e7 / 12 }],
  ['500 sessions x 10 calls per day', { 'workload.requestsPerMonth': 5000 * DAYS }],
  ['100k requests/day, 1k in 500 out plus 5k thinking tokens', { 'workload.requestsPerMonth': 1e5 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 5500 }],
  ['thinking tokens 5k per answer, 1k in, 100k requests/day', { 'workload.requestsPerMonth': 1e5 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 5000, 'workload.shapeOfWork': 'reasoning' }],
  ['500M tokens, 8 H100 per region, 2 regions', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 16 }],
  ['500M tokens, 2 regions with 8 H100 each', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 16 }],
  ['500M tokens, 4 nodes of DGX H100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 32 }],
  ['500M tokens, 8x B200 DGX at $515k', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 64_375, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['400 agents, 60 calls a day each, summarise 3k token transcripts to 200 tokens', { 'workload.requestsPerMonth': 24_000 * DAYS, 'workload.requestInputTokens': 3000, 'workload.requestOutputTokens': 200, 'workload.shapeOfWork': 'summarise' }],
  ['500M tokens, 30% less next year', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.7 ** (1 / 12) - 1 }],
  ['500M tokens, p5.48xlarge 3yr', { 'workload.tokensPerMonth': 500e6, 'selfHosted.instance': 'p5.48xlarge', [RENTED]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
  // writing
  ['12B tokens p.a.', { 'workload.tokensPerMonth': 1e9 }],
  ['1M tok/day', { 'workload.tokensPerMonth': 1e6 * DAYS }],
  ['1,50,00,000 tokens', { 'workload.tokensPerMonth': 15e6 }],
  ['5 lakhs tokens/day', { 'workload.tokensPerMonth': 5e5 * DAYS }],
  ['2 crores tokens', { 'workload.tokensPerMonth': 2e7 }],
  ['٥٠٠M tokens', { 'workload.tokensPerMonth': 500e6 }],
  ['500M tokens A 100 rental', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', [RENTED]: 'rent' }],
  ['500M tokens, 8x h 100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 }],
  ['500M tokens, h 100 gpus', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm' }],
  ['500M tokens on l 40s', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'l40s' }],
  ['500M tokens on mi 300x', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'mi300x' }],
  ['500M tokens A100 :+1::skin-tone-2:', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb' }],
];

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['5,000 users', 'not-understood', '5,000 users x 20 requests/day'],
  ['100 rps at peak, 500 tokens each', 'not-understood', '50 rps'],
  ['1.500 M tokens', 'not-understood', '1500'],
  ['8xH100 at $98/hr', 'not-understood', '$98/hr each'],
  ['500M tokens vs openai', 'not-understood', 'gpt mini'],
  ['500M tokens a month on groq', 'not-understood', 'groq/openai/gpt-oss-120b'],
  ['500M tokens on bedrock, llama 70b on p4d', 'not-understood', 'bedrock claude haiku'],
  ['500M tokens, HIPAA', 'not-understood', 'own infrastructure only'],
  ['500M tokens vs github copilot 20 seats', 'not-understood'],
  ['500M tokens, p95 under 2s', 'not-understood', '500M tokens, answer within 2s'],
  ['whisper large v3 on T4', 'not-understood'],
  ['500M tokens parakeet tdt 0.6b', 'not-understood'],
  ['500M tokens, active-active in two regions', 'not-understood', 'two regions with 1 replica each'],
  ['200 users in 2 regions x 20 prompts/day', 'not-understood', '20 prompts/day each'],
  ['500M tokens vs sonnet at $3', 'not-understood', 'sonnet at $3/$15'],
  ['500M tokens sonnet $3, llama 70b', 'not-understood', '$3 per million tokens'],
  ['10,000 calls a day, $10 per million input', 'not-understood', 'vs $10/$50'],
  ['500M tokens, we pay $10k a month for our H100s', 'not-understood', '4 GPUs we pay $10k a month total'],
  ['500M tokens, L4 at $0.70/hr or spot $0.22', 'contradiction', 'L4 at spot $0.22'],
  ['train a 7b model on 1T tokens', 'not-understood', '500M tokens a month, a 7B model'],
  ['continued pretraining 8b, 50B tokens, H100', 'not-understood'],
  ['20000 pages a day OCR with qwen2.5-vl 72b', 'not-understood', '1200 in 600 out per request'],
  ['500M tokens, input heavy, llama 8b', 'not-understood', '5% output'],
  ['500M tokens, mostly output, llama 8b', 'not-understood', '80% output'],
  ['500M tokens mistralai/Voxtral-Small-24B-2507', 'not-understood'],
  ['500M tokens qwen-image 20b', 'not-understood'],
  ['500M tokens wan 2.2 14b', 'not-understood'],
  ['500M tokens, hunyuan video 13b', 'not-understood'],
  ['500M tokens yi-lightning', 'not-understood'],
  ['500M tokens sesame csm 1b', 'not-understood'],
  ['500M tokens gpt-oss 120', 'not-understood', 'gpt-oss 120b'],
  ['500M tokens, llama 405b on nvl72', 'not-understood', 'gb300 nvl72'],
  ['500M tokens, llama 3.1 70b instruct turbo', 'not-understood', 'llama-3.1-70b'],
  ['500M tokens, llama 70b vs fireworks deepseek v3.1', 'not-understood'],
];

describe('how people say it', () => understands(PHRASES));
describe('what is asked rather than guessed', () => refuses(ASKED));
