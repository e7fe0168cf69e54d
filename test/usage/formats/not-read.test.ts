import { describe, expect, it } from 'vitest';
import { refused } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('charts that say in their names how each value was made', () => {
  it.each([
    [
      'Azure',
      ['Time', 'gpt-5, Processed Prompt Tokens (Sum)', 'gpt-5, Generated Completion Tokens (Sum)'],
      ['03/02/2026 09:00:00 AM', 1500, 90],
    ],
    [
      'Datadog',
      [
        'time',
        'sum:ml_obs.span.llm.input.tokens{model_name:gpt-5}.as_count()',
        'sum:ml_obs.span.llm.output.tokens{model_name:gpt-5}.as_count()',
      ],
      ['2026-03-02T09:00:00Z', 1500, 90],
    ],
  ])('are read where those are sums: %s', async (_, header, row) => {
    const { profile } = await read(csv(header, [row]));
    expect([profile.inputTokens, profile.outputTokens, Object.keys(profile.byModel)]).toEqual([
      1500,
      90,
      ['gpt-5'],
    ]);
  });

  it('are refused in JSON where they are means', async () => {
    const series = {
      metric: 'ml_obs.span.llm.input.tokens',
      pointlist: [[1_772_438_400_000, 5]],
      interval: 60,
    };
    const query = { ...series, expression: 'avg:ml_obs.span.llm.input.tokens{*}' };
    expect(await refused(JSON.stringify({ series: [query] }))).toContain('.as_count()');
  });
});

describe('an export of a part of the usage', () => {
  it.each([
    [
      ['date', 'model', 'Cumulative input tokens', 'Cumulative output tokens'],
      ['2026-03-02', 'gpt-5', 1500, 90],
      'running totals',
    ],
    [
      ['date', 'model', 'input_tokens_mtd', 'output_tokens_mtd'],
      ['2026-03-02', 'gpt-5', 1500, 90],
      'running totals',
    ],
    [
      ['Timestamp (UTC)', 'Processed Prompt Tokens (Sum), gpt-5'],
      ['2026-03-02T08:00:00Z', 1500],
      'half of what was used',
    ],
    [['date', 'model', 'output_tokens'], ['2026-03-02', 'gpt-5', 1500], 'output tokens and no input tokens'],
    [
      ['START_TIME', 'MODEL_NAME', 'TOKENS', 'TOKEN_CREDITS'],
      ['2026-03-02', 'llama', 18, 2],
      'CORTEX_AI_FUNCTIONS_USAGE_HISTORY',
    ],
    [
      ['sku_name', 'usage_date', 'usage_unit', 'usage_quantity'],
      ['X', '2026-03-02', 'DBU', 12.5],
      'system.ai_gateway.usage',
    ],
    [
      ['time', 'avg:ml_obs.span.llm.input.tokens{*}', 'avg:ml_obs.span.llm.output.tokens{*}'],
      ['2026-03-02', 1500, 90],
      '.as_count()',
    ],
    [
      ['Time', 'gpt-5, Processed Prompt Tokens (Avg)', 'gpt-5, Generated Completion Tokens (Avg)'],
      ['03/02/2026 12:00:00 AM', 1500, 90],
      'Choose the aggregation "Sum"',
    ],
    [
      ['Usage type', 'USE1-Claude4.5Sonnet-input-tokens($)', 'Total costs($)'],
      ['2026-03-02', '40.14', '40.14'],
      '"Usage quantity"',
    ],
    [['Service', 'Bedrock ($)', 'Total costs ($)'], ['2026-03-02', 50, 50], '"Usage quantity"'],
    [['SKU', 'Service', 'Cost ($)'], ['Gemini Text Input', 'Vertex AI', '1.5'], '"Usage amount"'],
    [['UsageDate', 'Meter', 'Cost'], ['2026-03-02', 'gpt 4.1 Inp glbl Tokens', '1.5'], '"Quantity"'],
  ])('%s has a part of it, and what to export instead is said', async (header, row, words) => {
    expect(await refused(csv(header, [row]))).toContain(words);
  });
});
