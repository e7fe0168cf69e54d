import { describe, expect, it, test } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { parseLine } from '../../src/parse/index.ts';
import { SONNET } from './phrase.ts';

/** What people type in words of their own, and the fields that it must come to. */

type Row = readonly [line: string, fields: Partial<Record<keyof DraftFields, unknown>>];

const reads = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (line, fields) => {
    const { draft } = await parseLine(line);
    expect(draft.fields).toMatchObject(fields);
  });
};

describe('weights of any precision are those of the model that is hosted', () => {
  reads([
    ['deepseek r1 q4, 5M tokens', { 'selfHosted.model': 'deepseek-r1', 'selfHosted.precision': 'int4' }],
    ['deepseek r1 awq on 8xH100, 5M tokens', { 'selfHosted.model': 'deepseek-r1' }],
    ['5M tokens, deepseek-r1 int4', { 'selfHosted.model': 'deepseek-r1', 'selfHosted.precision': 'int4' }],
    ['gemma3:12b-it-qat, 5M tokens', { 'selfHosted.model': 'gemma-3-12b', 'selfHosted.precision': 'int4' }],
    [
      'google/gemma-3-27b-it-qat-w4a16-ct, 5M tokens',
      { 'selfHosted.model': 'gemma-3-27b', 'selfHosted.precision': 'int4' },
    ],
    ['5M tokens vs deepseek reasoner', { apis: [{ id: 'deepseek/deepseek-reasoner' }] }],
  ]);
});

describe('a seller alone beside a hosted model sells that model', () => {
  reads([
    ['500M llama 70b vs together ai', { apis: [{ id: 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo' }] }],
    ['gpt-oss-120b on 1xH100 vs groq, 1B tokens', { apis: [{ id: 'groq/openai/gpt-oss-120b' }] }],
    [
      'vs groq and deepinfra, gpt-oss 120b, 9B tokens',
      { apis: [{ id: 'groq/openai/gpt-oss-120b' }, { id: 'deepinfra/openai/gpt-oss-120b' }] },
    ],
  ]);

  test('and one that does not sell it is asked about', async () => {
    await expect(parseLine('500M qwen3 8b vs groq')).rejects.toThrow(
      'We know no price of qwen3-8b at "groq"',
    );
  });
});

describe('a part moves, and the rest stays', () => {
  const half = {
    'workload.movedShare': 0.6,
    'workload.tokensPerMonth': 2e9,
    'selfHosted.model': 'qwen3-32b',
  };
  reads([
    ['move 60% of 2B tokens from gpt-5 to a self hosted qwen3 32b', half],
    ['migrate 60% of our 2B tokens off gpt-5 to qwen3 32b', half],
    ['keep 40% on gpt-5, rest to qwen3 32b, 2B tokens', half],
    ['40% stays on gpt-5, qwen3 32b does the rest, 2B tokens', half],
    ['60/40 between qwen3 32b on L40S and gpt-5, 2B tokens', { 'selfHosted.model': 'qwen3-32b' }],
    ['50/50 between gpt-5 mini and llama 70b, 1B tokens', { 'workload.movedShare': 0.5 }],
    ['80/20 split llama 70b self hosted / sonnet, 2B tokens', { 'workload.movedShare': 0.8 }],
    ['20% of calls stay on opus, the rest go to qwen3 32b, 4B tokens', { 'workload.movedShare': 0.8 }],
    ['2B tokens llama 70b, keep a quarter of the traffic on the api', { 'workload.movedShare': 0.75 }],
    ['80% of traffic on our llama 70b, rest on sonnet, 2B tokens', { 'workload.movedShare': 0.8 }],
    ['llama 70b for 2B tokens, fall back to sonnet for 10% of requests', { 'workload.movedShare': 0.9 }],
    ['keep gpt-5 for 15% and host llama 70b for 85%, 2B tokens', { 'workload.movedShare': 0.85 }],
    [
      '500M tokens, 70% routed to a local 8b',
      { 'workload.movedShare': 0.7, 'selfHosted.modelSpec': { totalParamsB: 8 } },
    ],
    [
      '2B tokens on gpt-5, 40% goes to a self-hosted 32b',
      { 'workload.movedShare': 0.4, 'selfHosted.modelSpec': { totalParamsB: 32 } },
    ],
    ['replace 60% of our haiku traffic (5B tokens a month) with llama 8b', { 'workload.movedShare': 0.6 }],
    [
      'send the cheap half of 3B tokens to llama 8b, keep sonnet for the rest',
      { 'workload.movedShare': 0.5 },
    ],
    [
      '70/30: 70% of tokens on own llama 70b 2xh100, rest stays on sonnet, 2B tokens',
      { 'workload.movedShare': 0.7, 'selfHosted.gpuCount': 2 },
    ],
    // who has the share is told by what it is for
    ['host llama 8b for the easy 70%, sonnet for the hard 30%, 2B tokens', { 'workload.movedShare': 0.7 }],
    ['qwen3 8b for classification (80%), sonnet for the rest, 2B tokens', { 'workload.movedShare': 0.8 }],
    [
      'opus only for the hardest 10%, llama 70b on 4x A100 does the rest, 2B tokens',
      { 'workload.movedShare': 0.9 },
    ],
    ['2B tokens on sonnet, keep the hardest 20%, rest llama 70b', { 'workload.movedShare': 0.8 }],
    ['2B tokens on sonnet, offload the cheap third to llama 8b', { 'workload.movedShare': 0.333333333333 }],
    [
      '$40k a month on sonnet, want to move the 60% that is summarization to qwen3 32b',
      { 'workload.movedShare': 0.6 },
    ],
    // what is too much for the hardware is bought
    ['1B tokens, 2x H100, sonnet as backup for the 5% that is too much', { 'workload.movedShare': 0.95 }],
    ['1B tokens, 2x H100, 10% of traffic overflows to sonnet', { 'workload.movedShare': 0.9 }],
    ['3B tokens, base load on own 4x H100, peaks go to haiku (20%)', { 'workload.movedShare': 0.8 }],
    ['3B tokens, own 4x H100, 20% peaks go to haiku', { 'workload.movedShare': 0.8 }],
    ['shift a quarter of our 2B gpt-5 tokens to a local llama 70b', { 'workload.movedShare': 0.25 }],
  ]);
});

describe('an API that stands by', () => {
  it.each([
    'failover to sonnet, 1B tokens, 2x H100',
    '1B tokens, 2x H100 with failover to sonnet',
    '1B tokens, 2x H100, sonnet as a backup when it is down',
    '1B tokens, 2x H100, overflow goes to sonnet',
  ])('is no spare, and what it takes must be said: %s', async (line) => {
    const { draft, intent } = await parseLine(line);
    expect(draft.fields).toEqual({
      'workload.tokensPerMonth': 1e9,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 2,
      apis: [{ id: SONNET }],
    });
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('as if all of it were hosted')] });
  });

  it('leaves a failover of the hardware what it is', async () => {
    const { fields } = (await parseLine('1B tokens, 2x H100 with failover, vs sonnet')).draft;
    expect(fields['selfHosted.spareReplicas']).toBe(1);
  });
});

describe('hardware that is paid', () => {
  const paid = { 'selfHosted.procurement.kind': 'paid' };
  reads([
    ['our 8xA100 box is paid for, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['16 A100 sitting idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 16 }],
    ['8 idle H100s, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['4 spare A100s lying around, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['the DGX H100 is written off, 1B tokens', paid],
    ['the university gives us 4 A100 for free, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['8 H100s, paid until 2028, 1B tokens', paid],
    ['our 4 L4s are already in the rack and paid, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['university cluster H100s free for us, 1B tokens', { ...paid, 'selfHosted.gpu': 'h100-sxm' }],
    ['8 H100s that cost us nothing, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['GPUs are free for us, 4x A100, 1B tokens', { ...paid, 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 4x GB200, free for us', { ...paid, 'selfHosted.gpu': 'gb200', 'selfHosted.gpuCount': 4 }],
    ['1B tokens on 2 rtx pro 6000, free for us', { ...paid, 'selfHosted.gpu': 'rtx-pro-6000' }],
    ['half of our 16 H100s are idle, 1B tokens', { ...paid, 'selfHosted.gpuCount': 8 }],
    ['8xH100, 1 idle GPU, 1B tokens', { 'selfHosted.idleGpus': 1 }],
  ]);

  test('but a bill is none', async () => {
    const { draft } = await parseLine('$5k a month is paid for sonnet, on H100');
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.kind']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(5000);
  });
});

describe('what people earn, and what is paid', () => {
  reads([
    // 150,000 / 12 months / 160 hours.
    [
      '0.25 FTE at 150k/yr, 500M tokens',
      { 'selfHosted.ops.usdPerHour': 78.125, 'selfHosted.ops.hoursPerMonth': 40 },
    ],
    [
      'a quarter of an SRE (150k a year), 500M tokens',
      { 'selfHosted.ops.usdPerHour': 78.125, 'selfHosted.ops.hoursPerMonth': 40 },
    ],
    ['monthly openai bill is $8.4k (gpt-5)', { 'workload.bill': { usdPerMonth: 8400, api: 'openai/gpt-5' } }],
    [
      'our yearly spend: $90k on sonnet',
      { 'workload.bill': { usdPerMonth: 7500, api: 'anthropic/claude-sonnet-5-5' } },
    ],
    [
      'sonnet for a team of 25 spending $150 per dev per month',
      { 'workload.bill': { usdPerMonth: 3750, api: 'anthropic/claude-sonnet-5-5' } },
    ],
    ['company of 300, 10 questions a month each', { 'workload.requestsPerMonth': 3000 }],
    [
      'we pay $3200/month for mistral large',
      { 'workload.bill': { usdPerMonth: 3200, api: 'mistral/mistral-large-4' } },
    ],
    [
      'we pay mistral large 3k/month',
      { 'workload.bill': { usdPerMonth: 3000, api: 'mistral/mistral-large-4' } },
    ],
    // Of a line of models, which one is hosted follows from what is bought.
    [
      'we pay deepseek $5k a month, should we self host?',
      { 'workload.bill': { usdPerMonth: 5000, api: 'deepseek/deepseek-v4-pro' } },
    ],
    // OpenAI publishes these weights and sells nothing: who sells them for least is who is paid.
    [
      '$12k a month for gpt-oss-120b, host it on own H100s?',
      {
        'selfHosted.model': 'gpt-oss-120b',
        'workload.bill': { usdPerMonth: 12_000, api: 'deepinfra/openai/gpt-oss-120b' },
      },
    ],
    [
      'our glm 4.6 bill is $12k/month',
      {
        'selfHosted.model': 'glm-4.6',
        'workload.bill': { usdPerMonth: 12_000, api: 'deepinfra/zai-org/GLM-4.6' },
      },
    ],
    ['$900 per month node with 2x L40S, 100M tokens', { 'selfHosted.procurement.usdPerGpuMonth': 450 }],
    ['our 8xH100 node costs 16k a month, 2B tokens', { 'selfHosted.procurement.usdPerGpuMonth': 2000 }],
    ['we pay $16k a month for 8 H100, 2B tokens', { 'selfHosted.procurement.usdPerGpuMonth': 2000 }],
    ['vps with 2x a5000 $600/mo, 100M tokens', { 'selfHosted.procurement.usdPerGpuMonth': 300 }],
    [
      'dedicated server: 2x RTX A5000 for $600 a month, 100M tokens',
      { 'selfHosted.procurement.usdPerGpuMonth': 300 },
    ],
    // what is left for an API costs what stands before it
    [
      'from self hosted llama 70b (8xA100, $16k/mo) to haiku, 2B tokens',
      { 'selfHosted.procurement.usdPerGpuMonth': 2000, 'workload.tokensPerMonth': 2e9 },
    ],
    [
      'llama 70b on 8xA100 for $16k/mo and want to go to haiku, 2B tokens',
      { 'selfHosted.procurement.usdPerGpuMonth': 2000, 'workload.tokensPerMonth': 2e9 },
    ],
    ['two engineers at 20% each, 1B tokens', { 'selfHosted.ops.hoursPerMonth': 64 }],
    ['an SRE spends 10% of his time on it, 1B tokens', { 'selfHosted.ops.hoursPerMonth': 16 }],
    ['dev salary 120k, 0.1 FTE, 1B tokens', { 'selfHosted.ops.usdPerHour': 62.5 }],
    [
      'anthropic spend last quarter was $60k, sonnet',
      { 'workload.bill': { usdPerMonth: 20_000, api: 'anthropic/claude-sonnet-5-5' } },
    ],
    ['gpt-5 costs us 11 grand a month', { 'workload.bill': { usdPerMonth: 11_000, api: 'openai/gpt-5' } }],
    // Eight GPUs in each.
    ['2 DGX H100 at $400k each, 30B tokens', { 'selfHosted.procurement.usdPerGpu': 50_000 }],
    [
      'own 2 servers with 8 H100 each, $320k per server, 10B tokens',
      { 'selfHosted.procurement.usdPerGpu': 40_000 },
    ],
    [
      '4090 at $0.34/h, 10 hours a day, 30M tokens',
      { 'selfHosted.procurement.billedHoursPerMonth': (10 * 365) / 12 },
    ],
    [
      'rent 16 H100 at $2.10/hr for 10 hours every workday, 3B tokens',
      { 'selfHosted.procurement.usdPerGpuHour': 2.1 },
    ],
    [
      'H100s cost us $1,450 each a month, 4 of them, 800M tokens',
      { 'selfHosted.procurement.usdPerGpuMonth': 1450, 'selfHosted.gpuCount': 4 },
    ],
    ['4x RTX 6000 Ada bought for 38k, 200M tokens', { 'selfHosted.procurement.usdPerGpu': 9500 }],
    // 384,000 / 2 people / 12 months / 160 hours.
    ['two ML engineers full time $384k total, 1B tokens', { 'selfHosted.ops.usdPerHour': 100 }],
    ['0.3 FTE (192k fully loaded), 1B tokens', { 'selfHosted.ops.usdPerHour': 100 }],
    [
      '200k customer emails a month, 800 tokens each',
      { 'workload.requestsPerMonth': 2e5, 'workload.requestTokens': 800 },
    ],
  ]);

  test('a budget is none of them', async () => {
    await expect(parseLine('budget is $10k a month, 3B tokens')).rejects.toThrow('is what may be spent');
  });
});
