import { describe, expect, it } from 'vitest';
import { marketDiscount, rentalPrice, rentalSellersOf } from '../../src/catalog/index.ts';
import { defined } from '../../src/defined.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { REGION_CODES } from '../../src/domain/regions.ts';
import { AS_OF } from '../helpers/draft.ts';
import { resolved, VOLUME, warned } from './asked.ts';

describe('a rented price', () => {
  const price = (gpu: string, fields: DraftFields = {}) => {
    const { evidence, assumptions } = resolved({
      'workload.tokensPerMonth': 1e6,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': gpu,
      ...fields,
    });
    const field = 'selfHosted.procurement.usdPerGpuHour';
    const source = evidence.sources.find((one) => one.field === field);
    return {
      range: source?.range,
      why: assumptions.find((one) => one.field === field)?.why,
      dearer: evidence.warnings?.find(({ code }) => code === 'dearer-than-on-demand')?.message,
    };
  };

  it('of two sellers has the range between them', () => {
    expect(price('l40')).toMatchObject({
      range: { low: 1, high: 1.25, sellers: 2 },
      why: 'median of 2 sellers, on-demand, $1.00 to $1.25',
    });
  });

  it('on spot above the same seller’s on demand is said, and said of no other', () => {
    const market: DraftFields = { 'selfHosted.procurement.market': 'spot' };
    const spheron: DraftFields = { ...market, 'selfHosted.procurement.seller': 'Spheron' };
    expect(price('a100-pcie-80gb', spheron).dearer).toMatch(
      /^Spheron lists spot at .* on demand at .*: rent on demand\.$/,
    );
    expect(price('h100-sxm', spheron).dearer).toBeUndefined();
    expect(price('a100-pcie-80gb', market).dearer).toBeUndefined();
  });

  it('that nobody of that name has is asked of six others, two of them as lines', () => {
    const ask = () => price('h100-sxm', { 'selfHosted.procurement.seller': 'Nobody' });
    expect(ask).toThrow(
      /^We know no on-demand price for H100 SXM at Nobody\. These have one: (?:[^,.]+, ){5}[^,.]+\. Type one, such as "at \$2\.50\/hr"\.$/,
    );
    // A line for each of two of them, beside one with a price.
    expect(ask).toThrow(
      expect.objectContaining({
        hints: ['at $2.50/hr each', ...rentalSellersOf('h100-sxm', 'on-demand').slice(0, 2)],
      }),
    );
  });
});

describe('a machine of a cloud', () => {
  const p5 = (fields: DraftFields = {}) =>
    resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 1,
      'selfHosted.instance': 'p5.4xlarge',
      'selfHosted.procurement.seller': 'AWS',
      ...fields,
    });
  const hour = (found: ReturnType<typeof p5>) => {
    const { procurement } = found.scenario.selfHosted;
    return procurement.kind === 'rent' ? procurement.usdPerGpuHour : Number.NaN;
  };

  it('is what the rent is taken of, on demand, and less what others take off for spot', () => {
    expect(p5().evidence.rental?.instance).toBe('p5.4xlarge');
    const spot = p5({ 'selfHosted.procurement.market': 'spot' });
    const said = spot.evidence.warnings?.find(({ code }) => code === 'no-price-on-list')?.message;
    const off = marketDiscount('h100-sxm', 'spot', undefined)?.off ?? 0;
    expect(hour(spot)).toBeCloseTo(hour(p5()) * (1 - off), 9);
    expect(said).toContain(`${Math.round(off * 100)}% is taken off the `);
    const source = spot.evidence.sources.find(
      ({ field }) => field === 'selfHosted.procurement.usdPerGpuHour',
    );
    expect(source).not.toHaveProperty('range');
  });
});

describe('a region in which few sellers are known', () => {
  const here = (region: string, more: DraftFields = {}): DraftFields => ({
    'workload.tokensPerMonth': 1e6,
    'selfHosted.model': 'llama-3.1-8b',
    'selfHosted.gpu': 'h100-sxm',
    'constraints.region': region,
    'constraints.dataResidency': 'none',
    ...more,
  });
  const priceIn = (region?: string) =>
    rentalPrice('h100-sxm', { market: 'on-demand', ...defined({ region }) }, AS_OF)?.usdPerGpuHour;

  it('is said to be dear from a quarter above the price of the world on, and not below it', () => {
    const world = priceIn() ?? Number.NaN;
    const found = REGION_CODES.map((region) => {
      const there = priceIn(region);
      const isSaid = warned(here(region), 'price-of-region') !== undefined;
      expect(isSaid, region).toBe(there !== undefined && there >= 1.25 * world);
      return isSaid;
    });
    expect(new Set(found)).toEqual(new Set([true, false]));
  });

  it('is not where somebody said whose price it is', () => {
    const dear = REGION_CODES.find((region) => warned(here(region), 'price-of-region') !== undefined) ?? '';
    const seller = { 'selfHosted.procurement.seller': 'AWS' };
    expect(warned(here(dear, seller), 'price-of-region')).toBeUndefined();
    // Nobody is counted and left out.
    const [, counted = '', leftOut = ''] =
      /as (.*) ask, and .* anywhere: (.*) are left out/.exec(warned(here(dear), 'price-of-region') ?? '') ??
      [];
    const names = (list: string) => list.split(/, | and /);
    expect(names(counted).filter((name) => names(leftOut).includes(name))).toEqual([]);
    expect(counted).not.toBe('');
  });
});

describe('a term that nobody prices', () => {
  it.each([
    [12, false],
    [24, true],
    [36, false],
  ])('%d months: another stands in for it, which is said: %s', (termMonths, isSaid) => {
    const fields: DraftFields = {
      ...VOLUME,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.procurement.market': 'reserved',
      'selfHosted.procurement.termMonths': termMonths,
    };
    expect(warned(fields, 'no-price-on-list') !== undefined).toBe(isSaid);
  });
});

describe('a price that nobody has where it was asked for', () => {
  const RESERVED: DraftFields = {
    ...VOLUME,
    'selfHosted.model': 'llama-3.1-8b',
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.procurement.market': 'reserved',
  };

  it.each([12, 36])('is that of the world for as long a term, which is said: %d months', (termMonths) => {
    const fields = {
      ...RESERVED,
      'selfHosted.procurement.termMonths': termMonths,
      'constraints.region': 'za' as const,
    };
    const world = rentalPrice('h100-sxm', { market: 'reserved', termMonths }, AS_OF)?.usdPerGpuHour;
    expect(resolved(fields).scenario.selfHosted.procurement).toMatchObject({ usdPerGpuHour: world });
    expect(warned(fields, 'no-price-in-region')).toContain('South Africa');
    expect(warned(RESERVED, 'no-price-in-region')).toBeUndefined();
  });

  it('is not the same for one year and for three', () => {
    const of = (termMonths: number) =>
      rentalPrice('h100-sxm', { market: 'reserved', termMonths }, AS_OF)?.usdPerGpuHour;
    expect(of(36)).toBeLessThan(of(12) ?? 0);
  });

  it('is named by its seller where that publishes none', () => {
    const asked = { ...RESERVED, 'selfHosted.procurement.seller': 'Fluidstack' };
    expect(warned(asked, 'no-price-on-list')).toContain('Fluidstack');
    expect(warned(RESERVED, 'no-price-on-list')).toBeUndefined();
  });
});
