import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What somebody else said or asks, and what stands around a figure: the change or the question is read without it. */

const CARD = '2B tokens a month llama 3.3 70b on 4 H100 vs gpt-5';

describe('who speaks stops nothing', () => {
  it.each([
    ['Ben: make it 3B', 'workload.tokensPerMonth', 3e9],
    ['Ana (finance): we pay 0.25 per kWh', 'selfHosted.power.usdPerKwh', 0.25],
    ['Lena (legal): EU only', 'constraints.region', 'eu'],
    ['Mia Wong: 1 spare', 'selfHosted.spareReplicas', 1],
    ['power is 19 cents where they stand', 'selfHosted.power.usdPerKwh', 0.19],
    ['1.2B to be on the safe side', 'workload.tokensPerMonth', 1.2e9],
    ['4 crore to be conservative', 'workload.tokensPerMonth', 4e7],
    ['GDPR applies', 'constraints.region', 'eu'],
    ["data can't be US hosted", 'constraints.dataResidency', 'region'],
    ['it must not be hosted in the US', 'constraints.dataResidency', 'region'],
  ] as const)('%s', async (mention, field, value) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field]).toBe(value);
  });

  it('and is told to be left out, by the whole name', async () => {
    const { reply } = await below(CARD, ['Ana (finance): we pay 0.25 per kWh']);
    expect(reply.text).toMatch(/"Ana \(finance\)" is left out, and changes nothing\./);
  });

  it.each([
    ['Volume: 3B', 3e9, 'vs'],
    ['Spares: 1', 2e9, '1 spare'],
  ])('a label is no name: %s', async (mention, tokens, shown) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.text).not.toContain('left out');
    expect(reply.text).toContain(shown === 'vs' ? '3B' : shown);
    expect(draft.fields['workload.tokensPerMonth']).toBe(tokens);
  });
});

describe('what somebody asks is a question', () => {
  it.each([
    ['cfo asks what it costs per day', /^A day: hosting \$449, /],
    ['our CTO wants to know which model is hosted', /^Llama 3\.3 70B/],
    ['Sam: is that with a spare?', /^No: there is no spare replica\./],
    ['the board keeps asking what the break even is', /^Hosting breaks even with GPT-5 at /],
  ])('%s', async (mention, told) => {
    expect((await below(CARD, [mention])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(told),
    });
  });
});

describe('the money in which bills are read', () => {
  it.each([
    ['finance wants euros', 'EUR'],
    ['our cfo needs it in pounds', 'GBP'],
    ['show CHF', 'CHF'],
    ['give us yen too please', 'JPY'],
  ])('%s', async (mention, code) => {
    const { reply, draft } = await below(CARD, [mention]);
    expect(reply.text).toContain(`In ${code}: hosting `);
    expect(draft.fields['money.currency']).toBe(code);
  });

  it.each([['what rate is that?'], ['which exchange rate did you take?'], ['dollars per euro']])(
    'has a dated rate: %s',
    async (mention) => {
      const { reply } = await below(`${CARD}, in euros`, [mention]);
      expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(/EUR for \$1 \(.*, 2026-/) });
    },
  );

  it.each([[['1 EUR = 1.12 USD']], [['use 0.9 eur per dollar']], [['what rate is that?', 'we use 1.12']]])(
    'is not counted at another rate: %s',
    async (mentions) => {
      const { reply, draft } = await below(`${CARD}, in euros`, mentions);
      expect(reply.kind).toBe('question');
      expect(reply.text).toMatch(/other money is counted at a dated rate, [\d.]+ EUR for \$1 /);
      expect(draft.fields).toEqual((await below(`${CARD}, in euros`, ['thanks!'])).draft.fields);
    },
  );
});
