import { describe, expect, it } from 'vitest';
import { refused } from '../exported.ts';
import { csv } from '../files.ts';

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
  ])('%s has a part of it, and what to export instead is said', async (header, row, words) => {
    expect(await refused(csv(header, [row]))).toContain(words);
  });
});
