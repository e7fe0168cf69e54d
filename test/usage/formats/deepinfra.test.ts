import { describe, expect, it } from 'vitest';
import { refused } from '../exported.ts';
import { read } from '../files.ts';

describe('a month of DeepInfra', () => {
  it('a month of DeepInfra that does not tell input from output is not counted, and one that is not over is marked', async () => {
    const month = (pricing: string, invoice: string) =>
      JSON.stringify({
        months: [
          {
            interval: { fr: 1_772_323_200_000, to: 1_775_001_600_000 },
            items: [{ model: 'acme/m', units: 1000, cost: 1, pricing_type: pricing }],
            invoice_id: invoice,
          },
        ],
      });
    expect(await refused(month('tokens', 'in_1'))).toContain('/payment/usage/tokens');
    const { profile } = await read(month('input_tokens', 'NOT_FINAL'));
    expect(profile.notes.join(' ')).toContain('is not over');
  });
});
