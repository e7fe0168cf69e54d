import { describe, expect, it } from 'vitest';
import { START } from '../exported.ts';
import { read } from '../files.ts';

describe('an instant of Prometheus', () => {
  it('an instant of Prometheus has counters without an end', async () => {
    const one = (name: string, value: string) => ({
      metric: { __name__: `vllm:${name}`, model_name: 'm' },
      value: [START, value],
    });
    const result = [one('prompt_tokens_total', '5000'), one('generation_tokens_total', '500')];
    const { profile } = await read(JSON.stringify({ data: { resultType: 'vector', result } }));
    expect(profile).toMatchObject({
      bucket: 'counter',
      outcome: 'ask',
      inputTokens: 5000,
      outputTokens: 500,
    });
  });
});
