import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** GPUs that somebody has already, of those that the card has or of a kind: a fleet that is paid for. */

const TWO = '650M tokens a month, llama 3.3 70b on 2x H100 vs gpt-5-mini and haiku 4.5';
const EIGHT = '650M tokens a month, llama 3.3 70b on 8 H100 vs gpt-5-mini';

describe('a fleet that is there', () => {
  it.each([
    [TWO, 'we actually have 8 of those already, paid last year', 8],
    [TWO, 'we have 8 H100 already, paid last year', 8],
    [TWO, 'we already own six of them', 6],
    [TWO, 'I own 4 of those, all bought in 2024', 4],
    [EIGHT, 'we have eight of them already', 8],
  ])('%s: %s', async (line, mention, gpus) => {
    const { draft } = await below(line, [mention]);
    expect(draft.fields).toMatchObject({
      'selfHosted.gpuCount': gpus,
      'selfHosted.procurement.kind': 'paid',
      'selfHosted.gpu': 'h100-sxm',
    });
  });

  it('is asked about where the card has more than those', async () => {
    const { reply, draft } = await below(EIGHT, ['we already own 4 of those']);
    expect(reply.text).toMatch(/a card counts all GPUs at one price/);
    expect(draft.fields['selfHosted.gpuCount']).toBe(8);
  });
});

describe('a share of the people', () => {
  it.each([
    ['30% adoption', 0.3],
    ['adoption rate is 40%', 0.4],
    ['only a quarter uses it', 0.25],
  ])('%s', async (mention, share) => {
    const line = '120 devs, 1.5M tokens a day each, sonnet 4.5 vs glm 4.6 on 8xH100';
    const { scenario } = await below(line, [mention]);
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo((share * 120 * 1.5e6 * 365) / 12, -4);
  });
});
