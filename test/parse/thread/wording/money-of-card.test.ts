import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** An amount without a sign is in the money of the card, and a decimal comma is no thousands. */

const EUROS = '€9k/mo on gpt-5-mini, gemma 3 27b on 2x L40S at €1.10/h';
const DOLLARS = '$9k/mo on gpt-5-mini, gemma 3 27b on 2x L40S owned';
const POUNDS = '£4k/mo on haiku and £2k/mo on sonnet, gemma 3 27b on 2x L40S';

const said = async (line: string, ...mentions: string[]) => {
  const { draft, reply } = await below(line, mentions);
  return { fields: draft.fields, text: reply.kind === 'silence' ? '' : reply.text };
};

describe('a bill that is corrected', () => {
  it.each([
    ['it was 7,5k last month', 7500],
    ["it's really 7,5k", 7500],
    ['it was 7.5k', 7500],
    ['the bill was 10,500', 10_500],
    ['it was 10,5k last month', 10_500],
  ])('%s, in dollars', async (mention, usd) => {
    expect((await said(DOLLARS, mention)).fields['workload.bill']?.usdPerMonth).toBe(usd);
  });

  it.each([
    ['it was 7,5k last month', 7500],
    ['it was 7.5k', 7500],
    ['it was 7500', 7500],
    ['the bill was 8k', 8000],
    ['400 a day', (400 * 365) / 12],
  ])('%s, in euros', async (mention, euros) => {
    const { fields, text } = await said(EUROS, mention);
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(euros / 0.88022588, 1);
    expect(text).toContain('In EUR');
  });

  it.each(['the bill is $8k', "it's 8k dollars"])('%s, in dollars where that is said', async (mention) => {
    expect((await said(EUROS, mention)).fields['workload.bill']?.usdPerMonth).toBe(8000);
  });

  it('goes on in the money of the card', async () => {
    const { fields } = await said(EUROS, 'it was 7,5k', 'no, 8k');
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(8000 / 0.88022588, 1);
  });

  it('of several APIs too', async () => {
    const { fields } = await said(POUNDS, 'haiku was 5,5k');
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(7500 / 0.75538854, 0);
  });

  it('of a month by its name', async () => {
    const { fields } = await said(EUROS, 'november came to 7,5k');
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(7500 / 0.88022588, 1);
  });
});

describe('what else has a price', () => {
  it.each([
    ['l40s is 1.30', 'selfHosted.procurement.usdPerGpuHour', 1.3],
    ['other costs 500', 'selfHosted.otherUsdPerMonth', 500],
    ['ops at 80 an hour', 'selfHosted.ops.usdPerHour', 80],
    ['power 0.30', 'selfHosted.power.usdPerKwh', 0.3],
  ] as const)('%s', async (mention, field, euros) => {
    const { fields, text } = await said(EUROS, mention);
    expect(fields[field]).toBeCloseTo(euros / 0.88022588, 5);
    expect(text).toMatch(/is read in the card's money, euro\./);
  });

  it.each([
    ['l40s is $1.30', 'selfHosted.procurement.usdPerGpuHour', 1.3],
    ['other costs 500 dollars', 'selfHosted.otherUsdPerMonth', 500],
  ] as const)('%s', async (mention, field, usd) => {
    expect((await said(EUROS, mention)).fields[field]).toBe(usd);
  });
});

describe('a decimal comma', () => {
  it.each([
    ['1,5B tokens', 1.5e9],
    ['make it 1,5 Mrd tokens', 1.5e9],
  ])('%s', async (mention, tokens) => {
    const { fields, text } = await said('2B tokens, llama 70b on 4x H100 vs gpt-5', mention);
    expect(fields['workload.tokensPerMonth']).toBe(tokens);
    expect(text).toContain('"1,5" is read as 1.5.');
  });
});
