import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** "and haiku?" behind a question: that question, asked of another side of the card or of each GPU. */

const CARD = '900M tokens a month, llama 3.3 70b on 4 H100 vs gpt-5-mini and haiku 4.5';
const DEVS = '25 devs, 2M tokens a day each, llama 3.3 70b on 2 H100 vs gpt-5-mini and sonnet';
const IN_EU = '900M tokens a month, llama 3.3 70b on 4 H100, EU only, vs gpt-5-mini';

describe('a question is asked again of', () => {
  it.each([
    [CARD, "what's that per request?", 'and haiku?', /hosted; Claude Haiku 4\.5 \$[\d.]+\.$/],
    [CARD, 'what does a thousand requests cost?', 'hosted?', /come to \$[\d.]+ hosted\.$/],
    [CARD, "what's haiku's cached price?", 'and gpt-5-mini?', /^GPT-5 mini asks \$0\.025\/M/],
    [CARD, "what's haiku's cached price?", 'same at openai', /^GPT-5 mini asks \$0\.025\/M/],
    [CARD, "what's haiku's cached price?", 'and our own?', /^Hosting asks no price of a token\. No prompt/],
    [CARD, 'how fast is hosting?', 'and gpt-5-mini then?', /^How fast an API answers is not on the card/],
    [CARD, 'how fast is haiku?', 'and hosting?', /^[\d,]+ tok\/s .* for a replica/],
    [CARD, 'what throughput did you take?', 'and ours?', /^[\d,]+ tok\/s .* for a replica of 2 GPUs/],
    [CARD, 'what does gpt-5-mini cost?', 'ok and what about haiku?', /^Claude Haiku 4\.5 is \$1,456 a month/],
    [CARD, 'what does gpt-5-mini cost?', 'and the gpus', /^\$3\.90 a GPU and hour, .* are \$11,388/],
    [CARD, 'and a year?', 'same for gpt-5-mini', /^A year: hosting \$[\d,]+, GPT-5 mini \$[\d,]+\. The card/],
    [CARD, 'what is it per day?', 'and self-hosting alone?', /^A day: hosting \$[\d,]+\. The card/],
    [CARD, 'where is the haiku price from?', "and the gpu's?", /^The GPU at \$/],
    [CARD, 'is electricity counted?', 'and for haiku?', /^That is asked of hosting: of Claude Haiku 4\.5/],
    [CARD, 'is haiku cheaper than hosting?', 'and gpt-5-mini?', /^Yes: GPT-5 mini is \$468 a month, hosting/],
    [
      DEVS,
      "what's the cost per dev?",
      'and hosting?',
      /^For each of 25 hosting comes to \$[\d,]+ a month\.$/,
    ],
    [
      DEVS,
      "what's the cost per dev?",
      'and the api?',
      /a month; Llama .* at Novita \$[\d.]+\.$|a month; Novita \$[\d.]+\.$/,
    ],
    [
      IN_EU,
      'is gpt-5-mini processed in the EU?',
      'and hosting?',
      /^Hosting answers where its GPUs are, in the EU\.$/,
    ],
    [CARD, 'is gpt-5-mini processed in the EU?', 'and hosting?', /which place that is, nobody said\.$/],
  ])('%s: %s … %s', async (line, question, again, told) => {
    const { reply, draft } = await below(line, [question, again]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(told);
    expect(draft.fields.apis?.length).toBe(line === IN_EU ? 1 : 2);
  });

  it.each([
    ['what does the fleet cost per hour?', 'per GPU?', /^\$3\.90 a GPU and hour, rented on-demand/],
    ['how fast is it?', 'and what do you get per card?', /^Full, one H100 SXM serves /],
    ["what's the bill of hosting?", 'and per node?', /One of \d GPUs is \$[\d.]+ an hour\.$/],
    [
      'what does haiku cost?',
      'and per day?',
      /^A day: hosting \$[\d,]+, Claude Haiku 4\.5 \$[\d.]+\. The card/,
    ],
  ])('each machine, or each day: %s … %s', async (question, again, told) => {
    expect((await below(CARD, [question, again])).reply.text).toMatch(told);
  });

  it('the side that was asked of last, as often as somebody asks', async () => {
    const mentions = ['what does gpt-5-mini cost per request?', 'and haiku?', 'and hosting?', 'gpt-5-mini?'];
    expect((await below(CARD, mentions)).reply.text).toMatch(/hosted; GPT-5 mini \$[\d.]+\.$/);
  });
});

describe('of an API that the card lacks', () => {
  it.each([
    ['what does gpt-5-mini cost?', 'and sonnet?', /^Claude Sonnet 5\.5 is \$2,912 a month/, 'add sonnet'],
    ['how much is that per request?', 'and together?', /hosted; Llama .* at Together AI \$/, 'add together'],
    ['is haiku cheaper than hosting?', 'and opus?', /^Yes: Claude Opus 5\.5 is \$5,824 a month/, 'add opus'],
  ])('%s … %s is told as with it, and how it comes to stay', async (question, again, told, typed) => {
    const { reply, draft } = await below(CARD, [question, again]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
    expect(reply.text).toContain(`It is not on this card: type "${typed}" to compare with it.`);
    expect(draft.fields.apis?.length).toBe(2);
    expect((await below(CARD, [typed])).draft.fields.apis?.length).toBe(3);
  });
});

describe('what goes on from a change, or wants one', () => {
  it.each([
    [['1.2B tokens', 'and sonnet?'], 3],
    [['what does gpt-5-mini cost?', 'what about opus?'], 3],
    [['what does gpt-5-mini cost?', 'and opus'], 3],
  ])('%s is a change', async (mentions, apis) => {
    const { reply, draft } = await below(CARD, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields.apis?.length).toBe(apis);
  });
});
