import { describe, expect, it } from 'vitest';
import type { Talked } from '../../../../src/answer/thread.ts';
import { tokensPerMonth } from '../../../../src/domain/volume.ts';
import { below as belowLine } from '../../../helpers/below.ts';

/** Words that point at what was said before: numbers, names, places, what was spoken of last. */

const CARDS = {
  rented: '2B tokens 8 H100s llama 70b vs sonnet and gpt-5',
  owned: '3B tokens own 8 H100s llama 70b vs gpt-5',
  people: '300 users x 25 prompts/day x 1200 tokens, gemma 3 27b on l40s vs gpt-5 nano',
  requests: '40k requests a day 1500 in 400 out, mistral small on 2 L40S vs haiku',
  bill: '$12k a month on gpt-5, llama 70b on H200',
  region: '800M tokens EU only llama 70b on H100 vs mistral large',
  pair: '900M tokens qwen3 32b on H100 at $2.20/hr vs 3/15',
  once: '500M tokens once, batch, qwen3 32b on 2 H100 vs gpt-5 mini',
  sized: '600M tokens a 40B model on 2 H100 vs sonnet',
  tickets: '20k support tickets a day 2k in 300 out, mistral small on L40S vs gpt-5-mini',
  older: '2B tokens a month, sonnet 4.5 and opus 4.5, H100',
  seats: '60 devs, $120 per dev per month on sonnet, qwen3 32b on 4 H200',
} as const;

const below = (card: keyof typeof CARDS, ...mentions: string[]): Promise<Talked> =>
  belowLine(CARDS[card], mentions);

const volume = ({ scenario }: Talked): number => tokensPerMonth(scenario.workload);

describe('a number takes the place of the one that counts the same', () => {
  it.each([
    ['people', '600 users', 2],
    ['people', '10 prompts a day is more realistic', 0.4],
    ['people', '25 is too many, 10', 0.4],
    ['people', '10 prompts not 25', 0.4],
    ['people', '300 is last year, we are at 420 now', 1.4],
    ['people', '300 users? more like 420', 1.4],
    ['tickets', '20k -> 30k', 1.5],
    ['people', '420 users x 15 prompts', (420 * 15) / (300 * 25)],
    ['people', 'sorry 15 prompts, and please use H200s', 0.6],
    ['people', '600 users and 2 spares', 2],
    ['people', 'what if only 1/3 of users are active', 1 / 3],
    ['people', 'what if 900 people use it', 3],
    ['requests', '60k a day', 1.5],
    ['people', 'make it 500 users', 500 / 300],
    ['people', 'only 40% of them use it', 0.4],
    ['people', 'weekdays only', 260 / 365],
    ['tickets', 'each ticket needs 3 calls', 3],
    ['tickets', '15k tickets', 0.75],
    ['tickets', 'tickets are 15% longer', (2000 * 1.15 + 300) / 2300],
    ['tickets', '15% longer tickets', (2000 * 1.15 + 300) / 2300],
    ['tickets', 'requests are a fifth shorter', 0.8],
    ['people', 'users send 20 prompts', 0.8],
    ['people', 'half of the users', 0.5],
    ['tickets', 'only 60% of the tickets need it', 0.6],
    ['seats', "we're 90 devs now", 1.5],
    ['seats', "it's $180 per head", 1.5],
    ['people', '50 more users', 350 / 300],
    ['people', 'add another 150 people', 1.5],
    ['people', '100 fewer users', 200 / 300],
    ['people', '30 prompts a day, not 25', 30 / 25],
    ['seats', 'what if we hire 20 more devs', 80 / 60],
    ['rented', 'plus 500M tokens', 1.25],
  ] as const)('%s: %s', async (card, mention, factor) => {
    const before = volume(await below(card, 'thanks'));
    const talked = await below(card, mention);
    expect(talked.reply.kind).toBe('change');
    expect(volume(talked) / before).toBeCloseTo(factor, 6);
  });

  it('an amount alone is the bill below a bill', async () => {
    expect((await below('bill', "it's 15k now")).draft.fields['workload.bill']).toEqual({
      usdPerMonth: 15_000,
      api: 'openai/gpt-5',
    });
    expect(volume(await below('bill', 'make it 2B'))).toBe(2e9);
  });

  it('a bill that was paid bought what it bought: another price changes what that costs', async () => {
    const [paid, cheaper] = [await below('bill', 'thanks'), await below('bill', '30% discount on gpt-5')];
    expect(volume(cheaper)).toBeCloseTo(volume(paid), 0);
    expect(cheaper.draft.fields['workload.bill']).toBeUndefined();
    // What is cached says more of the same bill, and aloud.
    const cached = await below('bill', '60% of the input is cached');
    expect(volume(cached)).toBeGreaterThan(volume(paid));
    expect(cached.reply.text).toMatch(/^0% cached → 60% cached, [\d.]+B → [\d.]+B tokens/);
  });

  it('is what holds now, and not what was', async () => {
    expect(volume(await below('bill', '7B was last month, this month is 8.2B'))).toBe(8.2e9);
    expect(volume(await below('rented', 'make it 2x, no wait 3x'))).toBe(6e9);
    expect(volume(await below('rented', 'make it 3B', 'no no, 1.2B'))).toBe(1.2e9);
    const { fields } = (await below('owned', 'growing 10% a month', 'growth 5% not 10%')).draft;
    expect(fields['workload.growthPerMonth']).toBe(0.05);
  });

  it('is asked about where it may count two things', async () => {
    const { reply, draft } = await below('sized', "it's 34B");
    expect(reply.kind).toBe('question');
    expect(reply.hints).toContain('a 34B model');
    expect((await below('owned', 'what if we leased at 3k a month')).reply.kind).toBe('question');
    expect((await below('tickets', 'it has 3 calls')).reply.kind).toBe('question');
    expect((await below('people', '100M tokens more')).reply.kind).toBe('question');
    expect(draft.fields['workload.tokensPerMonth']).toBe(6e8);
  });
});

describe('a number in the place of another is of the same period, days and hours', () => {
  const volumeOf = async (line: string, ...mentions: string[]) => volume(await belowLine(line, mentions));

  it.each([
    ['100k requests a day mon-fri, 2k tokens, L4', ['200k a day'], 2],
    ['100k requests a day mon-fri, 2k tokens, L4', ['make it 200k requests a day'], 2],
    ['100 users x 20 prompts a day x 2k tokens, 22 working days a month, L4', ['250 users'], 2.5],
    [CARDS.people, ['weekdays only', '600 users'], (2 * 260) / 365],
    [CARDS.people, ['weekdays only', '50 prompts each', '600 users'], (4 * 260) / 365],
    [CARDS.people, ["they'd do more like 60 prompts"], 60 / 25],
    [CARDS.people, ["we'll have 900 users by march"], 3],
    ['20 rps office hours, 1k in 200 out, L4', ['30 rps'], 1.5],
    ['daily 10M tokens, L4', ['make it 30M tokens'], 3],
    ['daily 40k requests, 1k tokens each, L4', ['make it 50k requests'], 1.25],
    ['10M in / 2M out per day, L4', ['make it 20M in'], 22 / 12],
    ['1M requests of 700 tokens per day, L4', ['2M requests'], 2],
    ['nightly batch 20M tokens, L4', ['30M tokens'], 1.5],
    ['10M tokens a day, L4', ['20M'], 2],
    ['10M tokens a day, L4', ["and if it's 5M"], 0.5],
    ['10M tokens a day, L4', ['15M and int4'], 1.5],
    [CARDS.tickets, ['each ticket needs 3 calls', 'each ticket needs 4 calls'], 4],
    [CARDS.tickets, ['5 steps each', 'weekends are dead', '10 calls each'], (10 * 260) / 365],
    [CARDS.people, ['only 60% use it'], 0.6],
    [CARDS.people, ['each prompt is closer to 2400 tokens'], 2],
    [CARDS.bill, ['no, the 12k was for the quarter'], 1 / 3],
    ['6M calls a month, 800 in 150 out, L4', ['6M is per quarter'], 1 / 3],
    ['1M requests a month, 800 in 200 out, L4', ['200 out is too much, 100'], 0.9],
    ['10M tokens a day mon-fri, L4', ['20M'], 2],
    // A month of it has 304M already.
    ['10M tokens a day, L4', ['make it 1B'], 1000 / ((10 * 365) / 12)],
  ] as const)('%s: %j', async (line, mentions, factor) => {
    expect((await volumeOf(line, ...mentions)) / (await volumeOf(line, 'thanks'))).toBeCloseTo(factor, 6);
  });

  it('is asked about where it may be of a month', async () => {
    expect((await belowLine('10M tokens a day, L4', ['traffic of 15M'])).reply.hints).toEqual([
      'traffic of 15M a day',
      'traffic of 15M a month',
    ]);
    const { reply } = await belowLine('100M tokens a week, L4', ['200M']);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toEqual(['200M tokens a week', '200M tokens a month']);
  });
});

describe('tokens a second beside a volume are what the fleet reaches', () => {
  it.each(['use vllm 2500 tok/s', '2500 tok/s'])('%s', async (mention) => {
    const { draft } = await below('rented', mention);
    expect(draft.fields['selfHosted.throughput']).toEqual({
      tokensPerSecond: 2500,
      counts: 'total',
      per: 'replica',
    });
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });

  it('what each user must get is the floor', async () => {
    const { scenario, draft } = await below('requests', 'users must get 40 tok/s');
    expect(scenario.selfHosted.minTokensPerSecondPerUser).toBe(40);
    expect(draft.fields['workload.requestsPerMonth']).toBeGreaterThan(1e6);
  });
});

describe('a count is of what it points at, or of what was spoken of last', () => {
  it.each([
    ['owned', ['we only own 6'], 'selfHosted.gpuCount', 6],
    ['rented', ['4 of the GPUs'], 'selfHosted.gpuCount', 4],
    ['rented', ['add a spare', 'make it two'], 'selfHosted.spareReplicas', 2],
    ['owned', ['$180k for all eight'], 'selfHosted.procurement.usdPerGpu', 22_500],
  ] as const)('%s: %j', async (card, mentions, field, value) => {
    expect((await below(card, ...mentions)).draft.fields[field]).toBe(value);
  });
});

describe('a name that points at the card', () => {
  const apis = ({ draft }: Talked): string[] => (draft.fields.apis ?? []).map(({ id }) => id);

  it.each([
    ['people', 'nano -> mini', ['openai/gpt-5-mini']],
    ['rented', 'drop the second one', ['anthropic/claude-sonnet-5-5']],
    ['rented', 'keep sonnet, drop the other one', ['anthropic/claude-sonnet-5-5']],
    ['pair', 'the 3/15 is sonnet', ['anthropic/claude-sonnet-5-5']],
    ['rented', 'opus not sonnet', ['anthropic/claude-opus-5-5', 'openai/gpt-5']],
    ['pair', 'compare with 1/5 too', ['custom/3-15', 'custom/1-5']],
  ] as const)('%s: %s', async (card, mention, ids) => {
    expect(apis(await below(card, mention))).toEqual(ids);
  });

  it('is asked about where it may be either', async () => {
    const { reply } = await below('rented', 'drop the other one');
    expect(reply).toMatchObject({
      kind: 'question',
      hints: [expect.stringMatching(/^drop /), expect.anything()],
    });
  });

  it('a share leaves the rest to what is named', async () => {
    const talked = await below('rented', '70% on llama and the rest on sonnet');
    expect(talked.draft.fields['workload.movedShare']).toBe(0.7);
    expect(apis(talked)).toEqual(['anthropic/claude-sonnet-5-5', 'openai/gpt-5']);
    expect((await below('requests', 'gpt-5 nano for a third')).draft.fields.apis?.[0]?.mix).toEqual([
      { id: 'openai/gpt-5-nano', share: 0.33 },
      { id: 'anthropic/claude-haiku-5-5', share: expect.closeTo(0.67) },
    ]);
  });
});

describe('a place alone', () => {
  it.each([
    ['region', 'Switzerland', 'ch'],
    ['region', 'not EU, Switzerland', 'ch'],
    ['rented', 'not EU, UK', 'uk'],
  ] as const)('%s: %s', async (card, mention, region) => {
    expect((await below(card, mention)).scenario.constraints).toMatchObject({
      dataResidency: 'region',
      region,
    });
  });

  it.each([
    ['rented', 'Switzerland', 'Switzerland only'],
    ['region', 'US is fine too', 'no residency'],
    ['rented', 'US is fine too', 'US only'],
  ] as const)('%s: %s is asked about', async (card, mention, hint) => {
    const { reply } = await below(card, mention);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toContain(hint);
  });

  it.each(["EU isn't needed", 'no longer EU only', 'data can go anywhere'])(
    '%s lifts the rule',
    async (mention) => {
      expect((await below('region', mention)).scenario.constraints.dataResidency).toBe('none');
    },
  );
});

describe('back to the start', () => {
  it('is the first card, with what becomes different of it', async () => {
    const back = await below('rented', 'double it', 'drop gpt-5', 'back to the original');
    expect(back.draft).toEqual((await below('rented', 'thanks')).draft);
    const but = await below('rented', 'double it', 'drop gpt-5', 'like the original but int4');
    expect(but.scenario.selfHosted.precision).toBe('int4');
    expect(volume(but)).toBe(2e9);
    expect(volume(await below('rented', 'double it', 'back to the start', 'undo'))).toBe(4e9);
  });
});

describe('as it was before', () => {
  it.each([
    'ok back to what it was before',
    'as before',
    'put it how it was',
    'go back to the previous one',
    'and without that?',
    'drop that',
  ])('%s takes back the last change', async (mention) => {
    const { draft, reply } = await below('rented', 'double it', 'drop gpt-5', 'ok', mention);
    expect(reply.kind).toBe('change');
    expect(draft).toEqual((await below('rented', 'double it')).draft);
  });

  it('is asked about where nothing was changed just before, in words that were typed', async () => {
    expect((await below('rented', 'double it', 'why?', 'drop that')).reply).toMatchObject({
      kind: 'question',
      text: '"drop that": what? "undo" takes back the last change.',
    });
    expect((await below('rented', 'drop the hosting')).reply.text).toContain('"drop the hosting"');
    expect((await below('rented', 'how was it before?')).reply.kind).toBe('answer');
  });
});

describe('what a thread said shortly before', () => {
  it.each([
    ['rented', ['drop gpt-5', 'put it back'], ['anthropic/claude-sonnet-5-5', 'openai/gpt-5']],
    ['older', ['without opus', 'put it back'], ['anthropic/claude-sonnet-4-5', 'anthropic/claude-opus-4-5']],
    ['older', ['drop opus', 'opus back'], ['anthropic/claude-sonnet-4-5', 'anthropic/claude-opus-4-5']],
    [
      'rented',
      ["what's opus per million?", 'same for opus'],
      ['anthropic/claude-sonnet-5-5', 'openai/gpt-5'],
    ],
  ] as const)('%s: %j leaves %j', async (card, mentions, ids) => {
    expect((await below(card, ...mentions)).draft.fields.apis?.map(({ id }) => id)).toEqual(ids);
  });

  it('"same for" is what was said last, of another', async () => {
    const { draft } = await below('rented', '10% off sonnet', 'same for gpt-5');
    expect(draft.fields.apis?.map(({ discount }) => discount)).toEqual([0.1, 0.1]);
  });

  it('one more, and one less', async () => {
    expect((await below('rented', 'add a spare', 'one more')).scenario.selfHosted.spareReplicas).toBe(2);
    expect((await below('rented', 'one less')).draft.fields['selfHosted.gpuCount']).toBe(7);
    expect((await below('rented', '8 is too many, 4')).draft.fields['selfHosted.gpuCount']).toBe(4);
  });
});

describe('no discount', () => {
  it.each(['no discount', 'without the discount'])('%s: nor one of an API', async (mention) => {
    const { draft, reply } = await below('rented', '15% off gpt-5', mention);
    expect(reply.text).toMatch(/^no discount\. .*GPT-5 \$[\d,]+ → \$[\d,]+\.$/);
    expect(draft.fields.apis?.map(({ discount }) => discount)).toEqual([undefined, undefined]);
  });
});

describe('prices that change', () => {
  it.each(['prices double next year', 'what if prices drop 30%?'])('%s: whose, is asked', async (mention) => {
    const { reply, draft } = await below('rented', mention);
    expect(reply.kind).toBe('question');
    expect(reply.hints?.length).toBeGreaterThan(0);
    expect(draft).toEqual((await below('rented', 'thanks')).draft);
  });

  it('those of the APIs rise and fall by a factor, which is of them all', async () => {
    const [dearer, cheaper] = [
      await below('rented', 'API prices rise 10%'),
      await below('rented', 'what if API prices drop 30%?'),
    ];
    expect(dearer.scenario.apis[0]?.usdPerMillionInput).toBeCloseTo(2.2, 9);
    expect(dearer.scenario.apis.map(({ id }) => id)).toEqual(cheaper.scenario.apis.map(({ id }) => id));
    expect(cheaper.draft.fields['apis.priceFactor']).toBe(0.7);
    const [before, after] = [await below('rented', 'thanks'), cheaper].map(({ scenario }) => scenario.apis);
    expect(after?.map((api) => api.usdPerMillionInput)).toEqual(
      before?.map((api) => expect.closeTo(api.usdPerMillionInput * 0.7, 9)),
    );
  });

  it.each([
    [['API prices fall 30%', 'API prices fall another 10%'], 0.63],
    [['if the apis get 20% cheaper'], 0.8],
    [['API prices 15% lower'], 0.85],
    [['all vendors raise their prices by 10%'], 1.1],
    [['API prices double'], 2],
  ])('%j', async (mentions, factor) => {
    const { draft } = await below('rented', ...mentions);
    expect(draft.fields['apis.priceFactor']).toBeCloseTo(factor, 9);
    expect(draft.fields.apis?.[0]?.usdPerMillionInput).toBeUndefined();
  });

  it('a price that was given moves with the others', async () => {
    const { draft, scenario } = await below('rented', 'vs sonnet at $3/$15', 'API prices fall 50%');
    expect(draft.fields.apis?.[0]).toMatchObject({ usdPerMillionInput: 1.5, usdPerMillionOutput: 7.5 });
    expect(scenario.apis[0]?.usdPerMillionInput).toBe(1.5);
  });

  it('those of GPUs are theirs', async () => {
    const price = async (mention: string): Promise<unknown> =>
      (await below('pair', mention)).draft.fields['selfHosted.procurement.usdPerGpuHour'];
    expect(await price('what if H100s were half the price?')).toBeCloseTo(1.1, 9);
    expect(await price('H100s went up to $2.60')).toBe(2.6);
    expect(await price('GPU prices rise 50%')).toBeCloseTo(3.3, 9);
  });
});

describe('what wraps a wish', () => {
  it.each([
    ['requests', 'answers are short, 50 tokens', 'workload.requestOutputTokens', 50],
    ['requests', 'two spares to be safe', 'selfHosted.spareReplicas', 2],
    ['requests', 'and with two spares?', 'selfHosted.spareReplicas', 2],
    ['owned', 'with a spare', 'selfHosted.spareReplicas', 1],
    ['rented', 'jonas says 2.5B', 'workload.tokensPerMonth', 2.5e9],
    ['rented', "I'd say it's closer to 2.2 billion", 'workload.tokensPerMonth', 2.2e9],
    ['rented', 'nobody is on call, so no ops', 'selfHosted.ops.hoursPerMonth', 0],
    ['rented', '2/3 of the volume', 'workload.tokensPerMonth', (2e9 * 2) / 3],
    ['rented', 'input is 3x the output', 'workload.inputShare', 0.75],
    ['rented', 'that is the yearly number', 'workload.tokensPerMonth', 2e9 / 12],
    ['owned', 'keep them for five years', 'selfHosted.procurement.lifeMonths', 60],
    ['owned', 'they cost us 22k each', 'selfHosted.procurement.usdPerGpu', 22_000],
    ['owned', "they're already paid", 'selfHosted.procurement.kind', 'paid'],
    ['region', 'drop the residency', 'constraints.dataResidency', 'none'],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    const got = (await below(card, mention)).draft.fields[field];
    expect(got).toEqual(typeof value === 'number' ? expect.closeTo(value, 0) : value);
  });

  it('a size that nobody means of a month is asked about', async () => {
    const { reply, draft } = await below('rented', '4000 tokens');
    expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining(['4000 tokens in']) });
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });
});

describe('questions that name a figure, a rate or a wish', () => {
  it.each([
    ['rented', 'break-even with opus', /^opus is not on this card: type "add opus"/],
    ['rented', "what's the monthly cost of hosting?", /^Hosting is \$/],
    ['rented', 'what GPU price did you use?', /^The GPU at \$/],
    ['rented', 'what did you assume for utilization?', /% busy/],
    ['rented', 'is 2B a month or a day?', /^2B tokens a month/],
    ['rented', 'mistral nemo maybe?', /type "what if mistral nemo"/],
    ['requests', 'how many requests per second is that?', /0\.463 requests of 1,500 tokens in and 400 out/],
    ['requests', 'how much per request?', /^A request of 1,500 tokens in and 400 out comes to \$/],
    ['rented', 'vote please', /^Votes and decisions are taken on the card/],
    ['rented', 'vote api', /^Votes and decisions are taken on the card/],
    ['rented', 'I vote for the API', /^Votes and decisions are taken on the card/],
    ['rented', 'ok record it', /^Votes and decisions are taken on the card/],
    ['rented', 'record the decision: pay per token', /^Votes and decisions are taken on the card/],
    ['rented', 'decide api', /^Votes and decisions are taken on the card/],
    ['rented', 'ok, decide for hosting', /^Votes and decisions are taken on the card/],
    ['rented', 'is sonnet in the EU?', /^Claude Sonnet 5\.5 can be processed in the US/],
  ] as const)('%s: %s', async (card, question, answer) => {
    const { reply, draft } = await below(card, question);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(answer);
    expect(draft).toEqual((await below(card, 'thanks')).draft);
  });

  it.each([
    'haha 21x, ouch',
    'my gut says api',
    'not sure I believe this',
    '@lena 3B or 5B?',
    '<@U0JONAS> does 3B look right to you?',
    'Lena, what do you say?',
  ])('%s is met with silence', async (mention) => {
    expect((await below('rented', mention)).reply).toEqual({ kind: 'silence', text: '' });
  });
});

describe('the answer to a what-if', () => {
  it('says what was tried, the verdict and every bill in its first line', async () => {
    const { text } = (await below('rented', 'what would it cost at 5B?')).reply;
    expect(text).toMatch(
      /^2B → 5B tokens\. Still pay per token\. Hosting \$[\d,]+.*Claude Sonnet 5\.5 \$6,471 → \$16,176, GPT-5 /,
    );
    expect((await below('rented', 'add opus')).reply.text).toMatch(
      /^vs Claude Opus 5\.5\. .*Opus 5\.5 \$12,941/,
    );
  });

  it('says how words were read that could be read otherwise', async () => {
    expect((await below('rented', '2500 tok/s')).reply.text).toMatch(/is read as the speed of a replica/);
  });
});

describe('amounts beside those of the card', () => {
  it.each([
    ['rented', 'plus 500M tokens', 'workload.tokensPerMonth', 2.5e9],
    ['rented', '500M less', 'workload.tokensPerMonth', 1.5e9],
    ['rented', 'quarter of the traffic', 'workload.tokensPerMonth', 5e8],
    ['once', '1B tokens a month', 'workload.oneTime', undefined],
    ['once', "it's weekly, not once", 'workload.oneTime', undefined],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    const talked = await below(card, mention);
    expect(talked.reply.kind).toBe('change');
    expect(talked.draft.fields[field]).toBe(value);
  });

  it.each(['450M input tokens, 50M output tokens', '450M input tokens and 50M output tokens'])(
    '%s: each side is its own, and no amount of all tokens',
    async (mention) => {
      const { workload } = (await below('rented', mention)).scenario;
      expect([workload.inputTokensPerMonth, workload.outputTokensPerMonth]).toEqual([450e6, 50e6]);
    },
  );

  it.each([
    ['use the batch api for half of it', 'batchShare'],
    ['prompt caching on 50% of the prompts', 'cachedInputShare'],
  ] as const)('%s: a share, and no smaller volume', async (mention, share) => {
    const { workload } = (await below('rented', mention)).scenario;
    expect([workload[share], tokensPerMonth(workload)]).toEqual([0.5, 2e9]);
  });

  it('a part of the fleet at another price is asked about', async () => {
    expect((await below('rented', 'use spot for half of the GPUs')).reply).toMatchObject({
      kind: 'question',
      text: expect.stringMatching(/have one price/),
    });
  });

  it('one side of a request leaves the other as the card has it', async () => {
    const { workload } = (await below('rented', 'answers are 50 tokens')).scenario;
    expect([workload.requestInputTokens, workload.requestOutputTokens]).toEqual([1150, 50]);
    const longer = (await below('requests', 'prompts twice as long')).scenario.workload;
    expect([longer.requestInputTokens, longer.requestOutputTokens]).toEqual([3000, 400]);
  });

  it('a bare amount far from the requests of the card is asked about', async () => {
    const { reply } = await below('requests', '900M');
    expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining(['900M tokens a month']) });
  });
});

describe('what is asked about stays where it is', () => {
  it('"what would sonnet cost at 5B" changes the volume alone', async () => {
    const talked = await below('rented', 'what would sonnet cost at 5B');
    expect(volume(talked)).toBe(5e9);
    expect(talked.draft.fields.apis).toHaveLength(2);
    expect(talked.reply.text).toMatch(/Claude Sonnet 5\.5 \$6,471 → \$16,176/);
  });

  it('a cloud that sells an API of the card, or GPUs, is asked about', async () => {
    expect((await below('rented', 'azure')).reply).toMatchObject({
      kind: 'question',
      hints: expect.arrayContaining(['GPUs from azure']),
    });
  });
});

describe('what a bill is, and what it becomes', () => {
  it.each([
    ['actually it was 18k last month', 1.5],
    ['spend will be 24k in q2', 2],
    ['we pay 20% less since october', 0.8],
    ['half of that is enough', 0.5],
  ])('%s', async (mention, factor) => {
    expect((await below('bill', mention)).draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(
      12_000 * factor,
    );
  });

  it('so much more of every month is growth, and no factor', async () => {
    const { fields } = (await below('bill', 'spend goes up 10% a month')).draft;
    expect(fields['workload.growthPerMonth']).toBe(0.1);
    expect(fields['workload.bill']?.usdPerMonth).toBe(12_000);
  });

  it('another volume takes its place', async () => {
    const { fields } = (await below('bill', 'drop the bill, we do 2B tokens')).draft;
    expect(fields).toMatchObject({ 'workload.tokensPerMonth': 2e9 });
    expect(fields['workload.bill']).toBeUndefined();
  });

  it('what a part of it is for is asked about', async () => {
    const { reply } = await below('bill', 'half of that spend is embeddings');
    expect(reply.kind).toBe('question');
  });
});

describe('growth below a card that grows', () => {
  it.each([
    ['3% growth', 'growing 3% a year'],
    ['growth is more like 20%', 'growing 20% a year'],
    ['5% growth a month', '5% growth a month'],
    ['never mind the growth', 'growing 0% a month'],
  ])('%s is that of the card, and no factor', async (mention, said) => {
    const { draft } = await belowLine('1B tokens, llama 70b, growing 30% a year', [mention]);
    expect(draft.said['workload.growthPerMonth']?.words).toBe(said);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1e9);
  });

  it('says what becomes of the verdict', async () => {
    const { reply } = await belowLine('1B tokens, llama 70b', ['growing 5% a month']);
    expect(reply.text).toContain('Growth: with 5% more a month');
  });
});
