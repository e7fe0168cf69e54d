import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Mentions in other languages than English: what is known of them counts, and else one sentence says what is read. */

const CARD = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';

describe('a mention that is not English', () => {
  it.each([
    'kannst du das mit 2 Milliarden Tokens rechnen?',
    'was kostet das im Jahr?',
    'das ist viel zu teuer',
    'combien ça coûte par an ?',
    'und wenn wir pleite gehen?',
    'was ist, wenn das 3x so teuer wird?',
    'quanto costa senza ops?',
    'hoeveel kost het per jaar?',
  ])('is told so: %s', async (mention) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.text).toContain('only English is read here');
    expect(draft.fields['selfHosted.gpuCount']).toBe(4);
  });

  it.each(['danke!', 'vielen Dank', 'merci beaucoup'])(
    'that thanks is met with silence: %s',
    async (mention) => {
      expect((await below(CARD, [mention])).reply.kind).toBe('silence');
    },
  );

  it.each([
    ['mit int4 und 8 H100', { 'selfHosted.gpuCount': 8, 'selfHosted.precision': 'int4' }],
    ['2 milliards de tokens par mois', { 'workload.tokensPerMonth': 2e9 }],
    ['und wenn wir 1 Mrd Token haben?', { 'workload.tokensPerMonth': 1e9 }],
    ['mach 1 Mrd Token draus', { 'workload.tokensPerMonth': 1e9 }],
    ['sagen wir 500M Token', { 'workload.tokensPerMonth': 500e6 }],
    ['wie wäre es mit 2 Mrd Token', { 'workload.tokensPerMonth': 2e9 }],
    ['was wenn wir 8 H100 nehmen?', { 'selfHosted.gpuCount': 8 }],
    ['nehmen wir 8 H100', { 'selfHosted.gpuCount': 8 }],
    ['et si on prenait 8 H100 ?', { 'selfHosted.gpuCount': 8 }],
    ['et si on a 1 milliard de tokens ?', { 'workload.tokensPerMonth': 1e9 }],
    ['y si usamos 8 H100?', { 'selfHosted.gpuCount': 8 }],
    ['e se usiamo 8 H100?', { 'selfHosted.gpuCount': 8 }],
    ['en als we 8 H100 gebruiken?', { 'selfHosted.gpuCount': 8 }],
  ] as const)('counts where all of its words are known: %s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });
});

describe('misspelt, without a verb, or in the English of a second language', () => {
  const CARD = '2B tokens 4x H100 llama 70b vs sonnet vs gpt-5';
  const TOKENS = 'workload.tokensPerMonth';

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

describe('what goes, in German', () => {
  it('drops what is said to go in another language, and never names it as a way on', async () => {
    const { draft } = await below('500M tokens vs sonnet, gpt-4o and haiku', ['ohne sonnet']);
    expect(draft.fields.apis?.some(({ id }) => id.includes('sonnet'))).toBe(false);
  });
});
