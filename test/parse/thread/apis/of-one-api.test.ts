import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** A share that a card has one of, said of one API; and a discount of one, which it has for each. */

const TWO = '2B tokens a month llama 70b on 4 H100 vs gpt-5 and haiku 4.5';
const ONE = '2B tokens a month llama 70b on 4 H100 vs gpt-5';
const CACHED = `${TWO}, 40% cached`;
const GPT = 'openai/gpt-5';
const HAIKU = 'anthropic/claude-haiku-4-5';

describe('a cached share of one API', () => {
  it.each([
    [TWO, '50% cached only on gpt-5', ['50% cached', `18.29% off ${GPT}`]],
    [TWO, 'gpt-5 with 50% cached', ['50% cached', `18.29% off ${GPT}`]],
    [TWO, '40% of the gpt-5 prompts are cached', ['40% cached', `14.63% off ${GPT}`]],
    [TWO, 'only haiku gets cached, 50%', ['50% cached', `23.52% off ${HAIKU}`]],
    [TWO, 'prompt caching works for haiku only, around 30%', ['30% cached', `14.11% off ${HAIKU}`]],
    [TWO, 'caching for haiku only', ['40% cached', '70% cached']],
    [TWO, "only on haiku, we don't have prefix caching", ['40% cached', '70% cached']],
    [ONE, '50% cached on gpt-5', ['50% cached', `18.29% off ${GPT}`]],
    [CACHED, 'gpt-5 caches 70%', ['70% cached', `12.85% off ${GPT}`]],
    [CACHED, 'no cache on gpt-5', ['0% cached', `${GPT} cached input at $1.25/M`]],
  ])('%s: %s is asked, and drops no other', async (line, mention, hints) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(reply.text).toContain('a card has one cached share');
    expect(draft.fields).toEqual((await below(line, ['thanks'])).draft.fields);
    for (const hint of hints) expect((await below(line, [hint])).reply.kind, hint).toBe('change');
  });

  it.each([
    [['50% cached only on gpt-5', 'for both'], { 'workload.cachedInputShare': 0.5 }],
    [['haiku in batch', 'ok, for all of it then'], { 'workload.batchShare': 1 }],
  ])('%j: is of all that the question offered', async (mentions, fields) => {
    const { draft, reply } = await below(TWO, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it.each([[['caching for haiku only', 'for both']], [['for both']]])(
    '%j changes nothing',
    async (mentions) => {
      const { draft } = await below(TWO, mentions);
      expect(draft.fields).toEqual((await below(TWO, ['thanks'])).draft.fields);
    },
  );

  it('comes to the bill that the discount comes to', async () => {
    const [cached, off] = await Promise.all(
      ['50% cached', `18.29% off ${GPT}`].map((mention) => below(TWO, [mention])),
    );
    const usd = (talked: typeof cached): number | undefined =>
      talked?.assessment.comparisons.find(({ api }) => api === GPT)?.monthlyUsd;
    expect(usd(off)).toBeCloseTo(usd(cached) ?? 0, -1);
  });

  it.each([
    [ONE, 'gpt-5 with 50% cached', 0.5],
    [TWO, '70% cached for all APIs', 0.7],
    [TWO, '10% off gpt-5, 40% cached', 0.4],
    [TWO, 'only gpt-5, 40% cached', 0.4],
    [TWO, 'add opus, 40% cached', 0.4],
  ])('is that of all where it is not said of one of several: %s: %s', async (line, mention, share) => {
    const { draft, reply } = await below(line, [mention]);
    expect([reply.kind, draft.fields['workload.cachedInputShare']]).toEqual(['change', share]);
  });
});

describe('a batch of one API', () => {
  it.each([
    [TWO, 'batch only on gpt-5', ['100% batch', `50% off ${GPT}`]],
    [TWO, 'haiku in batch', ['100% batch', `50% off ${HAIKU}`]],
    [TWO, 'only gpt-5 in batch', ['100% batch', `50% off ${GPT}`]],
    [TWO, 'half of it could wait, 30% batch on gpt-5', ['30% batch', `15% off ${GPT}`]],
    [ONE, 'what if gpt-5 ran in batch', ['100% batch', `50% off ${GPT}`]],
    [TWO, 'the API in batch', ['100% batch', `50% off ${GPT}, 50% off ${HAIKU}`]],
    [TWO, 'batch on our side only', ['100% batch']],
    [TWO, 'opus in batch', ['add anthropic/claude-opus-5-5, 100% batch']],
  ])('%s: %s is asked, as the hosted work would wait as well', async (line, mention, hints) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(draft.fields).toEqual((await below(line, ['thanks'])).draft.fields);
    for (const hint of hints) expect((await below(line, [hint])).reply.kind, hint).toBe('change');
  });

  it('that is not there is not taken away', async () => {
    const { draft, reply } = await below(TWO, ['no batch on haiku']);
    expect(reply.text).toContain('counts none of it anyway');
    expect(draft.fields.apis).toHaveLength(2);
  });

  it.each(['batch only', 'half in batch', 'all in batch'])('%s is of all', async (mention) => {
    expect((await below(TWO, [mention])).reply.kind).toBe('change');
  });
});

describe('a discount of one API alone', () => {
  it.each([
    ['20% off only haiku', HAIKU],
    ['only haiku gets 20% off', HAIKU],
    ['we get 20% discount on gpt-5 only', GPT],
    ['20% rebate just for gpt-5', GPT],
    ['20% off gpt-5 and no others', GPT],
  ])('%s: the other stays at its price', async (mention, id) => {
    const { fields } = (await below(TWO, [mention])).draft;
    expect(fields.apis).toEqual(
      [GPT, HAIKU].map((one) => (one === id ? { id, discount: 0.2 } : { id: one })),
    );
  });
});
