import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Mentions that need an answer first: what is asked, and the lines of which each answers it by itself. */

const CARDS = {
  rent: '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini',
  apis: '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash',
  own: '4B tokens a month on 8xH200 bought for $280k total, qwen3 32b vs gpt-4.1',
  batch: '6B tokens once, batch, llama 70b on 8xA100 vs gpt-4o-mini',
  bill: 'we spend $14k a month on gpt-4o',
  mix: '1.5B tokens a month, 60% gpt-4o-mini 40% gpt-4o, vs llama 70b on 4 A100 rental',
  requests: '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku',
  vectors: '3B tokens a month, embeddings with bge-m3 on L40S vs text-embedding-3-small',
} as const;

describe('asks', () => {
  it.each([
    ['rent', 'we could get 30% off for a one year commit', ['gpu price -30%', '30% off the api']],
    ['own', '20% off for a one year commit', ['20% off the api']],
    // Rack and network of $2,367, and $18,000 a year.
    ['own', 'vendor support 18k a year', ['other costs $3867 a month', 'other costs $1500 a month']],
    ['own', 'cross connect $200', ['other costs $2567 a month', 'other costs $200 a month']],
    ['own', 'the egress is $0.08', ['egress $0.08/GB']],
    ['rent', 'only big clouds', ['only aws, azure and google']],
    ['apis', 'no chinese models', ['no chinese sellers']],
    ['batch', 'use 8b', ['host llama-3.1-8b', '8B tokens']],
    ['bill', 'of which 3k is embeddings', ['the bill is $11000']],
    ['bill', '$2k of that is fine-tuning', ['the bill is $12000']],
    ['mix', 'make it half and half', ['50% openai/gpt-4o-mini 50% openai/gpt-4o', '50% input']],
    ['requests', '1800 of the 2500 is the system prompt', ['72% cached']],
    // What a number could take the place of, which nothing else tells.
    ['own', 'the quote came in at 265k', ['they cost $265k in total']],
    ['own', '240k was the total not each', ['they cost $240k in total']],
    ['bill', 'the total is 13k now', ['the bill is $13k']],
    ['rent', 'make that 950 even', ['950M tokens a month']],
    ['own', 'ok stay at 5', ['5 GPUs', '5B tokens a month']],
    ['vectors', 'rerank too', ['double the volume', 'bge-reranker-v2-m3']],
  ] as const)('%s: %s', async (card, mention, hints) => {
    const { reply } = await below(CARDS[card], [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.hints?.slice(0, hints.length)).toEqual(hints);
  });

  it.each([
    [['growing 8% a month'], 'no, 8% a year', 'growing 8% a year'],
    [['15% off gpt-4.1'], 'no 8% not 15', '8% off openai/gpt-4.1'],
    [['over 3 years'], '5y not 3', 'over 5 years'],
  ])('after %j: %s', async (said, mention, hint) => {
    const { reply } = await below(CARDS.own, [...said, mention]);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', hint]);
  });

  it.each([
    ['apis', 'bill includes 19% vat', /this card has no bill/],
    ['own', 'bill is for 2 months', /this card has no bill/],
    ['vectors', 'bge small is enough', /./],
  ] as const)('%s: %s', async (card, mention, text) => {
    const { reply } = await below(CARDS[card], [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.text).toMatch(text);
  });
});

describe('what is told of a bill', () => {
  it.each([
    // $14,000 / 1.19
    ['bill includes 19% vat', 11_764.71],
    ['bill is for 2 months', 7000],
    // 14,000 / 2 × 365 / 12 / 7
    ['bill is for 2 weeks', 30_416.67],
    ["it's per quarter", 4666.67],
    ['per quarter, not month', 4666.67],
    ['that was october, november is 17.5k', 17_500],
    ['14k is everything, gpt-4o is about 9k', 9000],
    ["it'll be 20k by summer", 20_000],
  ])('%s', async (mention, usd) => {
    const { draft } = await below(CARDS.bill, [mention]);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(usd, 2);
  });

  it.each(["it's coding", 'mostly coding'])('%s', async (mention) => {
    expect((await below(CARDS.bill, [mention])).draft.fields['workload.shapeOfWork']).toBe('coding-agent');
  });

  it('a promise to spend reserves no GPUs, and a discount on one API leaves the others', async () => {
    const promised = (await below(CARDS.apis, ['we get 12% off for committed spend'])).draft.fields;
    expect(promised['apis.discount']).toBe(0.12);
    expect(promised['selfHosted.procurement.market']).toBeUndefined();
    const { apis } = (await below(CARDS.apis, ['12% committed spend discount on sonnet'])).draft.fields;
    expect(apis?.map(({ discount }) => discount)).toEqual([0.12, undefined, undefined]);
  });

  it.each(['-1', '+1', '-1 from me', '+1 from me'])('a vote of %s is no amount', async (mention) => {
    expect((await below(CARDS.bill, [mention])).reply.kind).toBe('silence');
  });
});

describe('what a card does not count', () => {
  const CALLS = '200k calls a day x 3k tokens in 400 out, 2x H100 on runpod, llama 3.3 70b, vs gpt-4o';

  it.each([
    ['needs 99.9% uptime', '1 spare'],
    ['a 70b is overkill, 8b will do', 'a 8b model'],
  ])('asks what a card counts instead: %s', async (mention, hint) => {
    const { reply } = await below(CALLS, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining([hint]) });
  });
});

describe('a model that nobody knows', () => {
  const EMBEDDED = 'embeddings 10B tokens a month on L4 with bge-m3 vs text-embedding-3-small';

  it('says that a model is none that we know', async () => {
    const { reply } = await below(EMBEDDED, ['bge small is enough']);
    expect(reply.text).toMatch(/^"bge small is enough" names no model or API that we know/);
  });
});

describe('one of two changes', () => {
  const CARD = '500M tokens a month, llama 70b on 8x H100 vs gpt-5';

  it.each([
    ['add opus or drop gpt-5', ['add opus', 'drop gpt-5']],
    ['double the volume or halve it', ['double the volume', 'halve it']],
    ['double the volume or 8x H200 at $2', ['double the volume', '8x H200 at $2']],
    ['int4 or double the gpus', ['int4', 'double the gpus']],
  ])('%s: does neither, and asks', async (mention, hints) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(draft).toEqual((await below(CARD, ['thanks'])).draft);
  });
});

describe('one of several things that go', () => {
  const CARD = '500M tokens a month, llama 70b on 8x H100 with a spare vs gpt-5 and sonnet';

  it.each([
    ['drop sonnet or gpt-5', ['drop sonnet', 'drop gpt-5']],
    ['remove either gpt-5 or sonnet', ['remove gpt-5', 'remove sonnet']],
    ['can we drop sonnet or gpt-5?', ['can we drop sonnet?', 'can we drop gpt-5?']],
    ['drop sonnet, gpt-5 or the spare', ['drop sonnet', 'drop gpt-5', 'drop the spare']],
    ['remove 2 GPUs or gpt-5', ['remove 2 GPUs', 'remove gpt-5']],
    [
      'drop sonnet or gpt-5 and double the volume',
      ['drop sonnet and double the volume', 'drop gpt-5 and double the volume'],
    ],
  ])('%s: takes none away, and asks which', async (mention, hints) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(reply.text).toMatch(/: which of them goes\?$/);
    expect(draft).toEqual((await below(CARD, ['thanks'])).draft);
  });

  it.each(['no sonnet or gpt-5', "we don't need sonnet or gpt-5", 'drop sonnet and gpt-5'])(
    '%s: is both of them',
    async (mention) => {
      const { draft, reply } = await below(CARD, [mention]);
      expect(reply.kind).toBe('change');
      expect(JSON.stringify(draft.fields.apis ?? [])).not.toMatch(/gpt-5|sonnet/);
    },
  );
});
