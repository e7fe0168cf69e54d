import { expect, it } from 'vitest';
import { read } from '../files.ts';

it('what a tracer counts beside the calls of a model asks for no model, and is no request', async () => {
  const of = (model: string | null, tokens: number, countObservations: number) => ({
    model,
    inputUsage: tokens,
    outputUsage: tokens / 10,
    countObservations,
    totalCost: 0,
  });
  const usage = [of('gpt-5-mini', 1000, 7), of(null, 0, 300)];
  const days = ['2026-11-01', '2026-11-02'].map((date) => ({ date, usage }));
  const { profile } = await read(JSON.stringify({ data: days }));
  expect(profile).toMatchObject({ requests: 14, question: null, days: 2 });
  expect(Object.keys(profile.byModel)).toEqual(['gpt-5-mini']);
});
