import { describe, expect, it } from 'vitest';
import { parseThreadWords } from '../../../../src/parse/index.ts';
import { below } from '../../../helpers/below.ts';
import { HAIKU, OPUS, SONNET } from '../../phrase.ts';

const LINE = '2B tokens 8 H100s llama 70b vs claude sonnet and gpt-5';

const last = (...mentions: string[]) => below(LINE, mentions);
const rivals = async (...mentions: string[]) =>
  (await last(...mentions)).draft.fields.apis?.map(({ id }) => id);

describe('one API in, out, or in place of another', () => {
  it.each([
    ['no gpt-5', [SONNET]],
    ['drop sonnet, add haiku', ['openai/gpt-5', HAIKU]],
    ['also add haiku and drop gpt-5', [SONNET, HAIKU]],
    ['sonnet -> opus', [OPUS, 'openai/gpt-5']],
    ['replace gpt-5 with gpt-5-mini', [SONNET, 'openai/gpt-5-mini']],
    ['keep sonnet, replace gpt-5 by haiku', [SONNET, HAIKU]],
    ['use opus instead of sonnet', [OPUS, 'openai/gpt-5']],
    ['haiku too', [SONNET, 'openai/gpt-5', HAIKU]],
  ] as const)('%s', async (mention, ids) => {
    expect(await rivals(mention)).toEqual(ids);
  });

  it('a price is of the API that is named, and the others stay', async () => {
    const { draft, reply } = await last('we pay $1.00/$8.00 for gpt-5');
    expect(reply.kind).toBe('change');
    expect(draft.fields.apis).toEqual([
      { id: SONNET },
      { id: 'openai/gpt-5', usdPerMillionInput: 1, usdPerMillionOutput: 8 },
    ]);
  });

  it('what is not there cannot be taken out, and then nothing is done', async () => {
    const { draft, reply } = await last('double the volume, drop opus');
    expect(reply.kind).toBe('question');
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });
});

describe('more of something, or fewer', () => {
  it.each([
    ['two more H100s', 10],
    ['2 fewer gpus', 6],
    ['add 4 gpus', 12],
    ['one less gpu', 7],
    ['4 H100s not 8', 4],
  ])('%s', async (mention, gpus) => {
    expect((await last(mention)).draft.fields['selfHosted.gpuCount']).toBe(gpus);
  });

  it.each([
    ['another 2000 tickets a day', 'workload.requestsPerMonth', 669_166.667],
    ['200 fewer tickets a day', 'workload.requestsPerMonth', 602_250],
    ['plus $300 egress', 'selfHosted.otherUsdPerMonth', 500],
    ['storage +$50', 'selfHosted.otherUsdPerMonth', 250],
    ['10 more hours of ops', 'selfHosted.ops.hoursPerMonth', 20],
    ['5 hours less ops', 'selfHosted.ops.hoursPerMonth', 5],
    ['add half an engineer', 'selfHosted.ops.hoursPerMonth', 90],
    ['two more engineers', 'selfHosted.ops.hoursPerMonth', 330],
    ['make that a full engineer', 'selfHosted.ops.hoursPerMonth', 160],
  ] as const)('%s is on top of what was said, or off it', async (mention, field, value) => {
    const { draft } = await below('20k requests a day, llama 70b, storage $200, ops 10h at $90/h', [mention]);
    expect(draft.fields[field]).toBeCloseTo(value, 2);
  });

  it.each([
    'throughput is 60% of that',
    'what if we only get 3/5 of that throughput',
    'two fifths less throughput',
  ])('%s is no part of the volume, nor a mix of it', async (mention) => {
    const [before, { draft }] = [await last('thanks'), await last(mention)];
    const now = before.scenario.selfHosted.tokensPerSecondPerReplica;
    expect(draft.fields['selfHosted.tokensPerSecondPerReplica']).toBeCloseTo(now * 0.6, 6);
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
    expect(draft.fields['workload.inputShare']).toBeUndefined();
  });

  it.each([
    ['2 of them are spares', 6, 1],
    ['4 of the 8 H100s as spares', 4, 2],
  ] as const)('%s: no GPU is added, and those serve no more', async (mention, gpus, spares) => {
    const { draft } = await last(mention);
    expect(draft.fields).toMatchObject({ 'selfHosted.gpuCount': gpus, 'selfHosted.spareReplicas': spares });
  });

  it.each([
    ['3 of them are spares', /which takes 2 GPUs here/],
    ['4 of them are already paid', /counts all GPUs at one price/],
  ])('%s is asked about', async (mention, text) => {
    const { reply } = await last(mention);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringMatching(text) });
  });

  it.each([
    ['can u try wihtout sonnet', 'apis', [{ id: 'openai/gpt-5' }]],
    ['we have two people for ops, half time each', 'selfHosted.ops.hoursPerMonth', 160],
    ['I want a spare, and batch 30%', 'selfHosted.spareReplicas', 1],
    ['rent is 1.80 now, not 2.50', 'selfHosted.procurement.usdPerGpuHour', 1.8],
    ["i don't believe that price, lambda charges 2.99", 'selfHosted.procurement.usdPerGpuHour', 2.99],
  ] as const)('%s is read', async (mention, field, value) => {
    expect((await last(mention)).draft.fields[field]).toEqual(value);
  });

  it('hours at another price than those that are counted are no sum', async () => {
    const said = below('1B tokens, ops 10h at $90/h', ['add half an engineer at $150/h']);
    expect((await said).reply.text).toContain('what one costs on average');
  });

  it('a spare comes and goes', async () => {
    expect((await last('add a spare')).scenario.selfHosted.spareReplicas).toBe(1);
    expect((await last('add a spare', 'remove the spare')).scenario.selfHosted.spareReplicas).toBe(0);
  });

  it('a correction replaces what it says is wrong', async () => {
    const { draft } = await last('I think 2B is too high, more like 800M');
    expect(draft.fields['workload.tokensPerMonth']).toBe(8e8);
  });
});

describe('questions and talk', () => {
  it.each([
    ["what's the break even?", /break/],
    ['is that with a spare?', /^No: there is no spare/],
    ['did you count electricity?', /Rent includes electricity/],
    ['how did you get that tok/s?', /tok\/s/],
    ['why so expensive?', /^Hosting is \$/],
    ['is that per month?', /month/],
    ['does that include ops?', /16 hours a month/],
    ['is this for 8 gpus?', /^8 × H100/],
    ['doubled?', /^The card does not say that: type "what if doubled" to see it\.$/],
    ['how warm is it?', /^The card does not say that\. Ask for /],
  ])('%s is answered, and changes nothing', async (mention, answer) => {
    const { draft, reply } = await last(mention);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(answer);
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });

  it.each(['thanks!', '👍', 'great, thank you', 'ok'])('%s gets silence', async (mention) => {
    expect((await last(mention)).reply).toEqual({ kind: 'silence', text: '' });
  });

  it('what if is no question', async () => {
    expect((await parseThreadWords('what if 5B tokens?')).kind).toBe('change');
    expect((await parseThreadWords('what would it cost at 5B?')).kind).toBe('change');
  });

  it('each mention goes on from the one before, and undo goes back', async () => {
    const volume = async (...mentions: string[]) =>
      (await last(...mentions)).draft.fields['workload.tokensPerMonth'];
    expect(await volume('make it 3x', 'half that')).toBe(3e9);
    expect(await volume('make it 3x', 'half that', 'undo')).toBe(6e9);
  });
});

describe('two changes that an "and" joins are done both', () => {
  const CARD = '800M tokens a month, llama 70b on 4 H100, 16h ops vs haiku and gpt-5-mini';
  const MINI = 'openai/gpt-5-mini';
  const fieldsAfter = async (mention: string) => (await below(CARD, [mention])).draft.fields;

  it.each<[string, number | undefined, readonly object[]]>([
    ['drop gpt-5-mini and haiku 10% cheaper', undefined, [{ id: HAIKU, discount: 0.1 }]],
    [
      'replace gpt-5-mini by gpt-5 and haiku 15% off',
      undefined,
      [{ id: HAIKU, discount: 0.15 }, { id: 'openai/gpt-5' }],
    ],
    ['halve it and gpt-5-mini 10% cheaper', 400e6, [{ id: HAIKU }, { id: MINI, discount: 0.1 }]],
    ['20% more traffic and haiku 10% cheaper', 960e6, [{ id: HAIKU, discount: 0.1 }, { id: MINI }]],
    ['triple it and haiku 20% off', 2.4e9, [{ id: HAIKU, discount: 0.2 }, { id: MINI }]],
    [
      '20% off haiku and gpt-5-mini',
      undefined,
      [
        { id: HAIKU, discount: 0.2 },
        { id: MINI, discount: 0.2 },
      ],
    ],
  ])('%s', async (mention, tokens = 800e6, apis) => {
    const fields = await fieldsAfter(mention);
    expect([fields['workload.tokensPerMonth'], fields.apis]).toEqual([tokens, apis]);
  });

  it.each([
    ['double the GPUs and the traffic', [1.6e9, 8, 16]],
    ['double the traffic and the GPUs', [1.6e9, 8, 16]],
    ['halve the fleet and ops', [800e6, 2, 8]],
    ['double both, traffic and GPUs', [1.6e9, 8, 16]],
    ['traffic and gpus x2', [1.6e9, 8, 16]],
    ['half the GPUs and half the people', [800e6, 2, 8]],
    ['half the people', [800e6, 4, 8]],
  ])('%s', async (mention, [tokens, gpus, ops]) => {
    expect(await fieldsAfter(mention)).toMatchObject({
      'workload.tokensPerMonth': tokens,
      'selfHosted.gpuCount': gpus,
      'selfHosted.ops.hoursPerMonth': ops,
    });
  });
});
