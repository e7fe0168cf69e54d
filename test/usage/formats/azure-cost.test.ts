import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

describe('a bill of Azure', () => {
  it('of Azure counts thousands and millions of tokens where the unit or the meter says so', async () => {
    const used = async (meter: string, unit: string) =>
      (
        await read(
          csv(
            [
              'Date',
              'MeterName',
              'MeterCategory',
              'UnitOfMeasure',
              'Quantity',
              'CostInBillingCurrency',
              'BillingCurrency',
            ],
            [['2026-03-02', meter, 'Azure OpenAI', unit, 5, 1, 'USD']],
          ),
        )
      ).profile.inputTokens;
    expect(await used('gpt 5 Inp glbl Tokens', '1K')).toBe(5000);
    expect(await used('gpt 5 Inp glbl 1M Tokens', '1')).toBe(5e6);
    expect(await used('gpt 5 Inp glbl 1K Tokens', '1')).toBe(5000);
    expect(await used('gpt 5 Inp glbl Tokens', '1')).toBe(5);
  });
});
