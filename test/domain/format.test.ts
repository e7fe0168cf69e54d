import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  gigabytes,
  grouped,
  months,
  monthWords,
  percent,
  plain,
  plainTo,
  plural,
  seconds,
  times,
  tokens,
  tokensPerSecond,
  tokenVolume,
  usd,
  usdApart,
  usdExact,
  usdInCents,
  usdPerMillion,
  usdPrice,
} from '../../src/domain/format.ts';
import { runs } from '../helpers/effort.ts';

describe('usd', () => {
  it.each([
    [0, '$0'],
    [7294.3, '$7,294'],
    [999.995, '$1,000'],
    [99.995, '$100'],
    [99.99, '$99.99'],
    [19.4, '$19.40'],
    [0.995, '$1.00'],
    [0.42, '$0.42'],
    [0.4, '$0.40'],
    [0.0995, '$0.10'],
    [0.0031, '$0.0031'],
    [0.004, '$0.004'],
    [0.000001, '$0.000001'],
    [0.0000001, 'under $0.000001'],
    [999_999.4, '$999,999'],
    [999_999.9, '$1M'],
    [1_253_000, '$1.25M'],
    [12_345_678, '$12.3M'],
    [999_950_000, '$1B'],
    [1e15, '$1e15'],
    [9e17, '$9e17'],
    [1e300, '$1e300'],
    [-7294, '-$7,294'],
    [-1e-9, 'under $0.000001'],
  ])('writes %d as %s', (value, words) => {
    expect(usd(value)).toBe(words);
  });

  it.each([
    [0.135, '$0.135'],
    [0.0375, '$0.0375'],
    [2, '$2.00'],
    [2.695, '$2.695'],
    [12.3456, '$12.3456'],
    [99, '$99.00'],
    [100, '$100'],
    [25_000, '$25,000'],
    [25_000.5, '$25,000.50'],
    // Worked out: €2 at 0.88 a dollar, and a machine's price ÷ its 8 GPUs.
    [2 / 0.88, '$2.273'],
    [1.53625, '$1.536'],
    [0, '$0'],
    [1e-7, 'under $0.000001'],
    [1e300, '$1e300'],
  ])('writes the price %d as %s', (value, words) => {
    expect(usdPrice(value)).toBe(words);
  });

  it('says the unit of a price', () => {
    expect(usdPerMillion(4)).toBe('$4.00/M');
    expect(usdPerMillion(0.0000001)).toBe('under $0.000001/M');
  });
});

describe('tokens', () => {
  it.each([
    [0, '0'],
    [0.5, 'under 1'],
    [1, '1'],
    [999.6, '1k'],
    [999_499, '999k'],
    [999_999, '1M'],
    [500e6, '500M'],
    [1.25e9, '1.25B'],
    [2.5e12, '2.5T'],
    [999.9e12, '1e15'],
    [9e17, '9e17'],
  ])('writes %d as %s', (value, words) => {
    expect(tokens(value)).toBe(words);
  });
});

describe('percent', () => {
  it.each([
    [0, '0%'],
    [1e-9, 'under 0.1%'],
    [0.004, '0.4%'],
    [0.07, '7%'],
    [0.0995, '10%'],
    [0.19, '19%'],
    [5.4, '540%'],
    [9_999.994, '999,999%'],
    [1e300, 'over 999,999%'],
    [1.7e308, 'over 999,999%'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
  ])('writes %d as %s', (value, words) => {
    expect(percent(value)).toBe(words);
  });
});

describe('counts and plain numbers', () => {
  it.each([
    [count(1250), '1,250'],
    [count(999_999.6), '1M'],
    [count(9e17), '9e17'],
    [plural(1, 'GPU'), '1 GPU'],
    [plural(4, 'GPU'), '4 GPUs'],
    [count(-1250), '-1,250'],
    [plain(-1.4), '-1.4'],
    [tokens(-5e8), '-500M'],
    [monthWords('2027-03'), 'March 2027'],
    [monthWords('2027-13'), undefined],
    [monthWords('1999-03'), undefined],
    [plain(1.4), '1.4'],
    [plain(0.08), '0.08'],
    [plain(1e-9), '1e-9'],
    [plain(1234.5), '1,235'],
    [plain(999_999.9), '1M'],
    [tokenVolume(1), '1 token'],
    [tokenVolume(500e6), '500M tokens'],
    [months(6.47), '6.5 months'],
    [months(1), '1 month'],
    [months(0.001), 'under 0.1 months'],
    [months(14.4), '14 months'],
    [months(300), '25 years'],
    [tokensPerSecond(99.97), '100 tok/s'],
    [tokensPerSecond(4200), '4,200 tok/s'],
    [tokensPerSecond(3.25), '3.25 tok/s'],
    [gigabytes(141), '141 GB'],
    [gigabytes(0.5), '0.5 GB'],
  ])('%s is %s', (words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('properties', () => {
  const WORDS = {
    usd,
    usdPerMillion,
    tokens,
    count,
    percent,
    plain,
    tokensPerSecond,
    gigabytes,
    months,
    tokenVolume,
  };
  const anyNumber = fc.oneof(
    fc.double(),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.constantFrom(0, 1e-12, 9e17, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
  );

  it('no number is ever ugly', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        for (const word of Object.values(WORDS).map((format) => format(value))) {
          expect(word).not.toMatch(/NaN|Infinity|∞|undefined|\d{7}|1,?000[kMB]|\$0\.00(?!\d)|e\+/);
          expect(word.length).toBeLessThan(32);
        }
      }),
    );
  });

  it('a positive price never reads as nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 1e6, noNaN: true }), (value) => {
        expect(usd(value)).not.toMatch(/^\$0(\.0*)?$/);
      }),
    );
  });
});

describe('two amounts that are held against each other', () => {
  it.each([
    [2.02, 0.39, '$2.02', '$0.39'],
    [0.3941, 0.39, '$0.394', '$0.39'],
    [0.39, 0.3896, '$0.39', '$0.3896'],
    [0.39, 0.39, '$0.39', '$0.39'],
    [12.3412, 12.3411, '$12.3412', '$12.3411'],
    [1.234_56, 1.234_57, '$1.23456', '$1.23457'],
    [1.234_561, 1.234_562, '$1.234561', '$1.234562'],
    [1234.4, 1234.1, '$1,234.40', '$1,234.10'],
  ])('%d and %d differ in what is shown, or in nothing', (one, other, shown, beside) => {
    expect(usdApart(one, other)).toEqual([shown, beside]);
  });
});

describe('digit grouping', () => {
  const SHAPES = [
    [0, 0],
    [2, 2],
    [1, 0],
    [8, 0],
    [8, 2],
  ] as const;
  const intl = SHAPES.map(
    ([decimals, least]) =>
      new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: decimals }),
  );
  const digits = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9 }));

  it('writes what Intl writes, ties included', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          digits.map(([whole, places]) => whole / 10 ** places),
          fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        ),
        (value) => {
          const ours = SHAPES.map(([decimals, least]) => grouped(value, decimals, least));
          expect(ours).toEqual(intl.map((shape) => shape.format(value)));
        },
      ),
      runs(500),
    );
  });
});

describe('what has a unit', () => {
  it.each([
    [seconds(0.35), '0.35 s'],
    [seconds(9.994), '9.99 s'],
    [seconds(9.995), '10 s'],
    [seconds(1250), '1,250 s'],
    [seconds(Number.NaN), 'unknown'],
    [times(6.14), '6.1×'],
    [times(9.94), '9.9×'],
    [times(9.95), '10×'],
    [times(3.4e6), '3.4M×'],
    [times(Number.POSITIVE_INFINITY), 'unknown'],
    [months(1), '1 month'],
    [months(0.04), 'under 0.1 months'],
    [months(119.4), '119 months'],
    [months(119.5), '10 years'],
    [months(12_000), '1,000 years'],
    [gigabytes(0.5), '0.5 GB'],
    [gigabytes(141), '141 GB'],
    [tokensPerSecond(99.9), '99.9 tok/s'],
    [tokensPerSecond(99.96), '100 tok/s'],
  ])('%s is %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('prices as they are typed', () => {
  it.each([
    [usdExact(1.79), '$1.79'],
    [usdExact(6.395), '$6.395'],
    [usdExact(2), '$2.00'],
    [usdExact(0.000001), '$0.000001'],
    [usdInCents(1.789), '$1.79'],
    [usdInCents(2), '$2.00'],
    [plainTo(2, 2.47), '2.5'],
    [plainTo(2, 1234), '1,200'],
  ])('%s is %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});
