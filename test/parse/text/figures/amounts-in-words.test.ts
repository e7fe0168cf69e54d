import { describe } from 'vitest';
import { refuses, SONNET, understands } from '../../phrase.ts';

const [GPT_4O, MINI] = ['openai/gpt-4o', 'openai/gpt-4o-mini'];
const V = { 'workload.tokensPerMonth': 1e9 };
const NODE = {
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpuCount': 8,
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuMonth': 3125,
} as const;

// biome-ignore format: one phrase a line
describe('a part of an amount, lakhs, copies of two kinds, and what a machine costs a month', () => {
  understands([
    ['a quarter of 300M tokens is output', { 'workload.tokensPerMonth': 3e8, 'workload.inputShare': 0.75 }],
    ['40% of 2B tokens can be batched', { 'workload.tokensPerMonth': 2e9, 'workload.batchShare': 0.4 }],
    ['3L requests a month, 1500 in 300 out', { 'workload.requestsPerMonth': 3e5, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
    ['2B tokens, 4 active 4 standby', { 'workload.tokensPerMonth': 2e9, 'selfHosted.replicas': 4, 'selfHosted.spareReplicas': 4 }],
    ['2B tokens, 8 H100 + 1 hot spare node', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.spareReplicas': 1 }],
    ['2B tokens, plus one standby server, 8 H100', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.spareReplicas': 1 }],
    ['2B tokens, 3 active and 1 hot spare', { 'workload.tokensPerMonth': 2e9, 'selfHosted.replicas': 3, 'selfHosted.spareReplicas': 1 }],
  ]);
  understands([
    ['how many tokens a month until a $25k/mo 8xH100 node beats sonnet?', { ...NODE, apis: [{ id: SONNET }] }],
    ['how many requests a day before 8 H100s at $4.50/h beat sonnet', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 4.5, apis: [{ id: SONNET }] }],
    ['1B tokens, $25k/mo 8xH100 node vs sonnet', { ...V, ...NODE, apis: [{ id: SONNET }] }],
    ['1B tokens, a $25k/mo 8xH100 vs sonnet', { ...V, ...NODE, apis: [{ id: SONNET }] }],
    ['1B tokens on a $1,500/mo L40S server', { ...V, 'selfHosted.gpu': 'l40s', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1500 }],
    ['1B tokens, h100-sxm, rent, on RunPod Serverless flex', { ...V, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Serverless flex' }],
    ['h100-sxm, rent, on RunPod Serverless flex', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Serverless flex' }],
    ['1B tokens vs gpt-4o serverless', { ...V, apis: [{ id: GPT_4O }] }],
    ['1B tokens on H100 vs gpt-4o serverless', { ...V, 'selfHosted.gpu': 'h100-sxm', apis: [{ id: GPT_4O }] }],
    ['1B tokens on A100 RunPod Serverless flex', { ...V, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Serverless flex' }],
    ['cost per 1k conversations is $2.10, 400k conversations a month, gpt-4o-mini', { 'workload.requestsPerMonth': 4e5, 'workload.bill': { usdPerMonth: 840, api: MINI }, apis: [{ id: MINI }] }],
    ['our average cost per thousand tickets: 80 cents, 300k tickets a month, gpt-4o-mini', { 'workload.requestsPerMonth': 3e5, 'workload.bill': { usdPerMonth: 240, api: MINI }, apis: [{ id: MINI }] }],
    ['1.2M calls a month avg $0.004 each gpt-4o-mini', { 'workload.requestsPerMonth': 1.2e6, 'workload.bill': { usdPerMonth: 4800, api: MINI }, apis: [{ id: MINI }] }],
    ['80k conversations a month, 3 cents each on gpt-4o', { 'workload.requestsPerMonth': 8e4, 'workload.bill': { usdPerMonth: 2400, api: GPT_4O }, apis: [{ id: GPT_4O }] }],
    ['1M requests a month, 1500 in 300 out chat', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
    ['1M requests a month, 300 in 20 out requests', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 300, 'workload.requestOutputTokens': 20 }],
    ['$25k a month on sonnet, 8xH100 node', { 'workload.bill': { usdPerMonth: 25e3, api: SONNET }, apis: [{ id: SONNET }], 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 }],
  ]);
  refuses([
    ['2B tokens, 1/3 opus', 'not-understood', '2B tokens, 33.33% opus, the rest haiku'],
    ['2B tokens, 3/15 sonnet', 'not-understood', '2B tokens, vs sonnet at $3/$15'],
    ['2B tokens, min 2 max 6 replicas', 'range-not-supported', '2B tokens, 2 replicas'],
    ['2B tokens, runpod serverless h100', 'not-understood', '2B tokens, runpod serverless billed 10 hours a day h100'],
    ['2B tokens, llama 8b on A100 modal serverless', 'not-understood', 'on A100 modal billed 10 hours a day'],
    ['2B tokens, A10G baseten serverless', 'not-understood', '2B tokens, A10G baseten billed 4 hours a day'],
    ['L4 beam serverless, 2B tokens', 'not-understood', 'L4 beam billed 10 hours a day, 2B tokens'],
    ['2B tokens, llama 70b serverless H100', 'not-understood', '2B tokens, llama 70b billed 10 hours a day H100'],
    ['2B tokens, H100 scale to zero', 'not-understood', '2B tokens, H100 billed 10 hours a day'],
    ['2B tokens, 8 H100s at $2.10/hr, 10% discount prepaid', 'contradiction'],
    ['2B tokens, already paid 8 H100s $2.10/hr', 'contradiction', '2B tokens, 8 H100s $2.10/hr'],
    ['capex of $40k, 500M tokens', 'not-understood', '1 GPU $40k total'],
    ['H100s $40k capex, 500M tokens', 'not-understood', '1 GPU $40k total'],
  ]);
});
