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

describe('one of several, of which something is said', () => {
  const TWO = '1.4B tokens a month, llama 70b on 4 A100 from runpod vs gpt-4o-mini and haiku';
  const idsAfter = async (mention: string): Promise<readonly string[] | undefined> =>
    (await below(TWO, [mention])).draft.fields.apis?.map(({ id }) => id);

  it.each(['mini in batch', 'haiku at 2B'])('%s: both stay', async (mention) => {
    expect(await idsAfter(mention)).toEqual(['openai/gpt-4o-mini', 'anthropic/claude-haiku-5-5']);
  });

  it.each(['opus in batch', 'opus in the EU and 70% cached'])('%s: comes beside both', async (mention) => {
    expect(await idsAfter(mention)).toEqual([
      'openai/gpt-4o-mini',
      'anthropic/claude-haiku-5-5',
      'anthropic/claude-opus-5-5',
    ]);
  });

  it.each(['haiku is overkill, drop it', 'only mini', 'vs mini'])('%s: one goes', async (mention) => {
    expect(await idsAfter(mention)).toEqual(['openai/gpt-4o-mini']);
  });

  it.each([
    ['runpod is 1.29 now', 'RunPod Secure', 1.29],
    ['and lambda 1.10', 'Lambda', 1.1],
    ['vast raised to 1.45', 'Vast.ai', 1.45],
  ])('%s', async (mention, seller, usdPerGpuHour) => {
    const { fields } = (await below(TWO, [mention])).draft;
    expect(fields['selfHosted.procurement.seller']).toBe(seller);
    expect(fields['selfHosted.procurement.usdPerGpuHour']).toBe(usdPerGpuHour);
  });

  it.each(['we already own one of them', 'we own 1 of the 2'])('%s: is asked about', async (mention) => {
    const { reply } = await below('800M tokens/month on 2x H100 bought at $28k each vs gpt-4.1-mini', [
      mention,
    ]);
    expect([reply.kind, reply.text]).toEqual(['question', expect.stringMatching(/all GPUs at one price/)]);
  });
});

describe('when it will be, or was', () => {
  it.each([
    ['400 employees x 8 prompts/day x 900 tokens, vs gpt-5-mini', '600 employees by next summer', 600 * 8],
    ['400 employees x 8 prompts/day x 900 tokens, vs gpt-5-mini', '500 employees next year', 500 * 8],
  ])('%s: %s', async (line, mention, aDay) => {
    const { fields } = (await below(line, [mention])).draft;
    expect(fields['workload.requestsPerMonth']).toBeCloseTo((aDay * 365) / 12, 6);
  });

  it('is the bill of the month that was named last', async () => {
    const { fields } = (await below('we pay $6.5k a month for opus', ['6.5k was oct, nov was 7.2k'])).draft;
    expect(fields['workload.bill']?.usdPerMonth).toBe(7200);
  });

  it('is paid, and how long a prompt is really', async () => {
    const OWNED = '100k requests a day, 3k in 200 out, 8x L40S owned, mistral small vs gpt-5-nano';
    const { fields } = (await below(OWNED, ['in is 2k really', 'paid off already'])).draft;
    expect(fields['workload.requestInputTokens']).toBe(2000);
    expect(fields['selfHosted.procurement.kind']).toBe('paid');
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
