import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What people write in a hurry, or in their second language, and words that were read as something else. */

const CARD = '2B tokens 4x H100 llama 70b vs sonnet vs gpt-5';
const TOKENS = 'workload.tokensPerMonth';

describe('in a hurry', () => {
  it.each([
    ['make ti 3B', { [TOKENS]: 3e9 }],
    ['x2', { [TOKENS]: 4e9 }],
    ['/2', { [TOKENS]: 1e9 }],
    ['please to increase the volume by 50 percent', { [TOKENS]: 3e9 }],
    ['kindly do with spot instance', { 'selfHosted.procurement.market': 'spot' }],
    ['and if i rent 2 more', { 'selfHosted.gpuCount': 6 }],
    [
      'we measured 7000',
      { 'selfHosted.throughput': { tokensPerSecond: 7000, counts: 'total', per: 'replica' } },
    ],
    [
      'gpt-5 should be gpt-5-mini',
      { apis: [{ id: 'anthropic/claude-sonnet-5-5' }, { id: 'openai/gpt-5-mini' }] },
    ],
    ['remove everything except sonnet', { apis: [{ id: 'anthropic/claude-sonnet-5-5' }] }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it('takes back what was added last', async () => {
    const { draft } = await below(CARD, ['make it 3B', 'undoo']);
    expect(draft.fields[TOKENS]).toBe(2e9);
    const { draft: back } = await below(CARD, ['drop gpt-5', 'int4', 'add back gpt-5']);
    expect(back.fields.apis?.map(({ id }) => id)).toContain('openai/gpt-5');
  });

  it.each(['how much cost one GPU', 'the job takes how long'])('%s: is a question', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('answer');
  });
});

describe('a share of what is named, and not of the volume', () => {
  const USAGE = '1.2B input tokens, 300M output tokens, 40% cached, gpt-4.1, H100 rental';
  it.each([
    ['cached is half', 0.5],
    ['cache hit rate is a third', 0.333333],
  ])('%s', async (mention, share) => {
    const { fields } = (await below(USAGE, [mention])).draft;
    expect(fields['workload.cachedInputShare']).toBeCloseTo(share, 6);
    expect(fields['workload.inputTokensPerMonth']).toBe(1.2e9);
  });

  it('is of the volume where that is spoken of', async () => {
    const { fields } = (await below(USAGE, ['it is double'])).draft;
    expect(fields['workload.inputTokensPerMonth']).toBe(2.4e9);
  });
});

describe('so much less in another unit is asked about', () => {
  it.each([
    [
      '6M requests a month, 800 in 150 out, vs gpt-5-nano, L4 rental qwen 8b',
      '9M tokens',
      ['9M requests', '9M tokens a day', '9M tokens a month'],
    ],
    ['12 rps, 2k in 300 out, B200 rental glm 4.6 vs glm api', '18', ['18 rps', '18 GPUs', '18 spares']],
  ])('%s: %s', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('is none where the size of a request is said anew', async () => {
    const { draft } = await below('450M tokens, 12k requests a day', ['2000 emails of 300 words a day']);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo((2000 * 365) / 12, 6);
  });
});
