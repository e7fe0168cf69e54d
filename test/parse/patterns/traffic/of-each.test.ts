import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';
import { GPU, GPUS, IN, KIND, OPS, OTHER, OUT, SENT, SIZE, VOLUME } from '../../short-names.ts';

const INS = 'workload.inputTokensPerMonth';
const OUTS = 'workload.outputTokensPerMonth';
const BILL = 'workload.bill';
const WAGE = 'selfHosted.ops.usdPerHour';
const MARKET = 'selfHosted.procurement.market';
const MONTHLY = 'selfHosted.procurement.usdPerGpuMonth';

// biome-ignore format: one line a row
const EACH: readonly Phrase[] = [
  ['30 devs each burn 3M tokens a day', { [VOLUME]: 30 * 3e6 * DAYS }],
  ['30 devs, each burns about 3M tokens daily', { [VOLUME]: 30 * 3e6 * DAYS }],
  ['each of our 30 devs burns 3M tokens a day', { [VOLUME]: 30 * 3e6 * DAYS }],
  ['3M tokens a day for each of our 30 developers', { [VOLUME]: 30 * 3e6 * DAYS }],
  ['40 devs and each one burns 3M tokens a day', { [VOLUME]: 40 * 3e6 * DAYS }],
  ['30 users each sending 40 messages a day', { [SENT]: 30 * 40 * DAYS }],
  ['50 analysts, each runs 30 reports a day, 20k tokens in and 1k out', { [SENT]: 50 * 30 * DAYS, [IN]: 20e3, [OUT]: 1e3 }],
  ['30 users each run 40 queries a day', { [SENT]: 30 * 40 * DAYS }],
  ['3000 daily users, each sends 2 prompts of 3k tokens', { [SENT]: 3000 * 2 * DAYS, [SIZE]: 3e3 }],
  // one "each" and one period hold for both sides
  ['30 devs, 4k in and 1k out each a day', { [INS]: 30 * 4e3 * DAYS, [OUTS]: 30 * 1e3 * DAYS }],
  ['30 devs, each 4k in 1k out a day', { [INS]: 30 * 4e3 * DAYS, [OUTS]: 30 * 1e3 * DAYS }],
  ['200 users 5k tokens per user a month', { [VOLUME]: 1e6 }],
  // the size of a request is of no person
  ['avg context 4k tokens. 30 devs each burn 3M tokens a day', { [VOLUME]: 30 * 3e6 * DAYS, [IN]: 4e3 }],
  ['20 tenants x 50M each a month, avg context 4k tokens', { [VOLUME]: 1e9, [IN]: 4e3 }],
  ['30 devs each burn 3M tokens a day, 4k in 500 out per request', { [VOLUME]: 30 * 3e6 * DAYS, [IN]: 4e3, [OUT]: 500 }],
  ['4k tokens per request, 30 devs each burn 3M tokens a day', { [VOLUME]: 30 * 3e6 * DAYS, [SIZE]: 4e3 }],
  ['40 devs and each one burns 3M tokens a day, 8k avg context', { [VOLUME]: 40 * 3e6 * DAYS, [IN]: 8e3 }],
  // a bill of each
  ['each of 12 devs spends $200 a month on sonnet', { [BILL]: { usdPerMonth: 2400, api: SONNET }, apis: [{ id: SONNET }] }],
  ['100 developers x $200 a month on sonnet', { [BILL]: { usdPerMonth: 20e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['we have 40 devs and each one burns $6 a day on sonnet', { [BILL]: { usdPerMonth: 40 * 6 * DAYS, api: SONNET }, apis: [{ id: SONNET }] }],
];

// biome-ignore format: one line a row
const LISTED: readonly Phrase[] = [
  ['EU and US, 600M tokens each', { [VOLUME]: 1.2e9 }],
  ['600M tokens each in EU and US', { [VOLUME]: 1.2e9 }],
  ['prod and staging, 400M each', { [VOLUME]: 800e6 }],
  ['we have prod and staging, 400M tokens each, sonnet', { [VOLUME]: 800e6, apis: [{ id: SONNET }] }],
  ['sales, support and legal, 200M tokens a month each', { [VOLUME]: 600e6 }],
  ['300M tokens each for chat and search, llama 70b', { [VOLUME]: 600e6, 'selfHosted.model': 'llama-3.3-70b' }],
  // GPUs of each place
  ['1B tokens, us and eu, 2 H100 in each', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 }],
  ['1B tokens, 2 H100 each in prod and staging', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 }],
  ['1B tokens, two regions, 2 H100 each', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 }],
  ['1B tokens, rented and on demand, 2 H100 each', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'on-demand' }],
  ['prod and staging, 400M in 100M out each', { 'workload.inputTokensPerMonth': 800e6, 'workload.outputTokensPerMonth': 200e6 }],
  ['EU and US, 20k requests a day each, 1k in 200 out', { [SENT]: 40e3 * DAYS, [IN]: 1e3, [OUT]: 200 }],
  // of several places none is where all of it must be processed
  ['500M tokens, EU and US', { [VOLUME]: 500e6 }],
  ['500M tokens, EU', { [VOLUME]: 500e6, 'constraints.dataResidency': 'region', 'constraints.region': 'eu' }],
];

// biome-ignore format: one line a row
const OF_HOW_MANY: readonly Refusal[] = [
  ['600M tokens each', 'not-understood', '2 teams, 600M tokens each'],
  ['40k requests a day each, 1k tokens', 'not-understood', '40k requests a day in total'],
  ['sonnet and haiku, 300M tokens each', 'not-understood', '600M tokens vs sonnet and haiku 50/50'],
  ['haiku and sonnet each get 300M tokens', 'not-understood', '300M tokens vs haiku and sonnet'],
];

// biome-ignore format: one line a row
const ALL: readonly Phrase[] = [
  ['2000 customers, 4000 requests/day, 1k tokens', { [SENT]: 4000 * DAYS, [SIZE]: 1e3 }],
  ['10M tokens/day across 40 customers', { [VOLUME]: 10e6 * DAYS }],
  ['our 30 devs use 3M tokens per day', { [VOLUME]: 3e6 * DAYS }],
  ['10 developers on 2 H100s each, 3M tokens a day', { [VOLUME]: 3e6 * DAYS, [GPU]: 'h100-sxm', [GPUS]: 2 }],
  ['500M tokens a month, 2 engineers each at 20%', { [VOLUME]: 500e6, [OPS]: 2 * 0.2 * 160 }],
];

// biome-ignore format: one line a row
const PAID: readonly Phrase[] = [
  ['500M tokens, 2 engineers at 150k a year each', { [VOLUME]: 500e6, [OPS]: 320, [WAGE]: 150e3 / 12 / 160 }],
  ['500M tokens, 2 engineers at 150k a year each spend a quarter of their time on it', { [VOLUME]: 500e6, [OPS]: 80, [WAGE]: 150e3 / 12 / 160 }],
  ['500M tokens, 2 engineers half their time', { [VOLUME]: 500e6, [OPS]: 160 }],
  ['500M tokens, 3 year lease of 8x H100 for $14k a month', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [MARKET]: 'reserved', [MONTHLY]: 1750, 'selfHosted.procurement.termMonths': 36 }],
];

// biome-ignore format: one line a row
const MACHINES: readonly Phrase[] = [
  ['500M tokens on a 4090 box', { [VOLUME]: 500e6, [GPU]: 'rtx-4090', 'selfHosted.gpuCount': 1 }],
  ['500M tokens, 2 5090 cards', { [VOLUME]: 500e6, [GPU]: 'rtx-5090', [GPUS]: 2 }],
  ['3060 requests a day', { [SENT]: 3060 * DAYS }],
];

/** A licence is paid as often as there are GPUs, machines or people, wherever these are said. */
// biome-ignore format: one line a row
const COSTS: readonly Phrase[] = [
  ['500M tokens, licence $4500 per gpu a year and 4 boxes, 2x 4090 each', { [VOLUME]: 500e6, [GPU]: 'rtx-4090', [GPUS]: 8, [OTHER]: 3000 }],
  ['500M tokens, licence $4500 per gpu a year, 3 nodes of 8xH100', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 24, [OTHER]: 9000 }],
  ['500M tokens, two racks with 8 MI300X each, licence $4500 per gpu a year', { [VOLUME]: 500e6, [GPU]: 'mi300x', [GPUS]: 16, [OTHER]: 6000 }],
  ['500M tokens, 2 replicas of 4x H100, licence $4500 per gpu a year', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', 'selfHosted.replicas': 2, 'selfHosted.gpusPerReplica': 4, [OTHER]: 3000 }],
  ['500M tokens, licence $50 per gpu a month, 2x p5.48xlarge', { [VOLUME]: 500e6, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, [OTHER]: 800 }],
  ['500M tokens, 8x H100, licence $4500 per H100 a year', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [OTHER]: 3000 }],
  ['500M tokens, licences $300 each a month, 8 H100', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [OTHER]: 2400 }],
  ['500M tokens, storage $100 per node a month and 2 nodes of 8x H100', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 16, [OTHER]: 200 }],
  ['500M tokens, 8x H100, licence $500 per server a month', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [OTHER]: 500 }],
  ['500M tokens, 2x p5.48xlarge, licence $50 per instance a month', { [VOLUME]: 500e6, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, [OTHER]: 100 }],
  ['500M tokens, 3 replicas of 2x H100, licence $300 per replica a month', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', 'selfHosted.replicas': 3, 'selfHosted.gpusPerReplica': 2, [OTHER]: 900 }],
  // A licence is paid for those who do not use it too.
  ['40 users x 20 prompts a day, licence $30 per user per month, 30% active', { [SENT]: 240 * DAYS, [OTHER]: 1200 }],
];

const ASKED: readonly Refusal[] = [
  ['80 DAU, 15 prompts/day, 2k tokens, sonnet', 'not-understood', '80 DAU, 15 prompts/day each'],
  ['120 daily active users, 12 messages a day, 1500 tokens', 'not-understood', '12 messages a day each'],
  ['40 customers, 300 requests/day, 2k tokens', 'not-understood', '300 requests/day each'],
  ['40 customers, 2M tokens/day', 'not-understood', '2M tokens/day in total'],
  ['15 tenants, 2000 requests per day, 1200 tokens', 'not-understood', '2000 requests per day each'],
  ['500M tokens, H100, licence $4500 per gpu a year', 'not-understood', '8 GPUs, licence'],
  ['500M tokens, 16x H100, licence $500 per node a month', 'not-understood', '2 nodes of 8 GPUs, licence'],
  ['500M tokens, H100, licence $500 per replica a month', 'not-understood', '2 replicas'],
  ['500M tokens, licence $30 per user a month', 'not-understood', '20 users, licence'],
  ['500M tokens, 4 boxes of 2x 4090, licence $300 a month each', 'not-understood', 'a month per machine'],
  ['500M tokens, 8x H100, support $50 per gpu a month', 'not-understood', 'other $50 per gpu a month'],
  ['30 users each sending 40 messages', 'not-understood', '40 messages a day each'],
  [
    '25 engineers on cursor, host qwen3 coder instead?',
    'not-understood',
    '25 engineers x $150 a month on sonnet',
  ],
];

describe('what each of so many people does', () => {
  understands(EACH);
  refuses(ASKED);
});
describe('what each of those that are listed does', () => {
  understands(LISTED);
  refuses(OF_HOW_MANY);
});
describe('what is said of all beside people', () => understands(ALL));
describe('people and machines that are paid by the year', () => understands(PAID));
describe('cards that are named by their number', () => understands(MACHINES));
describe('running costs that are paid for each of something', () => understands(COSTS));
