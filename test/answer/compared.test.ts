import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Questions of yes or no that name a side of the card, and of what a bill is made of. */

const CARD = '2.4B tokens a month, qwen3 32b on 4x L40S vs gpt-5-nano, gemini flash and sonnet';
const IN_EU = '900M tokens a month, llama 3.3 70b on 4 H100, EU only, vs gpt-5-mini and haiku 4.5';

describe('what costs less is told with yes or no and both bills', () => {
  it.each([
    ['so is it cheaper than gemini then?', 'No: hosting is $6,647 a month, Gemini 3.8 Flash $2,912.'],
    ['are we cheaper than sonnet now?', 'Yes: hosting is $6,647 a month, Claude Sonnet 5.5 $7,765.'],
    ['does gemini undercut us?', 'Yes: Gemini 3.8 Flash is $2,912 a month, hosting $6,647.'],
    ['do we beat nano?', 'No: hosting is $6,647 a month, GPT-5 nano $250.'],
    ['is gemini dearer than nano', 'Yes: Gemini 3.8 Flash is $2,912 a month, GPT-5 nano $250.'],
    ["isn't nano cheaper?", 'Yes: GPT-5 nano is $250 a month, hosting $6,647.'],
    ['is it more than we pay with sonnet?', 'No: hosting is $6,647 a month, Claude Sonnet 5.5 $7,765.'],
    ['would sonnet cost more than hosting?', 'Yes: Claude Sonnet 5.5 is $7,765 a month, hosting $6,647.'],
    ['is nano still the cheapest?', 'Yes: GPT-5 nano is $250 a month, DeepInfra $266.'],
    ['is hosting the most expensive one?', 'No: hosting is $6,647 a month, Claude Sonnet 5.5 $7,765.'],
  ])('%s', async (question, text) => {
    expect((await below(CARD, [question])).reply).toEqual({ kind: 'answer', text });
  });

  it('says that one of them is ruled out', async () => {
    const { reply } = await below(IN_EU, ['are we paying more than with haiku?']);
    expect(reply.text).toMatch(
      /^Yes: hosting is \$[\d,]+ a month, Claude Haiku 4\.5 \$1,456 \(ruled out\)\.$/,
    );
  });

  it.each([
    ['is gpt-5 cheaper than us?', /^That is not on this card: type "add gpt-5"/],
    ['is sonnet faster than nano?', /^How fast an API answers is not on the card/],
    ['is hosting cheaper at night?', /^Switch to GPT-5 nano/],
  ])('%s compares no two bills of the card', async (question, told) => {
    expect((await below(CARD, [question])).reply.text).toMatch(told);
  });
});

describe('a question that names an API is told of more than its price', () => {
  it.each([
    // 2.4B × 210 / 1,360 out at $0.40, of $250
    [
      CARD,
      'what share of the bill is output on nano?',
      /^Of what GPT-5 nano .* output is 59% and input 41%: \$250/,
    ],
    [
      CARD,
      'how much of the sonnet bill is input?',
      /^Of what Claude Sonnet 5\.5 .* output is 48% and input 52%/,
    ],
    [IN_EU, 'does that kill haiku?', /^Yes: Claude Haiku 4\.5 has no regional endpoint that we know\.$/],
    [IN_EU, 'would it rule out gpt-5-mini?', /^No: GPT-5 mini may be chosen, at \$468 a month\.$/],
    [IN_EU, 'what discount on cached input does gpt-5-mini have?', /^GPT-5 mini asks \$0\.025\/M/],
  ])('%s: %s', async (line, question, told) => {
    expect((await below(line, [question])).reply.text).toMatch(told);
  });
});
