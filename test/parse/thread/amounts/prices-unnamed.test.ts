import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Prices of which nobody says what they are of. */

const PLAIN = '2B tokens llama 70b 8 H100 vs sonnet';

describe('what nobody earns is no wage, whatever was spoken of last', () => {
  it.each([
    [['ops 20 hours', '2.9/h'], 2.9],
    [['no ops', '2.2 an hour'], 2.2],
    [['4 h100, spot, fp8, no ops', '12 hrs a day, 2.2/h'], undefined],
  ])('%j', async (mentions, rent) => {
    const { draft, reply } = await below(PLAIN, mentions);
    expect(reply.kind).toBe(rent === undefined ? 'question' : 'change');
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(rent);
    expect(draft.fields['selfHosted.ops.usdPerHour']).toBeUndefined();
  });

  it('is one where somebody may earn it', async () => {
    const { fields } = (await below(PLAIN, ['ops 20 hours', '85/h'])).draft;
    expect(fields['selfHosted.ops.usdPerHour']).toBe(85);
  });
});

describe('a price that stands nowhere on the card is no share that was spoken of last', () => {
  it.each([
    ["2.1 was the old contract, it's 1.85 now", 'GPUs at $1.85/hr'],
    ["2 was the old contract, it's 3 now", 'GPUs at $3/hr'],
    ['1.85', '1.85B tokens'],
  ])('%s', async (mention, hint) => {
    const { draft, reply } = await below(PLAIN, ['our cache hit is 70%', mention]);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', hint]);
    expect(draft.fields['workload.cachedInputShare']).toBe(0.7);
  });

  it('is the price where the card has it', async () => {
    const { fields } = (await below(PLAIN, ['$4.2/h', "4.2 was the old contract, it's 3.9 now"])).draft;
    expect(fields['selfHosted.procurement.usdPerGpuHour']).toBe(3.9);
  });
});

describe('a part of one beside cached input is a share or a price', () => {
  it.each(['cached input at 0.20', 'cache reads at 0.20'])('%s', async (mention) => {
    const { reply, draft } = await below(PLAIN, [mention]);
    const [priced = '', share = ''] = reply.hints ?? [];
    expect([reply.kind, share]).toEqual(['question', '20% cached']);
    expect((await below(PLAIN, [priced])).scenario.apis[0]?.usdPerMillionCachedInput).toBe(0.2);
    expect(draft.fields['workload.cachedInputShare']).toBeUndefined();
  });

  it('is a share where it is said of hits', async () => {
    const { fields } = (await below(PLAIN, ['cache hit rate is 0.2'])).draft;
    expect(fields['workload.cachedInputShare']).toBe(0.2);
  });
});
