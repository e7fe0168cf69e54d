import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A share, a period or an amount alone: of what was said last, of what is paid, or asked about. */

const CARD = '900M tokens a month llama 70b on 4x H200 vs haiku';
const BILL = 'we spend 12k a month on gpt-5, llama 70b on 2 H100';
const OWNED = 'we own 4 H100 bought for 30k each, llama 70b, 20B tokens a month vs haiku';
const TOKENS = 'workload.tokensPerMonth';

describe('a share of what was pointed at', () => {
  it.each([
    [['60% of that'], 540e6],
    [['what is the load?', '40% of that'], 360e6],
    [['2B tokens', 'only 50% of it'], 1e9],
  ])('%j is of the traffic, and sells nothing', async (mentions, tokens) => {
    const { draft } = await below(CARD, mentions);
    expect(draft.fields[TOKENS]).toBe(tokens);
    expect(draft.fields['selfHosted.procurement.kind']).toBeUndefined();
  });

  it('is asked about behind a price', async () => {
    const { reply } = await below(CARD, ['$2/hr', '90% of that']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['$1.8/hr', '0.9x the traffic'] });
  });

  it.each(['we get 40% of that back at the end', '40% left of the price', '40% back'])(
    'is what machines are worth still: %s',
    async (mention) => {
      const { draft } = await below(OWNED, [mention]);
      expect(draft.fields['selfHosted.procurement.residualShare']).toBe(0.4);
    },
  );
});

describe('a period alone', () => {
  it.each(['per day', 'a year', 'per week', 'per quarter'])('%s is asked about', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toEqual([`that's per ${mention.split(' ').at(-1)}`]);
    expect(draft.fields[TOKENS]).toBe(9e8);
  });

  it('is of the bills where those were asked for', async () => {
    const { reply } = await below(CARD, ['what does haiku cost?', 'per day']);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(/^A day: hosting \$/) });
  });

  it('is of an amount that was said last', async () => {
    const { draft } = await below(CARD, ['800M', 'per week']);
    expect(draft.fields[TOKENS]).toBeCloseTo((800e6 * 365) / 12 / 7, 0);
  });
});

describe('what one comes to, without a mark', () => {
  it.each([
    ['cost per 1000 requests', /^1,000 requests of/],
    ['price per 1k calls', /^1,000 requests of/],
    ['per 1000 requests', /^1,000 requests of/],
    ['cost per request', /^A request of/],
    ['per million tokens hosted', /^Hosting comes to \$/],
    ['the daily cost', /^A day: hosting \$/],
    ['weekly bill', /^A week: hosting \$/],
  ])('%s', async (mention, text) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(text) });
    expect(draft.fields[TOKENS]).toBe(9e8);
  });
});

describe('a bill without its thousands', () => {
  it.each([
    ['spend was 14.6 in october', '14600'],
    ['last bill was 25', '25000'],
    ['november was 8.4', '8400'],
    ['spend dropped to 6.5', '6500'],
  ])('%s is asked about', async (mention, usd) => {
    const { draft, reply } = await below(BILL, [mention]);
    expect(reply.hints?.[0]).toBe(`the bill is $${usd} a month`);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(12_000);
  });

  it.each([
    ['the bill was 23,500', 23_500],
    ['november was 11k', 11_000],
    ['bill was $90 in may', 90],
  ])('%s is taken', async (mention, usd) => {
    const { draft } = await below(BILL, [mention]);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(usd);
  });
});
