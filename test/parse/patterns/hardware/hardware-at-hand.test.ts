import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { WEEKS } from '../../phrase.ts';
import { KIND } from '../../short-names.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('what is said of hardware that is there', () => {
  it.each([
    ['2B tokens 4x H100 already paid until March 2027 llama 70b vs sonnet', '2027-03'],
    ['2B tokens 4x H100 committed until 2027-11 llama 70b', '2027-11'],
    ['reserved until end of Dec 2026, 2B tokens, 4x H100', '2026-12'],
  ])('%s', async (line, until) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('paid');
    expect(fields['selfHosted.procurement.paidUntil']).toBe(until);
    expect(fields['selfHosted.gpuCount']).toBe(4);
    expect(fields['workload.tokensPerMonth']).toBe(2e9);
  });

  it('asks for the year where only a month was said', async () => {
    const { intent, draft } = await parseLine('2B tokens 4x H100 paid until March');
    expect(draft.fields[KIND]).toBe('paid');
    expect(intent.kind === 'estimate' && intent.readAs?.join(' ')).toContain('say the year');
  });

  it.each([
    '4 of 16 are free, H100, 3B tokens llama 70b',
    '4 of our 16 H100s are idle, 3B tokens llama 70b',
    '16x H100, 4 of them are free, 3B tokens llama 70b',
  ])('bounds the fleet: %s', async (line) => {
    const fields = await fieldsOf(line);
    expect([fields['selfHosted.gpuCount'], fields[KIND], fields['selfHosted.gpu']]).toEqual([
      4,
      'paid',
      'h100-sxm',
    ]);
  });

  it('refuses more free GPUs than there are', async () => {
    await expect(parseLine('20 of 16 H100s are free, 3B tokens')).rejects.toMatchObject({
      code: 'impossible-value',
    });
  });
});

describe('a machine that people have at home or on a desk', () => {
  it.each([
    ['50M tokens, gaming PC with a 4090 running 4h per day', (4 * 365) / 12],
    ['50M tokens, desktop with a 3090, 6h per day', (6 * 365) / 12],
    ['50M tokens, old workstation with an A6000, on 8h a day', (8 * 365) / 12],
    ['50M tokens, PC under the desk with a 3090', undefined],
    ['50M tokens, my laptop with a 4090', undefined],
  ])('%s', async (line, hours) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('own');
    expect(fields['selfHosted.power.hoursPerMonth']).toBe(hours);
  });

  it('is rented where the line says so', async () => {
    expect((await fieldsOf('50M tokens, rented workstation with 2x A6000'))[KIND]).toBe('rent');
  });
});

describe('hardware that is let, or costs nothing, until a month', () => {
  it.each([
    ['2B tokens, lease on our 4 H100 runs out in June 2027', '2027-06'],
    ['2B tokens, our lease of 4 H100 ends in March 2027', '2027-03'],
    ['2B tokens, committed to 4x H100 until May 2027', '2027-05'],
    ['2B tokens, 4x H100 free until June 2027', '2027-06'],
    ['2B tokens, 4 H100 locked in until May 2027', '2027-05'],
    ['2B tokens, 4 H100 are free until 2027-06', '2027-06'],
  ])('%s', async (line, until) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('paid');
    expect(fields['selfHosted.procurement.paidUntil']).toBe(until);
    expect(fields['selfHosted.gpuCount']).toBe(4);
  });

  it.each([
    ['2B tokens, 4x H100 leased at $1.9/h until June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100 at $1.9/h until June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100 rented till 06/2027 for $1.9/h', { usdPerGpuHour: 1.9 }],
    ['2B tokens, we lease 4 H100 at $1.9/h until June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100 contract at $1.9/h runs until June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100 at $1.9 until June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100 $1.9/h, contract ends in June 2027', { usdPerGpuHour: 1.9 }],
    ['2B tokens, 4x H100, leased at $1,460/mo each until June 2027', { usdPerGpuHour: 2 }],
  ])('%s keeps the price for the bill from then on', async (line, price) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('paid');
    expect(fields['selfHosted.procurement.paidUntil']).toBe('2027-06');
    expect(fields['selfHosted.procurement.then']).toEqual({ kind: 'rent', ...price });
  });

  it.each([
    ['2B tokens, free H100s from our startup credits, 4 of them', 4],
    ['2B tokens, startup program gives us 8 free H100s', 8],
    ['2B tokens, 4x H100 free', 4],
    ['2B tokens, 4x H100 on AWS credits', 4],
    ['2B tokens, 4x H100, credits cover it', 4],
  ])('%s', async (line, gpus) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('paid');
    expect(fields['selfHosted.gpuCount']).toBe(gpus);
    expect(fields['selfHosted.procurement.seller']).toBeUndefined();
  });

  it('is no hardware where credits pay for tokens', async () => {
    expect((await fieldsOf('2B tokens, 4x H100 vs sonnet on AWS credits'))[KIND]).toBeUndefined();
  });
});

describe('days right behind cards', () => {
  it.each([
    ['500M tokens, 4x H100 2 days a week', 2 * 24],
    ['500M tokens, 4x H100 for 3 days a week', 3 * 24],
    ['500M tokens, 4x H100 6h a day 5 days a week', 6 * 5],
    ['500M tokens, 2x A100 1 day per week', 24],
    ['500M tokens, 4x H100 two weeks a month', (2 * 168) / WEEKS],
    ['500M tokens, 4x H100 every other day', 365 / WEEKS],
  ])('%s', async (line, hoursAWeek) => {
    const billed = (await fieldsOf(line))['selfHosted.procurement.billedHoursPerMonth'];
    expect(billed).toBeCloseTo(hoursAWeek * WEEKS, 3);
  });
});

it('is of the tokens where an amount of a day stands beside it', async () => {
  const fields = await fieldsOf('10M tokens a day on 4x H100 5 days a week');
  expect(fields['selfHosted.procurement.billedHoursPerMonth']).toBeUndefined();
  expect(fields['workload.tokensPerMonth']).toBeCloseTo(50e6 * WEEKS, 0);
});

describe('a word of place in the name of a team or of customers', () => {
  it.each([
    '500M tokens, 4x H100, our cloud team does ops',
    '500M tokens for our on-prem customers, 4x H100',
    '500M tokens from our cloud customers, 4x H100',
    '500M tokens, 4x H100, our cloud team of 2 engineers',
    '500M tokens, 4x H100, on-prem team handles ops',
    '500M tokens for our enterprise cloud product, 4x H100',
  ])('%s', async (line) => {
    expect((await fieldsOf(line))[KIND]).toBeUndefined();
  });

  it.each([
    ['500M tokens on-prem for customers, 4x H100', 'own'],
    ['500M tokens in the cloud, 4x H100', 'rent'],
  ])('%s', async (line, kind) => {
    expect((await fieldsOf(line))[KIND]).toBe(kind);
  });
});
