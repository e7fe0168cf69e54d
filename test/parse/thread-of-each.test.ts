import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';
import { DAYS, WEEKS } from './phrase.ts';

/** "16k tokens each" below "2B tokens a month": how large each is, and not what all of them were. */

const VOLUME = '2B tokens/month llama 70b on H100 vs sonnet';

describe('requests and their size, in place of a volume', () => {
  it.each([
    ['2,500 PRs/week, 16k tokens each', 2500 * WEEKS, 16e3],
    ['40k requests a day, 1200 tokens each', 40e3 * DAYS, 1200],
    ['200k customer emails a month, 800 tokens each', 200e3, 800],
    ['4M reviews a month, 120 tok each', 4e6, 120],
  ])('%s', async (mention, requests, size) => {
    const { scenario, reply } = await below(VOLUME, [mention]);
    const { requestInputTokens, requestOutputTokens, inputTokensPerMonth, outputTokensPerMonth } =
      scenario.workload;
    expect(reply.kind).toBe('change');
    expect(requestInputTokens + requestOutputTokens).toBeCloseTo(size);
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(requests * size, -1);
  });

  it('takes the place of a size that was said, of each or of a thing', async () => {
    for (const line of ['40k requests/day, 900 tokens each', '40k tickets/day, 900 tokens per ticket']) {
      const { scenario } = await below(`${line}, vs sonnet`, ['1500 tokens each']);
      const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
      expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(40e3 * DAYS * 1500, -1);
    }
  });
});
