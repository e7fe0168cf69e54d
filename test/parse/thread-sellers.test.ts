import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Sellers that come and go as a thread goes on, and what all of one seller's cost. */

const RIVALS = '500M tokens vs azure gpt-4o vs sonnet vs groq llama 70b, A100 rental';

describe('who may be chosen', () => {
  it.each([
    [
      ['no azure', 'without groq'],
      ['azure', 'groq'],
    ],
    [
      ['no azure', 'groq is out too'],
      ['azure', 'groq'],
    ],
    [
      ['what if we cancel azure', 'and if groq closes'],
      ['azure', 'groq'],
    ],
    [["we're leaving azure next year"], ['azure']],
    [['no azure', 'without groq', 'azure is ok again'], ['groq']],
    [['no azure', 'azure is back'], undefined],
    [['no azure', 'only azure'], undefined],
  ])('%j: %j is ruled out', async (mentions, out) => {
    const { draft, reply } = await below(RIVALS, mentions);
    expect([reply.kind, draft.fields['constraints.excludedSellers']]).toEqual(['change', out]);
    expect(draft.fields['selfHosted.procurement.seller']).toBeUndefined();
  });

  it('says all that hold', async () => {
    const { reply } = await below(RIVALS, ['no azure', 'without groq']);
    expect(reply.text).toMatch(/^not azure, without groq\. /);
    const back = await below(RIVALS, ['no azure', 'azure is allowed']);
    expect(back.reply.text).toMatch(/^no seller ruled out\. /);
  });

  it('lets another one in beside those that alone may be used', async () => {
    const { draft } = await below(RIVALS, ['only anthropic', 'openai is fine too']);
    expect(draft.fields['constraints.sellers']).toEqual(['anthropic', 'openai']);
  });
});

describe('prices of a whole seller', () => {
  it.each([
    [RIVALS, 'groq doubles its prices', 'groq/llama-3.3-70b-versatile', 2],
    ['500M tokens H100 vs grok 4 vs gpt-5', 'xai is twice as expensive', 'x-ai/grok-4-0709', 2],
    [
      '500M tokens H100 vs bedrock haiku vs gpt-5',
      'aws raises its prices by 20%',
      'aws/anthropic.claude-haiku-5-5',
      1.2,
    ],
    [
      '500M tokens H100 vs deepseek v3 vs gpt-5',
      'deepseek halves its prices',
      'siliconflow/deepseek-ai/DeepSeek-V3',
      0.5,
    ],
  ])('%s: %s', async (line, mention, id, factor) => {
    const inputUsd = async (mentions: readonly string[]): Promise<number> => {
      const { scenario } = await below(line, mentions);
      return scenario.apis.find((api) => api.id === id)?.usdPerMillionInput ?? 0;
    };
    expect(await inputUsd([mention])).toBeCloseTo((await inputUsd(['thanks'])) * factor, 9);
  });
});
