import { describe, expect, it } from 'vitest';
import {
  CATALOG_DATE,
  DEFAULTS,
  FACTS,
  GPUS,
  gpuById,
  MODELS,
  measuredThroughput,
  purchasePrice,
} from '../../src/catalog/index.ts';
import { PURCHASE_ROWS } from '../../src/catalog/purchase-rows.ts';
import { OFFER_LINES } from '../../src/catalog/rental-offers.ts';
import { isDated } from '../../src/domain/dated.ts';

const ASKED = new Date('2026-11-23T09:00:00Z');

describe('what a GPU costs to buy', () => {
  // gpu, middle of low and high, date of the row that was taken.
  it.each([
    ['h100-sxm', (25_000 + 30_000) / 2, '2026-05-25', 'new'],
    ['h200', (28_000 + 35_000) / 2, '2026-03', 'new'],
    ['b200', (40_000 + 50_000) / 2, '2026-05-25', 'new'],
    ['a100-80gb', (8_000 + 15_000) / 2, '2026-03-20', 'new'],
    ['l40s', (7_000 + 10_000) / 2, 'undated', 'new'],
    ['rtx-5090', (2_500 + 4_299) / 2, '2026-01', 'new'],
    ['rtx-4090', 1_600, '2026-09-29', 'new'],
    ['rtx-3090', 750, 'undated', 'used'],
    ['mi300x', (15_000 + 20_000) / 2, '2026-05-25', 'new'],
  ])('%s: %d, of %s, %s', (gpu, usdPerGpu, date, condition) => {
    const price = purchasePrice(gpu, ASKED);
    expect(price).toMatchObject({ usdPerGpu, date });
    expect(price?.source.startsWith(condition)).toBe(true);
  });

  it.each(['a100-40gb', 'gb200', 'gh200', 'h100-nvl', 'inferentia2', 'mi325x', 'tpu-v7', 'v100'])(
    '%s: unknown, as no source prices it',
    (gpu) => {
      expect(gpuById(gpu)?.id).toBe(gpu);
      expect(purchasePrice(gpu, ASKED)).toBeUndefined();
    },
  );

  it('is that of no other GPU, unless it says whose', () => {
    const own = new Set(PURCHASE_ROWS.map(({ gpu }) => gpu));
    const borrowed = GPUS.flatMap(({ id, memoryGb }) => {
      const { source = '' } = purchasePrice(id, ASKED) ?? {};
      const [, larger, why] = /at most that of (\S+), (with more memory|the faster one):/.exec(source) ?? [];
      return larger === undefined ? [] : [{ id, memoryGb, larger, why, source }];
    });
    expect(borrowed.length).toBeGreaterThan(3);
    for (const { id, memoryGb, larger, why, source } of borrowed) {
      expect(own.has(id), id).toBe(false);
      expect((gpuById(larger)?.memoryGb ?? 0) > memoryGb, source).toBe(why === 'with more memory');
    }
  });

  it('of the same one with less memory is at most that with more, and says so', () => {
    const price = purchasePrice('m4-max-64gb', ASKED);
    expect(price?.usdPerGpu).toBe(purchasePrice('m4-max', ASKED)?.usdPerGpu);
    expect(price?.source).toContain('at most that of m4-max, with more memory');
  });

  it('is stale by age, and always without a date', () => {
    expect(purchasePrice('b300', ASKED)?.stale).toBe(false);
    expect(purchasePrice('h100-sxm', ASKED)?.stale).toBe(true);
    expect(purchasePrice('l40s', new Date('2026-01-01'))?.stale).toBe(true);
  });

  it('has known GPUs and low before high in every row', () => {
    for (const row of PURCHASE_ROWS) {
      expect(gpuById(row.gpu)?.id).toBe(row.gpu);
      expect(row.lowUsd).toBeLessThanOrEqual(row.highUsd);
    }
  });
});

describe('dates', () => {
  it('takes the newest row for the date of the catalog', () => {
    const dates = [
      ...GPUS.map(({ date }) => date),
      ...MODELS.map(({ date }) => date),
      ...OFFER_LINES.map((line) => line[5]),
      ...PURCHASE_ROWS.map(({ date }) => date),
      ...measuredThroughput().map(({ date }) => date),
      ...Object.values(FACTS).map(({ date }) => date),
    ].filter(isDated);
    expect(dates.sort().at(-1), 'the newest row has another day: set it in `catalog-date.ts`').toBe(
      CATALOG_DATE,
    );
  });
});

describe('defaults', () => {
  it('are the documented ones', () => {
    const values = Object.fromEntries(Object.entries(DEFAULTS).map(([field, { value }]) => [field, value]));
    expect(values).toEqual({
      hostShareOfGpuPrice: 0.45,
      lifeMonths: 48,
      residualShare: 0,
      annualCostOfCapital: 0.08,
      annualMaintenanceShare: 0,
      pue: 1.4,
      usdPerKwh: 0.12,
      hostWattsPerGpu: 350,
      opsHoursPerMonth: 16,
      opsUsdPerHour: 100,
      setupHours: 80,
      setupMonths: 12,
    });
  });

  it('rest on figures that agree with them', () => {
    for (const { source, date } of Object.values(DEFAULTS)) {
      expect(source.length).toBeGreaterThan(5);
      expect(date.length).toBeGreaterThan(3);
    }
    expect((8400 - 8 * 700) / 8).toBe(FACTS.hostWattsMeasured.value);
    expect(FACTS.electricityUsIndustrial.value).toBeLessThan(DEFAULTS.usdPerKwh.value);
    expect(DEFAULTS.usdPerKwh.value).toBeLessThan(FACTS.electricityUsCommercial.value);
    expect(FACTS.opsFteSmall.value * 160).toBeGreaterThanOrEqual(DEFAULTS.opsHoursPerMonth.value);
    // 8 GPUs at 27,500 are 220,000; servers of 300,000 to 350,000 leave 36 to 59 % for the rest.
    const shares = [FACTS.serverH100Low, FACTS.serverH100High].map(({ value }) => value / (8 * 27_500) - 1);
    expect(shares[0]).toBeLessThan(DEFAULTS.hostShareOfGpuPrice.value);
    expect(shares[1]).toBeGreaterThan(DEFAULTS.hostShareOfGpuPrice.value);
  });
});
