import { describe, expect, it } from 'vitest';
import { read } from '../files.ts';
import { SAMPLES } from '../samples.ts';

describe("Google's table of costs", () => {
  it("the table of Google's console, with what was paid in other money", async () => {
    const sample = SAMPLES.find(({ name }) => name === "Google's table of costs");
    const table = `Invoice number,1234\n${sample?.text}`;
    const { profile } = await read(table);
    expect(profile).toMatchObject({ inputTokens: 9000, outputTokens: 1000, usd: 5, days: 2 });
    const kroner = await read(table.replace('Cost ($)', 'Cost (kr)'));
    expect(kroner.profile.moneyStated).toEqual({ currency: 'KR', amount: 5 });
    const euros = await read(table.replace('Cost ($)', 'Cost (€)'));
    expect(euros.profile).toMatchObject({ usd: null, moneyStated: { currency: 'EUR', amount: 5 } });
  });
});
