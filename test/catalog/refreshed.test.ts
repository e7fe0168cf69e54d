import { afterEach, describe, expect, it } from 'vitest';
import { apiPrice, defaultFrontier, findApi } from '../../src/catalog/index.ts';
import { infoOf } from '../../src/catalog/price-entry.ts';
import { type RefreshedPrice, useRefreshedPrices } from '../../src/catalog/price-list.ts';
import type { CarriedPrice } from '../../src/catalog/types.ts';

const ASKED = new Date('2026-12-02T12:00:00Z');
const REQUEST = { inputTokens: 1500, outputTokens: 500 };

const refreshed = (row: CarriedPrice, confirmed: string): RefreshedPrice => ({
  seller: row[0].slice(0, row[0].indexOf('/')),
  info: infoOf(row),
  dates: { published: confirmed, from: 'a price file', confirmed, confirmedBy: 'a price file' },
});

const usd = (id: string): number | undefined => {
  const price = apiPrice(id, REQUEST, ASKED);
  return 'noPrice' in price ? undefined : price.usdPerMillionInput;
};

afterEach(() => useRefreshedPrices([]));

describe('refreshed prices', () => {
  it('count where they were confirmed later, and are gone with the refresh', () => {
    useRefreshedPrices([refreshed(['anthropic/claude-sonnet-5', '', 1, 5, null, null], '2026-12-01')]);
    expect(usd('anthropic/claude-sonnet-5')).toBe(1);
    expect(apiPrice('anthropic/claude-sonnet-5', REQUEST, ASKED)).toMatchObject({
      name: 'Claude Sonnet 5',
      confirmed: '2026-12-01',
    });
    useRefreshedPrices([]);
    expect(usd('anthropic/claude-sonnet-5')).toBe(2);
  });

  it('do not count where the bundled ones were confirmed later', () => {
    useRefreshedPrices([refreshed(['anthropic/claude-sonnet-5', '', 1, 5, null, null], '2026-11-01')]);
    expect(usd('anthropic/claude-sonnet-5')).toBe(2);
  });

  it('bring models that nobody had, and what is chosen by name follows', () => {
    expect(defaultFrontier()).toBe('anthropic/claude-sonnet-5-5');
    useRefreshedPrices([
      refreshed(['anthropic/claude-sonnet-6', 'Claude Sonnet 6', 1, 4, 0.1, null], '2026-12-01'),
    ]);
    expect(defaultFrontier()).toBe('anthropic/claude-sonnet-6');
    expect(findApi('sonnet')?.id).toBe('anthropic/claude-sonnet-6');
    useRefreshedPrices([]);
    expect(findApi('sonnet')?.id).toBe('anthropic/claude-sonnet-5-5');
  });
});
