import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { parseLine } from '../../../../src/parse/index.ts';

/** What people type in words of their own, and the fields that it must come to. */

type Row = readonly [line: string, fields: Partial<Record<keyof DraftFields, unknown>>];

const reads = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (line, fields) => {
    const { draft } = await parseLine(line);
    expect(draft.fields).toMatchObject(fields);
  });
};

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
