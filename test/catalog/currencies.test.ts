import { describe, expect, it } from 'vitest';
import { CURRENCIES, currency, findCurrency, inUsd } from '../../src/catalog/index.ts';

describe('currencies', () => {
  it.each([
    ['€', 'EUR'],
    ['EUR', 'EUR'],
    ['euros', 'EUR'],
    ['£', 'GBP'],
    ['chf', 'CHF'],
    ['₹', 'INR'],
    ['$', 'USD'],
  ])('"%s" is %s', (word, code) => {
    expect(findCurrency(word)?.code).toBe(code);
  });

  it.each(['', 'e', 'gpu', 'constructor', 'toString', 'eurs'])('"%s" is none', (word) => {
    expect(findCurrency(word)).toBeUndefined();
    expect(currency(word)).toBeUndefined();
  });

  it('turn into USD at a dated rate', () => {
    // 0.88022588 EUR for one USD on 2026-09-29.
    expect(inUsd(100, 'EUR')).toBeCloseTo(113.6072, 3);
    expect(currency('eur')).toMatchObject({ date: '2026-09-29' });
    expect(inUsd(1, 'XYZ')).toBeUndefined();
  });

  it('share no word and have a rate above 0', () => {
    const words = CURRENCIES.flatMap((row) => row.words);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(CURRENCIES.filter((row) => !(row.perUsd > 0))).toEqual([]);
  });
});
