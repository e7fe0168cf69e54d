import { describe, expect, test } from 'vitest';
import { currency } from '../../../../src/catalog/index.ts';
import { parseLine } from '../../../../src/parse/index.ts';

const KWH = 'selfHosted.power.usdPerKwh';

describe('power is paid for in the money of the line, or of where the GPUs stand', () => {
  test.each<readonly [line: string, code: string, figure: number]>([
    ['2x 4090 for €3200 total, electricity 0.31/kWh, 90M tokens', 'EUR', 0.31],
    ['2x 3090 at €700 each, strom 35 cent/kWh, 90M tokens', 'EUR', 0.35],
    ['two RTX 6000 Ada for 7k€ each, power 31ct/kWh, 90M tokens', 'EUR', 0.31],
    ['4090 bought for £1500, electricity 0.28/kWh, 90M tokens', 'GBP', 0.28],
    ['4x 4090 for ₹1.6 lakh each, power 8/kWh, 90M tokens', 'INR', 8],
    ['8x H100 paid, electricity 29 ct per kWh in germany, 90M tokens', 'EUR', 0.29],
    ['rig of 4 3090, 34c/kwh in the uk, 90M tokens', 'GBP', 0.34],
    ['4x 4090 1500 CHF each, electricity 27 Rp/kWh, 90M tokens', 'CHF', 0.27],
  ])('%s', async (line, code, figure) => {
    const { draft, intent } = await parseLine(line);
    expect(draft.fields[KWH]).toBeCloseTo(figure / (currency(code)?.perUsd ?? 1), 6);
    expect(intent).toMatchObject({ readAs: expect.arrayContaining([expect.stringContaining(code)]) });
  });

  test.each<readonly [line: string, usd: number]>([
    ['2x A100 at $9k each, power 0.12/kWh, 90M tokens', 0.12],
    ['$1,600 4090, power 25ct/kWh, 90M tokens', 0.25],
    ['8x H100 paid, electricity $0.29/kWh in germany, 90M tokens', 0.29],
    ['8x H100 paid, electricity 0.29/kWh, EU only, 90M tokens', 0.29],
    ['€5k a month on sonnet, 4x H100 at $2/hr, power 0.2/kWh', 0.2],
    // What would be next to nothing there is no price of theirs.
    ['8x H100 paid, electricity 0.09/kWh in sweden, 90M tokens', 0.09],
  ])('and in dollars elsewhere: %s', async (line, usd) => {
    const { draft } = await parseLine(line);
    expect(draft.fields[KWH]).toBe(usd);
  });
});
