import { describe, expect, it } from 'vitest';
import { parseDefaults } from '../../../src/parse/index.ts';

/** What a workspace sets of APIs: each statement is kept, or asked about. */

const SONNET_PRICE = {
  field: 'api-price/anthropic/claude-sonnet-5-5',
  value: { usdPerMillionInput: 2, usdPerMillionOutput: 8 },
};
const DISCOUNT = { field: 'discount/anthropic', value: 0.2 };
const BOTH = { field: 'apis', value: ['anthropic/claude-sonnet-5-5', 'openai/gpt-5'] };

describe('what a workspace sets of APIs', () => {
  it.each([
    ['sonnet at $2/$8', [SONNET_PRICE]],
    ['sonnet at $2/$8, 20% off haiku', [DISCOUNT, SONNET_PRICE]],
    ['20% discount on claude', [DISCOUNT]],
    ['vs sonnet and gpt-5', [BOTH]],
    ['vs sonnet and gpt-5, 20% off sonnet', [DISCOUNT, BOTH]],
    [
      '20% off openai and 15% off anthropic',
      [
        { field: 'discount/openai', value: 0.2 },
        { ...DISCOUNT, value: 0.15 },
      ],
    ],
  ])('%s', async (words, defaults) => {
    expect(await parseDefaults(words)).toEqual({ kind: 'set', defaults });
  });

  it.each([
    ['sonnet and haiku, 10% off sonnet, 20% off haiku', 'two were said of anthropic'],
    ['70% sonnet 30% haiku', 'leave out what else was said of mix/'],
    ['20% discount', 'A discount with whom?'],
  ])('%s: is asked', async (words, says) => {
    await expect(parseDefaults(words)).rejects.toThrow(says);
  });
});
