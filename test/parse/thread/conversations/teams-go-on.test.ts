import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

/** How teams go on below a card: back to list prices, the other end of a range, the rest, sellers too, times of a week. */

const OFFICE_HOURS =
  '800 requests an hour on business hours, 1200 tokens each, qwen3 32b on 2 L40S vs gpt-5-mini';
const CARD = '1B tokens a month, llama 70b on 4 H100 at $2.20/hr vs sonnet at $4/$20';
const PAIR = '450M tokens a month, sonnet vs haiku, llama 70b on 2 H100';
const MOVING = '1.2B tokens a month, sonnet, moving 40% to llama 70b on 2 H100';
const RANGE = 'between 500M and 2B tokens a month, llama 70b on 4 H100 vs gpt-5-mini';
const SEATS = '500 seats, 25 prompts a day each, 2000 tokens each, llama 70b on 4 H100 vs haiku';
const NIGHTLY = 'nightly batch of 30M tokens, llama 3.1 8b on A100 vs gpt-5-mini';
const OSS = '400M tokens a month, gpt-oss-120b on one H100 vs groq';
const ONCE = 'batch of 500M tokens once, llama 70b on 8 A100 vs sonnet';
const TWO_MODELS = '2B tokens a month, gpt-5-mini 80% gpt-5 20% vs qwen3 32b on 4 L40S';
const STAFFED = '1B tokens a month, llama 70b on 4 H100, 2 spares, 80h ops, vs sonnet';
const MIXED = '700M tokens a month, sonnet 60% haiku 40% vs llama 70b on 4 H100';
const TICKETS = '5k tickets a day, 1200 in 200 out, gpt-5-mini vs llama 8b on one L40S';
const GROWING = '600M tokens a month growing 15% a month, qwen3 235b on 8 H100 vs sonnet';

// biome-ignore format: one conversation a line
const CHANGES: readonly (readonly [line: string, mentions: readonly string[], fields: Readonly<Record<string, unknown>>])[] = [
  [CARD, ['back to list prices'], { apis: [{ id: 'anthropic/claude-sonnet-5-5' }] }],
  [CARD, ['10% off sonnet', 'back to normal prices for the apis'], { apis: [{ id: 'anthropic/claude-sonnet-5-5' }], 'selfHosted.procurement.usdPerGpuHour': 2.2 }],
  [CARD, ['and a spare', 'and without?'], { 'selfHosted.spareReplicas': undefined }],
  [CARD, ['h100s at 1.95, two year term'], { 'selfHosted.procurement.usdPerGpuHour': 1.95, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 24 }],
  [CARD, ['it runs 24h'], { 'selfHosted.procurement.usdPerGpuHour': 2.2 }],
  [CARD, ['from 7 to 22 only'], { 'workload.peakToAverage': 1.6 }],
  [CARD, ['peak is black friday, 5x'], { 'workload.peakToAverage': 5 }],
  [SEATS, ['they work 8 to 6'], { 'workload.peakToAverage': 2.4 }],
  [SEATS, ['only 60% use it daily'], { 'workload.requestsPerMonth': 12500 * 365 / 12 * 0.6 }],
  [SEATS, ['people are cheaper here, 70k'], { 'selfHosted.ops.usdPerHour': 36.4583333333 }],
  [RANGE, ['the low end is 800M'], { 'workload.tokensPerMonth': 1.4e9 }],
  [RANGE, ['upper end 3B rather'], { 'workload.tokensPerMonth': 1.75e9 }],
  [RANGE, ['just take 1B'], { 'workload.tokensPerMonth': 1e9 }],
  [NIGHTLY, ['and twice a night?'], { 'workload.tokensPerMonth': 60e6 * 365 / 12 }],
  [NIGHTLY, ['twice a night', '3 times a night'], { 'workload.tokensPerMonth': 90e6 * 365 / 12 }],
  [GROWING, ['growth is optimistic, say 8'], { 'workload.growthPerMonth': 0.08 }],
  [GROWING, ['no growth', 'flat at 1.5B'], { 'workload.growthPerMonth': 0, 'workload.tokensPerMonth': 1.5e9 }],
  [STAFFED, ['spares off'], { 'selfHosted.spareReplicas': 0 }],
  [STAFFED, ['drop the FTE to half'], { 'selfHosted.ops.hoursPerMonth': 40 }],
  [CARD, ['we only have budget for 2'], { 'selfHosted.gpuCount': 2 }],
  [CARD, ['2 gpus fit the budget'], { 'selfHosted.gpuCount': 2 }],
  [CARD, ['mostly input, 9 to 1'], { 'workload.inputShare': 0.9 }],
  [ONCE, ['24 hours max'], { 'workload.windowHoursPerMonth': 24 }],
  [CARD, ['sonnet is way to expensive, haiku'], { apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
  [PAIR, ['sonnet is too expensive, use haiku'], { apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
  [PAIR, ['sonnet is out, compliance'], { apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
  [MOVING, ['then count 5% more on sonnet'], { 'workload.movedShare': 0.35, 'workload.tokensPerMonth': 1.2e9 }],
  [MOVING, ['sonnet gets 5% more'], { 'workload.movedShare': 0.35, apis: [{ id: 'anthropic/claude-sonnet-5-5' }] }],
  [MOVING, ['half on api half on our gpus'], { 'workload.movedShare': 0.5 }],
  [MOVING, ['60% on our gpus 40% api'], { 'workload.movedShare': 0.6 }],
];

describe('what becomes of a card', () => {
  it.each(CHANGES)('%s: %s', async (line, mentions, fields) => {
    const { draft } = await below(line, mentions);
    for (const [field, value] of Object.entries(fields))
      expect(draft.fields[field as keyof DraftFields], field).toEqual(
        typeof value === 'number' ? expect.closeTo(value, 3) : value,
      );
  });

  it('has a price of the list where one of its own was said', async () => {
    const { draft } = await below(CARD, ['back to the list price for the gpus']);
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBeUndefined();
    expect(draft.fields.apis?.[0]?.usdPerMillionInput).toBe(4);
  });

  it('has the rest of a share where the question was which takes it', async () => {
    const { draft } = await below(PAIR, ['10% of the traffic to opus', 'rest on sonnet']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.1, 0.9]);
  });

  it.each([[['20% of tickets need gpt-5']], [['20% of tickets need gpt-5', 'and the rest stays on mini']]])(
    'has the share of some of its work: %s',
    async (mentions) => {
      const { draft } = await below(TICKETS, mentions);
      expect(draft.fields.apis?.[0]?.mix).toMatchObject([
        { id: 'openai/gpt-5', share: 0.2 },
        { id: 'openai/gpt-5-mini', share: 0.8 },
      ]);
    },
  );

  it('has its mix again', async () => {
    const { draft } = await below(MIXED, ['haiku only', 'back to the mix']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.6, 0.4]);
  });

  it('has a job that is done every quarter', async () => {
    const { draft } = await below('24B tokens of embeddings once on L40S vs text-embedding-3-small', [
      'we redo it every quarter',
    ]);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(8e9, -3);
  });

  it.each([
    [['and fireworks too'], ['fireworks/gpt-oss-120b']],
    [['fireworks and together too'], ['fireworks/gpt-oss-120b', 'together/openai/gpt-oss-120b']],
  ])('has the sellers that come too: %s', async (mentions, ids) => {
    const { draft } = await below(OSS, mentions);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['groq/openai/gpt-oss-120b', ...ids]);
  });
});

describe('what is asked', () => {
  it.each([
    [CARD, ['and openai?'], 'Which model of "openai"?', ['gpt', 'gpt mini', 'gpt nano']],
    [CARD, ['weekends too'], 'weekends included', []],
    [CARD, ['only weekdays', 'weekends too'], '7/5', ['1.4x the volume']],
    [CARD, ['only weekdays', 'saturdays as well'], '6/5', ['1.2x the volume']],
    [OFFICE_HOURS, ['saturday too'], '6/5', ['1.2x the volume']],
    [OFFICE_HOURS, ['also saturdays and sundays'], '7/5', ['1.4x the volume']],
    [CARD, ['double on saturdays'], '114.3% of it', ['114.3% of the volume']],
    [CARD, ['half on weekends'], '85.71% of it', ['85.71% of the volume']],
    [PAIR, ['half on api half on our gpus'], 'on which API?', expect.any(Array)],
    [CARD, ['saturday as well'], 'weekends included', []],
    [CARD, ['sundays off'], 'does less come, or are the GPUs off', ['85.71% of the volume']],
    [
      TWO_MODELS,
      ['gpt-5 only for 10'],
      '10% of the traffic?',
      ['the mix is 90% openai/gpt-5-mini 10% openai/gpt-5'],
    ],
    [CARD, ['also saturdays till noon'], 'weekends included', []],
    [SEATS, ['30% active'], 'of all that the card counts?', ['30% of the volume']],
    // "they" was of the API
    [
      CARD,
      ['lambda is 1.89', 'and what if they raise 10%'],
      'of the API or of the GPUs?',
      ['gpu price +10%', 'API prices +10%'],
    ],
    // "1B" was a model of that size
    [CARD, ['our contract says 10% off from 1B on'], 'one price for all tokens', ['10% discount']],
    [CARD, ['can we scale down at night', 'to half'], 'of what?', ['0.5x the traffic', '0.5x the GPUs']],
  ])('%s: %s', async (line, mentions, text, hints) => {
    expect((await below(line, mentions)).reply).toMatchObject({
      kind: 'question',
      text: expect.stringContaining(text),
      hints,
    });
  });
});

describe('what is answered', () => {
  it.each([
    ['hm thats more than i thought, why so dear', /^Hosting is \$/],
    ["ok that's silly. at what volume would it be worth", /^Hosting breaks even/],
    ['add self hosting', /^Hosting is on the card: Llama/],
    ['can we self host for that', /^Hosting is on the card: Llama/],
    ['if the gpus die does sonnet take over', /no spare replica/],
    [
      'own or rent, what is better',
      /^"own": own, rented → bought at \$[\d,]+ a GPU\. .*\n"rent" is how it stands/,
    ],
    ['quality tho', /compares cost, not how good/],
    ['why 4', /^4 × H100 .* replica/],
    ['so from where does it make sense', /^Switch to .* What would change this: /],
    ['cheapest one please', /The bills, from the lowest/],
  ])('%s', async (mention, text) => {
    expect((await below(CARD, [mention])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(text),
    });
  });

  it.each(["what's the difference to before", 'and what do we save with it'])(
    '%s: is of the change before',
    async (mention) => {
      expect((await below(CARD, ['make it 2x', mention])).reply.text).toMatch(/1B → 2B tokens/);
    },
  );

  it.each(['lol, who wants coffee', 'haha, what a day'])('%s: is none of ours', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });
});

describe('what comes on some days is no volume by itself', () => {
  const NIGHTLY = 'nightly batch 30M tokens, qwen3 32b on A100 vs gpt-4o-mini';
  const DAILY = '10k requests a day, 1k in 200 out, llama 8b on L4 vs gpt-4o-mini';
  it.each([
    // 60 and six times 30 are 240 of 210.
    [NIGHTLY, "it's 60M on mondays", ['114.3% of the volume', '60M tokens a week']],
    [NIGHTLY, 'mondays 60M', ['114.3% of the volume', '60M tokens a week']],
    [NIGHTLY, '60M tokens every monday', ['114.3% of the volume', '60M tokens a week']],
    [NIGHTLY, 'only 10M on sundays', ['90.48% of the volume', '10M tokens a week']],
    // Twice 60 and five times 30 are 270 of 210.
    [NIGHTLY, '60M on weekends', ['128.6% of the volume']],
    [NIGHTLY, '60M on tuesdays and thursdays', ['128.6% of the volume']],
    // 80 in the place of 30, of 912.5.
    [NIGHTLY, '80M on the first of the month', ['105.5% of the volume']],
    [DAILY, '20k on mondays', ['114.3% of the volume', '20k requests a week']],
    [DAILY, 'sundays are 2k', ['88.57% of the volume', '2k requests a week']],
    [DAILY, '20M tokens on mondays', ['20M tokens a week']],
  ])('%s: %s', async (line, mention, hints) => {
    const { reply, draft } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    expect(draft).toEqual((await below(line, ['thanks!'])).draft);
  });

  it('is all there is where the card was of such days', async () => {
    const { draft } = await below('30M tokens every sunday, qwen3 32b on A100 vs gpt-4o-mini', [
      '60M on sundays',
    ]);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo((60e6 * 365) / 12 / 7, 0);
  });
});
