import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Who told it, how sure somebody is and why stops no wish: what may have meant more is said back as left out. */

const CARD = '1.4B tokens, as a chatbot, 2x h100-sxm, rent, on Lambda, vs openai/gpt-5-mini';
const ON_SPOT = '2B tokens, llama-3.3-70b, 4x a100-80gb, rent, spot, vs openai/gpt-5';
const OURS = '20B tokens, deepseek-v3.2, 8x rtx-4090, own';
const volume = 'workload.tokensPerMonth';

describe('who told a volume, and how it is put', () => {
  it.each([
    ["hm, Tom says it's closer to 1.9B now", 1.9e9, '"Tom says" is left out'],
    ["Priya reckons it's nearer 2.2B", 2.2e9, '"Priya reckons" is left out'],
    ['according to grafana 3B', 3e9, '"according to grafana" is left out'],
    ["per our data guy it's 2.2B", 2.2e9, '"per our data guy" is left out'],
    ['correction from Mia: 2.2B', 2.2e9, '"correction from Mia" is left out'],
    ['sorry Ben here, 3B tokens', 3e9, '"sorry Ben here" is left out'],
    ['3B (I asked Lena)', 3e9, '"I asked Lena" is left out'],
    ['should be 3B I was told', 3e9, '"I was told" is left out'],
    ['as Ravi put it, 3B', 3e9, '"as Ravi put it" is left out'],
    ["let's be generous, 3B", 3e9, '"let\'s be generous" is left out'],
    ['my gut feeling is 3B', 3e9, '"my gut feeling is" is left out'],
    ['so basically 3B', 3e9, ''],
    ['guess 3B is fairer', 3e9, ''],
    ['we checked again: 3B', 3e9, ''],
    ["I looked at the dashboard again and it's 2.2B", 2.2e9, ''],
    ['given the launch slipped, 900M', 9e8, ''],
    ['marketing is optimistic: 5B', 5e9, ''],
    ['worst case scenario 5B', 5e9, ''],
    ["it'll be 3B", 3e9, ''],
    ['once the pilot is over, 3x the traffic', 4.2e9, ''],
  ])('%s', async (mention, tokens, note) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(draft.fields[volume]).toBeCloseTo(tokens, -3);
    expect(draft.fields['workload.oneTime']).toBeUndefined();
    expect(reply.text).toContain(note);
  });
});

describe('beside other wishes', () => {
  it.each([
    [CARD, 'eh quantize it, awq', { 'selfHosted.precision': 'int4' }],
    [CARD, 'finance approved 4 H200', { 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 4 }],
    [CARD, 'latency matters more for us, 50 tok/s per user', { 'selfHosted.minTokensPerSecondPerUser': 50 }],
    [
      CARD,
      'users complain about speed, so 40 tok/s per user',
      { 'selfHosted.minTokensPerSecondPerUser': 40 },
    ],
    [CARD, 'actualy half an FTE', { 'selfHosted.ops.hoursPerMonth': 80 }],
    [CARD, 'setup is done by them, so zero setup hours', { 'selfHosted.ops.setupHours': 0 }],
    [CARD, "lets be realistic, it'll only be busy 25% of the time", { 'selfHosted.plannedLoad': 0.25 }],
    [CARD, 'legal just confirmed EU is enough', { 'constraints.region': 'eu' }],
    [CARD, 'our DPO confirmed that EU hosting suffices', { 'constraints.region': 'eu' }],
    [
      CARD,
      'nebius: "We can offer 2.15 USD/GPU/h for a 6 month commitment starting January"',
      {
        'selfHosted.procurement.seller': 'Nebius',
        'selfHosted.procurement.usdPerGpuHour': 2.15,
        'selfHosted.procurement.termMonths': 6,
      },
    ],
    [
      CARD,
      'and 8xa100 for 9.2k a month flat from a local hoster',
      { 'selfHosted.gpuCount': 8, 'selfHosted.procurement.usdPerGpuMonth': 1150 },
    ],
    [ON_SPOT, 'spot gets killed too often, go on-demand', { 'selfHosted.procurement.market': 'on-demand' }],
    [ON_SPOT, 'spot is too flaky, use on-demand', { 'selfHosted.procurement.market': 'on-demand' }],
    [ON_SPOT, 'int4 hurts quality too much, use fp8', { 'selfHosted.precision': 'fp8' }],
    [ON_SPOT, 'our AE confirmed 15% off gpt-5', { apis: [{ id: 'openai/gpt-5', discount: 0.15 }] }],
    [OURS, 'power is free, office pays', { 'selfHosted.power.usdPerKwh': 0 }],
    [
      OURS,
      'the card draws 350W under load and we pay 0.28/kWh',
      { 'selfHosted.power.wattsPerGpu': 350, 'selfHosted.power.usdPerKwh': 0.28 },
    ],
  ])('%s: %s', async (card, mention, fields) => {
    expect((await below(card, [mention])).draft.fields).toMatchObject(fields);
  });

  it('stands behind a number too', async () => {
    const card = '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku';
    const [told, alone] = [await below(card, ['60k says ana']), await below(card, ['60k'])];
    expect(told.draft.fields).toEqual(alone.draft.fields);
    expect(told.reply.text).toContain('"says ana" is left out');
  });

  it('stands in the place of a number of the same', async () => {
    const card = '150 seats, each asks 12 questions per working day, 6k in 500 out per request, o3';
    const [capped, made] = [
      await below(card, ['cap it at 10 questions']),
      await below(card, ['10 questions']),
    ];
    expect(capped.draft.fields).toEqual(made.draft.fields);
  });
});

describe('what may change a figure is never left out', () => {
  it.each([
    [CARD, 'not 3B'],
    [CARD, '3B only at peak'],
    [CARD, '3B (peak)'],
    [CARD, '3B unless the launch slips'],
    [CARD, "only Tom's 3B"],
    [CARD, '3B per team'],
    [CARD, 'without Tom 1B'],
    [CARD, "Tom says it's not 3B"],
    [CARD, "Tom's share is 1B"],
    [CARD, '3B excluding the batch jobs'],
    [CARD, '3B for the german market'],
    [CARD, 'half of the 3B'],
    [CARD, 'Paul thinks 3B if we launch'],
    [CARD, 'someone said 900M is not enough'],
    [CARD, 'Tom says 48 at night'],
    [CARD, 'Ines asked for foobar and 3B'],
    [ON_SPOT, 'spot is too flaky'],
  ])('%s: %s', async (card, mention) => {
    const { draft, reply } = await below(card, [mention]);
    expect(reply.kind).toBe('question');
    expect(draft.fields).toEqual((await below(card, ['thanks'])).draft.fields);
  });
});

describe('who does it, found it or keeps saying it', () => {
  const OPS = 'selfHosted.ops.hoursPerMonth';
  const HOUR = 'selfHosted.procurement.usdPerGpuHour';

  it.each([
    ['Mehmet does the maintenance next to his job, say 7h a month', { [OPS]: 7 }],
    ['our working student handles ops, roughly 22 hours per month', { [OPS]: 22 }],
    ['Søren is doing 9 hours of ops a month', { [OPS]: 9 }],
    ['Ines from platform puts in 4h of ops a month', { [OPS]: 4 }],
    ['Yuki found H100s at 2.35 per hour', { [HOUR]: 2.35 }],
    ['Chidi is telling us H100 is available at 2.2 dollars only', { [HOUR]: 2.2 }],
    ['Lukas from sales: 1.9B tokens', { [volume]: 1.9e9 }],
    ['José keeps saying 1.9B tokens', { [volume]: 1.9e9 }],
    ['Wei is claiming that 950M', { [volume]: 9.5e8 }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect([reply.kind, draft.fields]).toMatchObject(['change', fields]);
  });
});
