import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What space in a data centre costs, below a card with GPUs. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

describe('space in a data centre', () => {
  it.each([
    ['colo is 2k a month, 8 H200s'],
    ['8 H200s, colo is 2k a month'],
    ['we pay 2k a month for colo, 8 H200s'],
  ])('is a cost beside the rent, which is said: %s', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject({ 'selfHosted.gpuCount': 8, 'selfHosted.otherUsdPerMonth': 2000 });
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.kind']);
    expect(reply.text).toContain('"colo" is counted beside the rent');
  });

  it('is for hardware of our own, where that goes there', async () => {
    const { fields } = (await below(CARD, ['8 H200s in colo'])).draft;
    expect(fields['selfHosted.procurement.kind']).toBe('own');
  });
});
