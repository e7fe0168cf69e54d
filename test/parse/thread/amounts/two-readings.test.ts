import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** Mentions with two readings: the one that is meant, or a question; and numbers that are for colleagues. */

const LINE =
  '3M requests a month, 900 in 150 out, qwen3 32b on 4 rented H100 at $2.10/hr vs gemini flash, gpt-5-mini';

const OPUS = 'anthropic/claude-opus-5-5';

const after = async (mention: string, field: string) =>
  ((await below(LINE, [mention])).draft.fields as Record<string, unknown>)[field];

describe('what is counted', () => {
  it.each([
    ['100k/day', 3.0417e6],
    ["per hour it's 4k", 2.92e6],
    ['we just onboarded acme, +500k requests', 3.5e6],
    ['acme left, minus 500k', 2.5e6],
    ['we lost our biggest customer, -40%', 1.8e6],
    ['requests are up 15% since monday', 3.45e6],
    ['10x by december', 3e7],
  ])('%s', async (mention, requests) => {
    const { draft } = await below(LINE, [mention]);
    expect(draft.fields['workload.requestsPerMonth']).toBeGreaterThan(requests * 0.999);
    expect(draft.fields['workload.requestsPerMonth']).toBeLessThan(requests * 1.001);
  });

  it.each([
    ['one hundred thousand a day', 'one hundred thousand requests a day'],
    ['prompts 3x', '3x the requests'],
    ['double everything', '8 GPUs'],
    ['deploy in 2 regions', '8 GPUs'],
    ['vs cursor', 'as a coding agent'],
  ])('%s: is asked about', async (mention, hint) => {
    const { reply } = await below(LINE, [mention]);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', hint]);
  });
});

describe('a pair that is no split of a whole', () => {
  it.each([
    ['3B tokens a month, vs 3/15, H100', 'vs $2/$10'],
    ['3B tokens a month, vs sonnet 4.5, H100', 'anthropic/claude-sonnet-4-5 at $2/$10'],
  ])('%s: 2/10 is asked about', async (line, hint) => {
    const { reply } = await below(line, ['2/10']);
    expect([reply.kind, reply.hints]).toEqual(['question', [hint, '16.7% input']]);
  });

  it('80/20 is one', async () => {
    const { draft } = await below('3B tokens a month, vs 3/15, H100', ['80/20']);
    expect(draft.fields['workload.inputShare']).toBe(0.8);
  });
});

describe('what could be of several things is asked, the likeliest first', () => {
  it.each([
    ['1B tokens growing 10% a month, 60% cached, H100', ['15%'], 'growing 15% a month'],
    ['1B tokens growing 10% a month, H100', ['15%', 'make it 20%'], 'growing 20% a month'],
    ['$500 a day on sonnet, H100', ["it's $700 now"], '$700 a day on anthropic/claude-sonnet-5-5'],
    ['10M tokens a day, L4', ['make it 2x', "that's per week"], '2B tokens a week'],
    ['2B tokens once, batch, llama 8b on L40S', ['daytime too'], 'no batch'],
    ['500M tokens, H100 at $2.50/hr vs opus', ['3 year commit, 30% off'], '3 year commit, gpu price -30%'],
    ['500M tokens, rent H100 vs opus', ['reserved, 20% discount'], 'reserved, gpu price -20%'],
    ['500M tokens, H100 vs opus', ['10 prompts'], '10 prompts a day'],
    ['5000 tickets a day, 2k tokens, L4', ['60% of the tickets', '5000 tickets'], '5000 tickets a day'],
    ['500M tokens, 2 H100 vs opus', ['the H100 is $2.50/h', "that's +30%"], '$3.25/hr'],
    ['500M tokens, 2 H100 vs opus', ['20h of ops', 'double it'], '40h ops'],
    ['500M tokens, 2 H100 vs opus', ['4 H100s', 'double it'], '8 H100s'],
    ['500M tokens, 2 H100 vs opus', ['60% cached', 'and half of it'], '30% cached'],
    ['500M tokens, 2 H100 vs opus', ['opus at $4/$20', 'make it 20% less'], `${OPUS} -20%`],
    ['500M tokens, 2 H100 vs opus', ['what load is planned?', 'raise it by 10%'], '49.5% util'],
    ['500M tokens, 2 H100 vs opus', ['the H100 is $2.50/h', '40%'], '40% util'],
    ['500M tokens, 2 H100 vs opus', ['10% is batch', 'what if half?'], '5% batch'],
    ['500M tokens, 2 H100 vs opus', ['peaks at 9am'], '2x peak'],
    ['500M tokens, 2 H100 vs opus', ['our DC, so no rent'], 'own'],
    ['500M tokens, 2 H100 vs opus', ['of the rest half could move'], '50% could move'],
    ['500M tokens, 2 H100 vs opus', ['70% stays on opus', 'half of the rest could go'], '65% could move'],
    ['500M tokens, 2 H100 vs opus and haiku', ['only the second', 'put the first back'], undefined],
    ['500M tokens, 2 H100 vs opus and haiku', ['10% is batch', 'no, of the opus traffic'], undefined],
    ['500M tokens, 4 own H100 vs opus', ['monitoring $300 a month'], 'other costs $1534 a month'],
    ['500M tokens, 2 H100 vs opus', ['openai via azure is ok'], 'azure gpt'],
  ] as const)('%s: %j', async (line, mentions, hint) => {
    const { reply } = await below(line, mentions);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', hint]);
  });
});

it.each([
  ['gpu price -30%, 3 year commit', { 'selfHosted.procurement.usdPerGpuHour': 1.75 }],
  ['1 year commit at $2/hr, 30% off the api', { 'apis.discount': 0.3 }],
  ['2k prompts, 300 out', { 'workload.requestInputTokens': 2000, 'workload.requestOutputTokens': 300 }],
])('%s: says itself of what it is', async (mention, fields) => {
  const { draft, reply } = await below('500M tokens, H100 at $2.50/hr vs opus', [mention]);
  expect(reply.kind, reply.text).toBe('change');
  expect(draft.fields).toMatchObject(fields);
});

describe('a machine of a cloud', () => {
  const MACHINE = '3B tokens a month llama 70b on p5.48xlarge vs bedrock sonnet';
  it.each([
    ['use h200', { 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 8 }],
    ['from lambda', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.seller': 'Lambda' }],
    ['what if we buy them', { 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own' }],
  ])('%s: goes, and its GPUs stay', async (mention, fields) => {
    const { draft } = await below(MACHINE, [mention]);
    expect(draft.fields).toMatchObject(fields);
    expect(draft.fields['selfHosted.instance']).toBeUndefined();
  });

  it.each([
    ['3 yr reserved', { 'selfHosted.procurement.termMonths': 36 }],
    ['2 of those', { 'selfHosted.instanceCount': 2 }],
  ])('%s: is of it', async (mention, fields) => {
    expect((await below(MACHINE, [mention])).draft.fields).toMatchObject({
      'selfHosted.instance': 'p5.48xlarge',
      ...fields,
    });
  });

  it('takes the place of the GPUs', async () => {
    expect(await after('p5.48xlarge', 'selfHosted.gpuCount')).toBeUndefined();
  });

  it('is priced by a list with a name that people know', async () => {
    const { reply } = await below(MACHINE, ['where does the gpu price come from?']);
    expect(reply.text).toMatch(
      /^The GPU at \$[\d.]+: generated from the AWS price list, github\.com\/[\w/-]+, \d/,
    );
  });

  it('is asked about by the name of its service', async () => {
    const { reply } = await below(MACHINE, ['why bedrock and not anthropic']);
    expect(reply.text).toContain('Claude Sonnet 5.5 at AWS Bedrock is $');
  });
});

describe('prices', () => {
  it('of GPUs are no discount on APIs', async () => {
    const { draft } = await below(LINE, ['gpus get 20% cheaper']);
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(1.68);
    expect(draft.fields.apis?.some(({ discount }) => discount !== undefined)).toBe(false);
  });

  it.each([
    ["i don't think we need 4 gpus, 2 should be sufficient", 'selfHosted.gpuCount', 2],
    ['our ops guys are already paid', 'selfHosted.ops.hoursPerMonth', 0],
    ['most of the prompt is cached, say 80%', 'workload.cachedInputShare', 0.8],
    ['show it in euros', 'money.currency', 'EUR'],
    ['prices in euro please', 'money.currency', 'EUR'],
    ['all costs in EUR', 'money.currency', 'EUR'],
    ['we get them for 1.80 from march', 'selfHosted.procurement.usdPerGpuHour', 1.8],
    ['price of h100 is outdated, now 1.80', 'selfHosted.procurement.usdPerGpuHour', 1.8],
    ['1.80/hr if we take 8', 'selfHosted.gpuCount', 8],
    ['context doubled', 'workload.requestInputTokens', 1800],
    ['outputs -50%', 'workload.requestOutputTokens', 75],
    ['caching on, 70% hit rate', 'workload.cachedInputShare', 0.7],
  ] as const)('%s', async (mention, field, value) => {
    expect(await after(mention, field)).toBe(value);
  });

  it.each([
    ['gemini got cheaper by 30%', 0.3],
    ['flash at half price', 0.5],
  ])('%s', async (mention, discount) => {
    expect((await below(LINE, [mention])).draft.fields.apis?.[0]?.discount).toBe(discount);
  });
});

it.each([
  ['is mini really cheaper than flash?', /^Yes: GPT-5 mini is \$1,575 a month, Gemini .* \$3,713\.$/],
  ['difference between mini and flash?', /^GPT-5 mini at \$1,575 is \$2,138 a month less than Gemini/],
  ['flash or mini?', /Flash is \$3,713 .*mini is \$1,575/],
  ['can you optimise this?', /^What would change this/],
  ['turn on caching', /^No prompt caching is counted/],
])('%s', async (mention, text) => {
  const { reply } = await below(LINE, [mention]);
  expect([reply.kind, reply.text]).toEqual(['answer', expect.stringMatching(text)]);
});

it.each([
  'standup in 10',
  'deploy at 5pm',
  'we spent 3 hours on this yesterday',
  'I have 2 questions',
  '4 out of 5 people agree',
  '@ben told you the API is cheaper',
  'ben, can you look at this?',
  'has anyone tried together ai?',
  'we tried llama 70b last year, quality was meh',
])('%s: is said to colleagues', async (mention) => {
  expect((await below(LINE, [mention])).reply.kind).toBe('silence');
});

it('rounds a share that somebody said as a part', async () => {
  expect((await below(LINE, ['two thirds of that is batch'])).reply.text).toMatch(
    /^0% batch → 66\.7% batch\./,
  );
});

describe('below machines that were bought', () => {
  const BOUGHT =
    '2B tokens a month, gpt-oss 120b on 2x H200 bought at $32k each, vs gpt-5-mini and deepseek v3.2';

  it.each(['2B each', '+/- 20%', 'give or take 10%', '20% reserved discount on azure mini'])(
    '%s: is asked about',
    async (mention) => {
      const { draft, reply } = await below(BOUGHT, [mention]);
      expect(reply.kind).toBe('question');
      expect(draft.fields).toMatchObject({
        'selfHosted.procurement.usdPerGpu': 32_000,
        'workload.tokensPerMonth': 2e9,
      });
    },
  );

  it('compares with one more where its seller is named', async () => {
    const { draft } = await below(BOUGHT, ['what about gpt-oss on groq?']);
    expect(draft.fields.apis).toHaveLength(3);
  });

  it.each([
    ['paid in full last year', 'selfHosted.procurement.kind', 'paid'],
    ['sell them after 2 years', 'selfHosted.procurement.lifeMonths', 24],
    ['need a third for failover', 'selfHosted.spareReplicas', 1],
    ['one more for failover', 'selfHosted.spareReplicas', 1],
    ['failover', 'selfHosted.spareReplicas', 1],
    ['another one as a backup', 'selfHosted.spareReplicas', 1],
    ['2 for redundancy', 'selfHosted.spareReplicas', 1],
    ['2 more for redundancy', 'selfHosted.spareReplicas', 2],
    ['set up is 40h', 'selfHosted.ops.setupHours', 40],
    ['pessimistic: 800M', 'workload.tokensPerMonth', 8e8],
  ] as const)('%s', async (mention, field, value) => {
    expect((await below(BOUGHT, [mention])).draft.fields[field]).toBe(value);
  });
});

it.each([
  ['what if invoices go down to 18k', 'change', 18_000],
  ['without the spare', 'answer', 25_000],
  ['how many invoices until hosting wins?', 'answer', 25_000],
  ['decide: mini', 'answer', 25_000],
])('%s', async (mention, kind, invoices) => {
  const line = '25k invoices a day, 3 pages each, gpt-5-mini vs hosting qwen3 32b on one H100 at lambda';
  const { draft, reply } = await below(line, [mention]);
  expect(reply.kind).toBe(kind);
  expect((draft.fields['workload.requestsPerMonth'] ?? 0) / DAYS).toBeCloseTo(invoices, 3);
});

it.each(['drop mini, +20%', 'drop mini before friday', 'keep flash, drop mini since legal said no'])(
  '%s: takes it out',
  async (mention) => {
    expect((await below(LINE, [mention])).draft.fields.apis?.map(({ id }) => id)).toEqual([
      'google/gemini-3.8-flash',
    ]);
  },
);

describe('a range below an amount of each day', () => {
  it.each([
    ['10k tickets a day', 'from 10k to 20 thousand tickets', '10k to 20k tickets a day'],
    ['10k tickets a day', '10-20k tickets', '10-20k tickets a day'],
    ['40M tokens a day', '50M to 80M tokens', '50M to 80M tokens a day'],
  ])('%s, %s: of a day, or of a month?', async (line, mention, hint) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints?.[0]]).toEqual(['question', hint]);
  });

  // (300k + 500k) / 2 a month, about what 10k a day come to; (10k + 20k) / 2 × 365 / 12
  it.each([
    ['between 300k and 500k tickets', 400_000],
    ['10-20k tickets a day', 456_250],
  ])('%s: says which', async (mention, requests) => {
    const { draft } = await below('10k tickets a day', [mention]);
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(requests, 6);
  });
});

describe('a term of machines that have a price of their own', () => {
  const AT = '2B tokens a month, llama 70b on 2x H100 at $2.50/hr vs sonnet';
  const MARKET = 'selfHosted.procurement.market';
  const PRICE = 'selfHosted.procurement.usdPerGpuHour';

  it('asks whether that is the price with the term', async () => {
    const { reply } = await below(AT, ['on a 12 month commit']);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['on a 12 month commit at $2.50/hr', 'list price, on a 12 month commit'],
    ]);
  });

  it.each([
    ['on a 12 month commit at $2.50/hr', 'reserved', 2.5],
    ['list price, on a 12 month commit', 'reserved', undefined],
    ['3 year commit at 1.99', 'reserved', 1.99],
    // What nobody said is on demand already.
    ['on demand', undefined, 2.5],
  ])('%s', async (mention, market, price) => {
    const { fields } = (await below(AT, [mention])).draft;
    expect([fields[MARKET], fields[PRICE]]).toEqual([market, price]);
  });
});

describe('a name that is hosted and sold', () => {
  const CARD = '2B tokens on 8 H100s, llama 70b vs gpt-5';

  it.each([
    ['use kimi k2', 'host kimi-k2'],
    // whose weights have a longer name than what its maker sells
    ['use mistral small', 'vs mistral small'],
    ['use mistral large', 'vs mistral large'],
    ['what about mistral large instead', 'only vs mistral large'],
    ['mistral small instead', 'only vs mistral small'],
    ['compare it only with mistral large', 'only vs mistral large'],
  ])('is asked about: %s', async (mention, hint) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('question');
    expect(JSON.stringify(reply)).toContain(hint);
  });

  it('is hosted where it says the size of its weights', async () => {
    const { fields } = (await below(CARD, ['what about qwen3 32b instead'])).draft;
    expect(fields['selfHosted.model']).toBe('qwen3-32b');
  });

  it('is hosted where nobody sells it by that name', async () => {
    const { fields } = (await below(CARD, ['use glm 4.6'])).draft;
    expect(fields['selfHosted.model']).toBe('glm-4.6');
  });
});
