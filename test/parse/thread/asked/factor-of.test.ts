import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What a factor is of that no noun of its own says: of its sentence, or of what was spoken of last. */

const CARD = '900M tokens a month llama 70b on 4x H200 at $3.10/hr vs haiku';
const OWNED = '900M tokens a month llama 70b on 4x H200, own, power $0.20/kWh vs haiku';
const HOUR = 'selfHosted.procurement.usdPerGpuHour';
const TOKENS = 'workload.tokensPerMonth';

describe('a factor of what its sentence is about', () => {
  it.each([
    [CARD, 'but H200s get cheaper as well, -30%', HOUR, 2.17],
    [CARD, 'rents keep falling: -15%', HOUR, 2.635],
    [CARD, 'what if cards cost 20% less', HOUR, 2.48],
    [CARD, 'runpod now asks 10% more', HOUR, 3.41],
    [OWNED, 'our power gets dearer, +50%', 'selfHosted.power.usdPerKwh', 0.3],
    [CARD, 'we need more cards, +50%', 'selfHosted.gpuCount', 6],
    [CARD, 'the outputs got longer, +50%', 'workload.requestOutputTokens', 315],
    [CARD, 'the prompts grew a lot, +40%', 'workload.requestInputTokens', 1610],
  ] as const)('%s: %s', async (line, mention, field, value) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field]).toBeCloseTo(value, 6);
  });

  it('is a speed', async () => {
    const { draft, scenario } = await below(CARD, ['vllm got faster, 1.5x']);
    const before = (await below(CARD, ['thanks'])).scenario;
    expect(draft.fields[TOKENS]).toBe(9e8);
    expect(
      scenario.selfHosted.tokensPerSecondPerReplica / before.selfHosted.tokensPerSecondPerReplica,
    ).toBeCloseTo(1.5, 3);
  });

  it.each([
    'haiku gets cheaper, -20%',
    'anthropic might cut prices, -20%',
    'haiku will be cheaper - 20% less',
  ])('is an API: %s', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.text).toContain('Claude Haiku 5.5 −20%');
    expect(draft.fields[TOKENS]).toBe(9e8);
  });

  it.each([
    [CARD, 'AMD promises 40% more', /tok\/s per replica$/],
    [CARD, 'Nvidia claims 30% more', /tok\/s per replica$/],
    [CARD, 'they charge 8% more since May', /^GPUs at \$3\.348\/hr$/],
    [CARD, 'salaries went up here, +20%', /^ops at \$120\/h$/],
    [`${CARD}, 50% cached`, 'cache hits are dropping, -20%', /^40% cached$/],
    [CARD, 'the set-up took longer, +50%', /^setup 120 hours$/],
    [CARD, 'electricity is more expensive, +40%', /^1\.4x the traffic$/],
    // A name alone may stand in a list of wishes.
    [CARD, 'haiku, 2x', /^anthropic\/claude-haiku-5-5 \+100%$/],
    [CARD, '4 H200, 2x', /^8 GPUs$/],
  ])('%s: %s is asked', async (line, mention, hint) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('of what?') });
    expect(reply.hints?.[0]).toMatch(hint);
    expect(reply.hints?.at(-1)).toMatch(/x the traffic$/);
    expect(draft.fields[TOKENS]).toBe(9e8);
  });

  it.each([
    ['marketing starts in May, +30%', 1.3],
    ['more users from June, +30%', 1.3],
    ['int4 and +20%', 1.2],
    ['2 H200, +20%', 1.2],
    ['fp8, double it', 2],
    ['drop haiku, +20%', 1.2],
    ['30% less', 0.7],
    ['what if it falls by 40%', 0.6],
  ])('%s is the traffic', async (mention, times) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect([reply.kind, draft.fields[TOKENS]]).toEqual(['change', 9e8 * times]);
  });
});

describe('a factor of what was asked last', () => {
  it.each([
    [CARD, 'how fast is it?', 'cut that by 20%', /^2707 tok\/s per replica$/],
    [CARD, 'what do the GPUs cost an hour?', 'and 20% less?', /^GPUs at \$2\.48\/hr$/],
    [CARD, '$3.10 an hour is too much', 'make it 20% less', /^GPUs at \$2\.48\/hr$/],
    [CARD, "what's the price of haiku?", 'cut that in half', /^anthropic\/claude-haiku-5-5 -50%$/],
    [CARD, 'is the haiku price current?', 'and if it drops by 40%?', /^anthropic\/claude-haiku-5-5 -40%$/],
    [CARD, 'how much is people?', 'halve it', /^8h ops$/],
    [CARD, 'how many tokens does an answer have?', 'double that', /^output tokens \+100%$/],
    [`${CARD}, 40% cached`, 'did you count the caching?', 'halve it', /^20% cached$/],
    [CARD, 'how many GPUs do we have?', 'double it', /^8 GPUs$/],
    [OWNED, 'what does electricity come to?', '30% more', /^\$0\.26\/kWh$/],
    [CARD, "what's the total of hosting?", 'halve that', /^0\.5x the traffic$/],
    [CARD, 'that speed seems optimistic', 'cut it by a third', /^2256 tok\/s per replica$/],
    [CARD, 'the GPU price looks too high to me', 'make it 10% less', /^GPUs at \$2\.79\/hr$/],
    [`${CARD}, 40% cached`, 'the cache rate seems high', 'half that', /^20% cached$/],
    [CARD, 'those 16 hours seem high', 'half of it', /^8h ops$/],
  ])('%s: %s, then %s', async (line, question, mention, hint) => {
    const { draft, reply } = await below(line, [question, mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('of what was said last') });
    expect(reply.hints?.[0]).toMatch(hint);
    expect(draft.fields[TOKENS]).toBe(9e8);
  });

  it.each([['what volume is that?'], ['how many requests a day is that?'], ['thanks'], ['add sonnet']])(
    '%s, then "halve it": the traffic',
    async (before) => {
      expect((await below(CARD, [before, 'halve it'])).draft.fields[TOKENS]).toBe(4.5e8);
    },
  );
});
