import { afterEach, describe, expect, it } from 'vitest';
import { apiPrice, defaultFrontier, findApi } from '../../src/catalog/index.ts';
import { type RefreshedPrice, useRefreshedPrices } from '../../src/catalog/price-edition.ts';
import { infoOf } from '../../src/catalog/price-entry.ts';
import { entryById } from '../../src/catalog/price-list.ts';
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

  it('that depend on the hour are compared at the same hours as those before them and after', () => {
    const id = 'deepseek/deepseek-v4-pro';
    const now = { input_mtok: 1, output_mtok: 4, cache_read_mtok: 0.1 };
    const dear = { ...now, input_mtok: 3 };
    const byNight = { start_time: '02:00:00Z', end_time: '08:00:00Z', type: 'time_of_date' } as const;
    const info = infoOf([id, '', 1, 4, 0.1, null]);
    const rows = (startDate: string): RefreshedPrice => ({
      ...refreshed([id, '', 1, 4, 0.1, null], '2026-12-01'),
      info: {
        ...info,
        prices: [
          { prices: now },
          { prices: dear, constraint: byNight },
          { prices: { ...now, input_mtok: 1.5 }, constraint: { start_date: startDate, type: 'start_date' } },
        ],
      },
    });
    const atHours = (traffic: (hour: number) => number) => {
      const hours = Array.from({ length: 24 }, (_, hour) => traffic(hour));
      const price = apiPrice(id, REQUEST, ASKED, hours);
      if ('noPrice' in price) throw new Error(price.noPrice);
      return price;
    };
    useRefreshedPrices([rows('2027-01-01')]);
    // A quarter of the hours at $3 is $1.50: to who works around the clock nothing changes, by night and by day much.
    const always = atHours(() => 1);
    expect([always.usdPerMillionInput, always.next]).toEqual([1.5, undefined]);
    const byDay = atHours((hour) => (hour >= 8 ? 1 : 0));
    expect(byDay).toMatchObject({ usdPerMillionInput: 1, next: { usdPerMillionInput: 1.5 } });
    const atNight = atHours((hour) => (hour >= 2 && hour < 8 ? 1 : 0));
    expect(atNight).toMatchObject({ usdPerMillionInput: 3, next: { usdPerMillionInput: 1.5 } });
    // The same prices as before the refresh are no others at the hours of the traffic.
    useRefreshedPrices([]);
    const bundled = entryById(id)?.info ?? info;
    useRefreshedPrices([{ ...rows('2027-01-01'), info: bundled }]);
    const again = atHours((hour) => (hour >= 2 && hour < 8 ? 1 : 0));
    expect(again.confirmed).toBe('2026-12-01');
    expect(again.before).toBeUndefined();
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
