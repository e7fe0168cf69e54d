import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Mentions in other languages than English: what is known of them counts, and else one sentence says what is read. */

const CARD = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';

describe('a mention that is not English', () => {
  it.each([
    'kannst du das mit 2 Milliarden Tokens rechnen?',
    'was kostet das im Jahr?',
    'das ist viel zu teuer',
    'combien ça coûte par an ?',
    'y si usamos 8 H100?',
    'quanto costa senza ops?',
    'hoeveel kost het per jaar?',
  ])('is told so: %s', async (mention) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.text).toContain('only English is read here');
    expect(reply.hints?.length).toBeGreaterThan(0);
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
  ] as const)('counts where all of its words are known: %s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });
});
