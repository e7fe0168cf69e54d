import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** APIs that are told by what they cost on the card, or by whose they are. */

const THREE = '2B tokens a month, llama 70b on 4x H100 vs gpt-5, sonnet and haiku';
const WITH_CLOSED = '2B tokens a month, llama 70b on 4x H100 vs gpt-5, sonnet and grok 4';
const TWO = '2B tokens a month, llama 70b on 4x H100 vs gpt-5 and sonnet';
const MINI = '2B tokens a month, llama 70b on 4x H100 vs gpt-5, gpt-5-mini and haiku';
const [GPT, GPT_MINI] = ['openai/gpt-5', 'openai/gpt-5-mini'];
const [SONNET, HAIKU] = ['anthropic/claude-sonnet-5-5', 'anthropic/claude-haiku-5-5'];

// At 2B tokens: Haiku $324, GPT-5 mini $1,040, GPT-5 $5,202, Sonnet $6,471.
describe('an API goes or stays by its bill', () => {
  it.each([
    [THREE, ['drop the most expensive one'], [GPT, HAIKU]],
    [THREE, ['remove the cheapest'], [GPT, SONNET]],
    [THREE, ['keep only the two cheapest'], [GPT, HAIKU]],
    [THREE, ['go with the cheapest of those'], [HAIKU]],
    [THREE, ["let's pick the priciest"], [SONNET]],
    [THREE, ['without the two most expensive'], [HAIKU]],
    // Grok 4 is closed: what is compared in its place costs $2,886, less than GPT-5.
    [WITH_CLOSED, ['drop the dearest'], [GPT, 'x-ai/grok-4-0709']],
    [WITH_CLOSED, ['keep only the two cheapest'], [GPT, 'x-ai/grok-4-0709']],
    [TWO, ['keep the cheaper one'], [GPT]],
    [TWO, ['use the cheaper one, int4'], [GPT]],
    [TWO, ['which of the two is cheaper?', 'then remove the other'], [GPT]],
    [TWO, ['which is more expensive, gpt-5 or sonnet?', 'drop the other'], [SONNET]],
  ])('%s: %j', async (line, mentions, ids) => {
    const { draft } = await below(line, mentions);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [THREE, 'keep the cheaper one'],
    [TWO, 'remove the other'],
    [TWO, 'drop the two cheapest'],
  ])('%s: %s is asked', async (line, mention) => {
    const { reply, draft } = await below(line, [mention]);
    expect(reply.kind).toBe('question');
    expect(draft.fields.apis).toHaveLength(line === THREE ? 3 : 2);
  });

  it('is told as the bills are where nothing says of what it is the cheapest', async () => {
    const { reply } = await below(THREE, ['take the cheapest seller']);
    expect(reply).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('The bills, from the lowest'),
    });
  });
});

describe('all of one maker', () => {
  it.each([
    [THREE, 'drop the openai ones', [SONNET, HAIKU]],
    [THREE, 'drop all claude models', [GPT]],
    [THREE, 'without the anthropic ones', [GPT]],
    [MINI, 'drop both gpts', [HAIKU]],
    [MINI, 'remove the gpts', [HAIKU]],
    [MINI, 'keep only the openai ones', [GPT, GPT_MINI]],
  ])('%s: %s', async (line, mention, ids) => {
    const { draft } = await below(line, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(ids);
  });
});
