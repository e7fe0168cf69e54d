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
