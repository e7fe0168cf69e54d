import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Questions below a card that once were told of something else. */

const RENTED = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini at 0.25/2';
const OWNED = '4B tokens a month on 8xH200 bought for $280k total, qwen3 32b vs gpt-4.1';
const MIX = '1.5B tokens a month, 60% gpt-4o-mini 40% gpt-4o, vs llama 70b on 4 A100 rental';
const VECTORS = '3B tokens a month, embeddings with bge-m3 on L40S vs text-embedding-3-small';

describe('what was tried last', () => {
  // 4 GPUs × 730 h × $0.60 less = $1,752 of $7,592.
  it.each(['how much does that save?', 'so what does that change?', 'did that help?'])(
    '%s',
    async (question) => {
      const { reply, draft } = await below(RENTED, ['H100 at $2.00/hr', question]);
      expect(reply.kind).toBe('answer');
      expect(reply.text).toMatch(
        /^Hosting costs \$1,752 a month less\. \$2\.60\/hr → \$2\.00\/hr\. Still pay per token\./,
      );
      expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(2);
    },
  );

  it('is nothing where nothing was tried: the card answers', async () => {
    expect((await below(RENTED, ['how much does that save?'])).reply.text).toMatch(/ a month less than /);
  });
});

describe('whether something is counted is asked, whatever stands before that', () => {
  it.each([
    ['ok but is egress included', /egress are not counted/],
    ['ok but is ops included', /^Yes: 16 hours a month/],
    ['yeah but is that with a spare', /there is no spare replica/],
    ['ok is electricity in there', /^Rent includes electricity/],
    ['sry but how much is that a year', /^A year: hosting/],
  ])('%s', async (question, told) => {
    const { reply, draft } = await below(RENTED, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(told);
    expect(draft).toEqual((await below(RENTED, ['thanks'])).draft);
  });
});

describe('what is asked for is what is told', () => {
  it.each([
    // $2.60 × 8 an hour; 4 × 730 × $2.60 a month
    [RENTED, 'what does one node cost us', /are \$7,592 a month\. One of 8 GPUs is \$20\.80 an hour\.$/],
    [RENTED, 'how much is that per gpu hour?', /^\$2\.60 a GPU and hour, rented on-demand/],
    [OWNED, 'what do the gpus cost', /^8 × H200\. Bought for \$35,000 a GPU/],
    [RENTED, 'cost per night?', /^A day: hosting \$324, /],
    [RENTED, 'what does it cost a week?', /^A week: hosting \$2,269, /],
    [RENTED, 'how much would spot save?', /or "spot" at spot prices\.$/],
    [RENTED, 'mini with 1h cache write costs more no?', /^No prompt caching is counted/],
    [
      RENTED,
      'could we stay under 5k with 2 gpus?',
      /^Within \$5,000: .* Hosting, \$9,859 now, comes down to that at \$0\.94 a GPU and hour/,
    ],
    [OWNED, "what's the cost per 1k requests?", /^1,000 requests of 1,150 tokens in/],
    [OWNED, '12 H200?? why so many', /^8 × H200: /],
    [OWNED, 'when is it paid back', /^Never at this volume/],
    [VECTORS, 'fits on a T4, no?', /^T4 is not on this card, which is of L40S/],
    [VECTORS, 'does it fit?', /answered\.$/],
    [MIX, 'what would 100% mini cost', /mini takes 60% of the tokens\. Type "what if all on mini"/],
    // 800M × 1150/1360 × $0.25 + 800M × 210/1360 × $2.00, a million.
    [RENTED, 'what would everything on mini cost us?', /^GPT-5 mini is \$416 a month/],
    [RENTED, 'so basically never?', /^Hosting breaks even with /],
    [RENTED, "what's the catch with novita?", /^The card compares cost alone: .* Novita is \$141/],
    [RENTED, "where's novita based", /^The card does not know where Novita is processed/],
    [RENTED, 'how many gpus would we need?', /^This traffic takes 2 × H100 SXM .* The card has 4\./],
    [RENTED, 'can someone double check the 2.60?', /^The GPU at \$2\.60: your price/],
    [RENTED, 'do we know the token count?', /^800M tokens a month/],
    [RENTED, 'how much less is that than opus?', /^opus is not on this card/],
    [OWNED, 'did you count the switches?', /^Not counted: taxes/],
    [OWNED, 'what did we say about EU?', /^Nothing was said of where data may go/],
    [RENTED, 'so how many users?', /^Full, the fleet serves /],
  ])('%s: %s', async (card, question, told) => {
    const { reply } = await below(card, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(told);
  });
});

describe('what is asked of another fleet, volume or way to pay', () => {
  const SPOT = '2B tokens 4x H100 spot llama 70b vs sonnet';
  it.each([
    ['is 4 enough at 2x?', /^With "2x": The fleet is 14% busy: .* Type "what if 2x" to see it so\.$/],
    ['is 2 enough?', / Type "what if 2 GPUs" to see it so\.$/],
    ['so 2 would do?', / Type "what if 2 GPUs" to see it so\.$/],
    ['2 should be enough, right?', / Type "what if 2 GPUs" to see it so\.$/],
    ['in 4 bit?', / Type "what if int4" to see it so\.$/],
    ['would 8 be enough at 5x', / Type "what if 8 GPUs, 5x" to see it so\.$/],
    ['will two H100 do it for 10B?', / Type "what if 2 GPUs, 10B" to see it so\.$/],
    ['what would on demand be', /type "what if on demand" to see it\.$/],
    ['is 4 enough?', /\(measured\)\.$/],
    ['what would spot be', /^Rented spot, /],
  ])('%s', async (question, answered) => {
    const { reply, draft } = await below(SPOT, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(answered);
    expect(draft.fields['selfHosted.gpuCount']).toBe(4);
  });

  it('says whether what nobody wants is read too', async () => {
    const { reply } = await below('20k tickets a month, 2k tokens each, A100 vs gpt-5-mini', [
      'a quarter of the tickets are spam',
    ]);
    expect([reply.kind, reply.hints]).toEqual(['question', ['75% of the volume']]);
  });
});
