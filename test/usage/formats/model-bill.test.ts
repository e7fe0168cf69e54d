import { describe, expect, it } from 'vitest';
import { day } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('a bill', () => {
  it('of models needs a time, a model and a cost', async () => {
    const row = { date: day(0), model: 'gpt-5', cost: '3.5' };
    const bill = (...names: (keyof typeof row)[]) => read(csv(names, [names.map((name) => row[name])]));
    expect((await bill('date', 'model', 'cost')).profile).toMatchObject({
      usd: 3.5,
      inputTokens: null,
      meanTokensPerHour: null,
    });
    await expect(bill('model', 'cost')).rejects.toThrow();
    await expect(bill('date', 'model')).rejects.toThrow();
  });
});
