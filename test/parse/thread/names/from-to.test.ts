import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** One API for another in words without a verb of swaps, and all that are compared with for one. */

const CARD = '900M tokens a month, llama 70b on 4 H100 vs claude sonnet and gpt-5';
const [SONNET, GPT, HAIKU, OPUS, O3] = [
  'anthropic/claude-sonnet-5-5',
  'openai/gpt-5',
  'anthropic/claude-haiku-5-5',
  'anthropic/claude-opus-5-5',
  'openai/o3',
];

const idsAfter = async (mention: string): Promise<readonly string[] | undefined> =>
  (await below(CARD, [mention])).draft.fields.apis?.map(({ id }) => id);

describe('an API of the card for another', () => {
  it.each([
    ['gpt-5 to o3', [SONNET, O3]],
    ['from gpt-5 to o3', [SONNET, O3]],
    ['we go from sonnet to opus', [OPUS, GPT]],
    ['to haiku from sonnet', [HAIKU, GPT]],
    ['in place of gpt-5, haiku', [SONNET, HAIKU]],
    ['rather than sonnet take opus', [OPUS, GPT]],
    ['instead of sonnet opus', [OPUS, GPT]],
    ['instead of claude sonnet gemini flash', ['google/gemini-3.8-flash', GPT]],
    ['o3 for gpt-5', [SONNET, O3]],
    ['gpt-5 for o3', [SONNET, O3]],
    ['sonnet to opus, gpt-5 to o3', [OPUS, O3]],
    ['we use sonnet 4.5', ['anthropic/claude-sonnet-4-5', GPT]],
    ["it's gpt-4.1", [SONNET, 'openai/gpt-4.1']],
    // What is hosted, a seller and another API of the card come for none.
    ['gpt-5 to azure', ['azure/gpt-5']],
    ['from sonnet to gpt-5', [SONNET, GPT]],
  ] as const)('%s', async (mention, ids) => {
    expect(await idsAfter(mention)).toEqual(ids);
  });

  it('leaves what else is said to be read', async () => {
    const { draft } = await below(CARD, ['from gpt-5 to o3, and a spare']);
    expect(draft.fields).toMatchObject({
      apis: [{ id: SONNET }, { id: O3 }],
      'selfHosted.spareReplicas': 1,
    });
  });
});

describe('all that are compared with for one', () => {
  it.each([
    ['replace both by opus', [OPUS]],
    ['change the two to o3', [O3]],
    ['exchange the apis for haiku', [HAIKU]],
    ['use haiku instead of those two', [HAIKU]],
    ['swap them for haiku and o3', [HAIKU, O3]],
    ['drop both, add opus', [OPUS]],
    ['just compare with o3', [O3]],
    ['compare it with opus only', [OPUS]],
  ] as const)('%s', async (mention, ids) => {
    expect(await idsAfter(mention)).toEqual(ids);
  });
});
