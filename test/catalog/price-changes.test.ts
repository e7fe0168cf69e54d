import { describe, expect, it } from 'vitest';
import { API_PRICES_VERSION } from '../../src/catalog/index.ts';
import { installedPrices, priceChanges, type RecordedPrice } from '../../src/catalog/price-changes.ts';
import { RECORDED_API_PRICES, RECORDED_FROM, RECORDED_ON } from '../../src/catalog/recorded-api-prices.ts';

const sonnet: RecordedPrice = ['anthropic/claude-sonnet-5', 2, 10, 0.2];
const dearer: RecordedPrice = ['anthropic/claude-sonnet-5', 3, 15, 0.3];
const gpt: RecordedPrice = ['openai/gpt-5', 1.25, 10, null];

describe('recorded API prices', () => {
  it('are those of the installed package on the day of recording', () => {
    const record = 'prices moved: look at `npm run prices`, then `npm run prices -- --record`';
    expect(RECORDED_FROM, record).toBe(API_PRICES_VERSION);
    expect(priceChanges(RECORDED_API_PRICES, installedPrices(RECORDED_ON)), record).toEqual({
      added: [],
      gone: [],
      changed: [],
    });
  });

  it('show what was added, what is gone and what moved', () => {
    expect(priceChanges([sonnet], [sonnet, gpt])).toEqual({ added: [gpt], gone: [], changed: [] });
    expect(priceChanges([sonnet, gpt], [sonnet])).toEqual({ added: [], gone: [gpt], changed: [] });
    expect(priceChanges([sonnet, gpt], [dearer, gpt])).toEqual({
      added: [],
      gone: [],
      changed: [{ before: sonnet, after: dearer }],
    });
  });

  it('will show the announced rise of Gemini 3.8 Flash on its day', () => {
    const { changed } = priceChanges(installedPrices('2026-12-31'), installedPrices('2027-01-01'));
    expect(changed.map(({ after }) => after[0])).toContain('google/gemini-3.8-flash');
  });
});
