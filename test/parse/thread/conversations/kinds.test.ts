import { describe, expect, it } from 'vitest';
import { below as belowLine } from '../../../helpers/below.ts';

/** Mentions below five different cards: what each changes, and which change nothing. */

const CARDS = {
  rented: '500M tokens A100 rental llama 70b vs sonnet',
  owned: '3B tokens qwen3 32b on 4x L40S owned at $8k each vs gpt-5-mini and haiku',
  once: '10B tokens once, batch, gpt-oss-120b on 8xH100 vs gpt-5 mini',
  mix: '2B tokens a month, 70% gpt-5-mini 30% gpt-5, qwen3 32b on H100s',
  older: '1B tokens, qwen3 32b on H100, vs sonnet 4.5 and gemini 2.5 flash',
  bill: 'we pay $8.4k a month for sonnet, EU only',
  measured: '3B tokens a month, 1x A100, we get 2000 tok/s, qwen3 32b vs gpt-4.1 mini',
  node: '8xH100 at $98/hr total, 10B tokens a month, deepseek v3 vs gpt-5',
  growing: '1B tokens a month growing 10% a month, H100',
} as const;

const below = async (card: keyof typeof CARDS, ...mentions: readonly string[]) => {
  const talked = await belowLine(CARDS[card], mentions);
  const apis = (talked.draft.fields.apis ?? []).map(({ id }) =>
    id.replace(/^\w+\/(?:claude-)?/, '').replace(/-\d-\d$/, ''),
  );
  return { ...talked, now: { ...talked.draft.fields, apis } };
};

describe('a change says what becomes of one thing, and the rest stays', () => {
  it.each([
    ['rented', 'add gpt-5 to the comparison', { apis: ['sonnet', 'gpt-5'] }],
    ['rented', 'throw opus into the mix', { apis: ['sonnet', 'opus'] }],
    ['rented', 'drop sonnet and put in gpt-5 mini', { apis: ['gpt-5-mini'] }],
    ['rented', '+ haiku', { apis: ['sonnet', 'haiku'] }],
    ['rented', 'haiku in the EU', { apis: ['sonnet', 'haiku'], 'constraints.region': 'eu' }],
    ['rented', 'double everything', { 'workload.tokensPerMonth': 1e9 }],
    ['rented', '+haiku -sonnet', { apis: ['haiku'] }],
    ['rented', 'swap in gpt-5 for sonnet', { apis: ['gpt-5'] }],
    ['rented', '<@U0ADA> make it 2B cc @jonas', { 'workload.tokensPerMonth': 2e9 }],
    ['rented', 'drop sonnet, I meant opus', { apis: ['opus'] }],
    [
      'rented',
      'replace A100 by L40S and sonnet by gpt-5 mini',
      { 'selfHosted.gpu': 'l40s', apis: ['gpt-5-mini'] },
    ],
    ['rented', 'no not A100, L40S', { 'selfHosted.gpu': 'l40s' }],
    ['rented', "sorry, wrong gpu: it's an L40S", { 'selfHosted.gpu': 'l40s' }],
    [
      'rented',
      'stick with the A100 but try fp8',
      { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.precision': 'fp8' },
    ],
    ['rented', 'reserve for a year', { 'selfHosted.procurement.market': 'reserved' }],
    ['rented', 'what if we commit to 1 year', { 'selfHosted.procurement.market': 'reserved' }],
    ['rented', "we can't send data outside", { 'constraints.dataResidency': 'own-infrastructure' }],
    ['rented', 'without any staff cost', { 'selfHosted.ops.hoursPerMonth': 0 }],
    ['rented', 'set ops to 8h', { 'selfHosted.ops.hoursPerMonth': 8 }],
    ['rented', 'we signed with lambda', { 'selfHosted.procurement.seller': 'Lambda' }],
    ['rented', 'what if we grow 10x', { 'workload.tokensPerMonth': 5e9 }],
    ['rented', 'a quarter of that', { 'workload.tokensPerMonth': 125e6 }],
    [
      'owned',
      '20% more tokens and 2 more gpus',
      { 'workload.tokensPerMonth': 3.6e9, 'selfHosted.gpuCount': 6 },
    ],
    [
      'measured',
      'we measured 2500 now',
      { 'selfHosted.throughput': { tokensPerSecond: 2500, counts: 'total', per: 'replica' } },
    ],
    [
      'measured',
      "what if it's only 1500",
      { 'selfHosted.throughput': { tokensPerSecond: 1500, counts: 'total', per: 'replica' } },
    ],
    ['measured', 'with caching 80%', { 'workload.cachedInputShare': 0.8 }],
    ['measured', 'that seems low, more like 5B', { 'workload.tokensPerMonth': 5e9 }],
    // 12 months of 160 hours.
    ['measured', 'the salary is 180k', { 'selfHosted.ops.usdPerHour': 93.75 }],
    ['node', '$88/hr for the whole node', { 'selfHosted.procurement.usdPerGpuHour': 11 }],
    ['node', 'sell one', { 'selfHosted.gpuCount': 7 }],
    ['node', 'return 4 to lambda', { 'selfHosted.gpuCount': 4 }],
    ['node', 'rent 2 more', { 'selfHosted.gpuCount': 10 }],
    ['node', '$80 an hour in total', { 'selfHosted.procurement.usdPerGpuHour': 10 }],
    ['growing', 'in is 5k', { 'workload.requestInputTokens': 5000 }],
    ['growing', 'flat', { 'workload.growthPerMonth': 0 }],
    ['mix', '80% mini', { apis: ['gpt-5-mini-80+gpt-5-20'] }],
    ['owned', 'one card died last week', { 'selfHosted.gpuCount': 3 }],
    ['owned', 'we have only 3 working', { 'selfHosted.gpuCount': 3 }],
    [
      'owned',
      'we will sell them after 3 years for half price',
      { 'selfHosted.procurement.lifeMonths': 36, 'selfHosted.procurement.residualShare': 0.5 },
    ],
    ['owned', 'dont count ops', { 'selfHosted.ops.hoursPerMonth': 0 }],
    ['owned', 'we already own them so price doesnt matter', { 'selfHosted.procurement.kind': 'paid' }],
    ['rented', 'one time, not monthly', { 'workload.oneTime': true }],
    ['owned', 'another gpu', { 'selfHosted.gpuCount': 5 }],
    ['owned', 'one more replica', { 'selfHosted.gpuCount': 5 }],
    ['owned', 'haiku out', { apis: ['gpt-5-mini'] }],
    ['owned', 'rather rent them', { 'selfHosted.procurement.kind': 'rent' }],
    ['owned', "don't buy", { 'selfHosted.procurement.kind': 'rent' }],
    ['owned', 'include 20% resale value', { 'selfHosted.procurement.residualShare': 0.2 }],
    ['once', 'output is only 5%', { 'workload.inputShare': 0.95 }],
    [
      'once',
      'try int4 and 4 gpus and drop the spare',
      { 'selfHosted.precision': 'int4', 'selfHosted.gpuCount': 4, 'selfHosted.spareReplicas': 0 },
    ],
    ['bill', 'drop the EU requirement', { 'constraints.dataResidency': 'none' }],
    ['bill', 'we got 10% off', { 'apis.discount': 0.1 }],
    ['older', 'drop sonnet', { apis: ['gemini-2.5-flash'] }],
    ['older', 'flash is out', { apis: ['sonnet'] }],
    ['older', 'what about haiku?', { apis: ['sonnet', 'gemini-2.5-flash', 'haiku'] }],
    ['older', 'put also haiku', { apis: ['sonnet', 'gemini-2.5-flash', 'haiku'] }],
    [
      'older',
      '2B / H200 / int4 / no sonnet',
      { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h200', apis: ['gemini-2.5-flash'] },
    ],
    ['older', "let's assume traffic grows to 2B", { 'workload.tokensPerMonth': 2e9 }],
    ['older', 'in a year we will have 3B', { 'workload.tokensPerMonth': 3e9 }],
    ['older', "that's the peak, average is 800M a month", { 'workload.tokensPerMonth': 8e8 }],
    ['older', 'sonnet isnt allowed by security, remove', { apis: ['gemini-2.5-flash'] }],
    ['older', '3x at peak', { 'workload.peakToAverage': 3 }],
    ['older', '4 gpus to be quicker', { 'selfHosted.gpuCount': 4 }],
    ['older', 'flash alone is enough', { apis: ['gemini-2.5-flash'] }],
    ['older', '14b instead of 32b, does it fit on one?', { 'selfHosted.model': 'qwen3-14b' }],
    ['older', 'haiku instead of sonnet, legal said no', { apis: ['haiku', 'gemini-2.5-flash'] }],
    ['older', 'try 14b instead of 32b', { 'selfHosted.model': 'qwen3-14b' }],
    ['older', 'mak it 2B tokns', { 'workload.tokensPerMonth': 2e9 }],
    ['older', 'we can batch 40% of it', { 'workload.batchShare': 0.4 }],
    ['older', 'half of that traffic is batch', { 'workload.batchShare': 0.5 }],
    ['older', '30% of these requests are batchable', { 'workload.batchShare': 0.3 }],
    ['older', '3 engineers, 10% of their time', { 'selfHosted.ops.hoursPerMonth': 48 }],
    ['older', 'how about we own them, 28k per card', { 'selfHosted.procurement.usdPerGpu': 28_000 }],
    ['owned', 'runs 10h a day', { 'selfHosted.power.hoursPerMonth': expect.closeTo(304.17, 1) }],
    ['owned', 'set residual at 15%', { 'selfHosted.procurement.residualShare': 0.15 }],
    ['rented', 'gpus at 1.10', { 'selfHosted.procurement.usdPerGpuHour': 1.1 }],
    ['rented', 'double the prompt, keep the output', { 'workload.requestInputTokens': 2300 }],
    ['owned', '30k each', { 'selfHosted.procurement.usdPerGpu': 30_000 }],
  ] as const)('%s: %s', async (card, mention, fields) => {
    const { reply, now } = await below(card, mention);
    expect(reply.kind).toBe('change');
    expect(now).toMatchObject(fields);
  });

  it.each([
    ['the bill is now 10k', 10_000],
    ['make it $12k a month', 12_000],
    ['bill goes up 30%', 10_920],
    ['bill is 9.1k now', 9100],
  ])('%s is of the API whose bill was said', async (mention, usdPerMonth) => {
    const { draft } = await below('bill', mention);
    expect(draft.fields['workload.bill']).toMatchObject({
      usdPerMonth,
      api: expect.stringContaining('sonnet'),
    });
  });

  it.each(['nevermind, undo', 'can you undo that', 'go back', 'that was wrong, go back to 500M'])(
    '"%s" takes the last change back',
    async (mention) => {
      const { reply, now } = await below('rented', 'make it 2B', mention);
      expect(reply.kind).toBe('change');
      expect(now['workload.tokensPerMonth']).toBe(5e8);
    },
  );
});

describe('a price that changes is of the API that is named, and the other keeps its own', () => {
  it.each([
    ['what if sonnet costs double', 6],
    ['sonnet is 20% more expensive', expect.closeTo(3.6)],
    ['what if sonnet doubles its price', 6],
    ['sonnet prices +20%', expect.closeTo(3.6)],
    ['sonnet +20%', expect.closeTo(3.6)],
  ])('%s', async (mention, usdPerMillionInput) => {
    const { scenario } = await below('older', mention);
    expect(scenario.apis.slice(0, 2)).toMatchObject([
      { id: 'anthropic/claude-sonnet-4-5', usdPerMillionInput },
      { id: 'google/gemini-2.5-flash', usdPerMillionInput: 0.3 },
    ]);
  });

  it.each([
    ['api prices -20%', 'apis.priceFactor', 0.8],
    ['api prices +20%', 'apis.priceFactor', 1.2],
    ['gpu prices +20%', 'selfHosted.procurement.usdPerGpu', 9600],
  ] as const)('%s moves no volume', async (mention, field, value) => {
    const { now } = await below('owned', mention);
    expect(now[field]).toBeCloseTo(value);
    expect(now['workload.tokensPerMonth']).toBe(3e9);
  });

  it.each(['vs sonnet', 'vs 60% sonnet 40% haiku'])(
    'moves what is asked for writing to a cache with it: %s',
    async (rivals) => {
      const talked = await belowLine(`500M tokens, 20% cache writes, ${rivals}`, [
        'sonnet is 20% more expensive',
      ]);
      const [api] = talked.scenario.apis;
      expect((api?.usdPerMillionCacheWrite ?? 0) / (api?.usdPerMillionInput ?? 0)).toBeCloseTo(1.25);
    },
  );

  it('leaves what a bill bought as much as it was', async () => {
    const [before, after] = [
      await below('bill', 'thanks'),
      await below('bill', 'what if sonnet doubles its price'),
    ];
    expect(after.scenario.workload).toMatchObject({
      inputTokensPerMonth: expect.closeTo(before.scenario.workload.inputTokensPerMonth, -3),
    });
  });

  it('is left alone where the volume is taken back', async () => {
    const { now } = await below('older', 'make it 3B', 'forget the 3B');
    expect(now['workload.tokensPerMonth']).not.toBe(3e9);
  });

  it('whose costs are cut is asked, and is never the traffic', async () => {
    expect((await below('older', 'cut costs by half')).reply.kind).toBe('question');
  });
});

const untouched = await below('owned', 'thanks');

describe('talk below a card gets silence, whatever it names', () => {
  it.each([
    'I think we should just buy the API',
    'honestly the api is the easy choice',
    'hosting this is a nightmare, I vote api',
    "let's just use claude and be done with it",
    '@priya what do you think?',
    "ok cool, I'll show this to Jonas",
    "hmm that's higher than I expected",
    'I heard sonnet got cheaper',
    "I don't buy it",
    'wait for Q3',
    '+1 on that',
    "I'm with Ada on this one",
    '@marco can you check the 4x with infra?',
    'can we talk about this tomorrow?',
  ])('%s', async (mention) => {
    const { reply, draft } = await below('owned', mention);
    expect(reply).toEqual({ kind: 'silence', text: '' });
    expect(draft).toEqual(untouched.draft);
  });
});

describe('what leaves a number open is asked, with mentions that run', () => {
  it.each([
    ['rented', 'one more replica'],
    ['rented', 'minus 2 GPUs'],
    ['rented', 'traffic doubles in March'],
    ['mix', 'make it 80/20'],
    ['mix', 'drop gpt-5'],
    ['mix', 'add haiku to the mix'],
  ] as const)('%s: %s', async (card, mention) => {
    const { reply } = await below(card, mention);
    expect(reply.kind).toBe('question');
    expect(reply.hints?.length).toBeGreaterThan(0);
    expect((await below(card, reply.hints?.[0] ?? '')).reply.kind).toBe('change');
  });

  it.each([
    ['what did we start with?', /^Since the start: 500M → 2B tokens/],
    ['what changed?', /^Since the start: /],
    ['hmm what was it', /^Since the start: /],
    ["what's the worst case?", /whole range|Not sure/],
    ['how much would we lose if traffic halves', /^At half the traffic/],
    ['i dont get the 29x', /^Hosting at \$10,107 is 29× Novita/],
    ['what about one-off costs?', /set-up/],
    ['does this include VAT?', /^Not counted: taxes/],
    ['what do you mean by fragile?', /^Fragile: hosting wins at today's traffic/],
    ['is that input+output?', /^Both, input and output/],
    ['can I get this in euros?', /^The card is in US dollars/],
    ['is there a cheaper gpu?', /^"Other GPUs and models"/],
    ['why llama 70b?', /^Llama 3\.3 70B: "llama 70b" was typed/],
    ['is it robust?', /^Half the traffic: /],
    ['what would lambda charge?', /"what if on lambda"/],
    ['could it finish in 24h?', /at full speed/],
    ['what is the kv cache headroom?', /^A replica has/],
    ['is the growth compounding?', /^No growth is counted/],
  ] as const)('"%s" is answered in its first words', async (mention, text) => {
    const { reply } = await below('rented', 'make it 2B', mention);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(text);
  });

  it.each([
    'what about latency?',
    'what about power',
    'what about cold starts',
    'we need it in a weekend',
    'could we buy the gpus instead?',
    'can you export this?',
    'our cfo wants the total per year',
  ])('"%s" changes nothing and is answered', async (mention) => {
    expect((await below('rented', mention)).reply.kind).toBe('answer');
  });
});
