import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Names without their family, another build of the card's GPU, and names that a line knows by a preposition. */

const CARDS = {
  rent: '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini',
  apis: '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash',
  own: '4B tokens a month on 8xH200 bought for $280k total, qwen3 32b vs gpt-4.1',
  batch: '6B tokens once, batch, llama 70b on 8xA100 vs gpt-4o-mini',
} as const;
const [SONNET, FLASH] = ['anthropic/claude-sonnet-4-5', 'google/gemini-2.5-flash'];

describe('a version or a line alone is of the families of the card', () => {
  it.each([
    ['apis', 'sonnet 5 rather than 4.5', ['anthropic/claude-sonnet-5', 'openai/gpt-4o', FLASH]],
    ['apis', 'swap flash for pro', [SONNET, 'openai/gpt-4o', 'google/gemini-2.5-pro']],
    ['apis', 'replace 4o with 4.1', [SONNET, 'openai/gpt-4.1', FLASH]],
    ['apis', '4o is deprecated, use 4.1', [SONNET, 'openai/gpt-4.1', FLASH]],
    ['apis', 'drop 4.5', ['openai/gpt-4o', FLASH]],
    ['own', 'drop 4.1, try 5 mini', ['openai/gpt-5-mini']],
    ['rent', 'use 5 nano', ['openai/gpt-5-nano']],
    ['apis', 'drop flash, try haiku', [SONNET, 'openai/gpt-4o', 'anthropic/claude-haiku-5-5']],
  ] as const)('%s: %s', async (card, mention, ids) => {
    const { draft } = await below(CARDS[card], [mention]);
    expect(draft.fields.apis?.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  });

  it('a figure is none', async () => {
    expect((await below(CARDS.rent, ['use 2.35'])).draft.fields).toMatchObject({
      'selfHosted.procurement.usdPerGpuHour': 2.35,
    });
  });
});

describe('the GPU of the card in another build', () => {
  it.each([
    ['rent', 'use pcie ones', 'h100-pcie'],
    ['rent', 'pcie version not sxm', 'h100-pcie'],
    ['rent', 'they gave us the NVL version', 'h100-nvl'],
    ['rent', "sorry, wrong gpu: it's the pcie one", 'h100-pcie'],
    ['batch', 'use the 40gb ones', 'a100-40gb'],
  ] as const)('%s: %s', async (card, mention, gpu) => {
    expect((await below(CARDS[card], [mention])).draft.fields['selfHosted.gpu']).toBe(gpu);
  });
});
