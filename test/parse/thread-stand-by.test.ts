import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** APIs that stand by for hosting take the place of nothing. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet, gpt-5';
const [SONNET, GPT, HAIKU] = ['anthropic/claude-sonnet-5-5', 'openai/gpt-5', 'anthropic/claude-haiku-5-5'];

describe('an API that stands by', () => {
  it.each([
    'failover to haiku',
    'haiku as failover',
    'use haiku as fallback',
    'add haiku as a backup',
    'haiku is only the backup',
    'haiku stands by',
    'haiku takes over when we go down',
    'haiku would be our standby',
    'haiku for overflow',
    'haiku handles the peaks',
    'peaks go to haiku',
  ])('comes beside the others, and how it is costed is said: %s', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT, HAIKU]);
    expect(reply.text).toContain('is costed as if all of it were hosted');
  });

  it.each(['failover to sonnet', 'keep sonnet as backup', 'sonnet is the fallback'])(
    'takes nothing away where it is on the card, which is said: %s',
    async (mention) => {
      const { draft, reply } = await below(CARD, [mention]);
      expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
      expect(reply.kind).toBe('answer');
      expect(reply.text).toContain('is costed as if all of it were hosted');
    },
  );

  it.each([
    ['drop sonnet as failover', [GPT]],
    ['replace gpt-5 with haiku', [SONNET, HAIKU]],
    ['use haiku', [HAIKU]],
  ])('leaves other changes what they are: %s', async (mention, apis) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(apis);
  });
});
