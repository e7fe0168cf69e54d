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
    [EIGHT, 'all of them are ours', 8],
    [EIGHT, "they're all ours", 8],
  ])('%s: %s', async (line, mention, gpus) => {
    const { draft } = await below(line, [mention]);
    expect(draft.fields).toMatchObject({
      'selfHosted.gpuCount': gpus,
      'selfHosted.procurement.kind': 'paid',
      'selfHosted.gpu': 'h100-sxm',
    });
  });

  it.each(['we already own 4 of those', 'we already have 4 of them', 'we have 4 of them already'])(
    '%s: is asked about where the card has more than those',
    async (mention) => {
      const { reply, draft } = await below(EIGHT, [mention]);
      expect(reply.text).toMatch(/a card counts all GPUs at one price/);
      expect(draft.fields['selfHosted.gpuCount']).toBe(8);
    },
  );
});

describe('machines that are bought for what was said of something else are told, with their price', () => {
  it.each([
    [EIGHT, "patient data can't leave our datacenter", 'rented → bought at $27,500 a GPU'],
    [
      '1.2B tokens, gpt-oss-20b on 1 RTX 6000 Ada we own',
      'depreciate over 3 years',
      'already paid → bought at',
    ],
  ])('%s: %s', async (line, mention, told) => {
    expect((await below(line, [mention])).reply.text).toContain(told);
  });

  it('but for one whose price was said', async () => {
    const { reply } = await below(EIGHT, ['buy them at $25k each']);
    expect(reply.text).not.toContain('bought at');
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
