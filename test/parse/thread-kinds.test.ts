import { describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation.ts';

/** Mentions below five different cards: what each changes, and which change nothing. */

const CARDS = {
  rented: '500M tokens A100 rental llama 70b vs sonnet',
  owned: '3B tokens qwen3 32b on 4x L40S owned at $8k each vs gpt-5-mini and haiku',
  once: '10B tokens once, batch, gpt-oss-120b on 8xH100 vs gpt-5 mini',
  mix: '2B tokens a month, 70% gpt-5-mini 30% gpt-5, qwen3 32b on H100s',
  bill: 'we pay $8.4k a month for sonnet, EU only',
} as const;

const below = async (card: keyof typeof CARDS, ...mentions: readonly string[]) => {
  const talked = (await converse(CARDS[card], mentions, { asOf: new Date('2026-11-26T12:00:00Z') })).at(-1);
  if (talked === undefined) throw new Error('no reply');
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
  ] as const)('%s: %s', async (card, mention, fields) => {
    const { reply, now } = await below(card, mention);
    expect(reply.kind).toBe('change');
    expect(now).toMatchObject(fields);
  });

  it.each([
    ['the bill is now 10k', 10_000],
    ['make it $12k a month', 12_000],
    ['bill goes up 30%', 10_920],
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
    'ops seems low',
    'I heard sonnet got cheaper',
    "I don't buy it",
    'wait for Q3',
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
    ['mix', 'replace gpt-5-mini with haiku'],
  ] as const)('%s: %s', async (card, mention) => {
    const { reply } = await below(card, mention);
    expect(reply.kind).toBe('question');
    expect(reply.hints?.length).toBeGreaterThan(0);
    expect((await below(card, reply.hints?.[0] ?? '')).reply.kind).toBe('change');
  });

  it.each([
    'what about latency?',
    'could we buy the gpus instead?',
    'can you export this?',
    'our cfo wants the total per year',
  ])('"%s" changes nothing and is answered', async (mention) => {
    expect((await below('rented', mention)).reply.kind).toBe('answer');
  });
});
