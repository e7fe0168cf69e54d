import { describe, expect, it } from 'vitest';
import { hubNameIn } from '../../src/hub/line.ts';

describe('a name that only the Hub can know', () => {
  it.each([
    ['500M tokens acme/acme-8b on H100', 'acme/acme-8b'],
    ['host Acme-AI/Big.Model-v2, 1B tokens/month', 'Acme-AI/Big.Model-v2'],
    ['500M tokens https://huggingface.co/acme/acme-8b on H100', 'acme/acme-8b'],
    ['500M tokens <https://hf.co/acme/acme-8b/tree/main|acme> on H100', 'acme/acme-8b'],
    ['docker run vllm/vllm-openai --model acme/acme-8b, 500M tokens', 'acme/acme-8b'],
  ])('stands in "%s"', (line, name) => {
    expect(hubNameIn(line)).toBe(name);
  });

  it.each([
    '500M tokens/month vs anthropic/claude-sonnet-5',
    'meta-llama/Llama-3.3-70B-Instruct at $2/hr, 80/20 in/out',
    '40k requests/day, 25 tok/s, $0.12/kWh, $2.50/gpu/hr',
    '500M tokens',
    'we think and/or guess, input/output, CI/CD',
    '2usd/1M in, 8usd/1m out, 3usd/1k',
    'see www.example.com/acme-8b and https://example.com/acme-8b',
    'p/e-1 and 24/7 at 80/20',
  ])('is not in "%s"', (line) => {
    expect(hubNameIn(line)).toBeUndefined();
  });
});
