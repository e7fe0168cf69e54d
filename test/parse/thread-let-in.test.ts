import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Sellers that may be chosen: permission chooses nobody. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet, gpt-5';

describe('a seller that may be chosen', () => {
  it.each([
    ['azure would be ok', 'azure'],
    ['azure is fine by me', 'azure'],
    ['azure would do', 'azure'],
    ["we're fine with azure", 'azure'],
    ['allow azure', 'azure'],
    ['runpod is fine', 'runpod'],
    ['coreweave would be acceptable', 'coreweave'],
  ])('is not chosen where no rule is against it, but asked about: %s', async (mention, name) => {
    const { reply } = await below(CARD, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', [`GPUs from ${name}`, `only ${name}`]]);
  });

  it.each(['azure would be ok', 'azure is fine', 'azure works now', "we're fine with azure"])(
    'is let in where a rule is against it: %s',
    async (mention) => {
      const { fields } = (await below(`${CARD}, not azure`, [mention])).draft;
      expect(fields).not.toHaveProperty(['constraints.excludedSellers']);
      expect(fields).not.toHaveProperty(['selfHosted.procurement.seller']);
    },
  );

  it.each(['we could use azure', 'use azure', 'GPUs from azure'])('is chosen: %s', async (mention) => {
    const { fields } = (await below('500M tokens a month on 2x H100 vs sonnet', [mention])).draft;
    expect(fields['selfHosted.procurement.seller']).toBe('Azure');
  });
});
