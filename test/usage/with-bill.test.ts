import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/domain/day.ts';
import { addBill } from '../../src/usage/with-bill.ts';

/** Days of March 2026, by their number; a part of one is a moment in it. */
const on = (day: number): number => Date.UTC(2026, 2, 1) + (day - 1) * DAY_MS;

/** Sums of usage from one moment to another, in which each model has money of its own. */
const usageOf = (from: number, to: number, models: readonly string[]) => {
  const told: string[] = [];
  const paid: (readonly [number, string])[] = [];
  return {
    models: new Map(models.map((name): [string, { usd: number | null }] => [name, { usd: 99 }])),
    covered: { from: on(from), to: on(to), lastCall: on(to) },
    money: new Map([['USD', 99 * models.length]]),
    paid: (amount: number, currency: string) => void paid.push([amount, currency]),
    note: (text: string) => void told.push(text),
    warn: (text: string) => void told.push(`! ${text}`),
    told,
    paidIn: paid,
  };
};

type Paid = Readonly<Record<string, number>>;

/** A bill of whole days, and what is paid for each on each of them. */
const billOf = (first: number, end: number, ofDay: Paid, money: Paid = { USD: 7 }) => ({
  covered: { from: on(first), to: on(end), lastCall: on(end) },
  spent: new Map(
    Array.from({ length: end - first }, (_, at) => [on(first + at), new Map(Object.entries(ofDay))]),
  ),
  money: new Map(Object.entries(money)),
});

const compared = (usage: ReturnType<typeof usageOf>, bill: ReturnType<typeof billOf>) => {
  addBill(usage as never, bill as never);
  const usd = Object.fromEntries([...usage.models].map(([name, model]) => [name, model.usd]));
  return { usd, told: usage.told, paid: usage.paidIn };
};

describe('a bill beside the usage that it pays for', () => {
  it('gives each model what was paid for it on those days, in place of what was estimated', () => {
    const usage = usageOf(2, 4, ['gpt-5-mini', 'gpt-5']);
    expect(compared(usage, billOf(1, 5, { 'gpt-5-mini': 3, 'web search': 0.5 }))).toEqual({
      usd: { 'gpt-5-mini': 6, 'gpt-5': null },
      told: [
        'The bill beside it says $7.00 for the days of the usage.',
        '$1.00 of the bill is for none of the models in the usage.',
        'Other days of the bill were left out.',
      ],
      paid: [[7, 'USD']],
    });
    expect(usage.money.size).toBe(0);
  });

  it('says nothing of other days or other money where there is none', () => {
    const { told } = compared(usageOf(2, 4, ['gpt-5']), billOf(2, 4, { 'gpt-5': 3 }));
    expect(told).toEqual(['The bill beside it says $6.00 for the days of the usage.']);
    for (const [first, end] of [
      [1, 4],
      [2, 5],
    ] as const)
      expect(compared(usageOf(2, 4, ['gpt-5']), billOf(first, end, { 'gpt-5': 3 })).told.at(-1)).toBe(
        'Other days of the bill were left out.',
      );
  });

  it('knows a model by another spelling, and none that two are spelled alike with', () => {
    const one = usageOf(2, 3, ['claude-haiku-4-5-20251001', 'us.claude-opus-4-5']);
    expect(compared(one, billOf(2, 3, { 'Claude Haiku 4.5': 2, 'Claude Opus 4.5': 3 })).usd).toEqual({
      'claude-haiku-4-5-20251001': 2,
      'us.claude-opus-4-5': 3,
    });
    const two = usageOf(2, 3, ['claude-haiku-4-5-20251001', 'claude-haiku-4-5']);
    const { usd, told } = compared(two, billOf(2, 3, { 'Claude Haiku 4.5': 2, 'claude-haiku-4-5': 1 }));
    expect(usd).toEqual({ 'claude-haiku-4-5-20251001': null, 'claude-haiku-4-5': 1 });
    expect(told).toEqual([
      'The bill beside it says $3.00 for the days of the usage.',
      '$2.00 of the bill is for none of the models in the usage.',
    ]);
  });

  it('is in its own currency', () => {
    const bill = billOf(2, 3, { 'gpt-5': 1200 }, { EUR: 1200 });
    expect(compared(usageOf(2, 3, ['gpt-5']), bill)).toMatchObject({
      told: ['The bill beside it says 1,200 EUR for the days of the usage.'],
      paid: [[1200, 'EUR']],
    });
  });

  it('in several currencies is paid in each, and no model has a part of it', () => {
    const bill = billOf(2, 3, { 'gpt-5': 3 }, { USD: 3, EUR: 2 });
    expect(compared(usageOf(2, 3, ['gpt-5']), bill)).toEqual({
      usd: { 'gpt-5': 99 },
      told: [],
      paid: [
        [3, 'USD'],
        [2, 'EUR'],
      ],
    });
  });
});

describe('a bill that is of other days', () => {
  const told = (from: number, to: number, first: number, end: number) =>
    compared(usageOf(from, to, ['gpt-5']), billOf(first, end, { 'gpt-5': 3 })).told[0];
  const FEWER = '! The bill of $7.00 does not cover all days of the usage, so the two were not compared.';
  const WITHIN =
    '! The bill of $7.00 counts whole days, and the usage begins or ends within one, so the two were not compared.';

  it.each([
    ['that begins later', 2, 4, 3, 4, FEWER],
    ['that ends sooner', 2, 4, 2, 3, FEWER],
    ['of whole days, beside half of one', 2, 2.5, 2, 3, WITHIN],
    // 3 % of a day may be missing.
    ['beside nearly all of a day', 2.02, 2.995, 2, 3, undefined],
    ['beside less than that', 2.02, 2.985, 2, 3, WITHIN],
  ])('is not compared: %s', (_, from, to, first, end, why) => {
    const said = told(from, to, first, end);
    if (why === undefined) expect(said).toBe('The bill beside it says $3.00 for the days of the usage.');
    else expect(said).toBe(why);
  });

  it('counts the day of a single call as one', () => {
    expect(told(2, 2, 2, 3)).toBe(WITHIN);
    expect(told(2, 2, 1, 2)).toBe(FEWER);
  });
});
