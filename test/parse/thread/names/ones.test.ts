import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** All APIs of a seller or a family that a card has, by what they have in common. */

const CARD = '2B tokens a month llama 3.3 70b on 4 H100 vs gpt-5, gpt-5-mini, opus and sonnet';
const GPTS = ['openai/gpt-5', 'openai/gpt-5-mini'];
const CLAUDES = ['anthropic/claude-opus-5-5', 'anthropic/claude-sonnet-5-5'];

describe('those of a card', () => {
  it.each([
    ['drop the openai ones', CLAUDES],
    ['drop both gpts', CLAUDES],
    ['without the anthropic models', GPTS],
    ['all claudes out please', GPTS],
    ['only the gpt ones', GPTS],
    ['drop the mistral ones', [...GPTS, ...CLAUDES]],
  ])('%s', async (mention, ids) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});
