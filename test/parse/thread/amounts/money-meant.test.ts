import { describe, expect, it } from 'vitest';
import { currency } from '../../../../src/catalog/index.ts';
import { below } from '../../../helpers/below.ts';

/** The money that an amount was typed in, said afterwards. */

const BILL = '$20k a month on sonnet';
const TWO = '$20k a month on sonnet vs gpt-5, H100 at $2.10/h';
const OWNED = '4x H100 bought at $25k each, $0.29 per kWh, 500M tokens';

const usdOf = (amount: number, code: string): number => amount / (currency(code)?.perUsd ?? Number.NaN);

describe('an amount that was typed in other money', () => {
  it.each([
    'that was euros',
    'that was in euros',
    "it's in EUR actually",
    'I meant euros',
    'sorry, euros not dollars',
    'oh, those are euros',
    'should have said EUR',
    'make that euros',
    'not dollars, euros',
    'EUR, sorry',
    'the 20k is in euros',
    'our bill is in euros',
    'the figure was in EUR',
    "I typed dollars but it's euros",
    'my numbers are in euros',
  ])('%s is of the one that there is', async (mention) => {
    const { draft, reply } = await below(BILL, [mention]);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(usdOf(20_000, 'EUR'), 6);
    expect(draft.fields['money.currency']).toBe('EUR');
    expect(reply.text).toMatch(/is counted at 0\.\d+ EUR for \$1/);
  });

  it.each([
    [BILL, ['$24k', 'that was pounds'], 'workload.bill', { usdPerMonth: usdOf(24_000, 'GBP') }],
    [TWO, ['the bill was in euros'], 'workload.bill', { usdPerMonth: usdOf(20_000, 'EUR') }],
    [TWO, ['the GPU price was in euros'], 'selfHosted.procurement.usdPerGpuHour', usdOf(2.1, 'EUR')],
    [TWO, ['ops at $90/h', 'that was in CHF'], 'selfHosted.ops.usdPerHour', usdOf(90, 'CHF')],
    [OWNED, ['those were euros'], 'selfHosted.procurement.usdPerGpu', usdOf(25_000, 'EUR')],
    [OWNED, ['those were euros'], 'selfHosted.power.usdPerKwh', usdOf(0.29, 'EUR')],
    ['€20k a month on sonnet', ['that was dollars'], 'workload.bill', { usdPerMonth: 20_000 }],
    ['€20k a month on sonnet', ['that was pounds'], 'workload.bill', { usdPerMonth: usdOf(20_000, 'GBP') }],
  ] as const)('%s: %s', async (line, mentions, field, usd) => {
    const { draft } = await below(line, mentions);
    const said = draft.fields[field];
    if (typeof usd === 'number') expect(said).toBeCloseTo(usd, 6);
    else expect(said).toMatchObject({ usdPerMonth: expect.closeTo(usd.usdPerMonth, 6) });
  });

  it('leaves what else is compared with', async () => {
    const { draft } = await below(TWO, ['the bill was in euros']);
    expect(draft.fields.apis?.map(({ id }) => id)).toHaveLength(2);
  });

  it.each([
    [TWO, 'that was euros', ['€20k a month on anthropic/claude-sonnet-5-5', 'rent, €2.1/hr']],
    [BILL, 'euros', ['€20k a month on anthropic/claude-sonnet-5-5']],
    ['500M tokens on 4x H100', 'that was in euros', []],
  ])('%s: %s is asked', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(reply.text).toContain('type "in EUR"');
  });
});

describe('what the bills are read in besides', () => {
  it.each([
    'in euros please',
    'show it in euros',
    'the card should be in euros',
    'the numbers should be in euros',
  ])('%s changes no amount', async (mention) => {
    const { draft } = await below(BILL, [mention]);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(20_000);
    expect(draft.fields['money.currency']).toBe('EUR');
  });

  it.each(['in dollars', 'show it in USD', 'back to dollars'])('%s: that it is', async (mention) => {
    const { reply } = await below(BILL, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining('US dollars') });
  });

  it.each([
    'back to dollars',
    'in USD',
    'USD pls',
    'switch everything back to US dollars',
    'could we see the numbers in dollars again?',
    'only dollars please',
    'dollars are fine',
    'no pounds please',
    "we don't need the GBP figures any more",
    'drop the pounds',
    'stop showing pounds',
  ])('below bills in pounds too, %s leaves those out', async (mention) => {
    const { draft, reply } = await below('500M tokens on 2x H100 vs sonnet', ['in GBP', mention]);
    expect(reply).toMatchObject({ kind: 'change', text: expect.not.stringContaining('GBP') });
    expect(draft.fields['money.currency']).toBe('USD');
    const { reply: after } = await below('500M tokens on 2x H100 vs sonnet', ['in GBP', mention, 'in GBP']);
    expect(after.text).toContain('In GBP: hosting');
  });

  it('leaves an amount as it was typed', async () => {
    const { draft, reply } = await below('€20k a month on sonnet vs gpt-5', ['show it in dollars']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(usdOf(20_000, 'EUR'), 6);
    expect(reply.text).not.toContain('In EUR');
  });

  it('counts a price without a sign in dollars afterwards', async () => {
    const { draft } = await below('500M tokens on 2x H100 vs sonnet', ['in GBP', 'in USD', 'H100 at 2.20/h']);
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(2.2);
  });

  it('of dollars below an amount in euros is asked', async () => {
    const { reply } = await below('€20k a month on sonnet vs gpt-5', ['dollars']);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('which amount') });
  });

  it.each(['no euros please', 'drop the francs'])('%s takes no pounds away', async (mention) => {
    const { draft } = await below('500M tokens on 2x H100 vs sonnet', ['in GBP', mention]);
    expect(draft.fields['money.currency']).toBe('GBP');
  });

  it('of a card in pounds too, "is that USD?" is told what is shown besides', async () => {
    const { reply } = await below('500M tokens on 2x H100 vs sonnet', ['in GBP', 'is that USD?']);
    expect(reply.text).toContain('The bills are shown in GBP too');
  });
});
