import { describe, expect, it } from 'vitest';
import { findCurrency } from '../../../../src/catalog/index.ts';
import type { DraftField } from '../../../../src/domain/draft.ts';
import { parseLine } from '../../../../src/parse/index.ts';
import { RATE } from '../../short-names.ts';

const BOUGHT = 'selfHosted.procurement.usdPerGpu';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';

/** A sum of money has no thousandths; what an hour or a million tokens cost may have. */
const DOTTED: readonly (readonly [line: string, field: string, inCurrency: number, currency: string])[] = [
  ['1B tokens, H100 €5.400/month', MONTH, 5400, 'EUR'],
  ['1B tokens, own 2x H100 R$ 25.000 each', BOUGHT, 25e3, 'BRL'],
  ['1B tokens, H100 €2.150/hr', RATE, 2.15, 'EUR'],
  ['1B tokens, own 8x H100, 3-year support 36.000 EUR', 'selfHosted.otherUsdPerMonth', 1000, 'EUR'],
  [
    '1B tokens, rent 8x H100 for 9.800 EUR/month + 900 EUR p.m. maintenance',
    'selfHosted.otherUsdPerMonth',
    900,
    'EUR',
  ],
];

describe('dots between thousands of money', () => {
  it.each(DOTTED)('%s', async (line, field, inCurrency, currency) => {
    const { draft } = await parseLine(line);
    const rate = findCurrency(currency)?.perUsd ?? Number.NaN;
    expect(draft.fields[field as DraftField]).toBeCloseTo(inCurrency / rate, 2);
  });
});

describe('a decimal comma that the words around it tell', () => {
  it.each([
    ['500M tokens, H100 1,99/h', RATE, 1.99],
    ['500M tokens, A100 at 1,49 an hour', RATE, 1.49],
    ['500M tokens, H100, ops 12,5 hours', 'selfHosted.ops.hoursPerMonth', 12.5],
    ['500M tokens, H100, 1,5 FTE', 'selfHosted.ops.hoursPerMonth', 240],
  ])('%s', async (line, field, value) => {
    expect((await parseLine(line)).draft.fields[field as DraftField]).toBeCloseTo(value, 6);
  });

  it('stands on both sides of a pair', async () => {
    const { draft } = await parseLine('sonnet at 3,00/15,00, 500M tokens');
    expect(draft.fields.apis).toMatchObject([{ usdPerMillionInput: 3, usdPerMillionOutput: 15 }]);
  });

  it('is still asked for in a list', async () => {
    await expect(parseLine('500M tokens, H100 8,16 replicas')).rejects.toThrow('could mean two things');
  });
});
