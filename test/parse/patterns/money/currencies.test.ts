import { describe, expect, it } from 'vitest';
import { inUsd } from '../../../../src/catalog/currencies.ts';
import { parseLine } from '../../../../src/parse/index.ts';

describe('money of other countries', () => {
  it.each([
    ['200 zł a month on gpt-4o-mini', 'PLN', 200],
    ['€12.000 zzgl. MwSt im Monat für gpt-4o', 'EUR', 12_000],
    ['CNY 30万/month on qwen3-max', 'CNY', 300_000],
    ['¥500,000 JPY a month gpt-5', 'JPY', 500_000],
    ['R$ 40000/mês gpt-5-mini', 'BRL', 40_000],
  ] as const)('%s', async (line, code, amount) => {
    const { fields } = (await parseLine(line)).draft;
    expect(fields['money.currency']).toBe(code);
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(inUsd(amount, code) ?? Number.NaN, 6);
  });
});
