import { describe, expect, it } from 'vitest';
import { START } from '../exported.ts';
import { read } from '../files.ts';

describe('JSON', () => {
  it('JSON is the same however it is laid out', async () => {
    const result = (service_tier: string) => ({
      uncached_input_tokens: 900,
      cache_read_input_tokens: 0,
      output_tokens: 100,
      model: 'claude-test',
      service_tier,
    });
    const bucket = {
      starting_at: new Date(START * 1000).toISOString(),
      ending_at: new Date((START + 3600) * 1000).toISOString(),
      results: [result('standard'), result('batch'), result('batch')],
    };
    const report = { data: [bucket], has_more: false };
    const compact = await read(JSON.stringify(report));
    // A batch tier in two rows of three, of 1,000 tokens each.
    expect(compact.profile).toMatchObject({ inputTokens: 2700, outputTokens: 300, batchTokens: 2000 });
    for (const indent of [2, '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(await read(JSON.stringify(report, null, indent).replaceAll('\n', end))).toEqual(compact);
  });
});
