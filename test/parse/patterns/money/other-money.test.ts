import { describe, expect, it } from 'vitest';
import { currency } from '../../../../src/catalog/index.ts';
import { parseLine } from '../../../../src/parse/index.ts';

describe('other money', () => {
  it('is counted in dollars at a dated rate, which is named', async () => {
    const rupees = await parseLine('Rs 4.5 lakh per month on gpt-4o');
    expect(rupees.draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(
      450_000 / (currency('INR')?.perUsd ?? 0),
      6,
    );
    const { draft, intent } = await parseLine('500M tokens, €2/hr');
    const rate = currency('EUR')?.perUsd ?? 0;
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(2 / rate, 10);
    expect(draft.fields['money.currency']).toBe('EUR');
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('EUR for $1')] });
  });
});
