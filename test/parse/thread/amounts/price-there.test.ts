import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A per cent beside a seller, a term or a market is of what it costs there, and never of how much is sent. */

const CARD = '2B tokens, gpt-oss-120b, 4x h100-sxm, rent, $3.20/hr, vs azure/gpt-4.1, openai/gpt-5-mini';
const ON_GCP = '600M tokens, mixtral-8x7b, 4x a100-40gb, rent, spot, on GCP';
const BOTH = '1B tokens, 2x Standard_NC80adis_H100_v5, rent, on Azure, vs azure/gpt-4.1';
const volume = 'workload.tokensPerMonth';
const price = 'selfHosted.procurement.usdPerGpuHour';

describe('beside a seller of tokens', () => {
  it.each([
    ['minus 18 percent on azure', 'azure/gpt-4.1', 0.18],
    ['-18% on azure', 'azure/gpt-4.1', 0.18],
    ['we have an EA, minus 18 percent on azure', 'azure/gpt-4.1', 0.18],
    ['less 12% with the azure commitment', 'azure/gpt-4.1', 0.12],
    ['knock 18% off on azure', 'azure/gpt-4.1', 0.18],
    ["on azure it's 18% less for us", 'azure/gpt-4.1', 0.18],
    ['minus 10% at openai', 'openai/gpt-5-mini', 0.1],
    ['openai: -10%', 'openai/gpt-5-mini', 0.1],
    ['subtract 12% on openai', 'openai/gpt-5-mini', 0.12],
  ])('%s', async (mention, api, discount) => {
    const { fields } = (await below(CARD, [mention])).draft;
    expect(fields.apis?.find(({ id }) => id === api)?.discount).toBe(discount);
    expect([fields[volume], fields[price]]).toEqual([2e9, 3.2]);
  });

  it('may make it dearer', async () => {
    const { draft, reply } = await below(CARD, ['azure charges 10% more']);
    expect(draft.fields[volume]).toBe(2e9);
    expect(reply.text).toContain('GPT-4.1 at Azure $5,853 → $6,438');
  });

  it.each(['minus 18 percent on azure', 'we have an EA, minus 18 percent on azure'])(
    'is asked about where the GPUs are of that seller too: %s',
    async (mention) => {
      const { draft, reply } = await below(BOTH, [mention]);
      expect(reply.kind).toBe('question');
      expect(draft.fields[volume]).toBe(1e9);
    },
  );
});

describe('beside the terms of machines', () => {
  it.each([
    [CARD, 'spot is about 40% less', 1.92, 'spot'],
    [CARD, 'spot would be 50% lower', 1.6, 'spot'],
    [CARD, 'with spot 40% less', 1.92, 'spot'],
    [CARD, 'spot minus 40%', 1.92, 'spot'],
    [CARD, 'preemptible runs 60% lower', 1.28, 'spot'],
    [CARD, 'with 1 yr CUD its 37% less', 2.016, 'reserved'],
    [CARD, 'a one-year savings plan is 30% less', 2.24, 'reserved'],
    [CARD, 'reserved is -35%', 2.08, 'reserved'],
    [ON_GCP, 'on demand is 60% more', 2.56, 'on-demand'],
    [ON_GCP, 'minus 18% on gcp', 1.312, 'spot'],
  ])('%s: %s', async (card, mention, usd, market) => {
    const { fields } = (await below(card, [mention])).draft;
    expect(fields[price]).toBeCloseTo(usd, 2);
    expect(fields['selfHosted.procurement.market'] ?? 'on-demand').toBe(market);
    expect(fields[volume]).toBe(card === CARD ? 2e9 : 6e8);
    expect(fields['apis.discount']).toBeUndefined();
  });

  it('is no discount of the API', async () => {
    const { fields } = (await below('2B tokens, 4x h100-sxm, vs azure/gpt-4.1', ['spot is 40% less'])).draft;
    expect(fields['apis.discount']).toBeUndefined();
  });

  it.each([
    [ON_GCP, 'with 1 yr CUD its 37% less'],
    [CARD, "it's 37% less with a 1 yr commitment"],
    [CARD, '1y reserved, 35% less'],
    [CARD, "in frankfurt it's 12% more"],
    [CARD, 'volume minus 18% on azure'],
  ])(
    'is asked about where it may be of something else, with mentions that run: %s: %s',
    async (card, mention) => {
      const { draft, reply } = await below(card, [mention]);
      expect([reply.kind, draft.fields[volume]]).toEqual(['question', card === CARD ? 2e9 : 6e8]);
      for (const hint of reply.hints ?? [])
        expect((await below(card, [hint])).reply.kind, hint).toBe('change');
      expect(reply.hints).not.toEqual([]);
    },
  );
});

describe('alone, or beside what is sent', () => {
  it.each([
    ['minus 18%', 1.64e9],
    ['18% less', 1.64e9],
    ['18% less traffic', 1.64e9],
    ['demand is 20% higher', 2.4e9],
    ['spot, 20% more traffic', 2.4e9],
  ])('is of the volume: %s', async (mention, tokens) => {
    expect((await below(CARD, [mention])).draft.fields[volume]).toBeCloseTo(tokens, -3);
  });
});

describe('what a price pays for, said behind it', () => {
  const TWO = '1B tokens, llama 70b on 2 H100 vs gpt-5';
  const EIGHT = '1B tokens, llama 70b on 8 H100 vs gpt-5';
  it.each([
    [TWO, ['we get the nodes for 1.95/h', 'each'], 1.95],
    [TWO, ['the box is 2.15 an hour', 'nope, per gpu'], 2.15],
    [TWO, ['we get the machines for $1.80/hr', "that's per card, sorry"], 1.8],
    [TWO, ['we pay 4.20/h', 'for both'], 2.1],
    [TWO, ['we pay 4.40/h', 'in total I mean'], 2.2],
    [TWO, ['we pay $3.10/hr', "that's for the pair"], 1.55],
    [TWO, ['we pay $3.90/hr', 'not each, both'], 1.95],
    [EIGHT, ['we pay 18.40/h', 'all 8 together'], 2.3],
    [EIGHT, ['H100 at $17.60/hr', 'no, for the whole node'], 2.2],
    [EIGHT, ['8 H100 at $20/hr', 'apiece'], 20],
  ])('%s: %j', async (line, mentions, usd) => {
    expect((await below(line, mentions)).draft.fields[price]).toBeCloseTo(usd, 9);
  });

  it.each([[['ops at $90/h', 'each']], [['we pay 18.40/h', 'for all 4']], [['add haiku', 'each']]])(
    '%j changes no price of GPUs',
    async (mentions) => {
      const before = await below(EIGHT, mentions.slice(0, -1));
      expect((await below(EIGHT, mentions)).draft.fields[price]).toBe(before.draft.fields[price]);
    },
  );
});
